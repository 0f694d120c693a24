import type { LocalHost, RichApiBridge } from "../../src/workbench/host/contract";

interface Action {
  readonly ActionType: number;
  readonly Name: string;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] | null };
}

interface Request {
  readonly id: number;
  readonly message: { readonly body: { readonly Actions: readonly Action[] } };
}

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
  readonly #stops = new Map<number, { readonly isStop: (action: Action, index: number) => boolean; readonly code: string }>();
  readonly #answers = new Map<number, string>();
  #rewrite: ((text: string) => string) | undefined;
  #requests = 0;

  /** Does something just before a request, counted from 1. */
  before(request: number, act: () => void): void {
    this.#before.set(request, act);
  }

  /** Carries a request out up to the action for which `isStop` holds, then fails with an error code, as Excel does. */
  stop(request: number, code: string, isStop: (action: Action, index: number) => boolean): void {
    this.#stops.set(request, { isStop, code });
  }

  /** Rewrites the body of every answer. */
  rewriteAnswers(rewrite: (text: string) => string): void {
    this.#rewrite = rewrite;
  }

  /** For `openWorkbook`: the host with this in between. */
  readonly through = (host: LocalHost): LocalHost =>
    Object.create(host, { connect: { value: () => this.#between(host.connect()) } }) as LocalHost;

  #between(inner: RichApiBridge & { close(): void }): RichApiBridge & { close(): void } {
    const outer: RichApiBridge & { close(): void } = {
      onMessageFromHost: null,
      sendMessageToHost: (text) => { inner.sendMessageToHost(this.#request(text)); },
      close: () => { inner.close(); },
    };
    inner.onMessageFromHost = (text) => outer.onMessageFromHost?.(this.#answer(text));
    return outer;
  }

  #request(text: string): string {
    this.#requests += 1;
    this.#before.get(this.#requests)?.();
    const stop = this.#stops.get(this.#requests);
    if (stop === undefined) return text;
    const request = JSON.parse(text) as Request;
    const { Actions } = request.message.body;
    const at = Actions.findIndex(stop.isStop);
    if (at < 0) throw new Error("no such action in this request");
    this.#answers.set(request.id, stop.code);
    return JSON.stringify({ ...request, message: { ...request.message, body: { ...request.message.body, Actions: Actions.slice(0, at) } } });
  }

  #answer(text: string): string {
    const answer = JSON.parse(text) as Answer;
    const code = this.#answers.get(answer.id);
    if (answer.type !== 2) return text;
    if (code === undefined) {
      const body = this.#rewrite?.(answer.message.body) ?? answer.message.body;
      return JSON.stringify({ ...answer, message: { ...answer.message, body } });
    }
    const { Results } = JSON.parse(answer.message.body) as Body;
    const body = JSON.stringify({ Results, Error: { Code: code, Message: "stopped", Location: "", ActionIndex: Results.length } });
    return JSON.stringify({ ...answer, message: { ...answer.message, body } });
  }
}

/** Holds for the n-th time, from 1, that a property is set. */
export function setsProperty(name: string, time = 1): (action: Action) => boolean {
  let seen = 0;
  return ({ ActionType, Name }) => {
    if (ActionType === 4 && Name === name) seen += 1;
    return ActionType === 4 && Name === name && seen === time;
  };
}
