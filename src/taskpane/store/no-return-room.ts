import { toHostError } from "../../excel/host-error";
import { insertBlankReturn } from "../../excel/write";
import { returnDefinition } from "../../returns/definitions";
import type { NearestTable } from "../../returns/find-table";
import type { HelpState } from "../help/help-topics";
import type { Hub } from "./hub";
import { noReturnState } from "./no-return";
import type { PaneState, Problem } from "./snapshot";

type NoReturnState = Extract<PaneState, { phase: "noReturn" }>;

/** What shows beside a workbook without a return: what is missing, blank returns to add, and the help over it. */
export class NoReturnRoom {
  #state: NoReturnState | undefined;
  #isAdding = false;

  /**
   * @param help stands open over it where it is given.
   * @param notice trouble that passes.
   * @param onState takes what is to be shown.
   */
  constructor(
    readonly hub: Hub,
    readonly help: () => HelpState | undefined,
    readonly notice: () => Problem | undefined,
    readonly onState: (state: NoReturnState) => void,
  ) {}

  /** @param removed what was removed with a list that was just deleted: what is left is no return that went wrong. */
  show(nearest: NearestTable | undefined, removed: readonly string[] | undefined): void {
    this.#show(noReturnState(removed === undefined ? nearest : undefined, this.#isAdding, removed));
  }

  /** The same anew: the help was opened or closed, or there is other news. Nothing where a return is open. */
  redraw(): void {
    if (this.#state !== undefined && !this.#isOpen()) this.#show(this.#state);
  }

  /** Adds a blank return to the workbook and opens it. Trouble is shown. */
  async add(definitionId: string): Promise<void> {
    const definition = returnDefinition(definitionId);
    if (definition === undefined || this.#state === undefined || this.#isOpen() || this.#isAdding) return;
    this.#isAdding = true;
    this.#show({ ...this.#state, isAdding: true });
    try {
      const workbook = await this.hub.surroundings.loadBlankReturn(definitionId);
      await insertBlankReturn(workbook, definition.sheetName);
      this.#isAdding = false;
      await this.hub.readAgain();
    } catch (error) {
      this.#isAdding = false;
      // Nobody who gave up waiting waits once more.
      if (toHostError(error).kind !== "unanswered") await this.hub.settled();
      const problem = this.hub.problemOf(error);
      // Excel on the web may insert the sheets and fail all the same: the return is open then.
      if (this.#isOpen()) this.hub.notify(problem);
      else this.#show({ ...noReturnState(undefined, false, undefined), problem });
    }
  }

  /** A return is open, asked anew each time: it may have opened meanwhile. */
  #isOpen(): boolean {
    return this.hub.open !== undefined;
  }

  #show(state: NoReturnState): void {
    this.#state = state;
    const help = this.help();
    const notice = this.notice();
    this.onState({ ...state, ...(help !== undefined && { help }), ...(notice !== undefined && { notice }) });
  }
}
