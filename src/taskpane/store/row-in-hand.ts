import { maskIdentifier } from "../../identifiers";
import { cellAddress } from "../../returns/address";
import { type DateSystem, dateFromSerial, formatDate } from "../../returns/calendar-date";
import type { CellValue } from "../../returns/layout";
import type { Finding, Severity } from "../../validation/finding";
import type { Validator } from "../../validation/validator";
import type { Confirmed } from "./confirmed";
import { maskedText } from "../../validation/masked-text";
import type { RowInHand } from "./snapshot";

/**
 * The selected row with its headings and what is to be said of each cell; undefined outside the list. Nothing is said of
 * what was confirmed.
 */
export function rowInHand(validator: Validator, row: number, confirmed: Confirmed): RowInHand | undefined {
  const { layout, definition, dateSystem } = validator.context;
  const raw = validator.row(row);
  if (row < layout.firstRow || raw === undefined) return undefined;
  const findings = validator.findingsAt(row);
  return {
    rowNumber: row + 1,
    fields: definition.columns.flatMap((column, index) => {
      const place = layout.columns.get(column.key);
      if (place === undefined) return [];
      const own = findings.filter((finding) =>
        finding.places.some((at) => at.row === row && at.column === column.key),
      );
      const said = own.filter(({ key }) => !confirmed.has(key));
      const severity = worst(said);
      const value = shownValue(raw.cells[index] ?? "", (raw.dateMask & (1 << index)) !== 0, dateSystem);
      return [
        {
          key: column.key,
          name: column.name,
          address: cellAddress(row, place),
          // What no rule of the column calls an identifier may be one all the same: a CHI number in the column of ages.
          value: own.some(({ code }) => mustBeMasked(validator, code)) ? maskIdentifier(value) : maskedText(value, validator.context.patterns, column.kind === "orderStart" ? "date" : undefined),
          sentences: said.map(({ sentence }) => sentence),
          ...(severity === undefined ? {} : { severity }),
        },
      ];
    }),
  };
}

function worst(findings: readonly Finding[]): Severity | undefined {
  if (findings.some(({ severity }) => severity === "fix")) return "fix";
  return findings.length > 0 ? "check" : undefined;
}

function mustBeMasked(validator: Validator, code: string): boolean {
  return validator.rules.some((rule) => rule.code === code && rule.topic === "identifiers");
}

function shownValue(value: CellValue, isDate: boolean, system: DateSystem): string {
  const date = isDate && typeof value === "number" ? dateFromSerial(value, system) : undefined;
  return date === undefined ? String(value) : formatDate(date);
}
