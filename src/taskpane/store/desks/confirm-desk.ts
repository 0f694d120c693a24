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
}

/** Confirmed checks: asked for with a reason, kept in the workbook, taken back when the row changes. */
export class ConfirmDesk {
  readonly #setting = new StoredSetting<ConfirmationRecord | undefined>((record) => writeSetting(CONFIRMATIONS_SETTING, record));
  #stored: StoredReading<ConfirmationRecord> = { kind: "none" };
  #asked: Asked | undefined;
  #problem: Problem | undefined;
  #isSaving = false;
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
    if (checks.length === 0) return;
    this.#asked = { title, findings: checks };
    this.#problem = this.unreadable && unreadableProblem(this.unreadable, "confirmations");
    this.hub.show();
  }

  cancel(): void {
    if (this.#isSaving) return;
    this.#asked = undefined;
    this.#problem = undefined;
  }

  /** Confirms what was asked about. @param inForce see `prune`. */
  async confirm(reason: string, inForce: ChecksInForce): Promise<void> {
    const asked = this.#asked;
    const { open } = this.hub;
    if (asked === undefined || open === undefined || this.#isSaving || this.unreadable !== undefined) return;
    const refusal = reasonProblem(reason);
    this.#problem = refusal === undefined ? undefined : { sentence: refusal, canRetry: false };
    if (refusal === undefined) {
      const record = this.#stored.kind === "known" ? this.#stored.value : noConfirmations(this.#salt());
      const confirmations = this.#confirmations(open.validator, record);
      confirmations.take(confirmations.confirm(asked.findings, reason, this.hub.surroundings.today()));
      const next = confirmations.pruned([...inForce.findings, ...asked.findings], inForce.codes);
      confirmations.take(record);
      if (await this.#save(next)) {
        this.#asked = undefined;
        this.hub.say(noticeWords.confirmed(asked.findings.length));
      }
    }
    this.hub.show();
  }

  async takeBack(finding: Finding): Promise<void> {
    const { open } = this.hub;
    if (open === undefined || this.#stored.kind !== "known" || this.#isSaving) return;
    const record = this.#confirmations(open.validator, this.#stored.value).takeBack(finding);
    if (await this.#save(record)) this.hub.say(noticeWords.takenBack);
    else if (this.#problem !== undefined) this.hub.notify(this.#problem);
    this.hub.show();
  }

  /**
   * Drops the marks of findings that are no more, so that nothing of a row that was corrected stays in the workbook.
   * @throws HostError
   */
  async prune({ findings, codes }: ChecksInForce): Promise<void> {
    const { open } = this.hub;
    if (open === undefined || this.#stored.kind !== "known") return;
    const { value } = this.#stored;
    const record = this.#confirmations(open.validator, value).pruned(findings, codes);
    if (record === value) return;
    await this.#setting.store(record);
    this.#stored = { kind: "known", value: record };
  }

  /** Lets go of a record that could not be read. @throws HostError */
  async replace(): Promise<void> {
    if (this.unreadable === undefined) return;
    await this.#setting.store(undefined);
    this.#stored = { kind: "none" };
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
    this.hub.show();
    try {
      await this.#setting.store(record);
      this.#stored = { kind: "known", value: record };
      return true;
    } catch (error) {
      this.#problem = this.hub.problemOf(error);
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
