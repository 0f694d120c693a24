import { applyChanges, mayStandInSheet } from "../../../excel/apply-changes";
import { proposeNewIds, type ProposedIds, rowsWithIdFindings } from "../../../validation/new-ids/new-ids";
import type { Hub } from "../hub";
import type { NewIdsState, NewIdsWish } from "../screens";
import type { Problem } from "../snapshot";
import { keyWork } from "../../words/desks";
import { changeLine, MOST_LINES } from "./change-lines";
import { placesOf, requireSamePlaces } from "./same-places";
import type { KeyKeeper } from "./key-keeper";

const FIRST_WISH: NewIdsWish = { style: "random", prefix: "", scope: "all" };

/** Gives children new IDs. */
export class NewIdsDesk {
  #wish = FIRST_WISH;
  #proposed: ProposedIds | undefined;
  /** Where the cells stood when the preview was made. */
  #places = "";
  #prefixProblem: string | undefined;
  #isApplying = false;
  #problem: Problem | undefined;

  constructor(
    readonly hub: Hub,
    readonly keeper: KeyKeeper,
  ) {}

  get state(): NewIdsState {
    const { open } = this.hub;
    return {
      wish: this.#wish,
      children: open?.validator.children ?? 0,
      flagged: open === undefined ? 0 : rowsWithIdFindings(open.validator).length,
      preview: this.#preview,
      prefixProblem: this.#prefixProblem,
      key: this.keeper.state,
    };
  }

  /** Shows what the wish would do; nothing is written. */
  preview(wish: NewIdsWish): void {
    const { open } = this.hub;
    if (open === undefined || this.#isApplying) return;
    this.#wish = wish;
    this.#problem = undefined;
    const { validator } = open;
    const proposed = proposeNewIds({
      validator,
      rows: wish.scope === "all" ? undefined : rowsWithIdFindings(validator),
      style: wish.style,
      prefix: wish.prefix,
      randomInt: (below) => this.hub.surroundings.randomInt(below),
    });
    this.#prefixProblem = proposed.kind === "problem" ? proposed.sentence : undefined;
    this.#proposed = proposed.kind === "problem" ? undefined : proposed;
    this.#places = placesOf(open, this.#proposed?.changes ?? []);
    this.hub.show();
  }

  /** Makes the preview anew, from the cells as they are now. */
  lookAgain(): void {
    if (this.#proposed !== undefined && !this.#isApplying) void this.#previewAnew(this.#proposed);
  }

  /** Leaves the preview; a key in hand stays. */
  cancel(): void {
    if (this.#isApplying) return;
    this.#proposed = undefined;
    this.#problem = undefined;
    this.#prefixProblem = undefined;
  }

  async apply(): Promise<void> {
    const proposed = this.#proposed;
    if (this.hub.open === undefined || proposed === undefined || this.#isApplying) return;
    this.#isApplying = true;
    this.#problem = undefined;
    this.hub.show();
    try {
      // The pane says that it is being written before thousands of cells are made ready in one piece.
      await this.hub.surroundings.pace.breathe();
      const open = await this.hub.upToDate();
      requireSamePlaces(open, { changes: proposed.changes, places: this.#places });
      await this.keeper.whileGiving(() => applyChanges(open.reading.layout, proposed.changes));
      this.keeper.add(proposed.key);
      this.#proposed = undefined;
    } catch (error) {
      if (mayStandInSheet(error)) this.keeper.add(proposed.key);
      this.#problem = this.hub.problemOf(error);
    } finally {
      this.#isApplying = false;
      this.hub.show();
    }
  }

  /** Nothing where the preview was closed meanwhile, or is another one. */
  async #previewAnew(proposed: ProposedIds): Promise<void> {
    try {
      await this.hub.upToDate();
      if (this.#proposed === proposed) this.preview(this.#wish);
    } catch (error) {
      if (this.#proposed !== proposed) return;
      this.#problem = this.hub.problemOf(error);
      this.hub.show();
    }
  }

  get #preview(): NewIdsState["preview"] {
    const { open } = this.hub;
    if (this.#proposed === undefined || open === undefined) return undefined;
    const { changes } = this.#proposed;
    // An ID that nothing was found about is the partnership's own, and helps to know the row by.
    const flagged = new Set(rowsWithIdFindings(open.validator));
    return {
      title: keyWork.preview,
      lines: changes.slice(0, MOST_LINES).map((change) => changeLine(change, flagged.has(change.row) ? "identifiers" : "ids", open.validator)),
      count: changes.length,
      isApplying: this.#isApplying,
      problem: this.#problem,
    };
  }
}
