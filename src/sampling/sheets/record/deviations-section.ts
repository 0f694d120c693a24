import type { PlannedRow } from "../../../returns/planned-sheet";
import type { StageBalance } from "../../balance/balance";
import { balanceTable } from "../../balance/balance-table";
import { marginsInWords, type NamedMargin } from "../../balance/margin-words";
import { isWithinOne } from "../../balance/share";
import { stageBalance } from "../../balance/stage-balance";
import { stageInWords } from "../../balance/stage-words";
import { stageFirst } from "../../frame/stage-names";
import { keptFrame } from "../../file/kept-frame";
import { type Stage, STAGES } from "../../seed/stages";
import { headings, row, section, sentences } from "../planned-rows";
import { SHEET_NAMES } from "../sheet-names";
import type { ShownSample } from "../shown-sample";
import { balanceAsDrawn, namesOf } from "./recorded-stage";

/** How near each part of the sample is to what it was drawn from: as drawn, and as replacements have left it. */
export function deviationsSections(sample: ShownSample): PlannedRow[] {
  const { record } = sample;
  const names = namesOf(record);
  return [
    ...STAGES.flatMap((stage) => [section(headingOf(stage)), ...stageRows(stage, balanceAsDrawn(record, stage), names)]),
    ...(record.replacements.length === 0 ? [] : [section("How like the list the sample is after replacements"), ...nowRows(sample, names)]),
    section("Drawn IDs"),
    ...sentences(
      `The IDs of the main sample stand on the sheet ${SHEET_NAMES.sample} in the order of their tickets, with the marks for follow-up.`,
      ...(record.drawn.reserve.length === 0 ? [] : [`Those of the reserve stand on the sheet ${SHEET_NAMES.reserve}.`]),
    ),
  ];
}

function headingOf(stage: Stage): string {
  return `${stageFirst(stage)}: how like ${stage === "main" ? "the list" : "those it was drawn from"} it is`;
}

function stageRows(stage: Stage, balance: StageBalance | undefined, names: readonly NamedMargin[]): PlannedRow[] {
  if (balance === undefined) return sentences(`${stageFirst(stage)} has nobody in it.`);
  const words = [...stageInWords(balance, names), ...marginsInWords(balance, names)];
  // Where everybody was drawn there is no difference to show.
  if (balance.drawn === balance.poolSize) return sentences(...words);
  return [...sentences(...words), ...tableRows(balance, names)];
}

function tableRows(balance: StageBalance, names: readonly NamedMargin[]): PlannedRow[] {
  const table = balanceTable(balance, names);
  return [
    headings([...table.headings, "In words"]),
    ...table.rows.map(([margin, level, inPool, exactDue, drawn, difference]) => {
      const due = toHundredths(exactDue);
      // From the rounded due, so that whoever subtracts gets the same.
      return row(margin, level, inPool, due, drawn, toHundredths(drawn - due), differenceInWords(inPool, drawn, difference, balance));
    }),
  ];
}

function differenceInWords(inPool: number, drawn: number, difference: number, whole: StageBalance): string {
  if (isWithinOne({ inPool, drawn }, whole)) return "Within one of its due";
  return difference > 0 ? "More than one above its due" : "More than one below its due";
}

function nowRows({ file, membership }: ShownSample, names: readonly NamedMargin[]): PlannedRow[] {
  const frame = keptFrame(file);
  if (frame === undefined) return sentences("The frozen list was not kept with the sample, so this cannot be worked out.");
  const inFrame = new Set(frame.records.map(({ id }) => id));
  const { main } = membership.now;
  if (!main.every((id) => inFrame.has(id))) return sentences("The frozen list does not have every record of the sample, so this cannot be worked out.");
  return stageRows("main", stageBalance(frame, "main", frame.records, main), names);
}

function toHundredths(value: number): number {
  // Adding 0 makes -0 a 0.
  return Math.round(value * 100) / 100 + 0;
}
