import type { IdPattern } from "../../validation/id-pattern";
import type { Role } from "../roles";
import type { SourceTable } from "../table";
import { shownHeading } from "./shown-heading";

/** Roles whose columns are turned into something else, or go into the key of numbers alone. */
const ONLY_READ: ReadonlySet<Role> = new Set(["child", "birth", "due", "start", "end", "kind"]);

/** Headings of the columns that are left out altogether, and of those that are read and not brought in themselves. */
export function notBroughtIn(
  table: SourceTable,
  roles: ReadonlyMap<number, Role>,
  patterns: readonly IdPattern[],
): { notBroughtIn: readonly string[]; onlyRead: readonly string[] } {
  const headings = (test: (role: Role | undefined) => boolean): string[] =>
    table.columns.filter(({ index }) => test(roles.get(index))).map(({ heading }) => shownHeading(heading, patterns));
  return {
    notBroughtIn: headings((role) => role === undefined),
    onlyRead: headings((role) => role !== undefined && ONLY_READ.has(role)),
  };
}
