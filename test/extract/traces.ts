import { strFromU8, unzipSync } from "fflate";
import { NOTIFICATION_DATE_SETTING, CONFIRMATIONS_SETTING, PARTNERSHIP_SETTING } from "../../src/returns/stored-settings";
import type { OpenPane } from "../taskpane/store/open-pane";

const CONSOLE = ["log", "info", "warn", "error", "debug", "trace", "dir", "table"] as const;

/** Everything of a pane that stays or leaves: gathered while it works, looked through at the end. */
export class Traces {
  /** Texts that the pane's pictures ever held, each once. */
  readonly #shown = new Set<string>();
  readonly #logged: string[] = [];
  readonly #spies: jest.SpyInstance[];
  readonly #stop: () => void;

  constructor(readonly pane: OpenPane) {
    this.#spies = CONSOLE.map((method) => jest.spyOn(console, method).mockImplementation((...said: unknown[]) => { this.#logged.push(said.map(told).join(" ")); }));
    this.#stop = pane.store.subscribe(() => { gather(pane.store.getState(), this.#shown); });
  }

  close(): void {
    this.#stop();
    for (const spy of this.#spies) spy.mockRestore();
  }

  /**
   * By place: the parts of the saved workbook, its settings, what is kept on this computer, the console, the pane's
   * pictures. The key of numbers that was copied or downloaded is no trace: it goes where the user puts it.
   */
  async all(): Promise<ReadonlyMap<string, string>> {
    const { host, kept } = this.pane;
    const parts = Object.entries(unzipSync(await host.save())).map(([name, bytes]) => [`workbook: ${name}`, strFromU8(bytes)] as const);
    const settings = [NOTIFICATION_DATE_SETTING, CONFIRMATIONS_SETTING, PARTNERSHIP_SETTING].map((name) => host.settings.get(name));
    return new Map([
      ...parts,
      ["settings", JSON.stringify(settings)],
      ["this computer", JSON.stringify([...kept])],
      ["console", this.#logged.join("\n")],
      ["pane", [...this.#shown].join("\n")],
    ]);
  }
}

/** Errors by what they say and where they come from, too. */
function told(said: unknown): string {
  return said instanceof Error ? `${said.message} ${said.stack ?? ""}` : typeof said === "string" ? said : JSON.stringify(said);
}

function gather(value: unknown, into: Set<string>): void {
  if (typeof value === "string") into.add(value);
  else if (typeof value === "number") into.add(String(value));
  else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) gather(part, into);
}

/** Where any of the texts stands, with what is around it; capitals aside. */
export function found(secrets: readonly string[], traces: ReadonlyMap<string, string>): string[] {
  return [...traces].flatMap(([place, text]) => {
    const folded = text.toLowerCase();
    return secrets.flatMap((secret) => {
      const at = folded.indexOf(secret.toLowerCase());
      return at < 0 ? [] : [`${secret} in ${place}: …${text.slice(Math.max(0, at - 60), at + 60)}…`];
    });
  });
}
