import { type CalendarDate, toIsoDate } from "../../returns/calendar-date";
import { type MarkedFinding, type MarkedList, Marks } from "./marks";
import type { ConfirmationEntry, ConfirmationRecord } from "./record";

/** Why and when a finding was confirmed. */
export interface Confirmation {
  readonly reason: string;
  /** ISO date. */
  readonly on: string;
}

/**
 * Which checks of a list are confirmed. What it answers with for `confirm`, `takeBack` and `pruned` is to be stored, and
 * then given to `take`: until the workbook has it, nothing is confirmed. Asking costs a look-up as long as the rows of a
 * finding are the same objects.
 */
export class Confirmations {
  #record: ConfirmationRecord;
  #marks: Marks;
  readonly #list: MarkedList;
  /** By code, then by mark. */
  #known = new Map<string, Map<string, Confirmation>>();

  constructor(record: ConfirmationRecord, list: MarkedList) {
    this.#list = list;
    this.#marks = new Marks(record.salt, list);
    this.#record = record;
    this.#index();
  }

  get record(): ConfirmationRecord {
    return this.#record;
  }

  /** Goes on with another record: what was just stored, or what a co-author stored. */
  take(record: ConfirmationRecord): void {
    if (record.salt !== this.#record.salt) this.#marks = new Marks(record.salt, this.#list);
    this.#record = record;
    this.#index();
  }

  /** Undefined where it is not confirmed; always so for what has to be put right. */
  of(finding: MarkedFinding): Confirmation | undefined {
    if (finding.severity !== "check") return undefined;
    const known = this.#known.get(finding.code);
    return known?.get(this.#marks.of(finding));
  }

  /**
   * The record with these findings confirmed, whatever was said of them before.
   * @param reason one in which `reasonProblem` finds nothing; trimmed here.
   * @throws RangeError when one of them is to be put right: that cannot be confirmed.
   */
  confirm(findings: readonly MarkedFinding[], reason: string, on: CalendarDate): ConfirmationRecord {
    const toFix = findings.find(({ severity }) => severity !== "check");
    if (toFix !== undefined) throw new RangeError(`${toFix.code} is to be put right, not confirmed`);
    const confirmation = { reason: reason.trim(), on: toIsoDate(on) };
    const all = this.#copy();
    for (const finding of findings) {
      const ofCode = all.get(finding.code) ?? new Map<string, Confirmation>();
      all.set(finding.code, ofCode.set(this.#marks.of(finding), confirmation));
    }
    return this.#recordOf(all);
  }

  /** The record without the confirmation of this finding. */
  takeBack(finding: MarkedFinding): ConfirmationRecord {
    const all = this.#copy();
    return all.get(finding.code)?.delete(this.#marks.of(finding)) === true ? this.#recordOf(all) : this.#record;
  }

  /**
   * The record without what is no more: rows that were changed or taken out, findings put right. The same object where
   * nothing is to be left out.
   * @param inForce every finding that there is of the rules in `lookedFor`.
   * @param lookedFor codes of the rules whose findings are known now. What was confirmed of others stays: of a sweep that
   * was not made, or of a rule that another version of the add-in has.
   */
  pruned(inForce: readonly MarkedFinding[], lookedFor: ReadonlySet<string>): ConfirmationRecord {
    const wanted = new Map<string, Set<string>>();
    for (const finding of inForce) {
      if (!this.#known.has(finding.code)) continue;
      wanted.set(finding.code, (wanted.get(finding.code) ?? new Set<string>()).add(this.#marks.of(finding)));
    }
    const all = this.#copy();
    let gone = 0;
    for (const [code, known] of all) {
      if (!lookedFor.has(code)) continue;
      for (const mark of known.keys()) {
        if (wanted.get(code)?.has(mark) === true) continue;
        known.delete(mark);
        gone += 1;
      }
    }
    return gone === 0 ? this.#record : this.#recordOf(all);
  }

  #index(): void {
    this.#known = new Map();
    for (const { code, reason, on, marks } of this.#record.entries) {
      const known = this.#known.get(code) ?? new Map<string, Confirmation>();
      this.#known.set(code, known);
      for (const mark of marks) known.set(mark, { reason, on });
    }
  }

  #copy(): Map<string, Map<string, Confirmation>> {
    return new Map([...this.#known].map(([code, known]) => [code, new Map(known)]));
  }

  #recordOf(all: ReadonlyMap<string, ReadonlyMap<string, Confirmation>>): ConfirmationRecord {
    const entries = new Map<string, ConfirmationEntry & { readonly marks: string[] }>();
    for (const [code, known] of all) {
      for (const [mark, { reason, on }] of known) {
        const name = [code, on, reason].join("\t");
        const entry = entries.get(name) ?? { code, reason, on, marks: [] };
        entry.marks.push(mark);
        entries.set(name, entry);
      }
    }
    for (const { marks } of entries.values()) marks.sort();
    return { ...this.#record, entries: [...entries.values()] };
  }
}
