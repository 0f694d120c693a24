import { writeSetting } from "../../../excel/settings";
import { maskIdentifier } from "../../../identifiers/mask";
import { councilAreas } from "../../../identifiers/postcode-areas";
import { cellAddress } from "../../../returns/address";
import { PARTNERSHIP_SETTING } from "../../../returns/stored-settings";
import { neutralExample, patternOf } from "../../../validation/id-pattern";
import { NO_PARTNERSHIP, type Partnership, partnershipForStoring, readPartnership, type StoredReading } from "../../../validation/partnership";
import { judgePattern } from "../../../validation/pattern-check";
import type { Validator } from "../../../validation/validator";
import { noticeWords } from "../../words/notices";
import type { Hub } from "../hub";
import type { PartnershipState } from "../screens";
import { StoredSetting } from "../stored-setting";
import { unreadableProblem } from "../unreadable";

/** Cells of a refused pattern that are named. */
const MOST_HITS = 8;

/** A change of what counts, whatever counts by the time it is written. */
type Choice = (partnership: Partnership) => Partnership;

const KNOWN_ALREADY = {
  sentence: noticeWords.patternKnown,
  whatToDo: noticeWords.patternKnownWhatToDo,
  hits: [],
  canInsist: false,
};

/** What the partnership has told of itself: its council area, and what its own systems' numbers look like. */
export class PartnershipDesk {
  readonly #setting = new StoredSetting<Partnership | undefined>(
    (partnership) => writeSetting(PARTNERSHIP_SETTING, partnership && partnershipForStoring(partnership)),
    "countsAtOnce",
  );
  #stored: StoredReading<Partnership> = { kind: "none" };
  /** What counts already, and is written once the workbook was looked at: a colleague may have stored something since. */
  #chosen: readonly Choice[] = [];
  #refusal: PartnershipState["refusal"];
  /** What counts here is not in the workbook, or nobody knows whether it is. */
  #isUnkept = false;

  /** @param checkAnew called when the partnership is another one than before. */
  constructor(
    readonly hub: Hub,
    readonly checkAnew: () => void,
  ) {}

  /** What counts in this workbook; nothing where nothing was kept or it could not be read. */
  get partnership(): Partnership {
    return this.unreadable === undefined ? this.#chosen.reduce((chosen, choice) => choice(chosen), this.#known) : NO_PARTNERSHIP;
  }

  get #known(): Partnership {
    return this.#stored.kind === "known" ? this.#stored.value : NO_PARTNERSHIP;
  }

  get unreadable(): "newer" | "broken" | undefined {
    return this.#stored.kind === "unreadable" ? this.#stored.why : undefined;
  }

  /** To be called before the workbook is read; the answer takes what was stored there, unless something newer is known here. */
  beforeReading(): (stored: unknown) => void {
    const isUpToDate = this.#setting.beforeReading();
    return (stored) => {
      if (!isUpToDate()) return;
      this.#stored = readPartnership(stored);
      this.#isUnkept = false;
    };
  }

  /** @param alsoUnreadable what else of the workbook's settings could not be read. */
  state(alsoUnreadable: "newer" | "broken" | undefined): PartnershipState {
    const { council, patterns } = this.partnership;
    const why = this.unreadable;
    const unreadable =
      why === undefined ? alsoUnreadable && unreadableProblem(alsoUnreadable, "confirmations") : unreadableProblem(why, "settings");
    return {
      council: council ?? "",
      councils: councilAreas(),
      patterns: patterns.map((example) => {
        const pattern = patternOf(example);
        return { example, inWords: pattern.inWords, hits: this.#ids().filter((id) => pattern.matches(id)).length };
      }),
      refusal: this.#refusal,
      unreadable,
    };
  }

  /** @param council "" for none. */
  setCouncil(council: string): Promise<void> {
    const isKnown = council === "" || councilAreas().includes(council);
    return isKnown ? this.#keep((partnership) => ({ ...partnership, council: council === "" ? undefined : council })) : Promise.resolve();
  }

  /** @param isSure adds it although it hits every ID of the list. */
  async addPattern(example: string, isSure: boolean): Promise<void> {
    const { open } = this.hub;
    if (open === undefined) return;
    const trimmed = example.trim();
    // The example may be a child's own number: only its shape is shown again and kept.
    const kept = neutralExample(trimmed);
    const judgement = judgePattern(trimmed, open.validator.rows(), idIndex(open.validator));
    const { patterns } = this.partnership;
    this.#refusal = undefined;
    if (judgement.kind === "refused" && !(isSure && judgement.canInsist)) {
      const { sentence, whatToDo, hits, canInsist } = judgement;
      this.#refusal = { example: kept, sentence, whatToDo, canInsist, hits: hits.slice(0, MOST_HITS).map((row) => hitInWords(row, open.validator)) };
      this.hub.show();
    } else if (patterns.includes(kept) && !this.#isUnkept) {
      this.#refusal = { ...KNOWN_ALREADY, example: kept };
      this.hub.show();
    } else {
      await this.#keep((partnership) => ({ ...partnership, patterns: [...new Set([...partnership.patterns, kept])] }));
    }
  }

  removePattern(example: string): Promise<void> {
    return this.#keep((partnership) => ({ ...partnership, patterns: partnership.patterns.filter((item) => item !== example) }));
  }

  /** Lets go of settings that could not be read, and still cannot for the same reason. @throws HostError */
  async replace(): Promise<void> {
    const why = this.unreadable;
    await this.hub.upToDate();
    if (why === undefined || this.unreadable !== why) return;
    await this.#setting.store(undefined);
    this.#stored = { kind: "none" };
  }

  forgetRefusal(): void {
    this.#refusal = undefined;
  }

  /** Counts at once; what could not be kept in the workbook is said, and counts until the pane is closed. */
  async #keep(choice: Choice): Promise<void> {
    if (this.#saysUnreadable()) return;
    this.#refusal = undefined;
    this.#chosen = [...this.#chosen, choice];
    this.hub.sayNoMore();
    this.checkAnew();
    try {
      await this.hub.upToDate();
    } catch (error) {
      this.#letGoOf(choice);
      this.checkAnew();
      this.hub.notify(this.hub.problemOf(error));
      return;
    }
    this.#letGoOf(choice);
    if (!this.#saysUnreadable()) await this.#write(choice(this.#known));
  }

  async #write(partnership: Partnership): Promise<void> {
    this.#stored = { kind: "known", value: partnership };
    try {
      await this.#setting.store(partnership);
      this.#isUnkept = false;
    } catch (error) {
      this.#isUnkept = true;
      this.hub.notify(this.hub.problemOf(error));
      // It may have been kept all the same.
      this.hub.lookAgain();
    }
  }

  #letGoOf(choice: Choice): void {
    this.#chosen = this.#chosen.filter((item) => item !== choice);
  }

  #saysUnreadable(): boolean {
    const why = this.unreadable;
    if (why !== undefined) this.hub.notify(unreadableProblem(why, "settings"));
    return why !== undefined;
  }

  #ids(): string[] {
    const { open } = this.hub;
    if (open === undefined) return [];
    const index = idIndex(open.validator);
    return open.validator.rows().map(({ cells }) => String(cells[index] ?? ""));
  }
}

function idIndex({ context }: Validator): number {
  return context.definition.columns.findIndex(({ kind }) => kind === "id");
}

/** "A12 (P1•••••7)": the cell, and enough of the ID to know it again. */
function hitInWords(row: number, validator: Validator): string {
  const index = idIndex(validator);
  const column = validator.context.layout.columns.get(validator.context.definition.columns[index]?.key ?? "") ?? 0;
  return `${cellAddress(row, column)} (${maskIdentifier(String(validator.row(row)?.cells[index] ?? ""))})`;
}
