import { counted, countInWords, listInWords } from "../../returns/wording";
import { STAGES } from "../seed/stages";
import type { Frame, FrameMargin, FrameRecord, Method } from "./frame";
import { stageFirst } from "./stage-names";

const METHOD_IN_WORDS: Record<Method, string> = {
  cube: "the balanced draw",
  "cube-soft": "the balanced draw with a soft landing",
  systematic: "the systematic draw",
};

/**
 * How a frame differs from the one that was frozen, in sentences that name no ID; none exactly where the digests are equal.
 * @param nameOf what a margin is called: "Age band" for "age".
 */
export function frameChanges(frozen: Frame, now: Frame, nameOf: (key: string) => string = (key) => key): string[] {
  const keys = { before: frozen.margins.map(({ key }) => key), after: now.margins.map(({ key }) => key) };
  const { added, gone, isReordered } = compared(keys.before, keys.after);
  return [
    ...methodChange(METHOD_IN_WORDS[frozen.method], METHOD_IN_WORDS[now.method]),
    ...STAGES.flatMap((stage) => sizeChange(stageFirst(stage), frozen.sizes[stage], now.sizes[stage])),
    ...(added.length === 0 ? [] : [`New among the characteristics: ${listInWords(added.map(nameOf))}.`]),
    ...(gone.length === 0 ? [] : [`No longer among the characteristics: ${listInWords(gone.map(nameOf))}.`]),
    ...(isReordered ? ["The order of the characteristics has changed."] : []),
    ...frozen.margins.flatMap((before) => {
      const after = now.margins.find(({ key }) => key === before.key);
      return after === undefined ? [] : levelChanges(nameOf(before.key), before, after);
    }),
    ...recordChanges(frozen, now, nameOf),
  ];
}

function methodChange(before: string, after: string): string[] {
  return before === after ? [] : [`The method was ${before} and is now ${after}.`];
}

function sizeChange(name: string, before: number, after: number): string[] {
  return before === after ? [] : [`${name} was to have ${counted(before, "record")} and is now to have ${countInWords(after)}.`];
}

function levelChanges(name: string, before: FrameMargin, after: FrameMargin): string[] {
  const { added, gone, isReordered } = compared(before.levels, after.levels);
  return [
    ...(added.length === 0 ? [] : [`${name}: new ${added.length === 1 ? "is" : "are"} ${quoted(added)}.`]),
    ...(gone.length === 0 ? [] : [`${name}: nobody is on ${quoted(gone)} any more.`]),
    ...(isReordered ? [`${name}: the order of the levels has changed.`] : []),
  ];
}

function recordChanges(frozen: Frame, now: Frame, nameOf: (key: string) => string): string[] {
  const before = new Map(frozen.records.map((record) => [record.id, record]));
  const remaining = now.records.flatMap((record) => {
    const earlier = before.get(record.id);
    return earlier === undefined ? [] : [{ earlier, record }];
  });
  const added = now.records.length - remaining.length;
  const gone = frozen.records.length - remaining.length;
  return [
    ...(added === 0 ? [] : [`${counted(added, "child was", "children were")} added.`]),
    ...(gone === 0 ? [] : [`${counted(gone, "child is", "children are")} no longer on the list.`]),
    ...movedInWords(frozen, now, remaining, nameOf),
  ];
}

/** Children who are on the list as before, but on another level. */
function movedInWords(
  frozen: Frame,
  now: Frame,
  remaining: readonly { earlier: FrameRecord; record: FrameRecord }[],
  nameOf: (key: string) => string,
): string[] {
  const moved = new Set<FrameRecord>();
  const byMargin = frozen.margins.flatMap((margin, place) => {
    const placeNow = now.margins.findIndex(({ key }) => key === margin.key);
    if (placeNow < 0) return [];
    const own = remaining.filter(
      ({ earlier, record }) => levelName(frozen, earlier, place) !== levelName(now, record, placeNow),
    );
    for (const { record } of own) moved.add(record);
    return own.length === 0 ? [] : [`${nameOf(margin.key)} (${countInWords(own.length)})`];
  });
  return moved.size === 0 ? [] : [`${counted(moved.size, "child has", "children have")} another level: ${listInWords(byMargin)}.`];
}

function levelName(frame: Frame, record: FrameRecord, margin: number): string | undefined {
  return frame.margins[margin]?.levels[record.levels[margin] ?? -1];
}

/** What one list has that the other has not, and whether what both have stands in another order. */
function compared(before: readonly string[], after: readonly string[]): { added: string[]; gone: string[]; isReordered: boolean } {
  const kept = before.filter((text) => after.includes(text));
  const keptNow = after.filter((text) => before.includes(text));
  return {
    added: after.filter((text) => !before.includes(text)),
    gone: before.filter((text) => !after.includes(text)),
    isReordered: kept.some((text, place) => text !== keptNow[place]),
  };
}

function quoted(levels: readonly string[]): string {
  return listInWords(levels.map((level) => `“${level}”`));
}
