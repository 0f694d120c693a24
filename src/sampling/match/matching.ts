import type { CanonicalId } from "../../returns/canonical-id";
import type { DateSystem } from "../../returns/calendar-date";
import type { ReturnDefinition } from "../../returns/definition";
import type { RawRow, Vocabularies } from "../../returns/record";
import { counted } from "../../returns/wording";
import { type Distance, distanceBetween, isSame, RANGES } from "./distance";
import { type MatchProblem, problem } from "./problem";
import { type Characteristic, type ComparedColumn, comparedColumns, type Profile, profileOf } from "./profile";
import type { MatchWeight } from "./weights";

/** What records are compared by. */
export interface Matching {
  readonly profiles: ReadonlyMap<CanonicalId, Profile>;
  readonly columns: readonly ComparedColumn[];
  /** As the return has them, or as they were changed; one or more above 0. */
  readonly weights: readonly MatchWeight[];
  /** The column whose value is to be the same before anything else. */
  readonly first: ComparedColumn | undefined;
}

/** A record of the reserve beside a withdrawn one. */
export interface Candidate {
  readonly id: CanonicalId;
  readonly distance: Distance;
  /** True where both have the same value in the column that comes first; false without such a column. */
  readonly isSameFirst: boolean;
}

/** The list's way of comparing. @param rows the list's records by their IDs. */
export function matchingOf(
  rows: ReadonlyMap<CanonicalId, RawRow>,
  list: { readonly definition: ReturnDefinition; readonly vocabularies: Vocabularies; readonly dateSystem: DateSystem },
  weights: readonly MatchWeight[],
): Matching {
  const columns = comparedColumns(list.definition, list.vocabularies, list.dateSystem);
  const profiles = new Map(Array.from(rows, ([id, row]) => [id, profileOf(row, columns)]));
  const first = columns.find(({ column }) => column === list.definition.sample.match.first);
  return { profiles, columns, weights, first };
}

/** Each of these reserve records beside the withdrawn one, in the same order. */
export function candidatesFor(withdrawn: CanonicalId, reserve: readonly CanonicalId[], matching: Matching): Candidate[] {
  const from = profileIn(matching, withdrawn);
  const { first, weights, columns } = matching;
  return reserve.map((id) => {
    const to = profileIn(matching, id);
    const isSameFirst = first !== undefined && isSame(firstOf(from, first), firstOf(to, first));
    return { id, distance: distanceBetween(from, to, weights, columns, RANGES), isSameFirst };
  });
}

/**
 * Why a withdrawn record is not replaced by one that is the same in the column that comes first; undefined without such a
 * column.
 * @param candidates all that is left of the reserve.
 */
export function noteOnFirst(withdrawn: CanonicalId, candidates: readonly Candidate[], matching: Matching): string | undefined {
  const { first } = matching;
  if (first === undefined) return undefined;
  const value = firstOf(profileIn(matching, withdrawn), first);
  const name = `${first.name.toLowerCase()} of the withdrawn record`;
  if (value.kind !== "level") return `The ${name} is not known.`;
  return candidates.some(({ isSameFirst }) => isSameFirst)
    ? `Every record left in the reserve that has the ${name}, ${value.level}, replaces another record.`
    : `No record left in the reserve has the ${name}, ${value.level}.`;
}

/** A problem where the list no longer has a record that is to be compared. */
export function missingFrom(matching: Matching, ids: readonly CanonicalId[]): MatchProblem | undefined {
  const missing = ids.filter((id) => !matching.profiles.has(id));
  if (missing.length === 0) return undefined;
  return problem(
    `The list no longer has ${counted(missing.length, "record")} that ${missing.length === 1 ? "is" : "are"} to be compared. ` +
      "Put the list back as it was when the sample was drawn, so that they can be.",
    missing[0],
  );
}

function profileIn({ profiles }: Matching, id: CanonicalId): Profile {
  const profile = profiles.get(id);
  if (profile === undefined) throw new Error("a record is not in the list: it was not looked for with `missingFrom`");
  return profile;
}

function firstOf(profile: Profile, first: ComparedColumn): Characteristic {
  return profile.get(first.column) ?? { kind: "unknown" };
}
