import { keptMatching } from "../../../../extract/kept/kept-matching";
import type { KeptMatching } from "../../../../extract/kept/kept-schema";
import { readKept } from "../../../../extract/kept/read-kept";
import type { ExtractPlan } from "../../../../extract/plan";
import type { SourceTable } from "../../../../extract/table";
import type { ExtractedReturn } from "../../../../returns/extract-definition";
import type { PreferenceName } from "../../../preferences";
import { extractDeskWords } from "../../../words/extract-desks";
import type { Hub } from "../../hub";

const { kept: words } = extractDeskWords;

type Kept = Awaited<ReturnType<Hub["surroundings"]["preferences"]>>;

/** The matching that is kept on this computer for next time: headings and words, nothing about any child. */
export class KeptDesk {
  #kept: KeptMatching | undefined;
  /** A later version has kept one, which this one cannot read: it is not replaced without being asked. */
  #isNewer = false;
  #note: string | undefined;

  constructor(readonly hub: Hub) {}

  get isKept(): boolean {
    return this.#kept !== undefined;
  }

  get isNewer(): boolean {
    return this.#isNewer;
  }

  get kept(): KeptMatching | undefined {
    return this.#kept;
  }

  /** What keeping said last. */
  get note(): string | undefined {
    return this.#note;
  }

  /** Looks up what is kept for a return. Without it the matching is proposed. */
  async look(definition: ExtractedReturn): Promise<void> {
    this.#take(await this.#preferences(), definition);
    this.#note = this.#isNewer ? words.newer : undefined;
  }

  /** @param isReplacing also what a later version has kept. */
  async keep(isReplacing: boolean, table: SourceTable, plan: ExtractPlan, definition: ExtractedReturn, countOf: Parameters<typeof keptMatching>[0]["wordCounts"]): Promise<void> {
    const preferences = await this.#preferences();
    const kept = keptMatching({ table, plan, definition, wordCounts: countOf, today: this.hub.surroundings.today() });
    if (kept.kind === "refused" || preferences === undefined) {
      this.#note = kept.kind === "refused" ? kept.sentence : words.notKept;
      return;
    }
    // Another window of the pane may have kept one since.
    this.#take(preferences, definition);
    if (this.#isNewer && !isReplacing) {
      this.#note = words.newer;
      return;
    }
    preferences.write(nameOf(definition), kept.text);
    this.#take(preferences, definition);
    this.#note = kept.leftOut === 0 ? words.kept : words.keptWithout(kept.leftOut);
  }

  async forget(definition: ExtractedReturn): Promise<void> {
    const preferences = await this.#preferences();
    preferences?.write(nameOf(definition), "");
    this.#take(undefined, definition);
    this.#note = preferences === undefined ? words.notKept : words.forgotten;
  }

  #take(preferences: Kept | undefined, definition: ExtractedReturn): void {
    const reading = preferences && readKept(preferences.read(nameOf(definition)), definition);
    this.#kept = reading?.kind === "read" ? reading.value : undefined;
    this.#isNewer = reading?.kind === "unreadable" && reading.why === "newer";
  }

  async #preferences(): Promise<Kept | undefined> {
    try {
      return await this.hub.surroundings.preferences();
    } catch {
      // The pane is whole without them; what cannot be kept is said where it is asked for.
      return undefined;
    }
  }
}

function nameOf({ id }: ExtractedReturn): PreferenceName {
  return `extract ${id}`;
}
