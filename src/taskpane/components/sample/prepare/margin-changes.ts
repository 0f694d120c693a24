import type { MarginChoice } from "../../../../sampling/frame/choices";
import type { MarginItem } from "../../../store/sample-screens";

/*
 * Each change of the characteristics as the whole of the choices that come of it. Levels that were joined stay joined
 * through all the others.
 */

type Level = MarginItem["levels"][number];

/** Moves a characteristic one place towards the first (-1) or the last (1). At the end of the list it stays. */
export function moved(chosen: readonly MarginItem[], key: string, by: -1 | 1): MarginChoice[] {
  const choices = chosen.map(choiceOf);
  const from = choices.findIndex((choice) => choice.key === key);
  const [one, other] = [choices[from], choices[from + by]];
  if (!one || !other) return choices;
  return choices.map((choice) => (choice === one ? other : choice === other ? one : choice));
}

export function withoutMargin(chosen: readonly MarginItem[], key: string): MarginChoice[] {
  return chosen.filter((item) => item.key !== key).map(choiceOf);
}

/** Puts one that was left out back, as the least important. */
export function withMargin(chosen: readonly MarginItem[], back: MarginItem): MarginChoice[] {
  return [...chosen, back].map(choiceOf);
}

/** Makes one level of these, joined ones among them with all their parts. @param names two or more names of levels. */
export function joinedLevels(chosen: readonly MarginItem[], key: string, names: readonly string[]): MarginChoice[] {
  return changed(chosen, key, ({ levels }) => {
    const [together, others] = parted(levels, ({ name }) => names.includes(name));
    return [...groups(others), together.flatMap(partsOf)];
  });
}

/** Takes a joined level apart, down to the levels of the list. */
export function splitLevel(chosen: readonly MarginItem[], key: string, name: string): MarginChoice[] {
  return changed(chosen, key, ({ levels }) => groups(levels.filter((level) => level.name !== name)));
}

export function isJoined({ parts }: Level): boolean {
  return parts.length > 1;
}

function changed(chosen: readonly MarginItem[], key: string, joined: (item: MarginItem) => MarginChoice["joined"]): MarginChoice[] {
  return chosen.map((item) => (item.key === key ? { key, joined: joined(item) } : choiceOf(item)));
}

function choiceOf({ key, levels }: MarginItem): MarginChoice {
  return { key, joined: groups(levels) };
}

function groups(levels: readonly Level[]): (readonly string[])[] {
  return levels.filter(isJoined).map(({ parts }) => parts);
}

function partsOf(level: Level): readonly string[] {
  return isJoined(level) ? level.parts : [level.name];
}

function parted<T>(items: readonly T[], isIn: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isIn), items.filter((item) => !isIn(item))];
}
