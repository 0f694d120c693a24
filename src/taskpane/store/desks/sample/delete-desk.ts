import { deleteSample, finishDeleting } from "../../../../excel/sample/delete-sample";
import { lookForSample } from "../../../../excel/sample/look";
import type { SampleSheets } from "../../../../excel/sample/sample-sheets";
import { CONFIRMATIONS_SETTING, FROZEN_SETTING, NOTIFICATION_DATE_SETTING, PARTNERSHIP_SETTING } from "../../../../returns/stored-settings";
import { SHEET_NAMES } from "../../../../sampling/sheets/sheet-names";
import { deletionCertificate } from "../../../../sampling/sheets/certificate";
import { listDigest } from "../../../../validation/receipt";
import { drawnDeskWords } from "../../../words/sample-drawn-desks";
import type { Hub } from "../../hub";
import type { OpenReturn } from "../../open-list";
import type { DeleteState } from "../../sample-screens";
import type { Problem } from "../../snapshot";
import { beforeWriting } from "./before-writing";
import { listToDraw } from "../list-now";
import type { SampleKeeper } from "./sample-keeper";
import type { SampleWriter } from "./sample-writer";

const SETTINGS = [NOTIFICATION_DATE_SETTING, PARTNERSHIP_SETTING, CONFIRMATIONS_SETTING, FROZEN_SETTING];

const { delete: words } = drawnDeskWords;

/** What was deleted, for the pane. */
export interface Deleted {
  readonly removed: readonly string[];
  readonly certificate: readonly string[];
}

/** Deletes, after the records were read, all that the add-in has put into the workbook. */
export class DeleteDesk {
  #withList = false;
  #isRunning = false;
  #isLooking = false;
  /** A deletion failed: all of it may be done all the same. */
  #hasTried = false;
  #problem: Problem | undefined;
  #seen: SampleSheets | undefined;

  constructor(
    readonly hub: Hub,
    readonly keeper: SampleKeeper,
    readonly writer: SampleWriter,
    readonly onDeleted: (deleted: Deleted, withList: boolean) => void,
  ) {}

  state(open: OpenReturn): DeleteState {
    return {
      withList: this.#withList,
      isLooking: this.#isLooking && this.#seen === undefined,
      willRemove: this.#lines(open, "named"),
      willStay: strangersOf(this.#seen),
      isRunning: this.#isRunning,
      problem: this.#problem,
    };
  }

  forget(): void {
    this.#withList = false;
    this.#problem = undefined;
  }

  /** Asks the workbook which sheets would go. */
  async look(): Promise<void> {
    // At work meanwhile: nobody agrees to a deletion before it is known what goes.
    this.#isLooking = true;
    this.#problem = await this.writer.work(async () => { this.#seen = await lookForSample(); });
    this.#isLooking = false;
  }

  choose(withList: boolean): void {
    this.#withList = withList;
  }

  async delete(open: OpenReturn): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#problem = await this.writer.work(async () => {
      const seen = await beforeWriting(words.nothing, lookForSample);
      this.#seen = seen;
      const begun = seen.stored?.status.kind === "deleting" ? seen.stored.status : undefined;
      // What was begun is finished as it was begun.
      if (begun !== undefined) this.#withList = begun.withList;
      const withList = this.#withList;
      const removed = this.#lines(open, "named");
      const { sheet, lines } = this.#certificate(open);
      const { sheetId, sheetName } = open.reading.layout;
      const list = withList ? { sheetId, sheetName } : undefined;
      const isDone = this.#hasTried && isDeleted(seen, list?.sheetId);
      this.#hasTried = true;
      if (begun !== undefined) await finishDeleting(list);
      else if (!isDone) await deleteSample({ certificate: sheet, settings: SETTINGS, list });
      this.#hasTried = false;
      this.keeper.forget();
      this.forget();
      this.onDeleted({ removed: [...removed, words.certificateStays(SHEET_NAMES.certificate)], certificate: lines }, withList);
      await this.hub.readAfterwards();
    });
    this.#isRunning = false;
  }

  /** @param sheets "counted" for what is kept: the names of sheets may be anybody's words. */
  #lines(open: OpenReturn, sheets: "named" | "counted"): string[] {
    const own = (this.#seen?.sheets ?? []).filter(({ own: mark }) => mark !== undefined && mark.kind !== "certificate");
    const named = own.filter(({ own: mark }) => mark?.kind !== "data").map(({ name }) => name);
    const { children } = open.validator;
    const hasData = own.some(({ own: mark }) => mark?.kind === "data");
    return [
      ...(named.length === 0 ? [] : [sheets === "named" ? words.sheetsNamed(named) : words.sheets(named.length)]),
      ...(hasData ? [words.record] : []),
      words.settings,
      words.marks,
      ...(this.#withList ? [sheets === "named" ? words.listNamed(open.reading.layout.sheetName, children) : words.list(children)] : []),
    ];
  }

  #certificate(open: OpenReturn): ReturnType<typeof deletionCertificate> {
    const { definition } = open.validator.context;
    return deletionCertificate({
      definition,
      record: this.keeper.readable?.record,
      children: open.validator.children,
      listDigest: listDigest(listToDraw(open)),
      deletedAt: this.hub.surroundings.timestamp(),
      removed: this.#lines(open, "counted"),
      withList: this.#withList,
      appVersion: this.hub.surroundings.version,
    });
  }
}

/** Names of sheets called as ours are, without our mark: other programs drop it, and copies do not have it. */
function strangersOf(seen: SampleSheets | undefined): string[] {
  const names = Object.values(SHEET_NAMES).filter((name) => name !== SHEET_NAMES.certificate);
  const isNamedAsOurs = (name: string): boolean => names.some((own) => name === own || name.startsWith(`${own} (`));
  return (seen?.sheets ?? []).filter(({ own, name }) => own === undefined && isNamedAsOurs(name)).map(({ name }) => name);
}

/** Only what a deletion leaves is there: one certificate of it is enough. */
function isDeleted({ sheets, stored }: SampleSheets, listId: string | undefined): boolean {
  const kinds = sheets.flatMap(({ own }) => own?.kind ?? []);
  return stored === undefined && kinds.length > 0 && kinds.every((kind) => kind === "certificate") && !sheets.some(({ id }) => id === listId);
}
