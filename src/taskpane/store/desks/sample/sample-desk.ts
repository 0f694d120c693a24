import type { Stamp } from "../../../../excel/sample/sample-sheets";
import type { SampleFile } from "../../../../sampling/file/sample-file";
import { choicesOf } from "../../../../sampling/record/choices-of";
import { drawnDeskWords } from "../../../words/sample-drawn-desks";
import type { Hub } from "../../hub";
import type { OpenReturn } from "../../open-list";
import type { DrawnState, SampleAsk, SampleState, SampleView } from "../../sample-screens";
import type { Problem } from "../../snapshot";
import { DeleteDesk, type Deleted } from "./delete-desk";
import { NOTHING_TO_ADD } from "./nothing-to-add";
import { PrepareDesk } from "./prepare-desk";
import { ReleaseDesk } from "./release-desk";
import { ReplaceDesk } from "./replace-desk";
import { ResultDesk } from "./result-desk";
import { headlineOf } from "./result-picture";
import { type Held, SampleKeeper } from "./sample-keeper";
import { SampleWriter } from "./sample-writer";
import { SiblingsDesk } from "./siblings-desk";
import { SignDesk } from "./sign-desk";
import { VerifyDesk } from "./verify-desk";

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
  readonly result: ResultDesk;
  readonly sign: SignDesk;
  #isLooking = false;
  /** The workbook was asked once: what is known stays on the screen while it is asked again. */
  #hasLooked = false;
  #problem: Problem | undefined;
  #view: SampleView = "result";
  /** Asked for while the workbook was written to. */
  #wanted: SampleView | undefined;
  /** Which draw another one is prepared for: it is over as soon as the workbook holds that. */
  #again: Stamp | undefined;
  #deleted: Deleted | undefined;

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
    this.result = new ResultDesk(hub, this.writer);
    this.sign = new SignDesk(hub, this.writer, this.verify);
    this.remove = new DeleteDesk(hub, this.keeper, this.writer, (deleted, withList) => {
      this.#deleted = deleted;
      this.result.forgetSample();
      if (withList) this.onListDeleted(deleted.removed);
    });
  }

  get #isPreparingAgain(): boolean {
    const { readable } = this.keeper;
    return readable !== undefined && readable.record.times.drawn === this.#again;
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

  /** Whether the workbook keeps a sample, as far as is known here. */
  get hasSample(): boolean {
    return this.keeper.held.kind !== "none";
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
    if (ask.ask === "stopVerifying") {
      this.verify.stop();
      return;
    }
    if (this.writer.isBusy) {
      if (ask.ask === "view") this.#wanted = ask.view;
      return;
    }
    this.result.sayNoMore();
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
    if (ask.ask === "withList") this.remove.choose(open, ask.withList);
    if (ask.ask === "delete") await this.remove.delete(open);
  }

  async #askDrawn(ask: SampleAsk): Promise<void> {
    const { file, readable } = this.keeper;
    const { open } = this.hub;
    if (open === undefined || readable === undefined) return;
    switch (ask.ask) {
      case "view":
        await this.#goToView(ask.view);
        break;
      case "goToSheet":
        await this.result.goToSheet(readable, ask.sheet);
        break;
      case "mark":
        await this.result.mark(ask.isOn);
        break;
      case "copyRecord":
        await this.result.copyRecord(readable);
        break;
      case "downloadRecord":
        this.result.downloadRecord(readable);
        break;
      case "verify":
        await this.verify.run();
        break;
      case "withList":
        this.remove.choose(open, ask.withList);
        break;
      case "delete":
        await this.remove.delete(open);
        break;
      default:
        if (file !== undefined) await this.#askSound(ask, open, file);
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
        await this.sign.sign(ask.role);
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
      if (this.keeper.held.kind !== "none") await this.result.look();
      const { held, readable } = this.keeper;
      if (held.kind === "unreadable") await this.remove.look();
      await this.prepare.resume(readable?.record.times.frozen);
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
    this.result.forget();
    this.sign.forget();
  }

  #redraw(file: SampleFile, reason: string): void {
    if (!this.result.mayDrawAgain(file, reason)) return;
    this.prepare.startAnew({ reason: reason.trim(), choices: choicesOf(file.record) });
    this.#again = file.record.times.drawn;
  }

  async #writeSheetsAgain(): Promise<void> {
    const problem = await this.writer.work(async () => {
      const more = await this.keeper.writeSheetsAgain();
      this.hub.say([drawnDeskWords.verify.sheetsAgain, ...(more === undefined ? [] : [more])].join(" "));
    });
    if (problem === undefined) await this.verify.run();
    else this.hub.notify(problem);
  }

  #drawn(open: OpenReturn, held: Extract<Held, { kind: "file" | "doubtful" }>): DrawnState {
    const { record } = held.file;
    const sound = held.kind === "file" ? held.file : undefined;
    return {
      view: this.#view,
      headline: headlineOf(record),
      doubts: held.kind === "doubtful" ? held.sentences : [],
      isBusy: this.writer.isBusy || this.#isLooking,
      result: this.result.state(held.file),
      ...(sound === undefined
        ? NOTHING_TO_ADD
        : { replace: this.replace.state(open, sound), siblings: this.siblings.state(open, sound), release: this.release.state(open, sound) }),
      verify: this.verify.state,
      sign: this.sign.state(record),
      remove: this.remove.state(open),
    };
  }
}

function unreadableProblem(sentences: readonly string[]): Problem {
  return {
    sentence: drawnDeskWords.unreadable,
    whatToDo: sentences.join(" "),
    canRetry: true,
  };
}
