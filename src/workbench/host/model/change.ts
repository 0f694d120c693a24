import type { Actor, GridRange, HostValue } from "../contract";

/** Why cells changed, in Excel's own words. */
export type CellsChange =
  | "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

export type ShiftDirection = "None" | "ShiftCellLeft" | "ShiftCellUp" | "ShiftCellRight" | "ShiftCellDown";

/** Something that happened to the workbook: what events tell the add-in, and what the grid redraws for. */
export type Change =
  | {
      readonly kind: "cells";
      readonly sheetId: string;
      readonly range: GridRange;
      readonly changeType: CellsChange;
      readonly direction?: ShiftDirection;
      /** Only for a single cell. */
      readonly single?: { readonly before: HostValue; readonly after: HostValue };
    }
  | { readonly kind: "format" | "rowSorted" | "columnSorted" | "selected"; readonly sheetId: string; readonly range: GridRange }
  | { readonly kind: "rowHidden"; readonly sheetId: string; readonly range: GridRange; readonly hidden: boolean }
  | { readonly kind: "activated" | "deactivated" | "added" | "deleted"; readonly sheetId: string }
  | { readonly kind: "calculated"; readonly sheetId: string; readonly cells: readonly GridRange[] }
  | { readonly kind: "renamed"; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: "moved"; readonly sheetId: string; readonly before: number; readonly after: number }
  | { readonly kind: "visibility"; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: "protection"; readonly sheetId: string; readonly isProtected: boolean }
  /** Something of which no event tells: settings, names, frozen panes. */
  | { readonly kind: "untold" };

/** Who did it: a person here or elsewhere, or the add-in behind one bridge. */
export interface Origin {
  readonly actor: Actor;
  readonly bridge?: number;
}

const opposite: Readonly<Record<CellsChange, CellsChange>> = {
  RangeEdited: "RangeEdited",
  RowInserted: "RowDeleted",
  RowDeleted: "RowInserted",
  ColumnInserted: "ColumnDeleted",
  ColumnDeleted: "ColumnInserted",
  CellInserted: "CellDeleted",
  CellDeleted: "CellInserted",
};

const turned: Readonly<Record<ShiftDirection, ShiftDirection>> = {
  None: "None",
  ShiftCellLeft: "ShiftCellRight",
  ShiftCellUp: "ShiftCellDown",
  ShiftCellRight: "ShiftCellLeft",
  ShiftCellDown: "ShiftCellUp",
};

/** What undoing a change looks like from outside. */
export function inverse(change: Change): Change {
  switch (change.kind) {
    case "cells": {
      const { single, direction, ...rest } = change;
      return {
        ...rest,
        changeType: opposite[change.changeType],
        ...(direction === undefined ? {} : { direction: turned[direction] }),
        ...(single === undefined ? {} : { single: { before: single.after, after: single.before } }),
      };
    }
    case "rowHidden": return { ...change, hidden: !change.hidden };
    case "renamed":
    case "visibility": return { ...change, before: change.after, after: change.before };
    case "moved": return { ...change, before: change.after, after: change.before };
    case "protection": return { ...change, isProtected: !change.isProtected };
    case "added": return { ...change, kind: "deleted" };
    case "deleted": return { ...change, kind: "added" };
    default: return change;
  }
}
