import { columnLetters } from "../../../returns/address";
import { localAddress } from "../model/address";
import { errorTexts } from "../model/cell";
import type { HostValue } from "../contract";
import type { Change, Origin } from "../model/change";
import { eventNumbers } from "./event-registration";

/** One event as office.js takes it: its number, and what its handler is given. */
export interface EventMessage {
  readonly event: number;
  readonly sheetId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

function typeName(value: HostValue): string {
  if (value === "") return "Empty";
  if (errorTexts.has(value)) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

/**
 * What Excel tells of a change, in the order in which it does.
 * @param ownBridge the bridge that is told: what came over it is marked as its own.
 * @param referenceTo keeps the range so that the event's `getRange` finds it.
 */
export function eventMessages(
  change: Change, origin: Origin, ownBridge: number, referenceTo: (change: Extract<Change, { range: unknown }>) => string,
): EventMessage[] {
  const source = origin.actor === "remote" ? "Remote" : "Local";
  const triggerSource = origin.bridge === ownBridge ? "ThisLocalAddin" : "Unknown";
  if (change.kind === "untold") return [];
  const worksheetId = change.sheetId;
  const message = (event: number, payload: Record<string, unknown>): EventMessage =>
    ({ event, sheetId: worksheetId, payload: { worksheetId, ...payload } });
  switch (change.kind) {
    case "cells": return [message(eventNumbers.changed, {
      changeType: change.changeType,
      source,
      triggerSource,
      address: localAddress(change.range),
      shiftDirection: change.direction ?? "None",
      referenceId: referenceTo(change),
      // Only a single cell comes with what it held before and holds now.
      ...(change.single === undefined ? {} : {
        valueBefore: change.single.before,
        valueAfter: change.single.after,
        valueTypeBefore: typeName(change.single.before),
        valueTypeAfter: typeName(change.single.after),
      }),
    })];
    case "format": return [message(eventNumbers.format, { source, address: localAddress(change.range), referenceId: referenceTo(change) })];
    case "rowSorted": return [message(eventNumbers.rowSorted, {
      source, address: `${change.range.row + 1}:${change.range.row + change.range.rowCount}`,
    })];
    case "columnSorted": return [message(eventNumbers.columnSorted, {
      source, address: `${columnLetters(change.range.column)}:${columnLetters(change.range.column + change.range.columnCount - 1)}`,
    })];
    case "rowHidden": return [message(eventNumbers.rowHidden, {
      source, address: localAddress(change.range), changeType: change.hidden ? "Hidden" : "Unhidden",
    })];
    case "selected": return origin.actor === "remote" ? [] : [message(eventNumbers.selected, { address: localAddress(change.range) })];
    case "activated": return [message(eventNumbers.activated, {})];
    case "deactivated": return [message(eventNumbers.deactivated, {})];
    case "added": return [message(eventNumbers.added, { source })];
    case "deleted": return [message(eventNumbers.deleted, { source })];
    case "calculated": return [message(eventNumbers.calculated, { address: change.cells.map(localAddress).join(",") })];
    case "renamed": return [message(eventNumbers.renamed, { source, nameBefore: change.before, nameAfter: change.after })];
    case "moved": return [message(eventNumbers.moved, { source, positionBefore: change.before, positionAfter: change.after })];
    case "visibility": return [message(eventNumbers.visibility, {
      source, visibilityBefore: change.before, visibilityAfter: change.after,
    })];
    case "protection": return [message(eventNumbers.protection, { source, isProtected: change.isProtected })];
  }
}
