import type { ReturnColumn } from "../returns/definition";
import type { ExtractedReturn } from "../returns/extract-definition";

/**
 * What a column of an export is used for. `child` tells the children apart and goes into the key of numbers alone;
 * `birth` and `due` (the expected date of birth) become the age; `start`, `end` and `kind` are of the order or process
 * that brings the child into scope; `column:gender` fills that column of the return as it stands.
 */
export type Role = "child" | "birth" | "due" | "start" | "end" | "kind" | ColumnRole;
export type ColumnRole = `column:${string}`;

export interface RoleInfo {
  readonly role: Role;
  /** "Date of birth". */
  readonly name: string;
  /** One sentence: what it is used for, and that it does not come into the workbook where it does not. */
  readonly meaning: string;
  /** The column of the return that it fills as it stands. */
  readonly column?: ReturnColumn;
}

/** The role of a column of an export that fills a column of the return. */
export function columnRole(key: string): ColumnRole {
  return `column:${key}`;
}

/** What the columns of an export may be used for in a return, in the order in which they are offered. */
export function rolesOf(definition: ExtractedReturn): readonly RoleInfo[] {
  const { episode, kind } = definition.extract;
  const allowsUnborn = definition.columns.some((column) => column.kind === "age" && column.unbornAllowed);
  const filled = definition.columns.filter((column) => column.kind !== "id" && column.kind !== "orderStart" && !fillsKind(definition, column));
  return [
    { role: "child", name: "Number of the child in your system", meaning: "Tells the children apart. It goes into the key of numbers and never into the workbook." },
    { role: "birth", name: "Date of birth", meaning: "Becomes the age on the agreed date. The date itself is not brought in." },
    ...(allowsUnborn
      ? [{ role: "due" as const, name: "Expected date of birth", meaning: "Makes the age Unborn where the date lies after the agreed date. The date itself is not brought in." }]
      : []),
    ...filled.map((column) => ({ role: columnRole(column.key), name: column.name, meaning: column.meaning, column })),
    { role: "kind", name: kind.name, meaning: kind.meaning },
    { role: "start", name: `Start of the ${episode.one}`, meaning: episode.startMeaning },
    { role: "end", name: `End of the ${episode.one}`, meaning: `Empty where the ${episode.one} goes on. The date itself is not brought in.` },
  ];
}

function fillsKind({ extract: { kind } }: ExtractedReturn, column: ReturnColumn): boolean {
  return kind.use === "fills" && kind.column === column.key;
}
