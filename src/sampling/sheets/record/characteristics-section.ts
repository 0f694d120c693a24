import type { PlannedRow } from "../../../returns/planned-sheet";
import { headings, row, section, sentences } from "../planned-rows";
import type { ShownSample } from "../shown-sample";

/** What the draw was balanced on, with how many children of the list have each level. */
export function characteristicsSection({ record: { frame } }: ShownSample): PlannedRow[] {
  const heading = section("Characteristics");
  if (frame.margins.length === 0) return [heading, ...sentences("No characteristic was chosen: the sample is balanced on nothing.")];
  const joined = frame.margins.filter((margin) => margin.joined.length > 0);
  return [
    heading,
    ...sentences("The most important first. The sample is to be like the list in the levels of each."),
    headings(["Characteristic", "Level", "Children"]),
    ...frame.margins.flatMap(({ name, levels }) => levels.map(({ level, records }) => row(name, level, records))),
    ...(joined.length === 0 ? [] : sentences("Some levels were joined: they count as one.")),
    ...joined.flatMap(({ name, joined: groups }) => groups.map((levels) => row(`${name}, joined`, levels.join(" + ")))),
  ];
}
