import type { ExtractAsk, ExtractPreview, ExtractState, ExtractWork } from "../../../../src/taskpane/store/extract-screens";
import { FIRST_ROW } from "../../../excel/sheets";
import { arriveAt, type OpenPane } from "../open-pane";

/** The pane at its extract. */
export interface ExtractPane {
  readonly pane: OpenPane;
  state(): ExtractState;
  work(): ExtractWork;
  preview(): ExtractPreview;
  ask(ask: ExtractAsk): Promise<void>;
  /** Reads a text file and goes on to the preview, without changing anything that is proposed. */
  toPreview(text: string): Promise<void>;
  /** Cells of the list, a row a child, down to the first that is empty. */
  rows(): unknown[][];
}

const encoder = new TextEncoder();

/** Goes to the extract and waits there until nothing is under way. */
export async function atExtract(pane: OpenPane): Promise<ExtractPane> {
  const state = (): ExtractState => pane.screen("extract").extract;
  const isAtWork = (): boolean => {
    const now = state();
    return now.phase === "reading" || (now.phase === "working" && (now.work.isBusy || now.work.preview?.isWriting === true));
  };
  const work = (): ExtractWork => {
    const now = state();
    if (now.phase !== "working") throw new Error(`the extract is ${now.phase}`);
    return now.work;
  };
  const ask = async (asked: ExtractAsk): Promise<void> => {
    await pane.after(() => { pane.actions.extract(asked); });
    while (isAtWork()) await pane.after(() => undefined);
  };
  await arriveAt(pane, "extract");
  return {
    pane,
    state,
    work,
    preview: () => {
      const { preview } = work();
      if (preview === undefined) throw new Error("there is no preview");
      return preview;
    },
    ask,
    toPreview: async (text) => {
      await ask({ ask: "file", fileName: "export.csv", bytes: encoder.encode(text) });
      for (const step of ["words", "children", "preview"] as const) await ask({ ask: "step", step });
    },
    rows: () => {
      const rows: unknown[][] = [];
      for (let row = FIRST_ROW; ; row++) {
        const cells = Array.from({ length: 8 }, (_, column) => pane.list().cell(row, column).value);
        if (cells.every((cell) => cell === "")) return rows;
        rows.push(cells);
      }
    },
  };
}

/** Lines of a text file. */
export function csv(...lines: readonly string[]): string {
  return `${lines.join("\r\n")}\r\n`;
}

const HEADINGS = "Person ID,Forename,Surname,DOB,Postcode,Gender,Ethnicity,Disability,Order type,Start date,End date";

/** One order a row, as a case system exports them; made-up children. Agreed date 14 August 2026. */
export function exportOf(...rows: readonly string[]): string {
  return csv(HEADINGS, ...rows);
}

/** A girl of 12 and a boy of 8 with an order each, and a boy whose order ended before the two years began. */
export const THREE = [
  "P-001,Childone,Testfamily,20/05/2014,DD1 4NY,F,White Scottish,N,CSO,13/03/2025,",
  "P-002,Childtwo,Testfamily,21/06/2018,KY1 1XY,M,Polish,Y,CSO,14/02/2024,",
  "P-003,Childthree,Testfamily,22/07/2012,DD2 1AB,M,White Scottish,N,CSO,15/01/2020,16/01/2024",
] as const;
