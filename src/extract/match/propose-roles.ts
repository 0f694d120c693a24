import type { ReturnDefinition } from "../../returns/definition";
import type { Role } from "../roles";
import type { SourceTable } from "../table";
import { headingWords } from "../headings/heading-words";
import { fitOf, knownHeadings } from "../headings/known-headings";
import type { ColumnProfile } from "./column-profile";
import { contentsFit } from "./contents-fit";
import { headingMinus } from "./heading-vetoes";

/** A column needs this much to be proposed. */
const LEAST = 55;

interface Candidate {
  readonly index: number;
  readonly role: Role;
  readonly score: number;
}

/**
 * What the columns of an export may be used for, told from their headings and their contents together. Each role once:
 * the best column has it, of equals the one further left.
 * @param profiles one a column of the table, in any order.
 */
export function proposeRoles(table: SourceTable, definition: ReturnDefinition, profiles: readonly ColumnProfile[]): ReadonlyMap<number, Role> {
  const known = knownHeadings(definition);
  const candidates: Candidate[] = [];
  for (const { index, heading, hasHeading } of table.columns) {
    const profile = profiles.find((other) => other.index === index);
    if (profile === undefined) continue;
    const words = headingWords(hasHeading ? heading : "");
    for (const [role, headings] of known) {
      const fit = fitOf(words, headings);
      const contents = contentsFit(role, profile, definition);
      if (contents === undefined || fit === undefined) continue;
      candidates.push({ index, role, score: fit.score - headingMinus(role, words, fit.beginning) + contents });
    }
  }
  return assign(candidates);
}

function assign(candidates: readonly Candidate[]): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>();
  const taken = new Set<Role>();
  for (const { index, role, score } of [...candidates].sort((a, b) => b.score - a.score || a.index - b.index)) {
    if (score < LEAST || roles.has(index) || taken.has(role)) continue;
    roles.set(index, role);
    taken.add(role);
  }
  return roles;
}
