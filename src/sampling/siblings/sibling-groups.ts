import type { CanonicalId } from "../../returns/canonical-id";
import { counted, countInWords } from "../../returns/wording";
import type { CurrentSample } from "../match/current-sample";

export type SiblingGroups = readonly (readonly CanonicalId[])[];

/** The groups as `readSiblings` reads them, one a line. @param shown what stands for an ID. */
export function siblingsText(groups: SiblingGroups, shown: (id: CanonicalId) => string): string {
  return groups.map((group) => group.map(shown).join(", ")).join("\n");
}

/**
 * The number of the group of each record of the sample that is in one: the group's place, from 1, which stays as it is
 * whoever is replaced. A group with fewer than two records left in the sample as it stands counts for nobody.
 */
export function siblingNumbers(groups: SiblingGroups, sample: CurrentSample): Map<CanonicalId, number> {
  return new Map(
    standing(groups, sample).flatMap((group, place) => (group.length < 2 ? [] : group.map((id) => [id, place + 1] as const))),
  );
}

/** "12 of the 60 records belong to 5 sibling groups." */
export function siblingsInWords(sample: CurrentSample, groups: SiblingGroups): string {
  const left = standing(groups, sample).filter(({ length }) => length > 1);
  const members = left.reduce((sum, group) => sum + group.length, 0);
  const all = counted(sample.main.length, "record");
  const broken = groups.length - left.length;
  return [
    members === 0
      ? `None of the ${all} belongs to a sibling group.`
      : `${countInWords(members)} of the ${all} belong to ${counted(left.length, "sibling group")}.`,
    ...(broken === 0 ? [] : [`${counted(broken, "group has", "groups have")} fewer than two records left in the sample.`]),
  ].join(" ");
}

/** Of each group what is in the sample as it stands. */
function standing(groups: SiblingGroups, { main }: CurrentSample): CanonicalId[][] {
  const inSample = new Set(main);
  return groups.map((group) => group.filter((id) => inSample.has(id)));
}
