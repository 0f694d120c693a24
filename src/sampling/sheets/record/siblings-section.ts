import type { PlannedRow } from "../../../returns/planned-sheet";
import { siblingsInWords } from "../../siblings/sibling-groups";
import { headings, row, section, sentences } from "../planned-rows";
import type { ShownSample } from "../shown-sample";

/** Brothers and sisters in the sample, as the partnership named them. */
export function siblingsSection({ record: { siblings }, membership, shown }: ShownSample): PlannedRow[] {
  const heading = section("Sibling groups");
  if (siblings.length === 0) return [heading, ...sentences("None were named.")];
  const { now, isInSample, siblingsOf } = membership;
  return [
    heading,
    ...sentences(siblingsInWords(now, siblings)),
    headings(["Group", "Records"]),
    ...siblings.map((ids) => {
      const number = ids.map(siblingsOf).find((group) => group !== undefined);
      // A group of which one record is left is told, and has no number.
      return row(number ?? "Not counted", ids.map((id) => (isInSample(id) ? shown(id) : `${shown(id)} (not in the sample)`)).join(", "));
    }),
  ];
}
