import { writeSetting } from "../../../excel/settings";
import { CONFIRMATIONS_SETTING } from "../../../returns/stored-settings";
import { type Confirmation, Confirmations } from "../../../validation/confirmations/confirmations";
import { type ConfirmationRecord, noConfirmations, readConfirmations } from "../../../validation/confirmations/record";
import { reasonProblem } from "../../../validation/confirmations/reason";
import type { Finding } from "../../../validation/finding";
import type { StoredReading } from "../../../validation/partnership";
import { placesInWords } from "../../../validation/place-words";
import type { Validator } from "../../../validation/validator";
import { noticeWords } from "../../words/notices";
import { type Confirmed, NOTHING_CONFIRMED } from "../confirmed";
import type { Hub } from "../hub";
import type { OpenReturn } from "../open-list";
import type { ConfirmState } from "../screens";
import type { Problem } from "../snapshot";
import { StoredSetting } from "../stored-setting";
import { unreadableProblem } from "../unreadable";

const SALT_LENGTH = 16;
const SALT_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Sentences and places that the pane gets of a confirmation. */
const MOST_SHOWN = 100;

/** Checks as they stand now. */
export interface ChecksInForce {
  readonly findings: readonly Finding[];
  /** Rules that were looked at: what is confirmed of others stays. */
  readonly codes: ReadonlySet<string>;
}

interface Asked {
  readonly title: string;
  readonly findings: readonly Finding[];
  /** The rows as they were shown when it was asked. */
  readonly rows: string;
}

const ROWS_CHANGED: Problem = { sentence: noticeWords.rowsChanged, whatToDo: noticeWords.rowsChangedWhatToDo, canRetry: false };

/** Confirmed checks: asked for with a reason, kept in the workbook, taken back when the row changes. */
export class ConfirmDesk {
  readonly #setting = new StoredSetting<ConfirmationRecord | undefined>((record) => writeSetting(CONFIRMATIONS_SETTING, record));
  #stored: StoredReading<ConfirmationRecord> = { kind: "none" };
  #asked: Asked | undefined;
  #problem: Problem | undefined;
  #isSaving = false;
  #takingBack = Promise.resolve();
  /** For one validator, because it remembers the marks of its rows. */
  #known: { readonly validator: Validator; readonly confirmations: Confirmations } | undefined;

  constructor(readonly hub: Hub) {}

  get state(): ConfirmState | undefined {
    const { open } = this.hub;
    if (this.#asked === undefined || open === undefined) return undefined;
    const { title, findings } = this.#asked;
    return {
      title,
      sentences: [...new Set(findings.map(({ sentence }) => sentence))].slice(0, MOST_SHOWN),
      places: findings.slice(0, MOST_SHOWN).map((finding) => placesInWords(finding, open.reading.layout)).filter((place) => place !== ""),
      count: findings.length,
      problem: this.#problem,
      isSaving: this.#isSaving,
    };
  }

  #record(): ConfirmationRecord | undefined {
    return this.#stored.kind === "known" ? this.#stored.value : undefined;
  }

  /** What of the workbook's record could not be read. */
  get unreadable(): "newer" | "broken" | undefined {
    return this.#stored.kind === "unreadable" ? this.#stored.why : undefined;
  }

  /** To be called before the workbook is read; the answer takes what was stored there, unless something newer is known here. */
  beforeReading(): (stored: unknown) => void {
    const isUpToDate = this.#setting.beforeReading();
    return (stored) => {
      if (isUpToDate()) this.#stored = readConfirmations(stored);
    };
  }

  /** The checks of the list that are confirmed as their rows stand now. */
  confirmedIn(validator: Validator): Confirmed {
    if (this.#stored.kind !== "known") return NOTHING_CONFIRMED;
    const known = this.#confirmations(validator, this.#stored.value);
    const codes = new Set(this.#stored.value.entries.map(({ code }) => code));
    const confirmed = new Map<string, Confirmation>();
    for (const finding of [...codes].flatMap((code) => validator.findingsOf(code))) {
      const confirmation = known.of(finding);
      if (confirmation !== undefined) confirmed.set(finding.key, confirmation);
    }
    return confirmed;
  }

  /** Why a check outside the list, such as a hidden sheet, is confirmed; undefined where it is not. */
  confirmationOf(finding: Finding): Confirmation | undefined {
    const { open } = this.hub;
    if (open === undefined || this.#stored.kind !== "known") return undefined;
    return this.#confirmations(open.validator, this.#stored.value).of(finding);
  }

  ask(title: string, findings: readonly Finding[]): void {
    const checks = findings.filter(({ severity }) => severity === "check");
    const { open } = this.hub;
    if (checks.length === 0 || open === undefined) return;
    this.#asked = { title, findings: checks, rows: rowsOf(checks, open.validator) };
    this.#problem = this.unreadable && unreadableProblem(this.unreadable, "confirmations");
    this.hub.show();
  }

  cancel(): void {
    if (this.#isSaving) return;
    this.#asked = undefined;
    this.#problem = undefined;
  }

  /** Confirms what was asked about. @param inForce see `pruned` of `Confirmations`; asked for once the workbook was looked at. */
  async confirm(reason: string, inForce: () => ChecksInForce): Promise<void> {
    const asked = this.#asked;
    if (asked === undefined || this.hub.open === undefined || this.#isSaving || this.unreadable !== undefined) return;
    const refusal = reasonProblem(reason);
    this.#problem = refusal === undefined ? undefined : { sentence: refusal, canRetry: false };
    const open = refusal === undefined ? await this.#openAs(asked) : undefined;
    if (open !== undefined) {
      const record = this.#record() ?? noConfirmations(this.#salt());
      const confirmations = this.#confirmations(open.validator, record);
      confirmations.take(confirmations.confirm(asked.findings, reason, this.hub.surroundings.today()));
      const { findings, codes } = inForce();
      const next = confirmations.pruned([...findings, ...asked.findings], codes);
      confirmations.take(record);
      if (await this.#save(next)) {
        this.#asked = undefined;
        this.hub.say(noticeWords.confirmed(asked.findings.length));
      }
    }
    this.hub.show();
  }

  /** One after the other: who presses once more while the first is being kept means that, too. */
  takeBack(finding: Finding): void {
    this.#takingBack = this.#takingBack.then(() => this.#takeBack(finding));
  }

  async #takeBack(finding: Finding): Promise<void> {
    if (this.hub.open === undefined || this.#record() === undefined || this.#isSaving) return;
    this.hub.sayNoMore();
    const open = await this.#openNow();
    if (open !== undefined) {
      const stored = this.#record();
      const record = stored && this.#confirmations(open.validator, stored).takeBack(finding);
      // Where it is confirmed no more, somebody was quicker: nothing is written.
      if (record === undefined || record === stored || (await this.#save(record))) this.hub.say(noticeWords.takenBack);
    }
    if (this.#problem !== undefined) this.hub.notify(this.#problem);
    this.#problem = undefined;
    this.hub.show();
  }

  /**
   * Drops the marks of findings that are no more, so that nothing of a row that was corrected stays in the workbook.
   * @param inForce asked for once more when the workbook was looked at, which is only done where there are such marks.
   * @throws HostError
   */
  async prune(inForce: () => ChecksInForce): Promise<void> {
    if (this.#pruned(inForce()) === undefined) return;
    await this.hub.upToDate();
    const record = this.#pruned(inForce());
    if (record === undefined) return;
    await this.#setting.store(record);
    this.#stored = { kind: "known", value: record };
  }

  /** Lets go of a record that could not be read, and still cannot for the same reason. @throws HostError */
  async replace(): Promise<void> {
    const why = this.unreadable;
    await this.hub.upToDate();
    if (why === undefined || this.unreadable !== why) return;
    await this.#setting.store(undefined);
    this.#stored = { kind: "none" };
  }

  /** The return, where the rows still say what was asked about; otherwise the problem is noted. */
  async #openAs(asked: Asked): Promise<OpenReturn | undefined> {
    const open = await this.#openNow();
    if (open === undefined || rowsOf(asked.findings, open.validator) === asked.rows) return open;
    this.#problem = ROWS_CHANGED;
    return undefined;
  }

  /** The return as it stands now, where the record can still be read; a colleague may have stored another. Otherwise the problem is noted. */
  async #openNow(): Promise<OpenReturn | undefined> {
    this.#problem = undefined;
    this.#isSaving = true;
    this.hub.show();
    try {
      const open = await this.hub.upToDate();
      const why = this.unreadable;
      if (why === undefined) return open;
      this.#problem = unreadableProblem(why, "confirmations");
    } catch (error) {
      this.#problem = this.hub.problemOf(error);
    } finally {
      this.#isSaving = false;
    }
    return undefined;
  }

  /** The record without what is no more; undefined where it is the same. */
  #pruned({ findings, codes }: ChecksInForce): ConfirmationRecord | undefined {
    const { open } = this.hub;
    if (open === undefined || this.#stored.kind !== "known") return undefined;
    const { value } = this.#stored;
    const record = this.#confirmations(open.validator, value).pruned(findings, codes);
    return record === value ? undefined : record;
  }

  #confirmations(validator: Validator, record: ConfirmationRecord): Confirmations {
    if (this.#known?.validator !== validator) {
      const { definition, dateSystem } = validator.context;
      const rowAt = (row: number) => validator.row(row);
      this.#known = { validator, confirmations: new Confirmations(record, { definition, dateSystem, rowAt }) };
    } else if (this.#known.confirmations.record !== record) {
      this.#known.confirmations.take(record);
    }
    return this.#known.confirmations;
  }

  async #save(record: ConfirmationRecord): Promise<boolean> {
    this.#isSaving = true;
    this.hub.sayNoMore();
    this.hub.show();
    try {
      await this.#setting.store(record);
      this.#stored = { kind: "known", value: record };
      return true;
    } catch (error) {
      this.#problem = this.hub.problemOf(error);
      // It may have been kept all the same.
      this.hub.lookAgain();
      return false;
    } finally {
      this.#isSaving = false;
    }
  }

  #salt(): string {
    const character = (): string => SALT_CHARACTERS.charAt(this.hub.surroundings.randomInt(SALT_CHARACTERS.length));
    return Array.from({ length: SALT_LENGTH }, character).join("");
  }
}

/** What the rows of findings hold. */
function rowsOf(findings: readonly Finding[], validator: Validator): string {
  const rows = new Set(findings.flatMap(({ places }) => places.map(({ row }) => row)));
  return JSON.stringify([...rows].map((row) => [row, validator.row(row)?.cells ?? []]));
}
