import { keptMatching } from "../../../../extract/kept/kept-matching";
import type { KeptMatching } from "../../../../extract/kept/kept-schema";
import { readKept } from "../../../../extract/kept/read-kept";
import type { ExtractPlan } from "../../../../extract/plan";
import type { SourceTable } from "../../../../extract/table";
import type { ExtractedReturn } from "../../../../returns/extract-definition";
import { extractDeskWords } from "../../../words/extract-desks";
import type { Hub } from "../../hub";

const { kept: words } = extractDeskWords;

/** The matching that is kept on this computer for next time: headings and words, nothing about any child. */
export class KeptDesk {
  #kept: KeptMatching | undefined;
  #note: string | undefined;

  constructor(readonly hub: Hub) {}

  get isKept(): boolean {
    return this.#kept !== undefined;
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
    this.#note = undefined;
    const preferences = await this.#preferences();
    this.#kept = preferences === undefined ? undefined : readKept(preferences.read(nameOf(definition)), definition);
  }

  async keep(table: SourceTable, plan: ExtractPlan, definition: ExtractedReturn, countOf: Parameters<typeof keptMatching>[0]["wordCounts"]): Promise<void> {
    const preferences = await this.#preferences();
    const kept = keptMatching({ table, plan, definition, wordCounts: countOf, today: this.hub.surroundings.today() });
    if (kept.kind === "refused" || preferences === undefined) {
      this.#note = kept.kind === "refused" ? kept.sentence : words.notKept;
      return;
    }
    preferences.write(nameOf(definition), kept.text);
    this.#kept = readKept(kept.text, definition);
    this.#note = kept.leftOut === 0 ? words.kept : words.keptWithout(kept.leftOut);
  }

  async forget(definition: ExtractedReturn): Promise<void> {
    const preferences = await this.#preferences();
    preferences?.write(nameOf(definition), "");
    this.#kept = undefined;
    this.#note = preferences === undefined ? words.notKept : words.forgotten;
  }

  async #preferences(): Promise<Awaited<ReturnType<Hub["surroundings"]["preferences"]>> | undefined> {
    try {
      return await this.hub.surroundings.preferences();
    } catch {
      // The pane is whole without them; what cannot be kept is said where it is asked for.
      return undefined;
    }
  }
}

function nameOf({ id }: ExtractedReturn): string {
  return `extract ${id}`;
}
