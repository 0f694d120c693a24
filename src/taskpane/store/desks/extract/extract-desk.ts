import { writeAgreedDate } from "../../../../excel/write";
import { applyKept } from "../../../../extract/kept/apply-kept";
import type { ExtractContext, ExtractPlan } from "../../../../extract/plan";
import { formatDate, fromIsoDate } from "../../../../returns/calendar-date";
import type { SourceTable } from "../../../../extract/table";
import { extractedReturn } from "../../../../returns/definitions/extracts";
import { extractDeskWords } from "../../../words/extract-desks";
import { EXTRACT_STEPS, type ExtractAsk, type ExtractState, type ExtractStep, type ExtractWork, type ExtractWorkingOut } from "../../extract-screens";
import type { Hub } from "../../hub";
import type { OpenReturn } from "../../open-list";
import type { Problem } from "../../snapshot";
import type { KeyKeeper } from "../key-keeper";
import { agreedDateOf } from "../list-now";
import { ChildrenDesk } from "./children-desk";
import { ColumnsDesk, type MatchedFor } from "./columns-desk";
import { KeptDesk } from "./kept-desk";
import { PreviewDesk, type Written } from "./preview-desk";
import { type ReadFile, ReadingDesk } from "./reading-desk";
import { WordsDesk } from "./words-desk";

const NO_TABLE: Problem = {
  sentence: extractDeskWords.reading.noTable,
  whatToDo: extractDeskWords.reading.noTableWhatToDo,
  canRetry: false,
};

/** From a file of the case system to rows of the return. What the file holds is in this object alone, and gone with it. */
export class ExtractDesk {
  readonly reading: ReadingDesk;
  readonly kept: KeptDesk;
  readonly columns: ColumnsDesk;
  readonly words = new WordsDesk();
  readonly children = new ChildrenDesk();
  readonly preview: PreviewDesk;
  #fileName: string | undefined;
  #step: ExtractStep = "columns";
  #isBusy = false;
  #workingOut: ExtractWork["workingOut"];
  #last: Promise<void> = Promise.resolve();
  /** Grows when the user lets go of everything: what is under way then is not wanted. */
  #turn = 0;
  #problem: Problem | undefined;
  #written: Written | undefined;

  constructor(
    readonly hub: Hub,
    readonly keyKeeper: KeyKeeper,
    /** A sample was drawn from the list. */
    hasSample: () => boolean,
  ) {
    this.reading = new ReadingDesk(hub);
    this.kept = new KeptDesk(hub);
    this.columns = new ColumnsDesk(hub, (table) => this.#startFrom(table));
    this.preview = new PreviewDesk(hub, keyKeeper, hasSample);
  }

  get state(): ExtractState {
    const { open } = this.hub;
    if (this.#written !== undefined) return { phase: "written", sentence: this.#written.sentence, isTakenBack: this.#isTakenBack(this.#written), key: this.keyKeeper.state };
    if (open === undefined || agreedDateOf(open) === undefined) {
      return { phase: "agreedDate", canBeSet: open?.reading.layout.agreedDate !== undefined };
    }
    const { state } = this.reading;
    if (state !== undefined) return state;
    const work = this.#work(open);
    return work === undefined
      ? { phase: "choose", problem: this.#problem ?? this.reading.problem, isKept: this.kept.isKept }
      : { phase: "working", work };
  }

  /** Somebody comes to the screen: rows that were written are news no more. */
  async enter(): Promise<void> {
    if (this.#written !== undefined && !this.keyKeeper.holdsKey) this.#written = undefined;
    const { open } = this.hub;
    if (open !== undefined && this.#fileName === undefined) await this.kept.look(extractedReturn(open.reading.layout.definition));
    this.hub.show();
  }

  async ask(ask: ExtractAsk): Promise<void> {
    if (ask.ask === "stopReading" || ask.ask === "startOver") {
      if (!this.preview.isWriting) this.#startOver();
    } else if (ask.ask !== "write" || !this.#isBusy) {
      await this.#inTurn(() => this.#answer(ask));
    }
    this.hub.show();
  }

  async #answer(ask: Exclude<ExtractAsk, { ask: "stopReading" | "startOver" }>): Promise<void> {
    switch (ask.ask) {
      case "agreedDate":
        return this.#setAgreedDate(ask.iso);
      case "file":
        return this.#take(await this.reading.readFile(ask.fileName, ask.bytes));
      case "paste":
        return this.#take(await this.reading.readPasted(ask.text));
      case "step":
        return this.#goTo(ask.step);
      case "sheet":
        return this.#lookAtColumns((matchedFor) => this.columns.chooseSheet(ask.sheet, matchedFor));
      case "headingRow":
        return this.#lookAtColumns((matchedFor) => this.columns.chooseHeadingRow(ask.row, matchedFor));
      case "role":
        return this.#changeColumns(() => { this.columns.setRole(ask.column, ask.role); });
      case "dateOrder":
        return this.#changeColumns(() => { this.columns.setDateOrder(ask.column, ask.order); });
      case "word":
        this.words.choose(ask.role, ask.key, ask.becomes);
        this.#unsettle();
        return;
      case "precedence":
        this.words.order(ask.entries);
        this.#unsettle();
        return;
      case "continuations":
        this.children.setContinuations(ask.areOne);
        return this.#deriveAnew();
      case "double":
        this.children.setDouble(ask.key, ask.isOne);
        return this.#deriveAnew();
      case "keep":
        return this.#keep(ask.isKept, ask.isReplacing === true);
      case "wish":
        this.preview.wish(ask.wish);
        return this.#previewAnew();
      case "mode":
        this.preview.setMode(ask.mode);
        return this.#previewAnew();
      case "key":
        await this.preview.keyFile.read(ask.fileName, ask.bytes);
        return this.#previewAnew();
      case "forgetKey":
        this.preview.goWithoutKey();
        return this.#previewAnew();
      case "lookAgain":
        await this.hub.readAgain();
        await this.#derive();
        return this.#previewAnew();
      case "write":
        return this.#write();
    }
  }

  /** One thing after the other: a choice that is made while rows are worked out is answered when they are there. */
  #inTurn(work: () => void | Promise<void>): Promise<void> {
    this.#last = this.#last.then(async () => {
      const turn = this.#turn;
      this.#isBusy = true;
      this.hub.sayNoMore();
      try {
        await work();
      } catch (error) {
        this.hub.notify(this.hub.problemOf(error));
      } finally {
        this.#isBusy = false;
        this.#workingOut = undefined;
        // What was let go of meanwhile may have been put down again by work that went on.
        if (turn !== this.#turn) this.#forgetFile();
      }
    });
    return this.#last;
  }

  async #setAgreedDate(iso: string): Promise<void> {
    const date = fromIsoDate(iso);
    if (date === undefined) return;
    // Only once every edit so far is known: the cell may have moved.
    const open = await this.hub.upToDate();
    await writeAgreedDate(open.reading.layout, date, open.reading.dateSystem);
    await this.hub.settled();
  }

  async #take(file: ReadFile | undefined): Promise<void> {
    const matchedFor = this.#matchedFor;
    if (file === undefined || matchedFor === undefined) return;
    this.#forgetFile();
    await this.kept.look(matchedFor.definition);
    const isTable = await this.columns.take(file, matchedFor);
    if (isTable) this.#fileName = file.fileName;
    else this.#problem = NO_TABLE;
  }

  #startFrom(table: SourceTable): ReturnType<ColumnsDesk["startFrom"]> {
    const { kept } = this.kept;
    if (kept === undefined) return undefined;
    const found = applyKept(kept, table);
    if (found.roles.size === 0) return undefined;
    this.words.begin(found.words, found.precedence);
    this.children.begin(found.joinsContinuations);
    const keptOn = fromIsoDate(kept.keptOn);
    return { ...found, note: extractDeskWords.kept.matched(keptOn && formatDate(keptOn)) };
  }

  #lookAtColumns(look: (matchedFor: MatchedFor) => Promise<void>): Promise<void> {
    return this.#changeColumns(async (matchedFor) => {
      await this.#letPicture("columns");
      await look(matchedFor);
    });
  }

  async #changeColumns(change: (matchedFor: MatchedFor) => void | Promise<void>): Promise<void> {
    const matchedFor = this.#matchedFor;
    if (matchedFor === undefined) return;
    await change(matchedFor);
    this.#unsettle();
  }

  #unsettle(): void {
    this.children.unsettle();
    this.preview.unsettle();
  }

  async #goTo(step: ExtractStep): Promise<void> {
    const context = this.#context;
    const { table } = this.columns;
    if (context === undefined || table === undefined || !this.#reachable.includes(step)) return;
    if (step === "words") this.words.prepare(table, this.columns.roles, context);
    if (step === "children" || (step === "preview" && !this.children.isFor(context))) await this.#deriveAnew();
    if (step === "preview") await this.#previewAnew();
    this.#step = step;
  }

  async #deriveAnew(): Promise<void> {
    this.preview.unsettle();
    await this.#derive();
  }

  async #derive(): Promise<void> {
    const context = this.#context;
    const { table } = this.columns;
    if (context === undefined || table === undefined) return;
    await this.#letPicture("children");
    this.words.prepare(table, this.columns.roles, context);
    await this.children.derive(table, this.#plan, context, {
      ...this.hub.surroundings.pace,
      onProgress: (share) => {
        this.#workingOut = { what: "children", share };
        this.hub.show();
      },
    });
  }

  async #previewAnew(): Promise<void> {
    await this.#letPicture("rows");
    const context = this.#context;
    // The agreed date or a list of the workbook may be another since the children were worked out.
    if (context !== undefined && this.children.list !== undefined && !this.children.isFor(context)) {
      await this.#derive();
      await this.#letPicture("rows");
    }
    const { list } = this.children;
    if (list !== undefined) await this.preview.prepare(list);
  }

  /** The pane draws that it is at work before it is. */
  async #letPicture(what: ExtractWorkingOut): Promise<void> {
    this.#workingOut = { what };
    this.hub.show();
    await this.hub.surroundings.pace.breathe();
  }

  async #keep(isKept: boolean, isReplacing: boolean): Promise<void> {
    const matchedFor = this.#matchedFor;
    const { table } = this.columns;
    if (matchedFor === undefined || table === undefined) return;
    const { definition } = matchedFor;
    if (isKept) await this.kept.keep(isReplacing, table, { ...this.#plan, dateOrders: this.columns.answers }, definition, (role, key) => this.words.countOf(role, key));
    else await this.kept.forget(definition);
  }

  async #write(): Promise<void> {
    const written = await this.preview.write();
    if (written === undefined) return;
    this.#written = written;
    this.#forgetFile();
  }

  /** The first of the new numbers is nowhere in the list. */
  #isTakenBack({ id, row }: Written): boolean {
    const { open } = this.hub;
    // A list that could not be read since does not show it.
    if (open === undefined || this.hub.isStale) return false;
    const { validator } = open;
    const index = validator.context.definition.columns.findIndex(({ kind }) => kind === "id");
    return validator.row(row)?.cells[index] !== id && validator.rows().every(({ cells }) => cells[index] !== id);
  }

  #startOver(): void {
    this.#turn += 1;
    this.reading.stop();
    this.#forgetFile();
    this.#written = undefined;
  }

  /** Lets go of all that was read of the file. */
  #forgetFile(): void {
    this.#fileName = undefined;
    this.#step = "columns";
    this.#problem = undefined;
    this.columns.forget();
    this.words.begin(new Map(), []);
    this.children.begin(true);
    this.preview.forget();
  }

  get #matchedFor(): MatchedFor | undefined {
    const context = this.#context;
    const { open } = this.hub;
    if (context === undefined || open === undefined) return undefined;
    return { definition: context.definition, agreedDate: context.agreedDate, patterns: open.validator.context.patterns };
  }

  get #context(): ExtractContext | undefined {
    const { open } = this.hub;
    const agreedDate = open && agreedDateOf(open);
    if (open === undefined || agreedDate === undefined) return undefined;
    const { definition, vocabularies, dateSystem } = open.validator.context;
    return { definition: extractedReturn(definition), agreedDate, vocabularies, dateSystem };
  }

  get #plan(): ExtractPlan {
    return {
      roles: this.columns.roles,
      dateOrders: this.columns.dateOrders,
      words: this.words.choices,
      precedence: this.words.precedence,
      joinsContinuations: this.children.joinsContinuations,
    };
  }

  /** Each step rests on those before it. */
  get #reachable(): readonly ExtractStep[] {
    const matchedFor = this.#matchedFor;
    if (matchedFor === undefined || this.columns.missing(matchedFor).length > 0) return ["columns"];
    if (this.#step === "columns" || this.words.isOpen) return ["columns", "words"];
    return EXTRACT_STEPS;
  }

  #work(open: OpenReturn): ExtractWork | undefined {
    const matchedFor = this.#matchedFor;
    const context = this.#context;
    if (this.#fileName === undefined || matchedFor === undefined || context === undefined) return undefined;
    const columns = this.columns.view(matchedFor);
    if (columns === undefined) return undefined;
    const at = EXTRACT_STEPS.indexOf(this.#step);
    return {
      step: this.#step,
      fileName: this.#fileName,
      reachable: this.#reachable,
      columns,
      words: at >= 1 ? this.words.view(context, matchedFor.patterns) : undefined,
      children: at >= 2 ? this.children.view() : undefined,
      preview: at >= 3 ? this.preview.view(open) : undefined,
      isBusy: this.#isBusy,
      workingOut: this.#workingOut,
      isKept: this.kept.isKept,
      isNewerKept: this.kept.isNewer,
      keepNote: this.kept.note,
    };
  }
}
