import { levelsAmong, type Margin } from "../../returns/margins";
import type { RawRow } from "../../returns/record";
import { counted, countInWords } from "../../returns/wording";
import type { MarginChoice } from "./choices";
import type { FrameMargin } from "./frame";
import { isWritable } from "./writable";

const BETWEEN_JOINED = " + ";
/** Some twenty times as many as the returns have. */
const MOST_LEVELS = 1000;

/** A margin of the frame with the level of every row. */
export interface ChosenMargin {
  readonly name: string;
  readonly margin: FrameMargin;
  /** For each row, in the order given, the place of its level. */
  readonly places: readonly number[];
  /** Whether levels that somebody has were joined. */
  readonly isJoined: boolean;
}

export interface ChosenMargins {
  readonly margins: readonly ChosenMargin[];
  readonly problems: readonly string[];
}

/**
 * The margins that were chosen, with the levels that these rows have. A join is of those of its levels that somebody has:
 * one level alone keeps its own name.
 */
export function chosenMargins(choices: readonly MarginChoice[], known: readonly Margin[], rows: readonly RawRow[]): ChosenMargins {
  const byKey = new Map(known.map((margin) => [margin.key, margin]));
  const problems = choiceProblems(choices, byKey);
  if (problems.length > 0) return { margins: [], problems };
  const margins = choices.flatMap(({ key, joined }) => {
    const margin = byKey.get(key);
    return margin === undefined ? [] : [levelled(margin, joined, rows)];
  });
  return { margins, problems: [...margins.flatMap(nameProblems), ...countProblems(margins)] };
}

function choiceProblems(choices: readonly MarginChoice[], known: ReadonlyMap<string, Margin>): string[] {
  const seen = new Set<string>();
  return choices.flatMap(({ key, joined }) => {
    const margin = known.get(key);
    if (margin === undefined) return [`This return has no characteristic “${key}” that a sample can be balanced on. Leave it out.`];
    if (seen.has(key)) return [`${margin.name} is chosen twice. Choose it once.`];
    seen.add(key);
    const single = joined.some((group) => group.length < 2);
    return [
      ...(single ? [`${margin.name}: a join needs two levels or more. Choose another level to join, or undo the join.`] : []),
      ...repeated(joined.flat()).map((level) => `${margin.name}: “${level}” is joined more than once. A level can be part of one join only.`),
    ];
  });
}

function levelled(margin: Margin, groups: MarginChoice["joined"], rows: readonly RawRow[]): ChosenMargin {
  const groupOf = new Map(groups.flatMap((group) => group.map((level) => [level, group] as const)));
  // A map keeps the order of its keys: a join stands where the first of its levels stood.
  const parts = new Map<string | readonly string[], string[]>();
  for (const level of levelsAmong(margin, rows)) {
    const part = groupOf.get(level) ?? level;
    parts.set(part, [...(parts.get(part) ?? []), level]);
  }
  const members = [...parts.values()];
  const placeOf = new Map(members.flatMap((levels, place) => levels.map((level) => [level, place] as const)));
  return {
    name: margin.name,
    margin: { key: margin.key, levels: members.map((levels) => levels.join(BETWEEN_JOINED)) },
    places: rows.map((row) => placeIn(placeOf, margin.levelOf(row))),
    isJoined: members.some(({ length }) => length > 1),
  };
}

function placeIn(placeOf: ReadonlyMap<string, number>, level: string): number {
  const place = placeOf.get(level);
  if (place === undefined) throw new Error("a row has a level that was not found among the rows");
  return place;
}

/** A list in a workbook may have an entry "A + B" of its own, or half of a character. */
function nameProblems({ name, margin: { levels } }: ChosenMargin): string[] {
  return [
    ...repeated(levels).map((level) => `${name}: two levels would be called “${level}”. Join other levels.`),
    ...(levels.every(isWritable) ? [] : [`${name}: an entry of the list holds half of a character. Type it anew.`]),
  ];
}

/** Balancing takes time that grows with the square of the levels, and so does the room that it needs. */
function countProblems(margins: readonly ChosenMargin[]): string[] {
  const levels = margins.reduce((sum, { margin }) => sum + margin.levels.length, 0);
  if (levels <= MOST_LEVELS) return [];
  const most = margins.reduce((one, other) => (other.margin.levels.length > one.margin.levels.length ? other : one));
  return [
    `The characteristics have ${counted(levels, "level")} in all, and no more than ${countInWords(MOST_LEVELS)} can be balanced. ${most.name} has ${countInWords(most.margin.levels.length)}: join levels, or leave it out.`,
  ];
}

function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const text of texts) (seen.has(text) ? again : seen).add(text);
  return [...again];
}
