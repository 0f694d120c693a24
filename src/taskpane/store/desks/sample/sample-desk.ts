import { canDownload } from "../../../../excel/platform";
import { clearDrawnMarks, hasDrawnMarks, markDrawn } from "../../../../excel/sample/drawn-marks";
import type { Stamp } from "../../../../excel/sample/sample-sheets";
import { selectOwnSheet } from "../../../../excel/sample/select-sheet";
import type { SampleFile } from "../../../../sampling/file/sample-file";
import { choicesOf } from "../../../../sampling/record/choices-of";
import { draws, MOST_DRAWS } from "../../../../sampling/record/earlier-draws";
import { type RecordAsRead, ROLES, type Role } from "../../../../sampling/record/draw-record";
import { addCheck } from "../../../../sampling/record/record-of-draw";
import { recordText } from "../../../../sampling/record/seal";
import type { Hub } from "../../hub";
import type { OpenReturn } from "../../open-list";
import type { DrawnState, SampleAsk, SampleState, SampleView } from "../../sample-screens";
import type { Problem } from "../../snapshot";
import { DeleteDesk, type Deleted } from "./delete-desk";
import { dayInWords } from "./moments";
import { NOTHING_TO_ADD } from "./nothing-to-add";
import { PrepareDesk } from "./prepare-desk";
import { ReleaseDesk } from "./release-desk";
import { ReplaceDesk } from "./replace-desk";
import { headlineOf, type ResultPicture, resultPicture } from "./result-picture";
import { rowsToMark } from "./rows-to-mark";
import { type Held, SampleKeeper } from "./sample-keeper";
import { SampleWriter } from "./sample-writer";
import { SiblingsDesk } from "./siblings-desk";
import { VerifyDesk } from "./verify-desk";
import { sampleReasonProblem } from "./reason";

const TOO_MANY_DRAWS = `The record holds ${MOST_DRAWS} draws, and takes no more.`;
const OWN_DRAW = {
  sentence: "The sample was drawn in this role. Somebody else signs it off.",
  whatToDo: "Choose the role of the person who checked it, for example second analyst.",
};
const RECORD_FILE = "PIR sampling record.json";

/** The sample, from the list to what is left when all is deleted. */
export class SampleDesk {
  readonly keeper: SampleKeeper;
  readonly writer: SampleWriter;
  readonly prepare: PrepareDesk;
  readonly replace: ReplaceDesk;
  readonly siblings: SiblingsDesk;
  readonly verify: VerifyDesk;
  readonly release: ReleaseDesk;
  readonly remove: DeleteDesk;
  #isLooking = false;
  /** The workbook was asked once: what is known stays on the screen while it is asked again. */
  #hasLooked = false;
  #problem: Problem | undefined;
  #view: SampleView = "result";
  /** Asked for while the workbook was written to. */
  #wanted: SampleView | undefined;
  /** Which draw another one is prepared for: it is over as soon as the workbook holds that. */
  #again: Stamp | undefined;
  #isMarked = false;
  #done: string | undefined;
  #redrawProblem: string | undefined;
  #signProblem: Problem | undefined;
  #deleted: Deleted | undefined;
  #picture: { readonly file: SampleFile<RecordAsRead>; readonly picture: ResultPicture } | undefined;

  /** @param onListDeleted called before the pane finds that there is no list any more. */
  constructor(
    readonly hub: Hub,
    readonly onListDeleted: (removed: readonly string[]) => void,
  ) {
    this.keeper = new SampleKeeper(hub);
    this.writer = new SampleWriter(hub, this.keeper);
    this.prepare = new PrepareDesk(hub, this.keeper, () => {
      this.#again = undefined;
      this.#see("result");
    });
    this.replace = new ReplaceDesk(hub, this.writer);
    this.siblings = new SiblingsDesk(this.writer);
    this.verify = new VerifyDesk(hub, this.keeper);
    this.release = new ReleaseDesk(hub, this.keeper, this.writer);
    this.remove = new DeleteDesk(hub, this.keeper, this.writer, (deleted, withList) => {
      this.#deleted = deleted;
      if (withList) this.onListDeleted(deleted.removed);
    });
  }

  get #isPreparingAgain(): boolean {
    const { held } = this.keeper;
    return (held.kind === "file" || held.kind === "doubtful") && held.file.record.times.drawn === this.#again;
  }

  get state(): SampleState {
    const { open } = this.hub;
    if (this.#problem !== undefined) return { phase: "failed", problem: this.#problem };
    if (open === undefined || !this.#hasLooked) return { phase: "looking" };
    if (this.#deleted !== undefined) return { phase: "deleted", ...this.#deleted };
    const { held } = this.keeper;
    if (held.kind === "unreadable") {
      const remove = { ...this.remove.state(open), isBusy: this.writer.isBusy };
      return { phase: "failed", problem: unreadableProblem(held.sentences), remove };
    }
    if ((held.kind === "file" || held.kind === "doubtful") && !this.#isPreparingAgain) return { phase: "drawn", drawn: this.#drawn(open, held) };
    const prepare = this.prepare.state;
    return prepare === undefined ? { phase: "looking" } : { phase: "prepare", prepare };
  }

  /** That the list is another one than was frozen, where nobody was told of it yet. */
  newsOfList(): Problem | undefined {
    return this.prepare.newsOfList();
  }

  /** Somebody comes to the sample: what the workbook keeps of it is looked up. */
  async enter(): Promise<void> {
    this.#deleted = undefined;
    await this.#look();
  }

  /** The workbook was read anew: somebody may have undone or changed what it keeps of the sample. */
  async lookAfterReading(): Promise<void> {
    if (this.#hasLooked && this.#deleted === undefined && this.verify.state.phase !== "running") await this.#look();
  }

  /** What an interrupted writing or deleting has left is put right. */
  async tidyUp(): Promise<void> {
    await this.#look();
  }

  async ask(ask: SampleAsk): Promise<void> {
    if (this.writer.isBusy) {
      if (ask.ask === "view") this.#wanted = ask.view;
      return;
    }
    this.#done = undefined;
    this.hub.sayNoMore();
    if (ask.ask === "lookAgain") await this.#look();
    else if (ask.ask === "keepSample") this.#again = undefined;
    else if (this.keeper.held.kind === "unreadable") await this.#askUnreadable(ask);
    else if (this.#isPreparingAgain || this.keeper.held.kind === "none") await this.prepare.ask(ask);
    else await this.#askDrawn(ask);
    this.hub.show();
    await this.#seeWanted();
  }

  /** What was said of the work just done stays; where it failed, so does the view that says why. */
  async #seeWanted(): Promise<void> {
    const view = this.#wanted;
    this.#wanted = undefined;
    if (view === undefined || this.writer.hasFailed || this.state.phase !== "drawn") return;
    await this.#goToView(view);
    this.hub.show();
  }

  async #goToView(view: SampleView): Promise<void> {
    this.#see(view);
    if (view === "delete") await this.remove.look();
  }

  /** What cannot be used can be deleted. */
  async #askUnreadable(ask: SampleAsk): Promise<void> {
    const { open } = this.hub;
    if (open === undefined) return;
    if (ask.ask === "withList") this.remove.choose(ask.withList);
    if (ask.ask === "delete") await this.remove.delete(open);
  }

  async #askDrawn(ask: SampleAsk): Promise<void> {
    const { held } = this.keeper;
    const { open } = this.hub;
    if (open === undefined || (held.kind !== "file" && held.kind !== "doubtful")) return;
    switch (ask.ask) {
      case "view":
        await this.#goToView(ask.view);
        break;
      case "goToSheet":
        await this.#attempt(() => selectOwnSheet(ask.sheet, held.file.record.times.drawn));
        break;
      case "mark":
        await this.#mark(open, held.file, ask.isOn);
        break;
      case "copyRecord":
        await this.#attempt(async () => {
          await this.hub.surroundings.copy(recordText(held.file.record));
          this.#done = "The record is copied.";
        });
        break;
      case "downloadRecord":
        this.hub.surroundings.download(RECORD_FILE, new TextEncoder().encode(recordText(held.file.record)));
        this.#done = `Downloaded as ${RECORD_FILE}.`;
        break;
      case "verify":
        await this.verify.run();
        break;
      case "withList":
        this.remove.choose(ask.withList);
        break;
      case "delete":
        await this.remove.delete(open);
        break;
      default:
        if (held.kind === "file") await this.#askSound(ask, open, held.file);
    }
  }

  /** What changes the sample asks for a record that nobody has tampered with. */
  async #askSound(ask: SampleAsk, open: OpenReturn, file: SampleFile): Promise<void> {
    switch (ask.ask) {
      case "redraw":
        this.#redraw(file, ask.reason);
        break;
      case "withdraw":
        this.replace.withdraw(open, file, ask.withdrawals);
        break;
      case "weights":
        this.replace.setWeights(open, file, ask.weights);
        break;
      case "usualWeights":
        this.replace.useUsualWeights(open, file);
        break;
      case "replace":
        await this.replace.replace(open, file, ask.chosen);
        break;
      case "cancelReplace":
        this.replace.cancel();
        break;
      case "takeBack":
        await this.replace.takeBack(file);
        break;
      case "siblings":
        await this.siblings.keep(open, file, ask.text);
        break;
      case "rewriteSheets":
        await this.#writeSheetsAgain();
        break;
      case "sign":
        await this.#sign(file, ask.role);
        break;
      case "release":
        await this.release.write(file);
        break;
      case "openRelease":
        await this.release.openWorkbook(file);
        break;
      case "downloadRelease":
        await this.release.download(file);
        break;
      default:
        break;
    }
  }

  async #look(): Promise<void> {
    if (this.#isLooking || this.writer.isBusy || this.prepare.draw.isBusy) return;
    this.#isLooking = true;
    this.#problem = undefined;
    this.hub.show();
    try {
      const putRight = await this.keeper.look();
      if (putRight !== undefined) this.hub.say(putRight);
      this.#isMarked = this.keeper.held.kind !== "none" && (await hasDrawnMarks());
      const { held } = this.keeper;
      if (held.kind === "unreadable") await this.remove.look();
      await this.prepare.resume(held.kind === "file" || held.kind === "doubtful" ? held.file.record.times.frozen : undefined);
    } catch (error) {
      this.#problem = this.hub.problemOf(error);
    } finally {
      this.#isLooking = false;
      this.#hasLooked = true;
      this.hub.show();
    }
  }

  #see(view: SampleView): void {
    this.#view = view;
    this.replace.cancel();
    this.siblings.forget();
    this.release.forget();
    this.remove.forget();
    this.#redrawProblem = undefined;
    this.#signProblem = undefined;
  }

  #redraw({ record }: SampleFile, reason: string): void {
    this.#redrawProblem = draws(record) >= MOST_DRAWS ? TOO_MANY_DRAWS : sampleReasonProblem(reason);
    if (this.#redrawProblem !== undefined) return;
    this.prepare.startAnew({ reason: reason.trim(), choices: choicesOf(record) });
    this.#again = record.times.drawn;
  }

  async #sign(file: SampleFile, role: Role): Promise<void> {
    // An edit that Excel has told of is read first.
    await this.hub.settled();
    if (!this.verify.isProven) return;
    if (role === file.record.people.drew) {
      this.#signProblem = { ...OWN_DRAW, canRetry: false };
      return;
    }
    const record = addCheck(file.record, role, this.hub.surroundings.timestamp());
    this.#signProblem = await this.writer.write({ ...file, record }, "The check is recorded, with its date and no name.");
  }

  async #writeSheetsAgain(): Promise<void> {
    const problem = await this.writer.work(async () => {
      const more = await this.keeper.writeSheetsAgain();
      this.hub.say(["The sheets are as the record says.", ...(more === undefined ? [] : [more])].join(" "));
    });
    if (problem === undefined) await this.verify.run();
    else this.hub.notify(problem);
  }

  /** Marks the rows of the sample and of the reserve as they stand now, wherever they have been sorted to. */
  async #mark(open: OpenReturn, file: SampleFile<RecordAsRead>, isOn: boolean): Promise<void> {
    await this.#attempt(async () => {
      if (isOn) await markDrawn(open.reading.layout, rowsToMark(open, file.record));
      else await clearDrawnMarks();
      this.#isMarked = isOn;
      this.hub.say(isOn ? "The rows of the sample are marked in the list." : "The marks are gone from the list.");
    });
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    const problem = await this.writer.work(work);
    if (problem !== undefined) this.hub.notify(problem);
  }

  #drawn(open: OpenReturn, held: Extract<Held, { kind: "file" | "doubtful" }>): DrawnState {
    const { record } = held.file;
    if (this.#picture?.file !== held.file) this.#picture = { file: held.file, picture: resultPicture(held.file) };
    const sound = held.kind === "file" ? held.file : undefined;
    return {
      view: this.#view,
      headline: headlineOf(record),
      doubts: held.kind === "doubtful" ? held.sentences : [],
      isBusy: this.writer.isBusy || this.#isLooking,
      result: { ...this.#picture.picture, isMarked: this.#isMarked, done: this.#done, canDownload: canDownload(), redrawProblem: this.#redrawProblem },
      ...(sound === undefined
        ? NOTHING_TO_ADD
        : { replace: this.replace.state(open, sound), siblings: this.siblings.state(open, sound), release: this.release.state(open, sound) }),
      verify: this.verify.state,
      sign: {
        drew: record.people.drew,
        checks: record.people.checks.map(({ role, at }) => ({ role, on: dayInWords(at) })),
        roles: ROLES,
        canSign: this.verify.isProven,
        problem: this.#signProblem,
      },
      remove: this.remove.state(open),
    };
  }
}

function unreadableProblem(sentences: readonly string[]): Problem {
  return {
    sentence: "The workbook holds the record of a sample that cannot be used.",
    whatToDo: sentences.join(" "),
    canRetry: true,
  };
}
