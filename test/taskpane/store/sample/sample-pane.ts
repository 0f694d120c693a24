import { returnA, type Cell, row } from "../../../excel/sheets";
import type { DrawnState, PrepareState, SampleAsk } from "../../../../src/taskpane/store/sample-screens";
import { arriveAt, type OpenPane, openList } from "../open-pane";

/** A seed of the published vectors. */
export const SEED = "01382438112797316654";

/** So many children of return A who differ in every characteristic; the first is A-1. */
export function children(count: number): Cell[][] {
  const { vocabularies } = returnA();
  const ethnicities = vocabularies["ethnicity"]?.entries ?? [];
  return Array.from({ length: count }, (_, index) =>
    row(`A-${index + 1}`, {
      1: ["DD1", "DD2", "DD3", "DD4", "DD5"][(index * 7) % 5] ?? "DD1",
      2: (index * 5) % 17,
      3: index % 2 === 0 ? "Female" : "Male",
      4: ethnicities[(index * index) % ethnicities.length] ?? "White Scottish",
      5: index % 4 === 0 ? "yes" : "no",
      // Not before the child was born: within the last year.
      6: new Date(Date.UTC(2026, 0, 1 + (index % 200))),
      7: "no",
    }),
  );
}

export interface SamplePane {
  readonly pane: OpenPane;
  /** Asks, and waits until all that it sets off is done. */
  readonly ask: (ask: SampleAsk) => Promise<void>;
  readonly prepare: () => PrepareState;
  readonly drawn: () => DrawnState;
  /** Through every step up to the freeze. */
  readonly freeze: () => Promise<void>;
  /** Freezes and draws with a seed that was typed. */
  readonly draw: (seed?: string) => Promise<void>;
  /** Texts of a sheet, row by row. */
  readonly texts: (sheet: string) => string[][];
}

/** Drawing and verifying go on in slices, between which no request is under way. */
export function isAtWork({ store }: Pick<OpenPane, "store">): boolean {
  const state = store.getState();
  if (state.phase !== "checking" || state.screen.name !== "sample") return false;
  const { sample } = state.screen;
  if (sample.phase === "prepare") return sample.prepare.freeze.isFreezing || ["drawing", "writing"].includes(sample.prepare.seed.draw.phase);
  if (sample.phase === "drawn") return sample.drawn.isBusy || sample.drawn.verify.phase === "running" || sample.drawn.remove.isRunning;
  if (sample.phase === "failed") return sample.remove?.isBusy === true || sample.remove?.isRunning === true;
  return sample.phase === "looking";
}

/** The pane on a list of so many children, at the sample's screen. */
export async function openSample(count: number): Promise<SamplePane> {
  return atSample(await openList(children(count)));
}

export async function atSample(pane: OpenPane): Promise<SamplePane> {
  await arriveAt(pane, "sample");
  const sample = () => pane.screen("sample").sample;
  const rest = async (): Promise<void> => {
    while (isAtWork(pane)) await pane.after(() => undefined);
  };
  const ask = async (what: SampleAsk): Promise<void> => {
    // Buttons are not pressed while the pane is at work: it may have begun to look again by itself.
    await rest();
    await pane.after(() => { pane.actions.sample(what); });
    await rest();
  };
  const opened: SamplePane = {
    pane,
    ask,
    prepare: () => {
      const state = sample();
      if (state.phase !== "prepare") throw new Error(`the sample is ${state.phase}: ${JSON.stringify(state)}`);
      return state.prepare;
    },
    drawn: () => {
      const state = sample();
      if (state.phase !== "drawn") throw new Error(`the sample is ${state.phase}: ${JSON.stringify(state).slice(0, 2000)}`);
      return state.drawn;
    },
    freeze: async () => {
      for (const step of ["list", "size", "margins"] as const) await ask({ ask: "settle", step, reasons: {} });
      await ask({ ask: "freeze" });
    },
    draw: async (seed = SEED) => {
      await opened.freeze();
      await ask({ ask: "draw", text: seed, note: "", role: "analyst" });
    },
    texts: (name) => {
      const sheet = pane.open.sheet(name);
      return Array.from({ length: sheet.lastRow + 1 }, (_, rowIndex) =>
        Array.from({ length: sheet.lastColumn + 1 }, (__, column) => sheet.cell(rowIndex, column).text),
      );
    },
  };
  return opened;
}
