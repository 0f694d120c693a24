import type { LocalHost, RichApiBridge } from "../../../../src/workbench/host/contract";

/** What becomes of an event on its way: "late" comes after the next ones, so that their order is another. */
export const FATES = ["told", "lost", "twice", "late"] as const;
export type Fate = (typeof FATES)[number];

/** How many events go before one that is late. */
const LATE_BY = 3;
/** The type of a message that tells of events. */
const EVENT = 3;

/** Stands between office.js and the host: events get lost, come twice, late, and in another order. Answers do not. */
export class UnreliableEvents {
  #schedule: readonly Fate[] = ["told"];
  #next = 0;
  readonly #held: { readonly message: string; readonly waits: number }[] = [];
  #tell: (message: string) => void = () => undefined;
  readonly met: Record<Fate, number> = { told: 0, lost: 0, twice: 0, late: 0 };

  /** From now on events meet these fates in turn, again and again. */
  begin(...schedule: readonly Fate[]): void {
    this.#schedule = schedule;
    this.#next = 0;
  }

  /** Everything is told again, what was held back first. */
  calm(): void {
    for (const { message } of this.#held.splice(0)) this.#tell(message);
    this.begin("told");
  }

  /** For `openPane`: the host with this in between. */
  readonly through = (host: LocalHost): LocalHost =>
    Object.create(host, { connect: { value: () => this.#between(host.connect()) } }) as LocalHost;

  #between(inner: RichApiBridge & { close(): void }): RichApiBridge & { close(): void } {
    const outer: RichApiBridge & { close(): void } = {
      onMessageFromHost: null,
      sendMessageToHost: (text) => { inner.sendMessageToHost(text); },
      close: () => { inner.close(); },
    };
    this.#tell = (message) => outer.onMessageFromHost?.(message);
    inner.onMessageFromHost = (text) => {
      if ((JSON.parse(text) as { readonly type: number }).type === EVENT) this.#event(text);
      else this.#tell(text);
    };
    return outer;
  }

  #event(message: string): void {
    const fate = this.#schedule[this.#next++ % this.#schedule.length] ?? "told";
    this.met[fate] += 1;
    if (fate === "late") this.#held.push({ message, waits: LATE_BY });
    if (fate === "told" || fate === "twice") this.#tell(message);
    if (fate === "twice") this.#tell(message);
    const waiting = this.#held.splice(0).map((held) => ({ ...held, waits: held.waits - 1 }));
    for (const held of waiting) {
      if (held.waits < 0) this.#tell(held.message);
      else this.#held.push(held);
    }
  }
}
