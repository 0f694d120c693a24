import { dateFromParts } from "../../../src/returns/calendar-date";
import { returnDefinitions } from "../../../src/returns/definitions";
import type { PaneSurroundings } from "../../../src/taskpane/store/hub";
import { LivePaneStore } from "../../../src/taskpane/store/pane-store";
import type { ScreenState } from "../../../src/taskpane/store/screens";
import type { CheckingState, PaneActions, PaneState } from "../../../src/taskpane/store/snapshot";
import type { LocalHost, SheetView } from "../../../src/workbench/host/contract";
import { buildReturnWorkbook } from "../../../src/workbook/return-workbook";
import { type Cell, type OpenWorkbook, openWorkbook, returnA, returnBytes, settled } from "../../excel/sheets";

type Options = Parameters<typeof openWorkbook>[1];

export interface OpenPane {
  readonly open: OpenWorkbook;
  readonly host: LocalHost;
  readonly store: LivePaneStore;
  /** What the pane put on the clipboard, and the names of the files that it handed out. */
  readonly copied: string[];
  /** What is kept on this computer. */
  readonly kept: Map<string, boolean | string>;
  readonly downloads: { readonly fileName: string; readonly bytes: Uint8Array }[];
  readonly actions: PaneActions;
  checking(): CheckingState;
  /** Codes of the cards, in their order. */
  codes(): string[];
  /** The screen of this name. @throws where another one stands there. */
  screen<N extends ScreenState["name"]>(name: N): Extract<ScreenState, { name: N }>;
  /** The list's sheet. */
  list(): SheetView;
  /** Does something and waits until all that it sets off is done. */
  after(act: () => unknown): Promise<void>;
}

const panes: OpenPane[] = [];
/** A screen that has not come by then does not come. */
const MOST_TURNS = 300;

/** Today in the tests: 1 September 2026. */
export function surroundings(): PaneSurroundings & Pick<OpenPane, "copied" | "downloads" | "kept"> {
  const copied: string[] = [];
  const downloads: { fileName: string; bytes: Uint8Array }[] = [];
  // Somebody who has been asked what they are here for.
  const kept: OpenPane["kept"] = new Map([["role", "partnership"]]);
  let draws = 0;
  let stamps = 0;
  return {
    copied,
    downloads,
    kept,
    preferences: () => Promise.resolve({ read: (name) => kept.get(name), write: (name, value) => { kept.set(name, value); } }),
    version: "0.0.0-test",
    today: () => {
      const date = dateFromParts(2026, 9, 1);
      if (date === undefined) throw new Error("no such day");
      return date;
    },
    timestamp: () => {
      stamps += 1;
      return new Date(Date.UTC(2026, 8, 1, 9, 0, stamps)).toISOString();
    },
    pace: { now: () => performance.now(), breathe: () => new Promise((resolve) => { setTimeout(resolve, 0); }) },
    // Nobody else is at work in the tests, unless they say so.
    pause: () => Promise.resolve(),
    loadBlankReturn: async (id) => {
      const definition = returnDefinitions.find((item) => item.id === id);
      if (definition === undefined) throw new Error("no such return");
      return Buffer.from(await buildReturnWorkbook(definition)).toString("base64");
    },
    // Spread over the range and the same in every run (Knuth's multiplicative hashing).
    randomInt: (below) => {
      draws += 1;
      return Math.floor((((draws * 2654435761) % 2 ** 32) / 2 ** 32) * below);
    },
    copy: async (text) => { copied.push(await text); },
    download: (fileName, bytes) => { downloads.push({ fileName, bytes }); },
  };
}

/** The pane's store beside a workbook, through the real office.js. */
export async function openPane(bytes: Uint8Array, options?: Options, through?: (host: LocalHost) => LocalHost): Promise<OpenPane> {
  return openPaneBeside(await openWorkbook(bytes, options, through));
}

/** A pane on a workbook that is open already, beside others or after them. */
export async function openPaneBeside(open: OpenWorkbook): Promise<OpenPane> {
  const around = surroundings();
  const store = new LivePaneStore(around);
  const checking = (): CheckingState => {
    const state: PaneState = store.getState();
    if (state.phase !== "checking") throw new Error(`the pane is ${state.phase}`);
    return state;
  };
  const pane: OpenPane = {
    open,
    host: open.host,
    store,
    copied: around.copied,
    downloads: around.downloads,
    kept: around.kept,
    actions: store.actions,
    checking,
    codes: () => checking().groups.flatMap(({ findings }) => [...findings].map(({ code }) => code)),
    screen: (name) => {
      const { screen } = checking();
      if (!isNamed(screen, name)) throw new Error(`the screen is ${screen.name}`);
      return screen;
    },
    list: () => open.sheet(returnA().sheetName),
    after: async (act) => {
      await act();
      await settled(open.host);
    },
  };
  panes.push(pane);
  await store.start();
  return pane;
}

/** On a list whose dates are known to be right, so that only the rows bring findings. */
export async function openList(rows: Cell[][], more?: Parameters<typeof returnBytes>[1]): Promise<OpenPane> {
  const bytes = await returnBytes(rows, (workbook, list) => {
    // The library would write a name.
    workbook.creator = "";
    more?.(workbook, list);
  });
  const pane = await openPane(bytes);
  await pane.after(() => { pane.actions.setNotificationDate("2026-08-24"); });
  return pane;
}

/** Goes to a screen and waits until it is there: its part of the pane is loaded first, which may take longer than any request. */
export async function arriveAt(pane: OpenPane, name: "sample" | "extract"): Promise<void> {
  await pane.after(() => { pane.actions.goTo(name); });
  for (let turns = 0; turns < MOST_TURNS && pane.checking().screen.name !== name; turns++) await pane.after(() => undefined);
}

/** To be called after each test. */
export async function closePanes(): Promise<void> {
  const closing = panes.splice(0);
  for (const { store } of closing) await store.stop();
  for (const open of new Set(closing.map((pane) => pane.open))) open.close();
}

function isNamed<N extends ScreenState["name"]>(screen: ScreenState, name: N): screen is Extract<ScreenState, { name: N }> {
  return screen.name === name;
}
