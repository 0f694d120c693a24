import { applyChanges, mayStandInSheet } from "../../../../excel/apply-changes";
import { HostError } from "../../../../excel/host-error";
import type { DerivedList } from "../../../../extract/derived-list";
import { prefixOfKey } from "../../../../extract/numbers/key-prefix";
import { childOf, keyInHand, type KnownNumbers } from "../../../../extract/numbers/known-numbers";
import { newNumbers, type NewNumbers, type Numbered } from "../../../../extract/numbers/new-numbers";
import { placeRows, standingRows } from "../../../../extract/rows/place-rows";
import type { Placement } from "../../../../extract/rows/placement";
import { comparisonOf, previewOf, type RowsPreview } from "../../../../extract/rows/preview";
import type { CellValue } from "../../../../returns/layout";
import type { ListReading } from "../../../../returns/list-reading";
import { isBlankRow } from "../../../../returns/record";
import type { Comparison } from "../../../../validation/compare";
import type { KeyLine } from "../../../../validation/new-ids/key";
import { extractDeskWords } from "../../../words/extract-desks";
import type { ExtractMode, ExtractPreview } from "../../extract-screens";
import type { Hub } from "../../hub";
import type { OpenReturn } from "../../open-list";
import type { NewIdsWish } from "../../screens";
import type { Problem } from "../../snapshot";
import { comparisonShown } from "../comparison-shown";
import type { KeyKeeper } from "../key-keeper";
import { KeyFileDesk } from "./key-file-desk";
import { previewRows } from "./preview-rows";

const { preview: words } = extractDeskWords;

const FIRST_WISH: Wish = { style: "random", prefix: "" };
const HAS_CHANGED: Problem = {
  sentence: words.changed,
  whatToDo: words.changedWhatToDo,
  canRetry: true,
};

const NOT_KEPT: Problem = {
  sentence: words.keyNotKept,
  whatToDo: words.keyNotKeptWhatToDo,
  canRetry: false,
};

type Wish = Pick<NewIdsWish, "style" | "prefix">;

/** What would be written, worked out from the list as it was then. */
interface Planned {
  readonly open: OpenReturn;
  /** As the hub counted them then. */
  readonly edits: number;
  readonly children: number;
  readonly outcome:
    | {
        readonly kind: "obstacle";
        readonly problem: Problem;
        /** Where it is said: beside the key or the wish for numbers. */
        readonly about?: { readonly part: "key" | "wish"; readonly sentence: string };
      }
    | {
        readonly kind: "ready";
        readonly numbers: Numbered;
        readonly placement: Placement;
        readonly findings: RowsPreview;
        readonly comparison: Comparison | undefined;
      };
}

/** What was written. */
export interface Written {
  /** "180 children were put in the list. Undo in Excel takes it back." */
  readonly sentence: string;
  /** The first of the new numbers, and the sheet row in which it was written, from 0. */
  readonly id: CellValue;
  readonly row: number;
}

/** The rows as they will stand, their new numbers, and writing them. */
export class PreviewDesk {
  readonly keyFile: KeyFileDesk;
  /** Undefined until something is chosen. */
  #chosenWish: Wish | undefined;
  #mode: ExtractMode = "replace";
  #planned: Planned | undefined;
  #usesHeldKey = true;
  #isWriting = false;
  #problem: Problem | undefined;
  #keyProblem: Problem | undefined;

  constructor(
    readonly hub: Hub,
    readonly keyKeeper: KeyKeeper,
    /** A sample was drawn from the list. */
    readonly hasSample: () => boolean,
  ) {
    this.keyFile = new KeyFileDesk(hub);
  }

  get isWriting(): boolean {
    return this.#isWriting;
  }

  wish(wish: Wish): void {
    this.#chosenWish = wish;
  }

  setMode(mode: ExtractMode): void {
    this.#mode = mode;
  }

  /** Something that it was worked out from has changed. */
  unsettle(): void {
    this.#planned = undefined;
    this.#problem = undefined;
    this.#keyProblem = undefined;
  }

  /** Lets go of everything, the key of an earlier extract among it. */
  forget(): void {
    this.unsettle();
    this.#chosenWish = undefined;
    this.#mode = "replace";
    this.keyFile.forget();
    this.#usesHeldKey = true;
  }

  /**
   * In parts, between which the pane has its turn. The rows of before stay in sight until then: a box that is ticked
   * meanwhile is not taken from under the pointer.
   */
  async prepare(list: DerivedList): Promise<void> {
    this.#problem = undefined;
    const { open, edits } = this.hub;
    let planned: Planned | undefined;
    try {
      if (open !== undefined) planned = { open, edits, children: list.children.length, outcome: await this.#outcome(open, list) };
    } finally {
      this.#planned = planned;
    }
  }

  /** Writes the rows, all or nothing. @returns undefined where nothing was written, and the view says why. */
  async write(): Promise<Written | undefined> {
    const planned = this.#planned;
    if (planned?.outcome.kind !== "ready") return undefined;
    const { outcome: { numbers, placement }, open } = planned;
    this.#isWriting = true;
    this.#problem = undefined;
    this.hub.show();
    try {
      await this.hub.upToDate();
      if (this.hub.edits !== planned.edits) {
        this.#problem = HAS_CHANGED;
        return undefined;
      }
      const write = (): Promise<void> => applyChanges(open.reading.layout, placement.changes);
      await (growsKey(numbers) ? this.keyKeeper.whileGiving(write) : write());
      this.#keepKey(numbers);
      // The echo of our own writing is read before anybody is told that the rows stand there.
      await this.hub.settled();
      return { sentence: writtenSentence(planned.children, placement), ...firstOf(placement, open) };
    } catch (error) {
      if (mayStandInSheet(error)) this.#keepKey(numbers);
      const problem = this.hub.problemOf(error);
      this.#problem = error instanceof HostError && error.kind === "changed" ? { ...problem, canRetry: true } : problem;
      return undefined;
    } finally {
      this.#isWriting = false;
    }
  }

  #keepKey(numbers: Numbered): void {
    if (growsKey(numbers)) this.keyKeeper.take([...this.#unsaved(numbers.key), ...numbers.key]);
  }

  view(open: OpenReturn): ExtractPreview | undefined {
    if (this.#planned === undefined) return undefined;
    const { children, outcome, open: of } = this.#planned;
    const { definition } = of.reading.layout;
    const ready = outcome.kind === "ready" ? outcome : undefined;
    const about = outcome.kind === "obstacle" ? outcome.about : undefined;
    const known = this.#known;
    const inList = open.validator.children;
    return {
      wish: this.#wish,
      prefixProblem: about?.part === "wish" ? about.sentence : undefined,
      key: known && { fileName: this.keyFile.fileName ?? words.heldKey, numbers: known.count, known: ready?.numbers.kept ?? 0 },
      keyProblem: this.#keyProblem ?? this.keyFile.problem ?? (about?.part === "key" ? { sentence: about.sentence, canRetry: false } : undefined),
      isReadingKey: this.keyFile.isReading,
      mode: this.#mode,
      inList,
      children,
      columns: definition.columns.map(({ name }) => name),
      rows: ready === undefined ? [] : previewRows(ready.placement.rows, of.validator.context, ready.findings),
      fix: ready?.findings.fix ?? 0,
      check: ready?.findings.check ?? 0,
      groups: ready?.findings.groups ?? [],
      comparison: ready?.comparison && comparisonShown(words.listNow, ready.comparison, of),
      warnings: [...(this.hasSample() ? [words.hasSample] : []), ...(ready?.placement.warnings ?? []), ...(ready?.numbers.notes ?? []), ...this.keyFile.remarks],
      obstacle: outcome.kind === "obstacle" ? outcome.problem : undefined,
      summary: summaryOf(children, inList, this.#mode),
      isWriting: this.#isWriting,
      problem: this.#problem,
    };
  }

  /** Gives every child a new number, whatever key there is; but none is lost that exists in the pane alone. */
  goWithoutKey(): void {
    if (this.keyFile.known === undefined && !this.keyKeeper.isKept) {
      this.#keyProblem = NOT_KEPT;
      return;
    }
    this.#keyProblem = undefined;
    this.keyFile.forget();
    this.#usesHeldKey = false;
  }

  /** Nobody is to be told as new by the look of the number: children who are not in the key get numbers like those that are. */
  get #wish(): Wish {
    const known = this.#known;
    return this.#chosenWish ?? { ...FIRST_WISH, prefix: (known && prefixOfKey(known)) ?? FIRST_WISH.prefix };
  }

  /** A key that was chosen, else the one that the pane still holds. */
  get #known(): KnownNumbers | undefined {
    const key = this.#usesHeldKey ? this.keyKeeper.key : undefined;
    return this.keyFile.known ?? (key && keyInHand(key));
  }

  /** Lines of the key that the pane still holds, of children and of numbers of nobody that the new key does not have. */
  #unsaved(key: readonly KeyLine[]): readonly KeyLine[] {
    const children = new Set(key.map(({ before }) => childOf(before)));
    const given = new Set(key.map(({ after }) => after));
    return (this.keyKeeper.key ?? []).filter(({ before, after }) => (before === "" ? !given.has(after) : !children.has(childOf(before))));
  }

  async #outcome(open: OpenReturn, { children, leftOut }: DerivedList): Promise<Planned["outcome"]> {
    const { validator } = open;
    const { breathe } = this.hub.surroundings.pace;
    const reading = asItStands(open);
    const standing = standingRows(reading, this.#mode);
    const numbers = newNumbers({
      children,
      leftOut,
      known: this.#known,
      alsoGiven: this.keyKeeper.key,
      context: validator.context,
      rules: validator.rules,
      standing,
      replaced: this.#mode === "replace" ? validator.rows() : [],
      ...this.#wish,
      randomInt: (below) => this.hub.surroundings.randomInt(below),
    });
    if (numbers.kind === "problem") return obstacleOf(numbers);
    await breathe();
    const placement = placeRows(reading, children, numbers.ids, this.#mode);
    if (placement.kind === "problem") {
      return { kind: "obstacle", problem: { sentence: placement.sentence, whatToDo: placement.whatToDo, canRetry: true } };
    }
    await breathe();
    const findings = previewOf(validator.context, placement, validator.rules);
    await breathe();
    return { kind: "ready", numbers, placement, findings, comparison: comparisonOf(reading, placement) };
  }
}

/** Some of the numbers stand in no key that was kept. */
function growsKey({ fresh, keyGrew }: Numbered): boolean {
  return fresh > 0 || keyGrew;
}

function obstacleOf({ about, sentence }: Extract<NewNumbers, { kind: "problem" }>): Planned["outcome"] {
  if (about === "list") return { kind: "obstacle", problem: { sentence, canRetry: false } };
  const whatToDo = about === "key" ? words.otherKey : words.otherWish;
  return { kind: "obstacle", problem: { sentence: words.noNumbers, whatToDo, canRetry: false }, about: { part: about, sentence } };
}

/** The list as it was last read: single edits reach the validator alone, which does not hold blank rows. */
function asItStands({ reading, validator }: OpenReturn): ListReading {
  const blank = reading.rows.filter(({ row }) => validator.row(row) === undefined);
  const emptied = blank.map((row) => (isBlankRow(row) ? row : { ...row, cells: row.cells.map(() => ""), dateMask: 0 }));
  return { ...reading, rows: [...validator.rows(), ...emptied].sort((a, b) => a.row - b.row) };
}

function firstOf({ rows }: Placement, { reading: { layout } }: OpenReturn): Pick<Written, "id" | "row"> {
  const [first] = rows;
  const index = layout.definition.columns.findIndex(({ kind }) => kind === "id");
  return { id: first?.cells[index] ?? "", row: first?.row ?? layout.firstRow };
}

function summaryOf(children: number, inList: number, mode: ExtractMode): string {
  if (inList === 0) return words.intoEmpty(children);
  return mode === "append" ? words.below(children, inList) : words.inPlace(children, inList);
}

function writtenSentence(children: number, { mode }: Placement): string {
  return mode === "append" ? words.wereAdded(children) : words.werePut(children);
}
