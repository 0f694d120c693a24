import { HostError } from "../../../excel/host-error";
import type { CellChange } from "../../../returns/cell-change";
import { changeFor, changesForAll } from "../../../validation/fixes";
import type { Rule } from "../../../validation/rule";
import type { Hub } from "../hub";
import { placesOf, requireSamePlaces } from "./same-places";
import type { ChangePreview } from "../screens";
import type { Problem } from "../snapshot";
import { fixWords } from "../../words/fix";
import { loadApplyChanges } from "./apply-fixes";
import { changeLine, MOST_LINES } from "./change-lines";

/** What was asked for, so that the preview can be made anew from the cells as they are then. */
type Request =
  | { readonly kind: "one"; readonly key: string; readonly option: number | undefined }
  | { readonly kind: "all"; readonly code: string };

interface Plan {
  readonly request: Request;
  readonly rule: Rule;
  readonly changes: readonly CellChange[];
  /** Where the cells stood when the preview was made, and whose they are. */
  readonly places: string;
}

/** Quick fixes: shown before they are written, written all together or not at all. */
export class FixDesk {
  #plan: Plan | undefined;
  #isApplying = false;
  #problem: Problem | undefined;

  constructor(readonly hub: Hub) {}

  /** The preview in hand; undefined while there is none. */
  get preview(): ChangePreview | undefined {
    const { open } = this.hub;
    if (this.#plan === undefined || open === undefined) return undefined;
    const { rule, changes } = this.#plan;
    return {
      title: rule.fix ?? rule.title,
      lines: changes.slice(0, MOST_LINES).map((change) => changeLine(change, rule.topic, open.validator)),
      count: changes.length,
      isApplying: this.#isApplying,
      problem: this.#problem,
    };
  }

  previewOne(key: string, option: number | undefined): void {
    loadSoon();
    this.#propose({ kind: "one", key, option });
  }

  previewAll(code: string): void {
    loadSoon();
    this.#propose({ kind: "all", code });
  }

  /** Makes the preview anew, from the cells as they are now. */
  lookAgain(): void {
    if (this.#plan !== undefined && !this.#isApplying) void this.#proposeAnew(this.#plan);
  }

  cancel(): void {
    if (this.#isApplying) return;
    this.#plan = undefined;
    this.#problem = undefined;
  }

  /** Writes what the preview shows. Resolves when it is written, or when the preview says why it is not. */
  async apply(): Promise<void> {
    const plan = this.#plan;
    if (plan === undefined || this.hub.open === undefined || this.#isApplying) return;
    this.#isApplying = true;
    this.#problem = undefined;
    this.hub.show();
    try {
      // The pane says that it is being written before thousands of cells are made ready in one piece.
      await this.hub.surroundings.pace.breathe();
      const applyChanges = await loadApplyChanges();
      const open = await this.hub.upToDate();
      requireSamePlaces(open, plan);
      await applyChanges(open.reading.layout, plan.changes);
      this.#plan = undefined;
      this.hub.say(fixWords.changed(plan.changes.length));
    } catch (error) {
      const problem = this.hub.problemOf(error);
      this.#problem = error instanceof HostError && error.kind === "changed" ? { ...problem, canRetry: true } : problem;
    } finally {
      this.#isApplying = false;
      this.hub.show();
    }
  }

  /** Nothing where the preview was closed meanwhile, or is another one. */
  async #proposeAnew(plan: Plan): Promise<void> {
    try {
      await this.hub.upToDate();
      if (this.#plan === plan && !this.#isApplying) this.#propose(plan.request);
    } catch (error) {
      if (this.#plan !== plan) return;
      this.#problem = this.hub.problemOf(error);
      this.hub.show();
    }
  }

  #propose(request: Request): void {
    const { open } = this.hub;
    if (open === undefined) return;
    const { validator, reading: { agreedDateValue } } = open;
    const finding = request.kind === "one" ? this.hub.findingOf(request.key) : undefined;
    const code = request.kind === "all" ? request.code : finding?.code;
    const rule = validator.rules.find((item) => item.code === code && item.fix !== undefined);
    const changes =
      request.kind === "all"
        ? changesForAll(request.code, validator, agreedDateValue)
        : [finding && changeFor(finding, validator, request.option, agreedDateValue)].filter((change) => change !== undefined);
    this.#problem = undefined;
    this.#plan = rule === undefined || changes.length === 0 ? undefined : { request, rule, changes, places: placesOf(open, changes) };
    this.hub.show();
  }
}

/** While the preview is being read; should that fail, it is tried again when the changes are to be written. */
function loadSoon(): void {
  loadApplyChanges().catch(() => undefined);
}
