import { canOpenNewWorkbook, openNewWorkbook } from "../../../../excel/new-workbook";
import { canDownload } from "../../../../excel/platform";
import type { CanonicalId } from "../../../../returns/canonical-id";
import type { SampleFile } from "../../../../sampling/file/sample-file";
import { agenciesInWords } from "../../../../sampling/sheets/agencies";
import { sheetWorkbook, sheetWorkbookBytes, type WorkbookSheet } from "../../../sheet-workbook";
import { momentInWords } from "../../../words/moments";
import { drawnDeskWords } from "../../../words/sample-drawn-desks";
import type { Hub } from "../../hub";
import type { OpenReturn } from "../../open-list";
import type { ReleaseState } from "../../sample-screens";
import type { Problem } from "../../snapshot";
import { MemberNames, sampleNow } from "./members";
import type { SampleKeeper } from "./sample-keeper";
import type { SampleWriter } from "./sample-writer";

const { release: words } = drawnDeskWords;

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
    this.#problem = await this.writer.write({ ...file, releasedAt }, words.written);
  }

  openWorkbook(file: SampleFile): Promise<void> {
    return this.#hand(file, words.opened, async (sheet) => { await openNewWorkbook(await sheetWorkbook(sheet)); });
  }

  download(file: SampleFile): Promise<void> {
    return this.#hand(file, words.downloaded(words.file), async (sheet) => {
      this.hub.surroundings.download(words.file, await sheetWorkbookBytes(sheet));
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
  return count === 0 ? undefined : words.identifiers(count);
}
