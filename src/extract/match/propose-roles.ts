import type { ExtractedReturn } from "../../returns/extract-definition";
import { headingWords } from "../headings/heading-words";
import { DUE_PERHAPS, fitOf, knownHeadings } from "../headings/known-headings";
import { columnRole, type Role } from "../roles";
import type { SourceTable } from "../table";
import type { Candidate } from "./candidate";
import { contentsFit } from "./contents-fit";
import { headingMinus } from "./heading-vetoes";
import { nationalNumberColumn } from "./national-number";
import type { ColumnProfile } from "./profile";
import { proposeByContents } from "./propose-by-contents";

/** A column needs this much to be proposed. */
const LEAST = 55;

/**
 * What the columns of an export may be used for, told from their headings and their contents together. Each role once:
 * the best column has it, of equals the one further left. A number that is known in the whole country is proposed as the
 * number of the child only where nothing else tells the children apart.
 * @param profiles one a column of the table, in any order.
 */
export function proposeRoles(table: SourceTable, definition: ExtractedReturn, profiles: readonly ColumnProfile[]): ReadonlyMap<number, Role> {
  const roles = assign([...proposeByHeadings(table, definition, profiles), ...proposeByContents(table, definition, profiles)]);
  const taken = [...roles.values()];
  if (!taken.includes("child")) {
    const national = nationalNumberColumn(table, profiles);
    if (national !== undefined && !roles.has(national)) roles.set(national, "child");
  }
  return withoutAge(roles, definition);
}

function proposeByHeadings({ columns }: SourceTable, definition: ExtractedReturn, profiles: readonly ColumnProfile[]): Candidate[] {
  const known = knownHeadings(definition);
  return columns.flatMap(({ index, heading, hasHeading }) => {
    const profile = profiles.find((other) => other.index === index);
    if (profile === undefined || !hasHeading) return [];
    const words = headingWords(heading);
    return [...known].flatMap(([role, headings]): Candidate[] => {
      const fit = fitOf(words, headings);
      if (fit === undefined || (role === "due" && isOfReview(fit.beginning, profile)) || isOfEndAlone(role, words.folded, definition)) return [];
      const contents = contentsFit(role, profile, definition);
      return contents === undefined ? [] : [{ index, role, score: fit.score - headingMinus(words, fit.beginning) + contents }];
    });
  });
}

/** "Due date" in most rows is the day of a review or a task: few children of a list are not born yet. */
function isOfReview(beginning: string, { filled, rows, aroundAgreed, looked }: ColumnProfile): boolean {
  return DUE_PERHAPS.includes(beginning) && (filled * 2 > rows || aroundAgreed * 2 < looked);
}

/** "CSO terminated: yes" says that the order ended, and not that another began. */
function isOfEndAlone(role: Role, folded: string, { reinstatement, extract }: ExtractedReturn): boolean {
  return reinstatement !== undefined && role === columnRole(reinstatement.column) && (extract.headings["end"] ?? []).includes(folded);
}

function assign(candidates: readonly Candidate[]): Map<number, Role> {
  const roles = new Map<number, Role>();
  const taken = new Set<Role>();
  for (const { index, role, score } of [...candidates].sort((a, b) => b.score - a.score || a.index - b.index)) {
    if (score < LEAST || roles.has(index) || taken.has(role)) continue;
    roles.set(index, role);
    taken.add(role);
  }
  return roles;
}

/** An age is that of the day on which the export was made: where there is a date of birth, that is used alone. */
function withoutAge(roles: ReadonlyMap<number, Role>, { columns }: ExtractedReturn): ReadonlyMap<number, Role> {
  const age = columns.find(({ kind }) => kind === "age");
  if (age === undefined || ![...roles.values()].includes("birth")) return roles;
  return new Map([...roles].filter(([, role]) => role !== columnRole(age.key)));
}
