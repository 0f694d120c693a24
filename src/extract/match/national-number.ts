import { foldHeading } from "../../returns/folding";
import { headingWords } from "../headings/heading-words";
import { isAboutSomeoneElse } from "../headings/someone-else";
import type { Role } from "../roles";
import type { SourceColumn, SourceTable } from "../table";
import type { ColumnProfile } from "./profile";

/** Numbers by which a child is known in the whole country, as they are headed. */
const HEADINGS = ["chi", "nhs", "upn", "scn", "unique pupil number", "scottish candidate number", "candidate number", "community health index", "hospital number"];
const HALF = 0.5;
const NEARLY_ALL = 0.9;

/** The first column with a number that is known in the whole country and tells the children apart. */
export function nationalNumberColumn({ columns }: SourceTable, profiles: readonly ColumnProfile[]): number | undefined {
  return columns.find((column) => {
    const profile = profiles.find(({ index }) => index === column.index);
    return profile !== undefined && isNational(column, profile) && profile.filled >= profile.rows * NEARLY_ALL;
  })?.index;
}

/** What is said where the number of the child is one that is known in the whole country; undefined where it is none. */
export function nationalNumberNote({ columns }: SourceTable, roles: ReadonlyMap<number, Role>, profiles: readonly ColumnProfile[]): string | undefined {
  const column = columns.find(({ index }) => roles.get(index) === "child");
  const profile = profiles.find(({ index }) => index === column?.index);
  if (column === undefined || profile === undefined || !isNational(column, profile)) return undefined;
  return "The number of the child is one that is known in the whole country. It stays in the key of numbers and does not come into the workbook: keep the key as safe as the number itself.";
}

function isNational({ heading, hasHeading }: SourceColumn, profile: ColumnProfile): boolean {
  if (profile.filled === 0) return false;
  if (profile.nationals >= profile.looked * HALF) return !hasHeading || !isAboutSomeoneElse(headingWords(heading));
  const words = headingWords(heading);
  const isHeaded = hasHeading && !isAboutSomeoneElse(words) && HEADINGS.some((known) => words.folded === known || words.folded.startsWith(`${foldHeading(known)} `));
  return isHeaded && profile.withDigits >= profile.looked * HALF;
}
