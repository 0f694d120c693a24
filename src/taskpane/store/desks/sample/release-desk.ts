import { canOpenNewWorkbook, openNewWorkbook } from "../../../../excel/new-workbook";
import { canDownload } from "../../../../excel/platform";
import { counted } from "../../../../returns/wording";
import type { CanonicalId } from "../../../../returns/canonical-id";
import type { SampleFile } from "../../../../sampling/file/sample-file";
import { agenciesInWords } from "../../../../sampling/sheets/agencies";
import { sheetWorkbook, sheetWorkbookBytes, type WorkbookSheet } from "../../../sheet-workbook";
import type { Hub } from "../../hub";
import type { OpenReturn } from "../../open-list";
import type { ReleaseState } from "../../sample-screens";
import type { Problem } from "../../snapshot";
import { MemberNames, sampleNow } from "./members";
import { momentInWords } from "./moments";
import type { SampleKeeper } from "./sample-keeper";
import type { SampleWriter } from "./sample-writer";

const FILE_NAME = "PIR release list.xlsx";

/** Writes the list that the partnership gets. */
export class ReleaseDesk {
  #done: string | undefined;
  #problem: Problem | undefined;

  constructor(
    readonly hub: Hub,
    readonly keeper: SampleKeeper,
    readonly writer: SampleWriter,
  ) {}

  state(open: OpenReturn, file: SampleFile): ReleaseState {
    const sample = sampleNow(file);
    return {
      selected: sample.main.length,
      reserve: sample.reserve.length,
      followUp: sample.followUp.length,
      warning: warningOf(new MemberNames(open, file, sample), [...sample.main, ...sample.reserve]),
      agencies: agenciesInWords(open.validator.context.definition),
      writtenOn: file.releasedAt === undefined ? undefined : momentInWords(file.releasedAt),
      canOpenWorkbook: canOpenNewWorkbook(),
      canDownload: canDownload(),
      done: this.#done,
      problem: this.#problem,
    };
  }

  forget(): void {
    this.#done = undefined;
    this.#problem = undefined;
  }

  async write(file: SampleFile): Promise<void> {
    this.forget();
    const releasedAt = this.hub.surroundings.timestamp();
    this.#problem = await this.writer.write({ ...file, releasedAt }, "The release list is written. It follows replacements and sibling groups.");
  }

  openWorkbook(file: SampleFile): Promise<void> {
    return this.#hand(file, "Opened in a new workbook.", async (sheet) => { await openNewWorkbook(await sheetWorkbook(sheet)); });
  }

  download(file: SampleFile): Promise<void> {
    return this.#hand(file, `Downloaded as ${FILE_NAME}.`, async (sheet) => {
      this.hub.surroundings.download(FILE_NAME, await sheetWorkbookBytes(sheet));
    });
  }

  async #hand(file: SampleFile, done: string, hand: (sheet: WorkbookSheet) => Promise<void>): Promise<void> {
    this.forget();
    const sheet = this.keeper.planOf(file).sheets.find(({ kind }) => kind === "release");
    if (sheet === undefined) return;
    this.#problem = await this.writer.work(async () => {
      await hand(sheet);
      this.#done = done;
    });
  }
}

/** The list would give such IDs on, in full. */
function warningOf(names: MemberNames, ids: readonly CanonicalId[]): string | undefined {
  const count = ids.filter((id) => names.shown(id) !== names.typed(id)).length;
  if (count === 0) return undefined;
  const read = `${counted(count, "ID")} of the sample and the reserve ${count === 1 ? "reads" : "read"} as an identifier, such as a CHI number or an e-mail address.`;
  return `${read} The list would give ${count === 1 ? "it" : "them"} on in full. Ask the partnership for other IDs, and draw again, before you release it.`;
}
