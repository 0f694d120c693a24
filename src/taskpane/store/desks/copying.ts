import { CopyRefused } from "../../browser-files";
import type { Hub } from "../hub";

/** There is nothing to copy any more. */
class NothingToCopy extends Error {}

/**
 * Copies what has to be looked up first. Where a browser does not wait for it with the clipboard, the text stands ready for
 * another press, until the workbook changes.
 */
export class Copying {
  #isCopied = false;
  #ready: { readonly text: string; readonly changes: number } | undefined;

  constructor(readonly hub: Hub) {}

  get isCopied(): boolean {
    return this.#isCopied;
  }

  /** The text that another press copies at once. */
  get ready(): string | undefined {
    return this.#ready?.changes === this.hub.changes ? this.#ready.text : undefined;
  }

  /** What was copied, or stands ready, is no news any more. */
  forget(): void {
    this.#isCopied = false;
    this.#ready = undefined;
  }

  /**
   * To be called in the press itself, before anything is waited for.
   * @param lookUp the text as it stands now; undefined where there is none any more. Not called where one stands ready.
   * @throws HostError of looking it up; CopyRefused where even what stood ready is refused.
   */
  async copy(lookUp: () => Promise<string | undefined>): Promise<void> {
    const { ready } = this;
    this.forget();
    const text = ready ?? lookedUp(lookUp);
    try {
      await this.hub.surroundings.copy(text);
      this.#isCopied = true;
    } catch (error) {
      if (error instanceof NothingToCopy) return;
      if (!(error instanceof CopyRefused) || text === ready) throw error;
      // The press was over by the time the text was there.
      this.#ready = { text: await text, changes: this.hub.changes };
    }
  }
}

async function lookedUp(lookUp: () => Promise<string | undefined>): Promise<string> {
  const text = await lookUp();
  if (text === undefined) throw new NothingToCopy();
  return text;
}
