import type { CheckingState } from "../../../../src/taskpane/store/snapshot";
import type { LocalHost } from "../../../../src/workbench/host/contract";
import { type Cell, returnBytes, settled } from "../../../excel/sheets";
import { type OpenPane, openPane, openPaneBeside } from "../open-pane";

/** What a pane says of a list. */
export interface Said {
  readonly counts: CheckingState["counts"];
  readonly findings: readonly string[];
  readonly rows: string;
}

export function saidBy(pane: OpenPane): Said {
  const { counts, groups, sheetName } = pane.checking();
  const cards = groups.flatMap(({ findings }) => [...findings]).filter(({ isFixed }) => isFixed !== true);
  return { counts, findings: cards.map(({ code, place, sentence }) => `${code} ${place}: ${sentence}`).sort(), rows: sheetName };
}

/** What a pane says that is opened only now. It is closed again. */
export async function saidAnew({ open }: OpenPane): Promise<Said> {
  const fresh = await openPaneBeside(open);
  const said = saidBy(fresh);
  await fresh.store.stop();
  return said;
}

/** Longer, together, than edits are gathered for; counted in turns of the clock, so that a busy machine only makes them longer. */
const QUIET_TURNS = 5;
const TURN = 10;

/** Waits until the pane asks nothing more of the workbook. */
export function quiet(host: LocalHost): Promise<void> {
  return settled(host, QUIET_TURNS, TURN);
}

/** The same pane, waited for no longer than needed. */
export function brisk(pane: OpenPane): OpenPane {
  return {
    ...pane,
    after: async (act) => {
      await act();
      await quiet(pane.host);
    },
  };
}

/** On a list with known dates, with something between it and the workbook. */
export async function openListThrough(
  rows: Cell[][],
  through?: (host: LocalHost) => LocalHost,
  more?: Parameters<typeof returnBytes>[1],
): Promise<OpenPane> {
  const bytes = await returnBytes(rows, (workbook, list) => {
    workbook.creator = "";
    more?.(workbook, list);
  });
  const pane = brisk(await openPane(bytes, {}, through));
  await pane.after(() => { pane.actions.setNotificationDate("2026-08-24"); });
  return pane;
}

/** Requests since then that office.js marks as writes. */
export function writesSince({ host }: OpenPane, from: number): string[][] {
  return host.roundTrips.slice(from).filter(({ isWrite }) => isWrite).map(({ calls }) => [...calls]);
}

/** The whole of every sheet: values, formulas and formats. */
export function cellsOf({ host }: OpenPane): string {
  return JSON.stringify(
    host.sheets.map((sheet) => [
      sheet.name,
      Array.from({ length: sheet.lastRow + 1 }, (_, row) =>
        Array.from({ length: sheet.lastColumn + 1 }, (__, column) => {
          const { value, formula, numberFormat } = sheet.cell(row, column);
          return [value, formula, numberFormat];
        }),
      ),
    ]),
  );
}
