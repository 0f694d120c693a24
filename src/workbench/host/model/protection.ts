/** What the protection of a sheet lets through, as the file writes it: OOXML names and values (ECMA-376 part 1, 18.3.1.85). */
export type ProtectionMarks = Readonly<Record<string, string>>;

/** Excel's names of what can be allowed, and the file's. */
const permissions = {
  allowAutoFilter: "autoFilter", allowDeleteColumns: "deleteColumns", allowDeleteRows: "deleteRows",
  allowFormatCells: "formatCells", allowFormatColumns: "formatColumns", allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns", allowInsertHyperlinks: "insertHyperlinks", allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables", allowSort: "sort",
} as const;
/** The file says of these that they are held back, not that they are let through. */
const objectPermissions = { allowEditObjects: "objects", allowEditScenarios: "scenarios" } as const;

export type Permission = keyof typeof permissions | keyof typeof objectPermissions;
export type SelectionMode = "Normal" | "Unlocked" | "None";

const isOn = (mark: string | undefined): boolean => mark === "1" || mark === "true";

export function isAllowed(marks: ProtectionMarks, permission: Permission): boolean {
  if (permission in objectPermissions) return !isOn(marks[objectPermissions[permission as keyof typeof objectPermissions]]);
  const mark = marks[permissions[permission as keyof typeof permissions]];
  return mark !== undefined && !isOn(mark);
}

function selectionMode(marks: ProtectionMarks): SelectionMode {
  if (isOn(marks["selectUnlockedCells"])) return "None";
  return isOn(marks["selectLockedCells"]) ? "Unlocked" : "Normal";
}

/** Every permission by Excel's name, as `options` gives them. */
export function optionsOf(marks: ProtectionMarks): Record<string, boolean | string> {
  const names = [...Object.keys(permissions), ...Object.keys(objectPermissions)] as Permission[];
  return { ...Object.fromEntries(names.map((name) => [name, isAllowed(marks, name)])), selectionMode: selectionMode(marks) };
}

/** The marks of a protection that allows only what is named. */
export function marksOf(allowed: (permission: Permission) => boolean, mode: SelectionMode): ProtectionMarks {
  const open = Object.entries(permissions).filter(([name]) => allowed(name as Permission)).map(([, mark]) => [mark, "0"]);
  const held = Object.entries(objectPermissions).filter(([name]) => !allowed(name as Permission)).map(([, mark]) => [mark, "1"]);
  return Object.fromEntries([
    ...held, ...open,
    ...(mode === "Normal" ? [] : [["selectLockedCells", "1"]]),
    ...(mode === "None" ? [["selectUnlockedCells", "1"]] : []),
  ]) as ProtectionMarks;
}

export function hasPassword(marks: ProtectionMarks): boolean {
  return ["password", "hashValue", "workbookPassword", "workbookHashValue"].some((mark) => marks[mark] !== undefined);
}
