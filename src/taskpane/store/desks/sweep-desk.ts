import { clearProperties } from "../../../excel/document-properties";
import { selectCells } from "../../../excel/select";
import { readWorkbookTexts } from "../../../excel/sweep/read-workbook-texts";
import { inSlices } from "../../../sampling/slices";
import type { Finding } from "../../../validation/finding";
import { describeFind, type Find, findingOf, sweepRules, sweepSteps, type SweepResult } from "../../../validation/sweep";
import type { Confirmed } from "../confirmed";
import type { Hub } from "../hub";
import type { SweepState } from "../screens";
import type { Problem } from "../snapshot";
import { sweptWords } from "../../words/desks";
import type { ChecksInForce, ConfirmDesk } from "./confirm-desk";

/** Milliseconds: the bar moves meanwhile, and nothing is typed into the pane. */
const SLICE = 100;
/** Finds that the pane gets. */
const MOST_FINDS = 300;

/** What a look under way comes back to when it is given up. */
type Settled =
  | { readonly phase: "notDone" }
  | { readonly phase: "failed"; readonly problem: Problem }
  | { readonly phase: "done"; readonly result: SweepResult; readonly changes: number; readonly patterns: string };

interface UnderWay {
  readonly abort: AbortController;
  share: number | undefined;
}

/** Looks through the whole workbook when asked, and keeps what it found until it is asked again. */
export class SweepDesk {
  #stage: Settled = { phase: "notDone" };
  /** The look under way; what one that was given up still brings is not wanted. */
  #underWay: UnderWay | undefined;
  #isClearing = false;

  constructor(
    readonly hub: Hub,
    readonly confirm: ConfirmDesk,
  ) {}

  get state(): SweepState {
    if (this.#isClearing) return { phase: "running", isClearing: true };
    if (this.#underWay !== undefined) {
      const { share } = this.#underWay;
      return { phase: "running", ...(share !== undefined && { share }) };
    }
    const stage = this.#stage;
    if (stage.phase !== "done") return stage;
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

  /** @returns whether it has looked through the workbook: not so where it failed or was given up. */
  async run(): Promise<boolean> {
    if (this.#underWay !== undefined) return false;
    const own: UnderWay = { abort: new AbortController(), share: undefined };
    this.#underWay = own;
    this.hub.show();
    const stage = await this.#look(own);
    // Given up: the state is as it was before, or of a look that was begun since.
    if (own.abort.signal.aborted) return false;
    this.#underWay = undefined;
    this.#stage = stage;
    this.hub.show();
    return stage.phase === "done";
  }

  /** Gives up the look under way: what was known before shows again. */
  stop(): void {
    if (this.#underWay === undefined) return;
    this.#underWay.abort.abort();
    this.#underWay = undefined;
    this.hub.show();
  }

  async #look(own: UnderWay): Promise<Settled> {
    const { signal } = own.abort;
    try {
      // What is about to be sent is read whole, merged cells too: events may have gone missing on the way.
      await this.hub.readAgain();
      const { open, changes, isStale } = this.hub;
      if (open === undefined || isStale || signal.aborted) return { phase: "notDone" };
      const reading = await readWorkbookTexts({ signal, onShare: (share) => { this.#show(own, share); } });
      // The bar shows as full while the texts are gone through.
      await this.hub.surroundings.pace.breathe();
      const { layout, patterns, vocabularies } = open.validator.context;
      const ownTexts = [...vocabularies.values()].flatMap(({ entries }) => entries);
      const swept = await inSlices(sweepSteps(reading, { layout, patterns, ownTexts }), { ...this.hub.surroundings.pace, signal, slice: SLICE });
      return swept.kind === "done" ? { phase: "done", result: swept.value, changes, patterns: JSON.stringify(patterns) } : { phase: "notDone" };
    } catch (error) {
      return signal.aborted ? { phase: "notDone" } : { phase: "failed", problem: this.hub.problemOf(error) };
    }
  }

  #show(own: UnderWay, share: number): void {
    if (own !== this.#underWay) return;
    own.share = share;
    this.hub.show();
  }

  async jumpTo(key: string): Promise<void> {
    const jump = this.#finds().find((find) => find.key === key)?.jump;
    if (jump === undefined) return;
    this.hub.sayNoMore();
    this.hub.show();
    try {
      await selectCells(jump.sheetId, jump.address);
    } catch (error) {
      this.hub.notify(this.hub.problemOf(error));
    }
  }

  /** Empties the document properties that hold something, then looks again. */
  async clearProperties(): Promise<void> {
    const names = this.#clearable();
    if (names.length === 0 || this.#isClearing) return;
    this.#isClearing = true;
    this.hub.sayNoMore();
    this.hub.show();
    const problem = await clearProperties(names).then(() => undefined, (error: unknown) => this.hub.problemOf(error));
    this.#isClearing = false;
    if (problem !== undefined) {
      this.hub.notify(problem);
      return;
    }
    this.hub.say(sweptWords.propertiesCleared(names.length));
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
    if (this.#underWay !== undefined || this.#stage.phase !== "done" || this.#isOutOfDate()) return undefined;
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
    return this.#underWay === undefined && this.#stage.phase === "done" ? this.#stage.result.finds : [];
  }

  #clearable() {
    return [...new Set(this.#finds().map(({ clearable }) => clearable).filter((name) => name !== undefined))];
  }

  /** The workbook has changed since, or what to look for: a pattern of the partnership's own numbers. */
  #isOutOfDate(): boolean {
    const stage = this.#stage;
    if (stage.phase !== "done") return false;
    return stage.changes !== this.hub.changes || stage.patterns !== JSON.stringify(this.hub.open?.validator.context.patterns);
  }
}
