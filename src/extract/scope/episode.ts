import type { CalendarDate } from "../../returns/calendar-date";

/** An order or a process of a child, from one row of an export or from several that say the same. */
export interface Episode {
  /** Undefined where there is none that can be read. */
  readonly start: CalendarDate | undefined;
  /**
   * `open` where the export has none: it goes on. `unknown` where one is given that cannot be read, or that lies before the
   * start: it may go on.
   */
  readonly end: CalendarDate | "open" | "unknown";
  /** Entry of the return's column that the kind fills; undefined where there is none. */
  readonly entry: string | undefined;
}

/** True where nothing is known of when it was. */
export function isUndated({ start, end }: Episode): boolean {
  return start === undefined && typeof end === "string";
}

export function isSameEpisode(a: Episode, b: Episode): boolean {
  return a.start === b.start && a.end === b.end && a.entry === b.entry;
}

/** Rows that repeat an episode are one: those with the same start, end and kind, in the order in which they first stand. */
export function distinctEpisodes(episodes: readonly Episode[]): Episode[] {
  if (episodes.length < 2) return [...episodes];
  const known = new Map<string, Episode>();
  for (const episode of episodes) {
    const key = `${episode.start ?? ""}|${episode.end}|${episode.entry ?? ""}`;
    if (!known.has(key)) known.set(key, episode);
  }
  return [...known.values()];
}
