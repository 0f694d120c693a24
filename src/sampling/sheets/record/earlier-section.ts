import type { PlannedRow } from "../../../returns/planned-sheet";
import { earlierDraws } from "../../record/earlier-draws";
import { row, rowsOfMany, section, sentences } from "../planned-rows";
import type { ShownSample } from "../shown-sample";
import { timeInWords } from "../time-in-words";
import { roleInWords, sourceInWords } from "./seed-section";

/** Draws that this one took the place of, the latest first: none is thrown away. */
export function earlierSection({ record, shown }: ShownSample): PlannedRow[] {
  const earlier = earlierDraws(record);
  const heading = section("Earlier draws");
  if (earlier.length === 0) return [heading, ...sentences("None. This is the first draw that the record tells of.")];
  return [
    heading,
    ...earlier.flatMap(({ reason, record: before }, place) => [
      row("Draw", earlier.length - place),
      row("Why it was drawn again", reason),
      row("Sample drawn", timeInWords(before.times.drawn)),
      row("Drawn by", roleInWords(before.people.drew)),
      row("Seed", before.seed.text),
      row("Where the seed came from", sourceInWords(before.seed.source)),
      row("Digest of the frozen list", before.frame.digest),
      row("Replacements made in it", before.replacements.length),
      ...rowsOfMany("IDs of its sample", before.drawn.main.map(shown)),
      ...rowsOfMany("IDs of its reserve", before.drawn.reserve.map(shown)),
    ]),
  ];
}
