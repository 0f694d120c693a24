import * as z from "zod/mini";
import type { Preferences } from "../preferences";
import type { Role, WelcomeState } from "./snapshot";

/** Name under which the answer is kept on this computer. */
const ROLE = "role";
const TOUR_PAGES = 3;
/** What is kept may come late or never: the pane does not wait longer for it. Milliseconds. */
const PATIENCE = 1_500;

const keptRole = z.enum(["partnership", "analyst"]);

type Kept = Pick<Preferences, "read" | "write">;

/** What the user is here for, asked once and kept on this computer, and the tour that follows. */
export class FirstTime {
  #kept: Kept | undefined;
  #role: Role | undefined;
  /** Made once a step: React asks for it again and again, and takes another object for another state. */
  #welcome: WelcomeState | undefined;

  /**
   * @param load brings what is kept; may reject.
   * @param pause waits so many milliseconds.
   * @param onLate is called when what is kept came after the pane had begun without it.
   */
  constructor(
    readonly load: () => Promise<Kept>,
    readonly pause: (milliseconds: number) => Promise<void>,
    readonly onLate: () => void,
  ) {}

  /** "partnership" until something else is known: the pane is theirs first. */
  get role(): Role {
    return this.#role ?? "partnership";
  }

  /** Undefined once there is nothing to ask or to show. */
  get welcome(): WelcomeState | undefined {
    return this.#welcome;
  }

  #show(step: WelcomeState["step"] | undefined): void {
    this.#welcome = step && { phase: "welcome", step };
  }

  /**
   * Looks up what was answered before; asks where nothing was. Whoever cannot keep an answer is not asked each time.
   * Resolves after a moment at the latest: on a slow network, which is where the first time is met, the question comes late.
   */
  async begin(): Promise<void> {
    let isLate = false;
    const looked = this.load().then(
      (kept) => {
        this.#take(kept);
        if (isLate) this.onLate();
      },
      () => undefined,
    );
    await Promise.race([looked, this.pause(PATIENCE)]);
    isLate = true;
  }

  #take(kept: Kept): void {
    this.#kept = kept;
    const role = keptRole.safeParse(kept.read(ROLE));
    if (role.success) this.#role = role.data;
    else if (this.#role === undefined) this.#show({ name: "role" });
    else kept.write(ROLE, this.#role);
  }

  /** The first time, the tour follows. */
  choose(role: Role): void {
    this.#role = role;
    this.#kept?.write(ROLE, role);
    if (this.#welcome !== undefined) this.#show({ name: "tour", role, page: 1, isAgain: false });
  }

  showTour(): void {
    this.#show({ name: "tour", role: this.role, page: 1, isAgain: true });
  }

  tour(to: "next" | "back" | "leave"): void {
    const step = this.#welcome?.step;
    if (step?.name !== "tour") return;
    const page = step.page + (to === "back" ? -1 : 1);
    if (to === "leave" || page > TOUR_PAGES) this.#show(undefined);
    else if (page >= 1) this.#show({ ...step, page });
    // Back from the first page leads to the question; asked for from the help, there is none.
    else if (!step.isAgain) this.#show({ name: "role" });
  }
}
