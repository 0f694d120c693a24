import { readInBlocks, rowsInBlock } from "../../../../excel/blocks";
import { unanswered } from "../../../../excel/conversation";
import { hostInWords } from "../../../../excel/platform";
import { readRows } from "../../../../excel/read-rows";
import { columnSpan } from "../../../../returns/assemble";
import { type Drawn, drawSteps } from "../../../../sampling/draw";
import { frameOfList } from "../../../../sampling/frame/frame-of-list";
import { frameDigest, frameText } from "../../../../sampling/frame/frame-text";
import type { SampleFile } from "../../../../sampling/file/sample-file";
import { ROLES, type Role } from "../../../../sampling/record/draw-record";
import { recordOfDraw } from "../../../../sampling/record/record-of-draw";
import { generateSeed, readPublicNote, readSeed, type Seed, type SeedSource } from "../../../../sampling/seed/seed";
import { inSlices } from "../../../../sampling/slices";
import { reasonProblem } from "../../../../validation/confirmations/reason";
import { prepareDeskWords } from "../../../words/sample-prepare-desks";
import type { Hub } from "../../hub";
import type { OpenReturn } from "../../open-list";
import type { SampleAsk, SeedStep } from "../../sample-screens";
import { beforeWriting } from "./before-writing";
import type { FreezeDesk } from "./freeze-desk";
import type { FrozenList } from "./frozen-list";
import { listToDraw } from "../list-now";
import type { SampleKeeper } from "./sample-keeper";

/** Rows below the last one that is known: some may have come without an event. */
const ROWS_BEYOND = 50;

/** Of a ten-sided die. */
const DICE_ROLLS = 20;

interface DrawHost {
  /** Why another sample is drawn; undefined for the first. */
  again(): string | undefined;
  onDrawn(): void;
}

interface SeedGiven { readonly seed: Seed; readonly source: SeedSource }

/** Takes the seed, draws, and writes what was drawn: nobody sees a sample that is not in the workbook. */
export class DrawDesk {
  #source: SeedStep["source"] = "typed";
  #text = "";
  #note = "";
  #role: Role = ROLES[0];
  #problem: string | undefined;
  #noteProblem: string | undefined;
  #draw: SeedStep["draw"] = { phase: "ready" };
  #stop: AbortController | undefined;
  /** A short seed of which that was said. */
  #toldShort: Seed | undefined;
  /** The same again where a draw could not be written: nobody has seen it. */
  #generated: Seed | undefined;

  constructor(
    readonly hub: Hub,
    readonly keeper: SampleKeeper,
    readonly freeze: FreezeDesk,
    readonly host: DrawHost,
  ) {}

  get isBusy(): boolean {
    return this.#draw.phase === "drawing" || this.#draw.phase === "writing";
  }

  state(changes: readonly string[]): SeedStep {
    return {
      source: this.#source,
      text: this.#text,
      note: this.#note,
      problem: this.#problem,
      noteProblem: this.#noteProblem,
      role: this.#role,
      roles: ROLES,
      digest: this.freeze.list?.frozen.digest ?? "",
      blocked: changes,
      draw: this.#draw,
    };
  }

  choose(source: SeedStep["source"]): void {
    this.#source = source;
    this.#problem = undefined;
    this.#noteProblem = undefined;
  }

  forget(): void {
    this.#text = "";
    this.#note = "";
    this.#generated = undefined;
    this.#problem = undefined;
    this.#noteProblem = undefined;
    this.#draw = { phase: "ready" };
  }

  stop(): void {
    this.#stop?.abort();
  }

  async draw({ text, note, role }: Extract<SampleAsk, { ask: "draw" }>): Promise<void> {
    const list = this.freeze.list;
    this.#text = text;
    this.#note = note;
    this.#role = role;
    const given = this.#seed(list);
    if (list === undefined || given === undefined || this.isBusy) return;
    this.#draw = { phase: "drawing", share: 0 };
    this.#stop = new AbortController();
    this.hub.show();
    try {
      const isSame = await this.#isStillTheList(list);
      const drawn = isSame ? await this.#drawn(list, given.seed, this.#stop.signal) : undefined;
      this.#draw = drawn === undefined ? { phase: "ready" } : { phase: "writing" };
      if (drawn === undefined) return;
      this.hub.show();
      const more = await this.hub.withOwnSheets(() => this.keeper.write(this.#file(list, given, drawn)));
      this.host.onDrawn();
      this.hub.say([drawnInWords(drawn), prepareDeskWords.draw.whereSheetsAre, ...(more === undefined ? [] : [more])].join(" "));
    } catch (error) {
      this.#draw = { phase: "failed", problem: this.hub.problemOf(error) };
    } finally {
      this.#stop = undefined;
    }
  }

  /** A seed that can be used, with where it comes from; otherwise what is wrong is noted. */
  #seed(list: FrozenList | undefined): SeedGiven | undefined {
    this.#problem = undefined;
    this.#noteProblem = undefined;
    if (this.#source === "generated") {
      this.#generated ??= generateSeed((below) => this.hub.surroundings.randomInt(below));
      return { seed: this.#generated, source: { kind: "generated" } };
    }
    const reading = readSeed(this.#text);
    this.#problem = reading.kind === "problem" ? reading.sentence : this.#doubtAbout(reading.seed, list);
    const source = this.#readSource();
    return reading.kind === "seed" && this.#problem === undefined && source !== undefined ? { seed: reading.seed, source } : undefined;
  }

  /** What speaks against a seed that could be used. */
  #doubtAbout(seed: Seed, list: FrozenList | undefined): string | undefined {
    const before = this.keeper.file?.record;
    if (before?.seed.text === seed && before.frame.digest === list?.frozen.digest) return prepareDeskWords.draw.sameSeed;
    const isShort = this.#source === "typed" && /^\d*$/.test(seed) && seed.length < DICE_ROLLS;
    if (!isShort || this.#toldShort === seed) return undefined;
    // Said once: whoever means it may go on.
    this.#toldShort = seed;
    return prepareDeskWords.draw.shortSeed(seed.length, DICE_ROLLS);
  }

  #readSource(): SeedSource | undefined {
    if (this.#source !== "public") return { kind: "typed" };
    const reading = readPublicNote(this.#note);
    this.#noteProblem = reading.kind === "problem" ? reading.sentence : reasonProblem(this.#note);
    return reading.kind === "source" && this.#noteProblem === undefined ? reading.source : undefined;
  }

  /** Looks at the sheet itself, once more: events may have gone missing. */
  async #isStillTheList(list: FrozenList): Promise<boolean> {
    await beforeWriting(prepareDeskWords.draw.nothing, async () => {
      if (!(await this.hub.settled())) throw unanswered();
    });
    const { open } = this.hub;
    if (open === undefined) return false;
    const now = await beforeWriting(prepareDeskWords.draw.nothing, () => readListNow(open));
    const reading = frameOfList(now, list.choices);
    // The digest tells neither of the agreed date nor of rows without an ID, and the record has both.
    const isSame =
      reading.kind === "frame" &&
      frameDigest(reading.frame) === list.frozen.digest &&
      reading.withoutId.length === list.frozen.withoutId.length &&
      now.agreedDate === list.agreedDate;
    if (!isSame) await this.hub.readAfterwards();
    return isSame;
  }

  async #drawn({ frozen }: FrozenList, seed: Seed, signal: AbortSignal): Promise<Drawn | undefined> {
    const sliced = await inSlices(drawSteps(frozen.frame, seed), {
      ...this.hub.surroundings.pace,
      signal,
      onProgress: (share) => {
        this.#draw = { phase: "drawing", share };
        this.hub.show();
      },
    });
    return sliced.kind === "done" ? sliced.value : undefined;
  }

  #file(list: FrozenList, { seed, source }: SeedGiven, drawn: Drawn): SampleFile {
    const { open, surroundings } = this.hub;
    if (open === undefined) throw new Error("the list went while it was drawn from");
    const { frozen, agreedDate, at, rowOf, receipt } = list;
    const before = this.keeper.file;
    const reason = this.host.again();
    const record = recordOfDraw({
      definition: open.validator.context.definition,
      agreedDate,
      frozen,
      seed,
      seedSource: source,
      frozenAt: at,
      drawnAt: surroundings.timestamp(),
      host: hostInWords(),
      appVersion: surroundings.version,
      drawn,
      drewBy: this.#role,
      receipt,
      earlier: before === undefined || reason === undefined ? null : { reason, record: before.record },
    });
    const rows = new Map(before?.rows);
    for (const id of [...drawn.main, ...drawn.reserve]) {
      const row = rowOf.get(id);
      if (row !== undefined) rows.set(id, row);
    }
    return {
      record,
      frames: new Map([...(before?.frames ?? []), [frozen.digest, frameText(frozen.frame)]]),
      rows,
      releasedAt: undefined,
    };
  }
}

/** The list as its sheet holds it now: one round trip up to some thousand rows. @throws HostError */
async function readListNow(open: OpenReturn): Promise<ReturnType<typeof listToDraw>> {
  const { layout, dateSystem } = open.reading;
  const last = open.validator.rows().reduce((most, { row }) => Math.max(most, row), layout.firstRow);
  const { first, last: lastColumn } = columnSpan(layout);
  const count = last - layout.firstRow + 1 + ROWS_BEYOND;
  const parts = await readInBlocks(layout.firstRow, count, rowsInBlock(lastColumn - first + 1), (row, rows) =>
    readRows(layout, [{ row, count: rows }], dateSystem),
  );
  const agreed = parts[0]?.agreedDate;
  return listToDraw(open, {
    rows: parts.flatMap(({ rows }) => rows),
    agreedDate: agreed?.kind === "date" ? agreed.date : undefined,
  });
}

function drawnInWords({ main, reserve, followUp }: Drawn): string {
  return prepareDeskWords.draw.done(main.length, { reserve: reserve.length, followUp: followUp.length });
}
