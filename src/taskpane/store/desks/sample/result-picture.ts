import { canDownload } from "../../../../excel/platform";
import { formatDate, fromIsoDate } from "../../../../returns/calendar-date";
import type { StageBalance } from "../../../../sampling/balance/balance";
import { marginsInWords, nameOf, type NamedMargin } from "../../../../sampling/balance/margin-words";
import { isWithinOne } from "../../../../sampling/balance/share";
import { stageBalance } from "../../../../sampling/balance/stage-balance";
import { stageInWords } from "../../../../sampling/balance/stage-words";
import { keptFrame } from "../../../../sampling/file/kept-frame";
import type { SampleFile } from "../../../../sampling/file/sample-file";
import { METHOD_NAMES } from "../../../../sampling/frame/method-names";
import { OVERRIDE_NAMES } from "../../../../sampling/frame/override-names";
import { currentSample } from "../../../../sampling/match/current-sample";
import type { RecordAsRead } from "../../../../sampling/record/draw-record";
import { earlierDraws } from "../../../../sampling/record/earlier-draws";
import { STAGES } from "../../../../sampling/seed/stages";
import { balanceAsDrawn, namesOf } from "../../../../sampling/sheets/record/recorded-stage";
import { sourceInWords } from "../../../../sampling/sheets/record/seed-section";
import { countInWords } from "../../../words/counts";
import { dayInWords, momentInWords } from "../../../words/moments";
import { drawnDeskWords } from "../../../words/sample-drawn-desks";
import type { LevelLine, ResultState, StageResult } from "../../sample-screens";

const { facts: words } = drawnDeskWords;

/** What stays the same as long as the file does. */
export type ResultPicture = Omit<ResultState, "isMarked" | "done" | "redrawProblem">;

export function resultPicture(file: SampleFile<RecordAsRead>): ResultPicture {
  const { record } = file;
  return {
    stages: stagesOf(file),
    facts: factsOf(record),
    overrides: record.overrides.map(({ about, reason }) => ({ about: OVERRIDE_NAMES[about], reason })),
    earlier: earlierOf(record),
    canDownload: canDownload(),
  };
}

/** "60 records, 15 in reserve and 15 for follow-up, drawn on 22 November 2026". */
export function headlineOf({ drawn: { main, reserve, followUp }, times }: RecordAsRead): string {
  return drawnDeskWords.headline(main.length, { reserve: reserve.length, followUp: followUp.length }, dayInWords(times.drawn));
}

function stagesOf(file: SampleFile<RecordAsRead>): StageResult[] {
  const { record } = file;
  const names = namesOf(record);
  const stages = STAGES.flatMap((stage) => {
    const balance = balanceAsDrawn(record, stage);
    return balance === undefined ? [] : [stageResult(stage, balance, names)];
  });
  const frame = record.replacements.length === 0 ? undefined : keptFrame(file);
  const now = currentSample(record.drawn, record.replacements);
  if (frame === undefined || now.kind === "problem") return stages;
  const inFrame = new Set(frame.records.map(({ id }) => id));
  // Not so in a record that was changed by hand.
  if (!now.main.every((id) => inFrame.has(id))) return stages;
  return [...stages, stageResult("now", stageBalance(frame, "main", frame.records, now.main), names)];
}

function stageResult(key: StageResult["key"], balance: StageBalance, names: readonly NamedMargin[]): StageResult {
  const { drawn, poolSize, margins } = balance;
  const sentences = marginsInWords(balance, names);
  return {
    key,
    name: drawnDeskWords.stages[key],
    drawn,
    poolSize,
    sentences: worstFirst(stageInWords(balance, names)),
    margins: margins.map((margin, place) => ({
      key: margin.key,
      name: nameOf(margin.key, names),
      sentence: sentences[place],
      levels: margin.levels.map((level): LevelLine => ({
        level: level.level,
        inPool: level.inPool,
        drawn: level.drawn,
        due: level.due.toFixed(1),
        difference: signed(level.difference),
        isFar: !isWithinOne(level, balance),
        poolShare: poolSize === 0 ? 0 : level.inPool / poolSize,
        drawnShare: drawn === 0 ? 0 : level.drawn / drawn,
      })),
    })),
  };
}

/** How many were drawn, and of whom, is seen already: how like them they are comes first. */
function worstFirst([drawn, compared, ...levels]: readonly string[]): string[] {
  return [...levels, ...[drawn, compared].filter((sentence) => sentence !== undefined)];
}

/** "+1.6", "−0.4", "0". */
function signed(difference: number): string {
  const shown = Math.abs(difference).toFixed(1);
  if (shown === "0.0") return "0";
  return `${difference > 0 ? "+" : "−"}${shown}`;
}

function factsOf(record: RecordAsRead): ResultState["facts"] {
  const { frame, times, seed, people, method, agreedDate, appVersion, host } = record;
  const agreed = agreedDate === null ? undefined : fromIsoDate(agreedDate);
  return [
    { name: words.children, value: countInWords(frame.records) },
    { name: words.agreed, value: agreed === undefined ? words.agreedUnknown : formatDate(agreed) },
    { name: words.digest, value: frame.digest },
    { name: words.frozen, value: momentInWords(times.frozen) },
    ...(frame.receipt === null ? [] : [{ name: words.receipt, value: frame.receipt.isSame ? words.receiptSame : words.receiptOther }]),
    { name: words.seed, value: seed.text },
    { name: words.seedSource, value: sourceInWords(seed.source) },
    { name: words.method, value: METHOD_NAMES[method] },
    { name: words.margins, value: frame.margins.length === 0 ? words.noMargins : frame.margins.map(({ name }) => name).join(", ") },
    { name: words.drawn, value: words.whenBy(momentInWords(times.drawn), people.drew) },
    ...people.checks.map(({ role, at }) => ({ name: words.checked, value: words.whenBy(momentInWords(at), role) })),
    { name: words.program, value: words.programIs(appVersion, host) },
  ];
}

function earlierOf(record: RecordAsRead): ResultState["earlier"] {
  return earlierDraws(record).map(({ record: { times, seed }, reason }) => ({
    drawnOn: momentInWords(times.drawn), seed: seed.text, reason,
  }));
}
