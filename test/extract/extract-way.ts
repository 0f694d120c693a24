import type { ExtractAsk, ExtractState, ExtractStep, ExtractWork } from "../../src/taskpane/store/extract-screens";
import type { LivePaneStore } from "../../src/taskpane/store/pane-store";
import { keyOfWord } from "../../src/extract/words/word-key";
import type { SyntheticExport } from "./exports";

/** Longer than anything here takes: a step that never ends shall say which it was. */
const MOST_TIME = 60_000;

/** The pane's way from a file to rows of the return, asked as its buttons ask. */
export class ExtractWay {
  constructor(readonly store: LivePaneStore) {}

  get state(): ExtractState {
    const state = this.store.getState();
    if (state.phase !== "checking" || state.screen.name !== "extract") throw new Error(`the pane is not at the extract but ${state.phase}`);
    return state.screen.extract;
  }

  get work(): ExtractWork {
    const { state } = this;
    if (state.phase !== "working") throw new Error(`the extract is ${state.phase}: ${JSON.stringify(state)}`);
    return state.work;
  }

  async enter(): Promise<void> {
    this.store.actions.goTo("extract");
    await this.#until("enter", () => {
      const state = this.store.getState();
      return state.phase === "checking" && state.screen.name === "extract";
    });
  }

  /** Asks, and waits until it is answered. */
  async ask(ask: ExtractAsk): Promise<void> {
    this.store.actions.extract(ask);
    await turn();
    await this.#until(ask.ask, () => {
      const { state } = this;
      if (state.phase === "reading") return false;
      return state.phase !== "working" || !(state.work.isBusy || state.work.preview?.isWriting === true);
    });
  }

  async step(step: ExtractStep): Promise<void> {
    await this.ask({ ask: "step", step });
    const { work } = this;
    if (work.step !== step) throw new Error(`the way does not lead to ${step}: ${JSON.stringify({ missing: work.columns.missing, open: openWords(work) })}`);
  }

  /** From the file to its columns, with what the pane proposes put right. @returns what was not proposed. */
  async columns(file: SyntheticExport): Promise<string[]> {
    await this.ask({ ask: "file", fileName: file.fileName, bytes: file.bytes });
    return this.rightColumns(file);
  }

  /** The same of a file that has been read. */
  async rightColumns(file: SyntheticExport): Promise<string[]> {
    const corrected: string[] = [];
    for (const { index, heading, role } of this.work.columns.columns) {
      const right = file.columns[heading];
      if (role === right) continue;
      corrected.push(`${heading}: ${role ?? "nothing"}, not ${right ?? "nothing"}`);
      await this.ask({ ask: "role", column: index, role: right });
    }
    return corrected;
  }

  /** Says what words stand for that are not settled. @returns proposals that were wrong. */
  async words(file: SyntheticExport): Promise<string[]> {
    await this.step("words");
    const corrected: string[] = [];
    for (const table of this.work.words?.tables ?? []) {
      const meanings = new Map(Object.entries(file.words[table.role] ?? {}).map(([word, entry]) => [keyOfWord(word), entry]));
      for (const { key, text, becomes } of table.lines) {
        const right = meanings.get(keyOfWord(text)) ?? (table.entries.includes(text) ? text : undefined);
        if (right === undefined || right === becomes) continue;
        if (becomes !== undefined) corrected.push(`${text}: ${becomes}, not ${right}`);
        await this.ask({ ask: "word", role: table.role, key, becomes: right });
      }
    }
    return corrected;
  }

  /** All of it up to the rows as they will stand. */
  async preview(file: SyntheticExport): Promise<void> {
    await this.columns(file);
    await this.words(file);
    await this.step("children");
    await this.step("preview");
  }

  async #until(what: string, isDone: () => boolean): Promise<void> {
    for (const start = performance.now(); performance.now() - start < MOST_TIME; ) {
      if (isDone()) return;
      await turn();
    }
    throw new Error(`${what} did not come to an end`);
  }
}

function openWords(work: ExtractWork): string[] {
  return (work.words?.tables ?? []).flatMap(({ name, lines, problem }) => [...(problem === undefined ? [] : [problem]), ...lines.filter(({ becomes }) => becomes === undefined).map(({ text }) => `${name}: ${text}`)]);
}

/** Lets everything that waits have its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, 0); });
}
