import { clearProperties } from "../../../excel/document-properties";
import { selectCells } from "../../../excel/select";
import { readWorkbookTexts } from "../../../excel/sweep/read-workbook-texts";
import type { Finding } from "../../../validation/finding";
import { describeFind, type Find, findingOf, sweep, sweepRules, type SweepResult } from "../../../validation/sweep";
import { counted } from "../../../returns/wording";
import type { Confirmed } from "../confirmed";
import type { Hub } from "../hub";
import type { SweepState } from "../screens";
import type { Problem } from "../snapshot";
import type { ChecksInForce, ConfirmDesk } from "./confirm-desk";

/** Finds that the pane gets. */
const MOST_FINDS = 300;

type Stage =
  | { readonly phase: "notDone" | "running" }
  | { readonly phase: "failed"; readonly problem: Problem }
  | { readonly phase: "done"; readonly result: SweepResult; readonly changes: number };

/** Looks through the whole workbook when asked, and keeps what it found until it is asked again. */
export class SweepDesk {
  #stage: Stage = { phase: "notDone" };
  /** Grows when a look is given up: what it still brings is not wanted. */
  #turn = 0;

  constructor(
    readonly hub: Hub,
    readonly confirm: ConfirmDesk,
  ) {}

  get state(): SweepState {
    const stage = this.#stage;
    if (stage.phase !== "done") return stage.phase === "failed" ? stage : { phase: stage.phase };
    const { finds, lookedAt, notLookedAt } = stage.result;
    const confirmed = this.#confirmed(finds);
    const open = finds.filter(({ key }) => !confirmed.has(key));
    return {
      phase: "done",
      finds: [...open, ...finds.filter(({ key }) => confirmed.has(key))]
        .slice(0, MOST_FINDS)
        .map((find) => ({ ...describeFind(find), confirmed: confirmed.get(find.key) })),
      fix: open.filter(({ severity }) => severity === "fix").length,
      check: open.filter(({ severity }) => severity === "check").length,
      lookedAt,
      notLookedAt,
      clearable: this.#clearable().length,
      isOutOfDate: this.#isOutOfDate(),
    };
  }

  /** Done, up to date, and nothing found that is not confirmed. */
  get isClear(): boolean {
    const { state } = this;
    return state.phase === "done" && !state.isOutOfDate && state.fix + state.check === 0;
  }

  async run(): Promise<void> {
    if (this.#stage.phase === "running") return;
    this.#turn += 1;
    const turn = this.#turn;
    this.#stage = { phase: "running" };
    this.hub.show();
    try {
      // What is about to be sent is read whole, merged cells too: events may have gone missing on the way.
      await this.hub.readAgain();
      const { open, changes, isStale } = this.hub;
      if (open === undefined || isStale) return;
      const reading = await readWorkbookTexts();
      if (turn !== this.#turn) return;
      const { layout, patterns, vocabularies } = open.validator.context;
      const ownTexts = [...vocabularies.values()].flatMap(({ entries }) => entries);
      this.#stage = { phase: "done", result: sweep(reading, { layout, patterns, ownTexts }), changes };
    } catch (error) {
      if (turn === this.#turn) this.#stage = { phase: "failed", problem: this.hub.problemOf(error) };
    } finally {
      if (turn === this.#turn && this.#stage.phase === "running") this.#stage = { phase: "notDone" };
      this.hub.show();
    }
  }

  /** Gives up the look under way. */
  stop(): void {
    if (this.#stage.phase !== "running") return;
    this.#turn += 1;
    this.#stage = { phase: "notDone" };
    this.hub.show();
  }

  async jumpTo(key: string): Promise<void> {
    const jump = this.#finds().find((find) => find.key === key)?.jump;
    if (jump === undefined) return;
    try {
      await selectCells(jump.sheetId, jump.address);
    } catch (error) {
      this.hub.notify(this.hub.problemOf(error));
    }
  }

  /** Empties the document properties that hold something, then looks again. */
  async clearProperties(): Promise<void> {
    const names = this.#clearable();
    if (names.length === 0 || this.#stage.phase === "running") return;
    try {
      await clearProperties(names);
    } catch (error) {
      this.hub.notify(this.hub.problemOf(error));
      return;
    }
    this.hub.say(`${counted(names.length, "document property", "document properties")} cleared.`);
    await this.run();
  }

  /** A find that can be confirmed, as a finding; undefined where the key is of something else. */
  findingOf(key: string): Finding | undefined {
    const find = this.#finds().find((item) => item.key === key);
    return find && findingOf(find);
  }

  titleOf(code: string): string | undefined {
    return sweepRules.find((rule) => rule.code === code)?.title;
  }

  /** Undefined while there is no sweep that is up to date: what was confirmed then stays. */
  checks(): ChecksInForce | undefined {
    if (this.#stage.phase !== "done" || this.#isOutOfDate()) return undefined;
    return { findings: this.#finds().map(findingOf), codes: new Set(sweepRules.map(({ code }) => code)) };
  }

  /** Confirmed finds of the sweep. */
  confirmed(): Confirmed {
    return this.#confirmed(this.#finds());
  }

  #confirmed(finds: readonly Find[]): Confirmed {
    return new Map(
      finds.flatMap((find) => {
        const confirmation = this.confirm.confirmationOf(findingOf(find));
        return confirmation === undefined ? [] : [[find.key, confirmation] as const];
      }),
    );
  }

  #finds(): readonly Find[] {
    return this.#stage.phase === "done" ? this.#stage.result.finds : [];
  }

  #clearable() {
    return [...new Set(this.#finds().map(({ clearable }) => clearable).filter((name) => name !== undefined))];
  }

  #isOutOfDate(): boolean {
    return this.#stage.phase === "done" && this.#stage.changes !== this.hub.changes;
  }
}
