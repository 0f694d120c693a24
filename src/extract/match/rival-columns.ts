import type { ExtractedReturn } from "../../returns/extract-definition";
import type { IdPattern } from "../../validation/id-pattern";
import { maskedText } from "../../validation/masked-text";
import { headingWords } from "../headings/heading-words";
import { fitOf, knownHeadings } from "../headings/known-headings";
import { columnOf } from "../plan";
import { type Role, rolesOf } from "../roles";
import type { SourceTable } from "../table";
import { headingMinus } from "./heading-vetoes";

/** A heading that begins like a known one of some length has this much. */
const LEAST = 50;
/** Beside a column of words, one of their codes says the same. */
const OF_FORM = new Set(["code", "codes", "description", "desc", "value", "text", "category", "group", "flag"]);

/** Columns that are not used, and may answer what another column is used for: one of "Learning disability" and "Physical disability" alone would be half of the answer. */
export function rivalNotes(table: SourceTable, roles: ReadonlyMap<number, Role>, definition: ExtractedReturn, patterns: readonly IdPattern[]): readonly string[] {
  const known = knownHeadings(definition);
  return rolesOf(definition).flatMap(({ role, name, column }) => {
    const used = table.columns.find(({ index }) => index === columnOf({ roles }, role));
    if (column?.kind !== "choice" || used === undefined) return [];
    return table.columns
      .filter(({ index, hasHeading, heading }) => {
        if (!hasHeading || roles.has(index) || subjectOf(heading) === subjectOf(used.heading)) return false;
        const words = headingWords(heading);
        const fit = fitOf(words, known.get(role) ?? []);
        return fit !== undefined && fit.score - headingMinus(words, fit.beginning) >= LEAST;
      })
      .map(({ heading }) => `“${maskedText(heading, patterns)}” may be about ${name} too. Only one column can be used: ask for one that covers both, or put the answers right in the list.`);
  });
}

function subjectOf(heading: string): string {
  return headingWords(heading).words.filter((word) => !OF_FORM.has(word)).join(" ");
}
