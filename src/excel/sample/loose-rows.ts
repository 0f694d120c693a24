import { PLANNED_KINDS, type PlannedKind, type PlannedSheet } from "../../returns/planned-sheet";
import { tableOf } from "./planned-table";

/**
 * Keys of rows that a writing adds or takes away, by sheet. A row of such a key that the plan does not have is the
 * add-in's and goes; any other row is somebody else's and stays.
 */
export type LooseRows = ReadonlyMap<PlannedKind, ReadonlySet<string>>;

export const NO_LOOSE_ROWS: LooseRows = new Map();

/** The rows that only one of two plans has. */
export function looseRows(one: readonly PlannedSheet[], other: readonly PlannedSheet[]): LooseRows {
  return new Map(PLANNED_KINDS.map((kind): [PlannedKind, ReadonlySet<string>] => {
    const [keys, otherKeys] = [keysIn(one, kind), keysIn(other, kind)];
    return [kind, new Set([...keys].filter((key) => !otherKeys.has(key)).concat([...otherKeys].filter((key) => !keys.has(key))))];
  }).filter(([, keys]) => keys.size > 0));
}

export function bothLoose(one: LooseRows, other: LooseRows): LooseRows {
  return new Map([...new Set([...one.keys(), ...other.keys()])].map((kind) => [kind, new Set([...(one.get(kind) ?? []), ...(other.get(kind) ?? [])])]));
}

/** As one text; "" where there are none. */
export function looseText(rows: LooseRows): string {
  return rows.size === 0 ? "" : JSON.stringify([...rows].map(([kind, keys]) => [kind, ...keys]));
}

/** The rows that a text of `looseText` names; none where it is another text: rows then stay that might have gone. */
export function looseFromText(text: string): LooseRows {
  const entries = entriesIn(text);
  return new Map(entries.flatMap(([name, ...keys]): [PlannedKind, ReadonlySet<string>][] => {
    const kind = PLANNED_KINDS.find((known) => known === name);
    return kind === undefined ? [] : [[kind, new Set(keys)]];
  }));
}

function entriesIn(text: string): string[][] {
  try {
    const read: unknown = text === "" ? [] : JSON.parse(text);
    return Array.isArray(read) ? read.filter((entry): entry is string[] => Array.isArray(entry) && entry.every((key) => typeof key === "string")) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function keysIn(sheets: readonly PlannedSheet[], kind: PlannedKind): Set<string> {
  const sheet = sheets.find((planned) => planned.kind === kind);
  const table = sheet && tableOf(sheet);
  return new Set(table?.rows.map(({ key }) => key) ?? []);
}
