import { HostError } from "./host-error";

/** Longer than Excel takes for one request as a rule: it is likely that a cell is being edited. Milliseconds. */
const SLOW = 3_000;
/** So long that somebody may want to go on without the answer. Milliseconds. */
const LONG = 20_000;

/** How long Excel has kept the pane waiting: not worth a word, long enough to say so, or long enough to be left. */
export type Waiting = "no" | "slow" | "long";

/** Whether somebody waits for an answer, as it is when that is late. */
export type IsAwaited = () => boolean;

const ALWAYS: IsAwaited = () => true;

/** A request that Excel has not answered. */
interface Request {
  waiting: Waiting;
  readonly isAwaited: IsAwaited;
  readonly refuse: (reason: HostError) => void;
}

const requests = new Set<Request>();
const conversations = new Set<Conversation>();
const listeners = new Set<(waiting: Waiting) => void>();
let told: Waiting = "no";

/**
 * Tells when Excel begins and ends to keep the pane waiting: while a cell is being edited it holds every request back,
 * for as long as the user likes, and nothing can be asked about it. Each request that waits so long that it may be left
 * is told of.
 * @returns how to stop.
 */
export function whenHeldBack(listener: (waiting: Waiting) => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

/** Somebody waits from now on for what nobody waited for: tells at once where that is late already. */
export function isAwaitedNow(): void {
  tell();
}

/**
 * Gives up every conversation under way, because the user asks for it: each fails as `unanswered` and asks nothing more
 * of Excel. What Excel has taken in already it may still do.
 */
export function stopWaiting(): void {
  for (const conversation of [...conversations]) conversation.giveUp();
}

/** What is asked of Excel for one purpose, one request after the other. Given up, it asks nothing more. */
export class Conversation {
  #isGivenUp = false;
  readonly #requests = new Set<Request>();

  /** @param isAwaited while nobody waits, it is told of late answers only once they are very late. */
  constructor(readonly isAwaited: IsAwaited = ALWAYS) {}

  /** @param hold has the conversation, all of it. */
  static async of<T>(hold: (conversation: Conversation) => Promise<T>, isAwaited?: IsAwaited): Promise<T> {
    const conversation = new Conversation(isAwaited);
    conversations.add(conversation);
    try {
      return await hold(conversation);
    } finally {
      conversations.delete(conversation);
    }
  }

  /**
   * One request. There is no time limit: what was asked is done all the same once a cell is no longer being edited.
   * @throws HostError of kind `unanswered` where it was given up; a late answer is not heard then.
   */
  async ask<T>(send: () => Promise<T>): Promise<T> {
    if (this.#isGivenUp) throw unanswered();
    let request: Request | undefined;
    const timers: ReturnType<typeof setTimeout>[] = [];
    try {
      return await new Promise<T>((resolve, refuse) => {
        const own: Request = { waiting: "no", isAwaited: this.isAwaited, refuse };
        request = own;
        requests.add(own);
        this.#requests.add(own);
        timers.push(setTimeout(() => { wait(own, "slow"); }, SLOW), setTimeout(() => { wait(own, "long"); }, LONG));
        send().then(resolve, refuse);
      });
    } finally {
      for (const timer of timers) clearTimeout(timer);
      if (request !== undefined) {
        requests.delete(request);
        this.#requests.delete(request);
      }
      tell();
    }
  }

  giveUp(): void {
    this.#isGivenUp = true;
    for (const { refuse } of [...this.#requests]) refuse(unanswered());
  }
}

/** What befalls whatever the user gave up waiting for. */
export function unanswered(): HostError {
  return new HostError("unanswered", "Unanswered");
}

function wait(request: Request, waiting: Waiting): void {
  request.waiting = waiting;
  tell(waiting === "long");
}

/** @param isNews told even where it is what was told last. */
function tell(isNews = false): void {
  // Whoever types on after an edit holds back what looks at that edit: no word of it while they are at it.
  const all = [...requests].map(({ waiting, isAwaited }) => (waiting === "slow" && !isAwaited() ? "no" : waiting));
  const waiting = (["long", "slow"] as const).find((stage) => all.includes(stage)) ?? "no";
  if (waiting === told && !isNews) return;
  told = waiting;
  for (const listener of [...listeners]) listener(waiting);
}
