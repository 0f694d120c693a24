import type { ExtractedReturn } from "../../returns/extract-definition";
import { headingWords } from "../headings/heading-words";
import { columnRole, type Role } from "../roles";
import type { SourceColumn, SourceTable } from "../table";
import type { Candidate } from "./candidate";
import { contentsFit, share } from "./contents-fit";
import { entryLists, shareOfEntries } from "./entries-fit";
import { isOfAnotherTime, isOfSomethingElse } from "./heading-vetoes";
import type { ColumnProfile } from "./profile";

/** Just enough to be proposed: any heading that is known goes before. */
const BY_CONTENTS = 56;
/** An address with a postcode in it, where no column has the postcode alone. */
const BY_ADDRESS = 55;
const NEARLY_ALL = 0.9;
const MOST = 0.8;
const HALF = 0.5;
/** Yes and no stand in many columns that no return asks for. */
const FEWEST_ENTRIES = 4;

/** What columns may be used for that have no heading, and addresses that end in a postcode. */
export function proposeByContents({ columns }: SourceTable, definition: ExtractedReturn, profiles: readonly ColumnProfile[]): Candidate[] {
  const bare = columns.filter(({ hasHeading }) => !hasHeading).flatMap(({ index }) => profiles.filter((profile) => profile.index === index));
  return [...proposeBirth(bare), ...proposeNumber(bare, definition), ...bare.flatMap((profile) => proposeWords(profile, definition)), ...proposePostcode(columns, definition, profiles)];
}

/** Of several columns of days, births lie furthest back. */
function proposeBirth(bare: readonly ColumnProfile[]): Candidate[] {
  const ofDays = bare.filter((profile) => share(profile, profile.writtenDays) >= MOST && profile.ofChildhood >= profile.days * NEARLY_ALL);
  const [first] = [...ofDays].sort((a, b) => (a.middleDay ?? 0) - (b.middleDay ?? 0));
  return first === undefined ? [] : [{ index: first.index, role: "birth", score: BY_CONTENTS }];
}

function proposeNumber(bare: readonly ColumnProfile[], definition: ExtractedReturn): Candidate[] {
  const first = bare.find(
    (profile) =>
      contentsFit("child", profile, definition) !== undefined &&
      profile.filled >= profile.rows * NEARLY_ALL &&
      share(profile, profile.withDigits) >= NEARLY_ALL &&
      share(profile, profile.ages) < HALF &&
      profile.distinct >= profile.counted * HALF,
  );
  return first === undefined ? [] : [{ index: first.index, role: "child", score: BY_CONTENTS }];
}

function proposeWords(profile: ColumnProfile, definition: ExtractedReturn): Candidate[] {
  const roles = [...entryLists(definition)].filter(([, { list }]) => list.entries.length >= FEWEST_ENTRIES).map(([role]) => role);
  return roles
    .filter((role) => profile.distinct > 1 && contentsFit(role, profile, definition) !== undefined && shareOfEntries(role, profile, definition) >= NEARLY_ALL)
    .map((role): Candidate => ({ index: profile.index, role, score: BY_CONTENTS }));
}

function proposePostcode(columns: readonly SourceColumn[], definition: ExtractedReturn, profiles: readonly ColumnProfile[]): Candidate[] {
  const postcode = definition.columns.find(({ kind }) => kind === "postcode");
  if (postcode === undefined) return [];
  const role: Role = columnRole(postcode.key);
  return columns.flatMap(({ index, heading, hasHeading }): Candidate[] => {
    const profile = profiles.find((other) => other.index === index);
    if (profile === undefined || isElsewhere(heading, hasHeading)) return [];
    if (!hasHeading && share(profile, profile.postcodes) >= MOST) return [{ index, role, score: BY_CONTENTS }];
    return share(profile, profile.addresses) >= HALF ? [{ index, role, score: BY_ADDRESS }] : [];
  });
}

function isElsewhere(heading: string, hasHeading: boolean): boolean {
  if (!hasHeading) return false;
  const words = headingWords(heading);
  return isOfSomethingElse(words, ["address"]) || isOfAnotherTime(words);
}
