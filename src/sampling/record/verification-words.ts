import { formatDate, fromIsoDate } from "../../returns/calendar-date";
import { counted, countInWords, listInWords } from "../../returns/wording";
import { STAGE_NAMES, stageFirst } from "../frame/stage-names";
import { type Stage, STAGES } from "../seed/stages";
import { OTHER_KIND } from "./choices-of";
import type { RecordAsRead } from "./draw-record";
import { CHANGED } from "./seal";
import type { ListDifference, MethodDifference, ResultDifference, StageDifference, Verification } from "./verification";

/** What drawing again shows, in sentences, the result first. */
export function verificationInWords(record: RecordAsRead, found: Omit<Verification, "sentences">): string[] {
  const { list, method, result } = found;
  // Without the frame there was nothing to draw again.
  const hasDrawn = list?.isSameFrame !== false;
  return [
    ...(hasDrawn ? resultSentences(record, result) : []),
    ...(list === undefined ? [] : listSentences(record, list)),
    ...(method === undefined ? [] : methodSentences(method)),
    ...(found.sealHolds ? [] : [CHANGED]),
  ];
}

/** How many of a stage, where all of them are named one after another. */
const SIZES: Readonly<Record<Stage, (size: number) => string>> = {
  main: (size) => counted(size, "record"),
  reserve: (size) => `${countInWords(size)} in reserve`,
  followUp: (size) => `${countInWords(size)} for follow-up`,
};

function resultSentences({ drawn }: RecordAsRead, result: ResultDifference | undefined): string[] {
  const sizes = STAGES.filter((stage) => drawn[stage].length > 0).map((stage) => SIZES[stage](drawn[stage].length));
  const same = sizes.length === 0 ? "The same: nobody is drawn." : `The same ${listInWords(sizes)}.`;
  if (result === undefined) return [same];
  const { stages, balance } = result;
  const isSameDraw = STAGES.every((stage) => stages[stage].isSame);
  return [
    isSameDraw ? same : "The draw does not give what the record says.",
    ...(isSameDraw ? [] : STAGES.flatMap((stage) => stageSentences(stage, stages[stage]))),
    ...balance.map((stage) => `The balance figures of ${STAGE_NAMES[stage]} are not those of the draw.`),
  ];
}

function stageSentences(stage: Stage, { isSame, size, onlyRecorded, onlyDrawnAgain }: StageDifference): string[] {
  const capital = stageFirst(stage);
  if (isSame) return size.then === 0 ? [] : [`${capital} is the same ${countInWords(size.then)}.`];
  const others = onlyRecorded.length;
  const recorded = counted(size.then, "child", "children");
  const sentences: string[] = [];
  if (size.then !== size.now) {
    sentences.push(`${capital} has ${recorded} in the record, and the draw gives ${countInWords(size.now)}.`);
  }
  if (others > 0) {
    const are = others === 1 ? "is" : "are";
    sentences.push(`${capital}: ${countInWords(others)} of the ${recorded} in the record ${are} not drawn.`);
  } else if (size.then === size.now && onlyDrawnAgain.length === 0) {
    sentences.push(`${capital} has the same children in another order.`);
  }
  return sentences;
}

function listSentences({ drawn }: RecordAsRead, list: ListDifference): string[] {
  const { records, levels, reordered, agreedDate, gone, isSameFrame } = list;
  return [
    ...(isSameFrame ? [] : ["The list is not the one that the sample was drawn from, so the draw cannot be repeated from it."]),
    ...(records.then === records.now ? [] : [recordsInWords(records)]),
    ...(levels.length === 0
      ? []
      : [`${counted(levels.length, "level has", "levels have")} another number of children than the record says.`]),
    ...(reordered.length === 0 ? [] : [`The levels of ${counted(reordered.length, "characteristic")} stand in another order than the record says.`]),
    ...(isSameFrame || records.then !== records.now || levels.length > 0 || reordered.length > 0
      ? []
      : ["It has as many children as then, on every level too: single IDs, or the levels of single children, differ."]),
    ...(agreedDate === undefined ? [] : [`The agreed date was ${dateInWords(agreedDate.then)} and is now ${dateInWords(agreedDate.now)}.`]),
    ...(isSameFrame ? [] : [goneInWords(gone, new Set([...drawn.main, ...drawn.reserve, ...drawn.followUp]).size)]),
  ];
}

function recordsInWords({ then, now }: ListDifference["records"]): string {
  return `The record says that the list had ${counted(then, "child", "children")} to draw from, and it has ${countInWords(now)}.`;
}

function goneInWords({ main, reserve, followUp }: ListDifference["gone"], drawn: number): string {
  // The follow-up is part of the main sample, unless somebody changed the record.
  const inMain = new Set(main);
  const gone = { main, reserve, followUp: followUp.filter((id) => !inMain.has(id)) };
  const where = STAGES.filter((stage) => gone[stage].length > 0).map((stage) => `${gone[stage].length} of ${STAGE_NAMES[stage]}`);
  if (where.length > 0) return `Some of the drawn children are no longer in the list: ${listInWords(where)}.`;
  return drawn === 1 ? "The drawn child is in the list." : `All ${countInWords(drawn)} drawn children are in the list.`;
}

function dateInWords(iso: string | null): string {
  const date = iso === null ? undefined : fromIsoDate(iso);
  return date === undefined ? "no date that could be read" : formatDate(date);
}

function methodSentences({ margins, drawnWith, return: edition }: MethodDifference): string[] {
  return [
    ...(margins === undefined ? [] : ["The list was not read with the characteristics of the record, or not in their order."]),
    ...(drawnWith === undefined ? [] : ["The list was frozen with other sizes or another method than the record says."]),
    ...(edition === undefined ? [] : [editionInWords(edition)]),
  ];
}

function editionInWords({ then, now }: NonNullable<MethodDifference["return"]>): string {
  if (then.id !== now.id) return OTHER_KIND;
  return "The record was made with another version of the return's definition than the add-in has now.";
}
