import type { GridRange } from "../contract";
import { isLocked, requireSheet, UnknownSheet } from "../model/actions";
import { isOnSheet } from "../model/address";
import type { BookState } from "../model/book";
import { UnknownFormula } from "../model/evaluate";
import type { Origin } from "../model/change";
import type { Edit, LiveBook } from "../model/live-book";
import { isAllowed, type Permission } from "../model/protection";
import type { SheetState } from "../model/sheet";
import { accessDenied, ApiError, apiNotFound, invalidArgument, itemNotFound } from "./errors";

import type { HostObject } from "./host-object";
import type { RangeTarget } from "./range-target";

/** What every object of one bridge shares. */
export interface ApiContext {
  readonly live: LiveBook;
  readonly origin: Origin;
  readonly workbookName: string;
  /** Makes the objects that others lead to. */
  readonly make: {
    range(target: RangeTarget): HostObject;
    areas(targets: readonly RangeTarget[]): HostObject;
    worksheet(sheetId: string): HostObject;
  };
  /** The range behind an event that was told to this bridge. */
  eventRange(reference: string): { readonly sheetId: string; readonly range: GridRange } | undefined;
  register(event: number, target: string): void;
  unregister(event: number, target: string): void;
  release(reference: string): void;
  /** Writes the workbook where it is kept. */
  save(): void;
  /** Opens a workbook of its own, beside this one. */
  openWorkbook(bytes: Uint8Array): void;
  /** Another workbook that the request brought along, opened before the request is carried out. */
  source(base64: string): BookState;
}

export function sheetOf(context: ApiContext, id: string): SheetState {
  try {
    return requireSheet(context.live.state, id);
  } catch (cause) {
    if (cause instanceof UnknownSheet) throw itemNotFound();
    throw cause;
  }
}

/**
 * Carries out a change, as one step of the undo list.
 * @param keeps false for what Excel cannot undo.
 */
export function perform(context: ApiContext, edit: (book: BookState) => Edit, keeps = true): void {
  try {
    context.live.perform(context.origin, edit(context.live.state), keeps);
  } catch (cause) {
    if (cause instanceof UnknownSheet) throw itemNotFound();
    if (cause instanceof UnknownFormula) throw apiNotFound(`formula part ${cause.part}`);
    throw cause;
  }
}

/** @throws AccessDenied where the sheet is protected and holds locked cells in the range. */
export function requireUnlocked(context: ApiContext, sheetId: string, range: GridRange): void {
  if (isLocked(sheetOf(context, sheetId), range)) throw accessDenied();
}

/** @throws AccessDenied where the sheet is protected and its protection does not allow this: unlocked cells are no exception. */
export function requireAllowed(context: ApiContext, sheetId: string, permission: Permission): void {
  const { isProtected, protection } = sheetOf(context, sheetId);
  if (isProtected && !isAllowed(protection, permission)) throw accessDenied();
}

/** @throws AccessDenied where the structure of the workbook is protected. */
export function requireOpenStructure({ live }: ApiContext): void {
  if (live.state.protection !== undefined) throw accessDenied();
}

export function requireOnSheet(range: GridRange): GridRange {
  if (!isOnSheet(range)) throw invalidArgument();
  return range;
}

/** One of Excel's words, whatever its case; else InvalidArgument. */
export function oneOf<T extends string>(value: unknown, ...words: readonly T[]): T {
  const found = words.find((word) => typeof value === "string" && word.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw invalidArgument();
  return found;
}

export function insertDeleteConflict(): ApiError {
  return new ApiError("InsertDeleteConflict", "The insert or delete operation attempted resulted in a conflict.");
}
