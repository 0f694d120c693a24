import type { LocalHost, RichApiBridge } from "../../src/workbench/host/contract";

interface Action {
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
}

interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, { readonly Name: string; readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] | null } }>>;
}

interface Request {
  readonly id: number;
  readonly message: { readonly body: RequestBody };
}

/** Holds for the first action that is not carried out any more. Asked of one action after another. */
type IsStop = (action: Action, body: RequestBody) => boolean;

/** What becomes of a request that is not answered: Excel does it, or never hears of it. */
type Hanging = "done" | "undone";

interface Answer {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: string };
}

interface Body {
  readonly Results: { Value: unknown }[];
}

/**
 * Stands between office.js and the host, for what goes wrong half-way: a request of which only the first actions are
 * carried out, something that happens between two requests, an answer that says something else.
 */
export class Tampering {
  readonly #before = new Map<number, () => void>();
  readonly #stops = new Map<number, { readonly isStop: IsStop; readonly code: string }>();
  /** What is answered instead. A request that was carried out names no action at which it stopped. */
  readonly #answers = new Map<number, { readonly code: string; readonly isCarriedOut: boolean }>();
  #refusal: { readonly isStop: IsStop; readonly code: string; count: number } | undefined;
  readonly #lost = new Map<number, string>();
  readonly #hanging = new Map<number, Hanging>();
  /** Requests whose answers do not come. */
  readonly #unheard = new Set<number>();
  readonly #keptBack: (() => void)[] = [];
  #cutOff: { readonly from: number; readonly code: string } | undefined;
  #rewrite: ((text: string) => string) | undefined;
  readonly #actions: number[] = [];

  /** Does something just before a request, counted from 1. */
  before(request: number, act: () => void): void {
    this.#before.set(request, act);
  }

  /** Carries a request out up to the action for which `isStop` holds, then fails with an error code, as Excel does. */
  stop(request: number, code: string, isStop: IsStop): void {
    this.#stops.set(request, { isStop, code });
  }

  /** Carries a request out, and fails all the same: its answer got lost. */
  lose(request: number, code: string): void {
    this.#lost.set(request, code);
  }

  /** Never answers a request. What is done all the same can be answered late. */
  hang(request: number, hanging: Hanging): void {
    this.#hanging.set(request, hanging);
  }

  /** Gives the answers that were kept back. */
  answerLate(): void {
    for (const answer of this.#keptBack.splice(0)) answer();
  }

  /** Fails this request and every later one, without carrying them out: the connection is lost. */
  cutOff(from: number, code: string): void {
    this.#cutOff = { from, code };
  }

  /** The connection is there again. */
  reconnect(): void {
    this.#cutOff = undefined;
  }

  /** How many requests there were. */
  get requests(): number {
    return this.#actions.length;
  }

  /** How many actions a request had. */
  actionsOf(request: number): number {
    return this.#actions[request - 1] ?? 0;
  }

  /** Fails every request that has such an action, as Excel does with things that it cannot read. */
  refuse(code: string, isStop: IsStop): void {
    this.#refusal = { code, isStop, count: 0 };
  }

  /** Rewrites the body of every answer. */
  rewriteAnswers(rewrite: (text: string) => string): void {
    this.#rewrite = rewrite;
  }

  /** Gives up what has not come about, for requests that come at times only. @returns whether there was such a thing. */
  callOff(): boolean {
    const waiting = [this.#before, this.#stops, this.#lost, this.#hanging];
    const isWaiting = waiting.some(({ size }) => size > 0);
    for (const some of waiting) some.clear();
    return isWaiting;
  }

  /** Fails the test where something that was asked for never came about: it would show nothing otherwise. */
  verify(): void {
    const unused = [...this.#before.keys(), ...this.#stops.keys(), ...this.#lost.keys(), ...this.#hanging.keys()];
    if (this.#refusal?.count === 0) throw new Error("nothing was refused");
    if (unused.length > 0) throw new Error(`requests ${unused.join(", ")} did not come, or not with the action to stop at`);
  }

  /** For `openWorkbook`: the host with this in between. */
  readonly through = (host: LocalHost): LocalHost =>
    Object.create(host, { connect: { value: () => this.#between(host.connect()) } }) as LocalHost;

  #between(inner: RichApiBridge & { close(): void }): RichApiBridge & { close(): void } {
    const outer: RichApiBridge & { close(): void } = {
      onMessageFromHost: null,
      sendMessageToHost: (text) => {
        const request = this.#request(text);
        if (request !== undefined) inner.sendMessageToHost(request);
      },
      close: () => { inner.close(); },
    };
    inner.onMessageFromHost = (text) => {
      const hand = (): void => outer.onMessageFromHost?.(this.#answer(text));
      const { type, id } = JSON.parse(text) as Answer;
      if (type === 2 && this.#unheard.delete(id)) this.#keptBack.push(hand);
      else hand();
    };
    return outer;
  }

  /** @returns what goes to the host; undefined where nothing does. */
  #request(text: string): string | undefined {
    const request = JSON.parse(text) as Request;
    this.#actions.push(request.message.body.Actions.length);
    this.#before.get(this.requests)?.();
    this.#before.delete(this.requests);
    const hanging = this.#hanging.get(this.requests);
    this.#hanging.delete(this.requests);
    if (hanging === "undone") return undefined;
    if (hanging === "done") this.#unheard.add(request.id);
    const lost = this.#lost.get(this.requests);
    if (lost !== undefined) {
      this.#lost.delete(this.requests);
      this.#answers.set(request.id, { code: lost, isCarriedOut: true });
      return text;
    }
    const cutOff = this.#cutOff !== undefined && this.requests >= this.#cutOff.from ? { isStop: () => true, code: this.#cutOff.code } : undefined;
    const stop = this.#stops.get(this.requests) ?? cutOff ?? this.#refusal;
    if (stop === undefined) return text;
    const { body } = request.message;
    const at = body.Actions.findIndex((action) => stop.isStop(action, body));
    if (at < 0) return text;
    this.#stops.delete(this.requests);
    if (stop === this.#refusal) this.#refusal.count += 1;
    this.#answers.set(request.id, { code: stop.code, isCarriedOut: false });
    return JSON.stringify({ ...request, message: { ...request.message, body: { ...body, Actions: body.Actions.slice(0, at) } } });
  }

  #answer(text: string): string {
    const answer = JSON.parse(text) as Answer;
    const failure = this.#answers.get(answer.id);
    if (answer.type !== 2) return text;
    if (failure === undefined) {
      const body = this.#rewrite?.(answer.message.body) ?? answer.message.body;
      return JSON.stringify({ ...answer, message: { ...answer.message, body } });
    }
    const { Results } = JSON.parse(answer.message.body) as Body;
    const body = JSON.stringify({ Results, Error: { Code: failure.code, Message: "stopped", Location: "", ActionIndex: failure.isCarriedOut ? -1 : Results.length } });
    return JSON.stringify({ ...answer, message: { ...answer.message, body } });
  }
}

/** Stops before a property is set for the n-th time, from 1. */
export function setsProperty(name: string, time = 1): IsStop {
  let seen = 0;
  return ({ ActionType, Name }) => {
    if (ActionType === 4 && Name === name) seen += 1;
    return ActionType === 4 && Name === name && seen === time;
  };
}

/** Stops after an object was made by the method of this name. */
export function hasMade(method: string): IsStop {
  let isMade = false;
  return ({ ActionType, ObjectPathId }, { ObjectPaths }) => {
    if (isMade) return true;
    isMade = ActionType === 1 && ObjectPaths[ObjectPathId]?.Name === method;
    return false;
  };
}

/** Stops where an item of a collection is taken by this id. */
export function takesItem(id: string): IsStop {
  return ({ ObjectPathId }, { ObjectPaths }) => ObjectPaths[ObjectPathId]?.ArgumentInfo?.Arguments?.[0] === id;
}

/** Stops before a setting is stored. */
export const addsSetting: IsStop = ({ ObjectPathId }, { ObjectPaths }) => ObjectPaths[ObjectPathId]?.Name === "Add";

/** Stops before the n-th action of the request, from 0. */
export function atAction(index: number): IsStop {
  return (action, { Actions }) => Actions.indexOf(action) === index;
}
