import { readSetting } from "../../../../excel/settings";
import { toIsoDate } from "../../../../returns/calendar-date";
import { FROZEN_SETTING } from "../../../../returns/stored-settings";
import { type FrozenNote, readFrozenText } from "../../../../sampling/file/frozen-note";
import { changesSince } from "../../../../sampling/frame/changes-since";
import type { FrameChoices } from "../../../../sampling/frame/choices";
import { freeze } from "../../../../sampling/frame/freeze";
import { listDigest } from "../../../../validation/receipt";
import { readReceiptDigest } from "../../../../validation/receipt-reading";
import { momentInWords } from "../../../words/moments";
import { prepareDeskWords } from "../../../words/sample-prepare-desks";
import type { Hub } from "../../hub";
import type { OpenReturn } from "../../open-list";
import type { FreezeStep } from "../../sample-screens";
import type { Problem } from "../../snapshot";
import type { ListUnderChoices, Reasons } from "./choices";
import { type FrozenList, frozenList, keepNote } from "./frozen-list";
import { agreedDateOf, listToDraw } from "../list-now";

type Receipt = FreezeStep["receipt"];

/** The list as it was read just now, and what it is frozen with. */
interface ToFreeze {
  readonly open: OpenReturn;
  readonly under: ListUnderChoices;
  readonly choices: FrameChoices;
  readonly reasons: Reasons;
}

const NO_RECEIPT: Receipt = { outcome: "none", sentence: undefined };
/** Why a note cannot be read. */
type Why = "newer" | "broken";

const LIST_CHANGED: Problem = {
  sentence: prepareDeskWords.freeze.changed,
  whatToDo: prepareDeskWords.freeze.changedWhatToDo,
  canRetry: false,
};

/** Freezes the list, compares it with the receipt, and tells of every change since. */
export class FreezeDesk {
  #list: FrozenList | undefined;
  /** Frozen before the pane was opened, when the list was another one. */
  #lost: FrozenNote | undefined;
  #receiptDigest: string | undefined;
  #receipt: Receipt = NO_RECEIPT;
  #isFreezing = false;
  #isCopied = false;
  #problem: Problem | undefined;
  /** What stands in the workbook as the note of a freeze cannot be read: it is not replaced without being asked. */
  #unreadable: Why | undefined;
  #problems: readonly string[] = [];
  /** The frozen list whose change was told. */
  #toldOf: FrozenList | undefined;
  /** Reckoned once for each state of the list. */
  #digestOf: { readonly under: ListUnderChoices; readonly digest: string } | undefined;

  constructor(readonly hub: Hub) {}

  get list(): FrozenList | undefined {
    return this.#list;
  }

  get isFrozen(): boolean {
    return this.#list !== undefined;
  }

  state(open: OpenReturn, under: ListUnderChoices, summary: readonly string[]): FreezeStep {
    const held = this.#list === undefined ? this.#lost : { digest: this.#list.frozen.digest, at: this.#list.at };
    return {
      summary,
      problems: this.#problems,
      isFreezing: this.#isFreezing,
      problem: this.#problem,
      unreadable: this.#unreadable && unreadable(this.#unreadable),
      frozen: held && { digest: held.digest, at: momentInWords(held.at), changes: this.changes(open, under), aside: this.#aside(open, under) },
      receipt: this.#receipt,
      isCopied: this.#isCopied,
    };
  }

  /** What has changed since the list was frozen; empty where nothing has, or nothing is frozen. */
  changes(open: OpenReturn, { reading }: ListUnderChoices): readonly string[] {
    const list = this.#list;
    if (list === undefined) return this.#lost === undefined ? [] : [prepareDeskWords.freeze.otherList];
    if (reading.kind === "problems") return reading.problems;
    return [...changesSince(list.frozen, reading), ...(agreedDateOf(open) === list.agreedDate ? [] : [prepareDeskWords.freeze.otherDate])];
  }

  /** A later edit that changes nothing of the draw is said all the same. */
  #aside(open: OpenReturn, under: ListUnderChoices): string | undefined {
    const list = this.#list;
    if (list === undefined || this.changes(open, under).length > 0) return undefined;
    if (this.#digestOf?.under !== under) this.#digestOf = { under, digest: listDigest(listToDraw(open)) };
    return this.#digestOf.digest === list.listDigest ? undefined : prepareDeskWords.freeze.otherCells;
  }

  /** Told where the user may be on another screen of the pane. */
  newsOfList(open: OpenReturn, under: ListUnderChoices): Problem | undefined {
    if (this.#list === this.#toldOf || this.changes(open, under).length === 0) return undefined;
    this.#toldOf = this.#list;
    return LIST_CHANGED;
  }

  /**
   * @param isReplacing also what cannot be read, as the state has named it.
   * @param readNow reads the sheet itself; undefined where there is no list to freeze.
   */
  async freeze(isReplacing: boolean, readNow: () => Promise<ToFreeze | undefined>): Promise<void> {
    if (this.#isFreezing) return;
    const replaces = isReplacing ? this.#unreadable : undefined;
    this.#isFreezing = true;
    this.#isCopied = false;
    this.#problem = undefined;
    this.hub.show();
    try {
      const now = await readNow();
      if (now !== undefined) await this.#freezeAsRead(now, replaces);
    } catch (error) {
      this.#problem = this.hub.problemOf(error);
    } finally {
      this.#isFreezing = false;
    }
  }

  async #freezeAsRead({ open, under: { reading, toFix }, choices, reasons }: ToFreeze, replaces: Why | undefined): Promise<void> {
    const freezing = freeze(reading, { toFix, reasons });
    this.#problems = freezing.kind === "problems" ? freezing.problems : [];
    if (freezing.kind === "problems" || reading.kind === "problems") return;
    const at = this.hub.surroundings.timestamp();
    const digest = listDigest(listToDraw(open));
    const list = frozenList(freezing.frozen, reading, {
      choices, at, agreedDate: agreedDateOf(open), listDigest: digest, receipt: this.#comparedWith(digest),
    });
    // What stands in the workbook was frozen before anybody knew a seed.
    if (!(await this.#keep(list, replaces))) return;
    this.#list = list;
    this.#lost = undefined;
    // The list may have changed since it was compared.
    if (list.receipt !== null) this.#take(list.receipt.digest, list.receipt.isSame);
  }

  /** Lets go of what was frozen, in the workbook too. */
  async thaw(): Promise<void> {
    if (this.#list === undefined && this.#lost === undefined) return;
    this.#list = undefined;
    this.#lost = undefined;
    try {
      await this.#keep(undefined);
    } catch (error) {
      this.hub.notify(this.hub.problemOf(error));
    }
  }

  /** After a draw: the workbook's own note is known to be spent. */
  forget(): void {
    this.#list = undefined;
    this.#lost = undefined;
    this.#receiptDigest = undefined;
    this.#receipt = NO_RECEIPT;
    this.#problem = undefined;
    this.#problems = [];
    this.#isCopied = false;
  }

  /** What was frozen in this workbook, where that can be read. @throws HostError */
  async noteInWorkbook(): Promise<FrozenNote | undefined> {
    const stored = await readSetting(FROZEN_SETTING);
    const reading = stored === undefined ? undefined : readFrozenText(stored);
    this.#unreadable = reading?.kind === "unreadable" ? reading.why : undefined;
    return reading?.kind === "read" ? reading.value : undefined;
  }

  /**
   * Notes in the workbook what was frozen. What a later version has noted there since is left as it is, unless it was named
   * and is to be replaced.
   * @returns whether it was noted.
   * @throws HostError
   */
  async #keep(list: FrozenList | undefined, replaces?: Why): Promise<boolean> {
    await this.noteInWorkbook();
    if (this.#unreadable !== replaces && this.#unreadable !== undefined) return false;
    await keepNote(list);
    this.#unreadable = undefined;
    return true;
  }

  /** Freezes again what was frozen before the pane was opened, where the list is still the same. */
  takeUp(note: FrozenNote, under: ListUnderChoices): void {
    const { open } = this.hub;
    const { reading, toFix } = under;
    const reasons = Object.fromEntries(note.overrides.map(({ about, reason }) => [about, reason]));
    const freezing = freeze(reading, { toFix, reasons });
    const agreedDate = open && agreedDateOf(open);
    const isSame =
      freezing.kind === "frozen" &&
      freezing.frozen.digest === note.digest &&
      freezing.frozen.withoutId.length === note.withoutId &&
      (agreedDate === undefined ? null : toIsoDate(agreedDate)) === note.agreedDate;
    if (!isSame || reading.kind === "problems") {
      this.#lost = note;
      return;
    }
    const { choices, at, receipt } = note;
    this.#list = frozenList(freezing.frozen, reading, { choices, at, agreedDate, listDigest: note.listDigest, receipt });
    if (receipt !== null) this.#take(receipt.digest, receipt.isSame);
  }

  /** Compares the list, as it was frozen where it was, with the receipt that came with it; the outcome goes into the record. */
  async compareReceipt(open: OpenReturn, text: string): Promise<void> {
    this.#receiptDigest = undefined;
    this.#receipt = NO_RECEIPT;
    const own = this.#list?.listDigest ?? listDigest(listToDraw(open));
    if (text.trim() !== "") {
      const digest = readReceiptDigest(text);
      if (digest === undefined) {
        this.#receipt = { outcome: "unreadable", sentence: prepareDeskWords.receipt.unreadable };
      } else {
        this.#take(digest, digest === own);
      }
    }
    if (this.#list === undefined) return;
    this.#list = { ...this.#list, receipt: this.#comparedWith(own) };
    try {
      await this.#keep(this.#list);
    } catch (error) {
      this.hub.notify(this.hub.problemOf(error));
    }
  }

  async copy(): Promise<void> {
    if (this.#list === undefined) return;
    try {
      await this.hub.surroundings.copy(this.#list.frozen.digest);
      this.#isCopied = true;
    } catch (error) {
      this.hub.notify(this.hub.problemOf(error));
    }
  }

  #take(digest: string, isSame: boolean): void {
    this.#receiptDigest = digest;
    this.#receipt = isSame
      ? { outcome: "same", sentence: prepareDeskWords.receipt.same }
      : { outcome: "other", sentence: prepareDeskWords.receipt.other };
  }

  /** @param own digest of the list. */
  #comparedWith(own: string): FrozenList["receipt"] {
    const digest = this.#receiptDigest;
    return digest === undefined ? null : { digest, isSame: digest === own };
  }
}

function unreadable(why: Why): Problem {
  const { unreadable: words } = prepareDeskWords.freeze;
  return { sentence: words[why], whatToDo: words.whatToDo[why], canRetry: false };
}
