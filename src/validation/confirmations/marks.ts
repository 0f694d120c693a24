import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalTexts } from "../../returns/canonical-text";
import type { DateSystem } from "../../returns/calendar-date";
import type { ReturnDefinition } from "../../returns/definition";
import type { RawRow } from "../../returns/record";
import type { Finding } from "../finding";

/** As much of a finding as tells what it is about. */
export type MarkedFinding = Pick<Finding, "key" | "code" | "severity" | "sentence" | "places">;

/** The list as it stands. */
export interface MarkedList {
  readonly definition: ReturnDefinition;
  readonly dateSystem: DateSystem;
  /** The record on a sheet row; undefined where there is none. The same object as long as the row has not changed. */
  rowAt(row: number): RawRow | undefined;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

interface KnownMark {
  readonly rows: readonly RawRow[];
  readonly mark: string;
}

/**
 * A mark stands for a finding without saying what it is about: the first 24 bits, as 4 characters of base64url, of
 * SHA-256 over the workbook's salt, the rule's code, the columns that are pointed at, and every cell of the rows. So it
 * survives sorting and inserting, and is void when any cell of the rows changes. A finding that is not about cells of
 * records (hidden rows, a date that is not known) is marked by its key and its sentence instead.
 *
 * Why 24 bits: a changed finding passes for a confirmed one by chance with odds of 1 in 16.8 million for each mark of its
 * rule, 1 in 16,777 where 1,000 are confirmed. And millions of IDs share each mark, so that it names none. It does narrow
 * down the ID of whoever knows all other cells of the row: after IDs were replaced, the marks of the old rows have to
 * leave the workbook (`Confirmations.pruned`).
 */
export class Marks {
  /** By the finding's first row, then by code and columns: a keystroke gives new rows, and only those are hashed. */
  readonly #known = new WeakMap<RawRow, Map<string, KnownMark>>();

  constructor(
    readonly salt: string,
    readonly list: MarkedList,
  ) {}

  of(finding: MarkedFinding): string {
    const rows = this.#rowsOf(finding);
    const [first] = rows;
    if (first === undefined) return this.#hash(["note", finding.code, finding.key, finding.sentence]);
    const columns = [...new Set(finding.places.map(({ column }) => column ?? ""))].sort();
    const subject = [finding.code, ...columns].join("\t");
    const known = this.#known.get(first) ?? new Map<string, KnownMark>();
    this.#known.set(first, known);
    const before = known.get(subject);
    if (before?.rows.length === rows.length && rows.every((row, index) => row === before.rows[index])) return before.mark;
    const mark = this.#hash(["rows", subject, ...rows.map((row) => this.#textOf(row)).sort()]);
    known.set(subject, { rows, mark });
    return mark;
  }

  /** The rows that a finding is about; none where any of its places is no cell of a record. */
  #rowsOf({ places }: MarkedFinding): readonly RawRow[] {
    const rows = new Set<RawRow>();
    // Several whole rows are rows that are alike; a single one only shows where the first of the hidden rows is.
    const areAlike = places.length > 1;
    for (const { row, column, sheetColumn } of places) {
      const isOfRecord = column !== undefined || (areAlike && sheetColumn === undefined);
      const raw = isOfRecord ? this.list.rowAt(row) : undefined;
      if (raw === undefined) return [];
      rows.add(raw);
    }
    return [...rows];
  }

  #textOf(row: RawRow): string {
    return canonicalTexts(row, this.list.definition, this.list.dateSystem).join("\t");
  }

  #hash(parts: readonly string[]): string {
    // No part holds a line break: cells are folded.
    const [a = 0, b = 0, c = 0] = sha256(utf8ToBytes([this.salt, ...parts].join("\n")));
    const bits = (a << 16) | (b << 8) | c;
    return [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 63)).join("");
  }
}
