import { HostError } from "../../../../excel/host-error";
import { deleteSample } from "../../../../excel/sample/delete-sample";
import { lookForSample } from "../../../../excel/sample/look";
import type { SampleSheets } from "../../../../excel/sample/sample-sheets";
import type { SheetTarget } from "../../../../excel/standing-cells";
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
import { finishedInWords, type SampleKeeper } from "./sample-keeper";
import type { SampleWriter } from "./sample-writer";

const SETTINGS = [NOTIFICATION_DATE_SETTING, PARTNERSHIP_SETTING, CONFIRMATIONS_SETTING, FROZEN_SETTING];

const { delete: words } = drawnDeskWords;

const CERTIFICATE_STAYS = words.certificateStays(SHEET_NAMES.certificate);

/** What was deleted, for the pane. */
export interface Deleted {
  readonly removed: readonly string[];
  readonly certificate: readonly string[];
}

/** Deletes, after the records were read, all that the add-in has put into the workbook. */
export class DeleteDesk {
  /** The sheet of the list that is to go too: another list was not agreed to. */
  #listToGo: string | undefined;
  #isRunning = false;
  #isLooking = false;
  /** A deletion that failed: all of it may be done all the same. */
  #tried: { readonly deleted: Deleted; readonly list: SheetTarget | undefined } | undefined;
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
      withList: this.#list(open) !== undefined,
      isLooking: this.#isLooking && this.#seen === undefined,
      willRemove: [...this.#lines("named"), ...this.#listLine(open, "named")],
      willStay: strangersOf(this.#seen),
      isRunning: this.#isRunning,
      problem: this.#problem,
    };
  }

  forget(): void {
    this.#listToGo = undefined;
    this.#problem = undefined;
  }

  /** Asks the workbook which sheets would go. */
  async look(): Promise<void> {
    // At work meanwhile: nobody agrees to a deletion before it is known what goes.
    this.#isLooking = true;
    this.#problem = await this.writer.work(async () => { this.#seen = await lookForSample(); });
    this.#isLooking = false;
  }

  choose(open: OpenReturn, withList: boolean): void {
    this.#listToGo = withList ? open.reading.layout.sheetId : undefined;
  }

  async delete(open: OpenReturn): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#problem = await this.writer.work(async () => {
      const seen = await beforeWriting(words.nothing, lookForSample);
      this.#seen = seen;
      if (seen.stored?.status.kind === "deleting") await this.#finish();
      else await this.#deleteAll(open, seen);
      await this.hub.readAfterwards();
    });
    this.#isRunning = false;
  }

  /** What was begun is finished as it was begun, whichever list is open by now. */
  async #finish(): Promise<void> {
    const removed = this.#lines("named");
    const finished = await this.keeper.finishDeleting();
    const { list, certificate } = finished;
    this.#end({
      removed: [...removed, ...(list === "gone" ? [words.listGone] : []), ...(certificate === undefined ? [] : [CERTIFICATE_STAYS])],
      certificate: [...(certificate ?? []), ...(list === "unknown" ? [words.listUnknown] : [])],
    }, list === "gone");
    this.hub.say(finishedInWords(finished));
  }

  async #deleteAll(agreed: OpenReturn, seen: SampleSheets): Promise<void> {
    const tried = this.#tried;
    if (tried !== undefined && isDeleted(seen, tried.list?.sheetId)) {
      this.#end(tried.deleted, tried.list !== undefined);
      return;
    }
    // What is certified is the list as it stands now, whether Excel has told of every edit or not.
    const open = await this.hub.upToDate();
    if (open.reading.layout.sheetId !== agreed.reading.layout.sheetId) throw otherList();
    const list = this.#list(open);
    const { sheet, lines } = this.#certificate(open);
    const deleted = { removed: [...this.#lines("named"), ...this.#listLine(open, "named"), CERTIFICATE_STAYS], certificate: lines };
    this.#tried = { deleted, list };
    await deleteSample({ certificate: sheet, settings: SETTINGS, list });
    this.#end(deleted, list !== undefined);
  }

  #end(deleted: Deleted, withList: boolean): void {
    this.#tried = undefined;
    this.keeper.forget();
    this.forget();
    this.onDeleted(deleted, withList);
  }

  /** The list that is open, where it is to go too. */
  #list({ reading: { layout } }: OpenReturn): SheetTarget | undefined {
    const { sheetId, sheetName } = layout;
    return this.#listToGo === sheetId ? { sheetId, sheetName } : undefined;
  }

  /** @param sheets "counted" for what is kept: the names of sheets may be anybody's words. */
  #lines(sheets: "named" | "counted"): string[] {
    const own = (this.#seen?.sheets ?? []).filter(({ own: mark }) => mark !== undefined && mark.kind !== "certificate");
    const named = own.filter(({ own: mark }) => mark?.kind !== "data").map(({ name }) => name);
    const hasData = own.some(({ own: mark }) => mark?.kind === "data");
    return [
      ...(named.length === 0 ? [] : [sheets === "named" ? words.sheetsNamed(named) : words.sheets(named.length)]),
      ...(hasData ? [words.record] : []),
      words.settings,
      words.marks,
    ];
  }

  #listLine(open: OpenReturn, sheets: "named" | "counted"): string[] {
    const { children } = open.validator;
    const list = this.#list(open);
    if (list === undefined) return [];
    return [sheets === "named" ? words.listNamed(list.sheetName, children) : words.list(children)];
  }

  #certificate(open: OpenReturn): ReturnType<typeof deletionCertificate> {
    const { definition } = open.validator.context;
    return deletionCertificate({
      definition,
      record: this.keeper.readable?.record,
      children: open.validator.children,
      listDigest: listDigest(listToDraw(open)),
      deletedAt: this.hub.surroundings.timestamp(),
      removed: [...this.#lines("counted"), ...this.#listLine(open, "counted")],
      withList: this.#list(open) !== undefined,
      appVersion: this.hub.surroundings.version,
    });
  }
}

function otherList(): HostError {
  return new HostError("changed", "OtherList", words.otherList, words.otherListWhatToDo);
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
