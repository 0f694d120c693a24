import type { PlannedRow } from "../../../returns/planned-sheet";
import { counted } from "../../../returns/wording";
import { headings, row, section, sentences } from "../planned-rows";
import type { ShownSample } from "../shown-sample";

/** Brothers and sisters in the sample, as the partnership named them. */
export function siblingsSection({ record: { siblings }, membership, shown }: ShownSample): PlannedRow[] {
  const heading = section("Sibling groups");
  if (siblings.length === 0) return [heading, ...sentences("None were named.")];
  const inSample = membership.everInSample.filter(membership.isInSample);
  const grouped = inSample.filter((id) => membership.siblingsOf(id) !== undefined).length;
  const groups = new Set(inSample.map(membership.siblingsOf).filter((group) => group !== undefined)).size;
  return [
    heading,
    ...sentences(
      `${grouped.toLocaleString("en-GB")} of the ${counted(inSample.length, "record")} in the sample ${grouped === 1 ? "belongs" : "belong"} to ${counted(groups, "group")}.`,
    ),
    headings(["Group", "Records"]),
    ...siblings.map((ids, place) => row(place + 1, ids.map(shown).join(", "))),
  ];
}
