import { type DateOrderFinding, dateOrderOf } from "../../../../extract/days/date-order";
import { bestSheet, findSourceTable } from "../../../../extract/headings/find-source-table";
import { tableBelow } from "../../../../extract/headings/table-below";
import { nationalNumberNote } from "../../../../extract/match/national-number";
import { notBroughtIn } from "../../../../extract/match/not-brought-in";
import { type ColumnProfile, profileOf } from "../../../../extract/match/profile";
import { proposeRoles } from "../../../../extract/match/propose-roles";
import { rivalNotes } from "../../../../extract/match/rival-columns";
import { sampleValues } from "../../../../extract/match/samples";
import { whatIsMissing } from "../../../../extract/match/what-is-missing";
import type { DateOrder } from "../../../../extract/plan";
import { type Role, rolesOf } from "../../../../extract/roles";
import type { SourceSheet, SourceTable } from "../../../../extract/table";
import type { CalendarDate } from "../../../../returns/calendar-date";
import type { ExtractedReturn } from "../../../../returns/extract-definition";
import type { IdPattern } from "../../../../validation/id-pattern";
import type { ColumnsStep, ExtractColumn } from "../../extract-screens";
import type { Hub } from "../../hub";
import { maskedText } from "../../../../validation/masked-text";
import { extractDeskWords } from "../../../words/extract-desks";
import type { ReadFile } from "./reading-desk";

/** What the columns are matched for. */
export interface MatchedFor {
  readonly definition: ExtractedReturn;
  readonly agreedDate: CalendarDate;
  readonly patterns: readonly IdPattern[];
}

const { columns: words } = extractDeskWords;

/** Roles whose columns hold days. */
const DAY_ROLES: readonly Role[] = ["birth", "due", "start", "end"];

/** What is in a column; looked at once, because the pane is drawn often. */
interface ColumnLook {
  readonly profile: ColumnProfile;
  readonly samples: readonly string[];
}

const NO_MATCHING: StartingMatching = { roles: new Map(), dateOrders: new Map() };

/** What was kept for next time, as far as the file has such columns. */
export interface StartingMatching {
  readonly roles: ReadonlyMap<number, Role>;
  readonly dateOrders: ReadonlyMap<number, DateOrder>;
}

/** What is in the columns of an export, and what each of them is used for. */
export class ColumnsDesk {
  #sheets: readonly SourceSheet[] = [];
  /** What reading the file said of it. */
  #remarks: readonly string[] = [];
  #sheet = 0;
  #table: SourceTable | undefined;
  #looks: readonly ColumnLook[] = [];
  #roles: ReadonlyMap<number, Role> = new Map();
  #orders: ReadonlyMap<number, DateOrder> = new Map();
  readonly #findings = new Map<number, DateOrderFinding>();
  #keptNote: string | undefined;

  constructor(
    readonly hub: Hub,
    /** What was kept for next time, and since when in words; undefined where nothing was. */
    readonly startFrom: (table: SourceTable) => (StartingMatching & { readonly note: string }) | undefined,
  ) {}

  get table(): SourceTable | undefined {
    return this.#table;
  }

  get roles(): ReadonlyMap<number, Role> {
    return this.#roles;
  }

  /** In which order the dates of each column are read. */
  get dateOrders(): ReadonlyMap<number, DateOrder> {
    return new Map(
      this.#dayColumns.flatMap((index) => {
        const finding = this.#findingOf(index);
        const order = finding?.kind === "clear" ? finding.order : this.#orders.get(index);
        return order === undefined ? [] : [[index, order] as const];
      }),
    );
  }

  /** What of it is worth keeping: what the user answered. */
  get answers(): ReadonlyMap<number, DateOrder> {
    return this.#orders;
  }

  /** Takes what was read of a file. @returns false where no sheet of it has a table. */
  async take({ sheets, remarks }: Pick<ReadFile, "sheets" | "remarks">, matchedFor: MatchedFor): Promise<boolean> {
    const best = bestSheet(sheets, matchedFor.definition);
    if (best === undefined) return false;
    this.#sheets = sheets;
    this.#remarks = remarks;
    await this.chooseSheet(best, matchedFor);
    return this.#table !== undefined;
  }

  async chooseSheet(index: number, matchedFor: MatchedFor): Promise<void> {
    const sheet = this.#sheets[index];
    if (sheet === undefined) return;
    this.#sheet = index;
    await this.#lookAt(findSourceTable(sheet, matchedFor.definition) ?? tableBelow(sheet, 0), matchedFor);
  }

  /** @param row as the file numbers it, from 1; undefined where there are no headings. */
  async chooseHeadingRow(row: number | undefined, matchedFor: MatchedFor): Promise<void> {
    const sheet = this.#sheets[this.#sheet];
    if (sheet === undefined || (row !== undefined && (row < 1 || row > sheet.rows.length))) return;
    await this.#lookAt(tableBelow(sheet, row === undefined ? undefined : row - 1), matchedFor);
  }

  /** A column whose role another one takes is left out from then on. */
  setRole(index: number, role: Role | undefined): void {
    const roles = new Map([...this.#roles].filter(([other, own]) => other !== index && own !== role));
    if (role !== undefined) roles.set(index, role);
    this.#roles = roles;
  }

  /** One system writes all its dates alike: other columns that are asked about and have no answer yet get the same one. */
  setDateOrder(index: number, order: DateOrder): void {
    const others = this.#dayColumns.filter((other) => this.#isAsked(other) && !this.#orders.has(other));
    this.#orders = new Map([...this.#orders, ...others.map((other) => [other, order] as const), [index, order]]);
  }

  /** What has to be settled before it goes on. */
  missing({ definition, patterns }: MatchedFor): readonly string[] {
    const unanswered = this.#dayColumns.filter((index) => this.#isAsked(index) && !this.#orders.has(index));
    return [
      ...whatIsMissing(this.#roles, definition).missing,
      ...unanswered.map((index) => words.sayTheDay(maskedText(this.#heading(index), patterns))),
    ];
  }

  view(matchedFor: MatchedFor): ColumnsStep | undefined {
    const table = this.#table;
    if (table === undefined) return undefined;
    const { definition, patterns } = matchedFor;
    const ofKey = nationalNumberNote(table, this.#roles, this.#looks.map(({ profile }) => profile));
    return {
      sheets: this.#sheets.map(({ name, rows }) => ({ name: maskedText(name, patterns), rows: rows.length })),
      sheet: this.#sheet,
      headingRow: table.headingRow === undefined ? undefined : table.headingRow + 1,
      rows: table.rows.length,
      columns: table.columns.map(({ index, heading }, place) => this.#columnView(table, index, maskedText(heading, patterns), this.#looks[place])),
      roles: rolesOf(definition).map(({ role, name, meaning }) => ({ role, name, meaning })),
      missing: this.missing(matchedFor),
      notes: [...this.#remarks, ...(ofKey === undefined ? [] : [ofKey]), ...whatIsMissing(this.#roles, definition).notes, ...rivalNotes(table, this.#roles, definition, patterns)],
      ...notBroughtIn(table, this.#roles, patterns, definition),
      keptNote: this.#keptNote,
    };
  }

  /** Lets go of all that was read. */
  forget(): void {
    this.#sheets = [];
    this.#remarks = [];
    this.#table = undefined;
    this.#looks = [];
    this.#roles = new Map();
    this.#orders = new Map();
    this.#findings.clear();
    this.#keptNote = undefined;
  }

  async #lookAt(table: SourceTable, { definition, agreedDate, patterns }: MatchedFor): Promise<void> {
    const looks: ColumnLook[] = [];
    for (const { index } of table.columns) {
      const profile = profileOf(table, index, agreedDate);
      looks.push({ profile, samples: sampleValues(table, index, profile, patterns) });
      await this.hub.surroundings.pace.breathe();
    }
    this.#table = table;
    this.#looks = looks;
    this.#findings.clear();
    const kept = this.startFrom(table);
    const { roles, dateOrders } = kept ?? NO_MATCHING;
    this.#keptNote = kept?.note;
    this.#orders = dateOrders;
    // What was kept leads; what it does not know is proposed.
    const taken = new Set(roles.values());
    const proposed = [...proposeRoles(table, definition, looks.map(({ profile }) => profile))].filter(([index, role]) => !roles.has(index) && !taken.has(role));
    this.#roles = new Map([...roles, ...proposed]);
  }

  get #dayColumns(): readonly number[] {
    return [...this.#roles].filter(([, role]) => DAY_ROLES.includes(role)).map(([index]) => index);
  }

  #findingOf(index: number): DateOrderFinding | undefined {
    const table = this.#table;
    if (table === undefined) return undefined;
    let finding = this.#findings.get(index);
    if (finding === undefined) {
      finding = dateOrderOf(table.rows.map(({ cells }) => cells[index] ?? ""), table.dateSystem);
      this.#findings.set(index, finding);
    }
    return finding;
  }

  #isAsked(index: number): boolean {
    const finding = this.#findingOf(index);
    return finding !== undefined && finding.kind !== "clear";
  }

  #heading(index: number): string {
    return this.#table?.columns.find((column) => column.index === index)?.heading ?? "";
  }

  #columnView(table: SourceTable, index: number, heading: string, look: ColumnLook | undefined): ExtractColumn {
    const role = this.#roles.get(index);
    const finding = role !== undefined && DAY_ROLES.includes(role) ? this.#findingOf(index) : undefined;
    return {
      index,
      heading,
      samples: look?.samples ?? [],
      filled: words.filled(look?.profile.filled ?? 0, table.rows.length),
      role,
      question:
        finding === undefined || finding.kind === "clear"
          ? undefined
          : { example: finding.example, dayFirst: finding.dayFirst, monthFirst: finding.monthFirst, chosen: this.#orders.get(index) },
      note: noteOn(finding),
    };
  }
}

function noteOn(finding: DateOrderFinding | undefined): string | undefined {
  if (finding?.looksTurned === true) return words.turned;
  if (finding?.kind === "mixed") return words.mixed;
  if (finding?.kind === "clear" && finding.order === "monthFirst") return words.monthFirst;
  return undefined;
}
