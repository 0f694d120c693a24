import type { ReturnDefinition } from "../../returns/definition";
import type { IdPattern } from "../../validation/id-pattern";
import { maskedText } from "../../validation/masked-text";
import type { Role } from "../roles";
import type { SourceTable } from "../table";

/** Roles whose columns are turned into something else, or go into the key of numbers alone. */
const ONLY_READ: ReadonlySet<Role> = new Set(["child", "birth", "due", "end", "kind"]);

/**
 * Headings of the columns that are left out altogether, and of those that are read and not brought in themselves.
 * @param definition where it has no column for the start of an order, that is only read too.
 */
export function notBroughtIn(
  table: SourceTable,
  roles: ReadonlyMap<number, Role>,
  patterns: readonly IdPattern[],
  definition: ReturnDefinition,
): { notBroughtIn: readonly string[]; onlyRead: readonly string[] } {
  const headings = (test: (role: Role | undefined) => boolean): string[] =>
    table.columns.filter(({ index }) => test(roles.get(index))).map(({ heading }) => maskedText(heading, patterns));
  const bringsStart = definition.columns.some(({ kind }) => kind === "orderStart");
  return {
    notBroughtIn: headings((role) => role === undefined),
    onlyRead: headings((role) => role !== undefined && (ONLY_READ.has(role) || (role === "start" && !bringsStart))),
  };
}
