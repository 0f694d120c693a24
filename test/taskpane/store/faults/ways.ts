import type { PaneActions } from "../../../../src/taskpane/store/snapshot";
import { returnA, returnBytes, row } from "../../../excel/sheets";
import type { ExtractState } from "../../../../src/taskpane/store/extract-screens";
import { exportOf, THREE } from "../extract/extract-pane";
import type { OpenPane } from "../open-pane";
import { keyOf } from "./faulty-pane";
import type { WorkbookName } from "./workbooks";

/** A user's action in a workbook: how it is come to, and done. */
export interface Way {
  readonly workbook: WorkbookName;
  /** Up to the moment before; nothing is made to fail in it. */
  readonly arrange?: (pane: OpenPane) => Promise<void>;
  readonly act: (pane: OpenPane) => void;
  /** Several things that are each whole by themselves: between them the workbook is neither as it was nor as it becomes. */
  readonly isInParts?: true;
  /** Fails unless it has come to what it is for. */
  readonly requireDone?: (pane: OpenPane) => void;
  /** It goes by what was looked at before: somebody who edits meanwhile has to look again. */
  readonly isSpoiledByEdit?: true;
}

/** What an action asks of Excel. */
export interface Entry {
  /** Ways in which it makes round trips. */
  readonly asks?: Readonly<Record<string, Way>>;
  /** Ways in which it makes none, by the reason why. */
  readonly asksNothing?: Readonly<Record<string, Way>>;
}

const at = (place: Parameters<PaneActions["goTo"]>[0]) => async (pane: OpenPane): Promise<void> => {
  await pane.after(() => { pane.actions.goTo(place); });
};

const inOrder = (...steps: readonly ((pane: OpenPane) => Promise<void>)[]) => async (pane: OpenPane): Promise<void> => {
  for (const step of steps) await step(pane);
};

const done = (act: (pane: OpenPane) => void) => async (pane: OpenPane): Promise<void> => {
  await pane.after(() => { act(pane); });
};

const proposed = done(({ actions }) => { actions.previewNewIds({ style: "gapFree", prefix: "C-", scope: "all" }); });
const renumbered = inOrder(at("newIds"), proposed, done(({ actions }) => { actions.applyPreview(); }));
const swept = inOrder(at("send"), done(({ actions }) => { actions.sweep(); }));


function extractOf(pane: OpenPane): ExtractState {
  return pane.screen("extract").extract;
}

async function toExtractPreview(pane: OpenPane): Promise<void> {
  const ask = (asked: Parameters<PaneActions["extract"]>[0]) => pane.after(() => { pane.actions.extract(asked); });
  await at("extract")(pane);
  const bytes = new TextEncoder().encode(exportOf(...THREE));
  await ask({ ask: "file", fileName: "export.csv", bytes });
  for (const step of ["words", "children", "preview"] as const) await ask({ ask: "step", step });
  const state = extractOf(pane);
  if (state.phase !== "working" || state.work.preview === undefined) throw new Error(`the extract is ${state.phase}`);
}

/** While Excel does not answer what was asked before. */
const duringHang = (act: (pane: OpenPane) => void) => async (pane: OpenPane): Promise<void> => {
  pane.host.failNext("hang");
  act(pane);
  await new Promise((resolve) => setTimeout(resolve, 60));
};

let earlier: Uint8Array | undefined;
/** Of the partnership's settings. Where the workbook takes no changes, it goes from the pane all the same. */
let pattern = "";

/** To be called before the ways are gone. */
export async function prepareWays(): Promise<void> {
  earlier = await returnBytes([row("A-1"), row("A-9")]);
  // What is loaded when it is first needed is no part of what is waited for.
  await import("../../../../src/taskpane/store/desks/far-desks");
  await import("../../../../src/taskpane/store/desks/sample/sample-desk");
  await import("../../../../src/taskpane/store/desks/extract/extract-desk");
  await import("../../../../src/excel/apply-changes");
}

/** Every action that the pane offers; a new one has to be told here before the tests can be compiled. */
export const ACTIONS: Readonly<Record<keyof PaneActions, Entry>> = {
  retry: { asks: { "reads the list again": { workbook: "mistakes", act: ({ actions }) => { actions.retry(); } } } },
  stopWaiting: { asks: { "looks how the workbook stands": { workbook: "mistakes", act: ({ actions }) => { actions.stopWaiting(); } } } },
  jumpTo: { asks: { "selects a cell": { workbook: "mistakes", act: (pane) => { pane.actions.jumpTo(keyOf(pane, "AG5")); } } } },
  jumpToAddress: { asks: { "selects a cell": { workbook: "mistakes", act: ({ actions }) => { actions.jumpToAddress("C5"); } } } },
  next: { asks: { "selects a cell": { workbook: "mistakes", act: ({ actions }) => { actions.next(); } } } },
  previous: { asks: { "selects a cell": { workbook: "mistakes", act: ({ actions }) => { actions.previous(); } } } },
  setFilter: {
    asksNothing: { "the cards are here": { workbook: "mistakes", act: ({ actions }) => { actions.setFilter({ severity: "check", column: "" }); } } },
  },
  setNotificationDate: {
    asks: {
      "keeps it": { workbook: "mistakes", act: ({ actions }) => { actions.setNotificationDate("2026-08-20"); } },
      "takes it away": { workbook: "inUse", act: ({ actions }) => { actions.setNotificationDate(""); } },
    },
  },
  setAgreedDate: { asks: { "writes it": { workbook: "mistakes", act: ({ actions }) => { actions.setAgreedDate("2026-08-12"); } } } },
  addBlankReturn: { asks: { "inserts its sheets": { workbook: "without", act: ({ actions }) => { actions.addBlankReturn(returnA().id); } } } },
  dismissNotice: { asksNothing: { "it stands in the pane alone": { workbook: "mistakes", act: ({ actions }) => { actions.dismissNotice(); } } } },
  dismissDone: { asksNothing: { "it stands in the pane alone": { workbook: "mistakes", act: ({ actions }) => { actions.dismissDone(); } } } },

  goTo: {
    asks: {
      "tools": { workbook: "inUse", act: ({ actions }) => { actions.goTo("tools"); } },
      "ready to send": { workbook: "inUse", act: ({ actions }) => { actions.goTo("send"); } },
      "the sample": { workbook: "mistakes", act: ({ actions }) => { actions.goTo("sample"); } },
    },
    asksNothing: {
      "the findings are here": { workbook: "mistakes", arrange: at("tools"), act: ({ actions }) => { actions.goTo("findings"); } },
      "new numbers are asked for first": { workbook: "mistakes", act: ({ actions }) => { actions.goTo("newIds"); } },
      "a file to compare with is chosen first": { workbook: "mistakes", act: ({ actions }) => { actions.goTo("compare"); } },
      "the partnership’s settings came with the list": { workbook: "mistakes", act: ({ actions }) => { actions.goTo("partnership"); } },
      "a file to take over is chosen first": { workbook: "mistakes", act: ({ actions }) => { actions.goTo("extract"); } },
      "the help is a part of the pane": { workbook: "mistakes", act: ({ actions }) => { actions.goTo("help"); } },
    },
  },
  previewFix: { asksNothing: { "the row is known": { workbook: "mistakes", act: (pane) => { pane.actions.previewFix(keyOf(pane, "AG2")); } } } },
  previewFixAll: { asksNothing: { "the rows are known": { workbook: "mistakes", act: ({ actions }) => { actions.previewFixAll("AG2"); } } } },
  applyPreview: {
    asks: {
      "writes quick fixes": {
        workbook: "mistakes", arrange: done(({ actions }) => { actions.previewFixAll("AG2"); }), act: ({ actions }) => { actions.applyPreview(); }, isSpoiledByEdit: true,
      },
      "writes new numbers": { workbook: "mistakes", arrange: inOrder(at("newIds"), proposed), act: ({ actions }) => { actions.applyPreview(); }, isSpoiledByEdit: true },
    },
  },
  previewAgain: {
    asks: {
      "looks at the cells": { workbook: "mistakes", arrange: done(({ actions }) => { actions.previewFixAll("AG2"); }), act: ({ actions }) => { actions.previewAgain(); } },
      "looks at the numbers": { workbook: "mistakes", arrange: inOrder(at("newIds"), proposed), act: ({ actions }) => { actions.previewAgain(); } },
    },
  },
  cancel: {
    asksNothing: {
      "nothing was written": { workbook: "mistakes", arrange: done(({ actions }) => { actions.previewFixAll("AG2"); }), act: ({ actions }) => { actions.cancel(); } },
    },
  },
  askConfirmation: { asksNothing: { "the rows are known": { workbook: "mistakes", act: ({ actions }) => { actions.askConfirmation({ code: "AG5" }); } } } },
  confirm: {
    asks: {
      "keeps the reason": {
        workbook: "mistakes",
        arrange: done(({ actions }) => { actions.askConfirmation({ code: "AG5" }); }),
        act: ({ actions }) => { actions.confirm("Checked with the team"); },
        isSpoiledByEdit: true,
      },
    },
  },
  unconfirm: {
    asks: {
      "takes the reason out": {
        workbook: "inUse",
        arrange: done(({ actions }) => { actions.setFilter({ severity: "confirmed", column: "" }); }),
        act: (pane) => {
          pane.actions.unconfirm(keyOf(pane, "AG5"));
        },
        isSpoiledByEdit: true,
      },
    },
  },

  previewNewIds: {
    asksNothing: { "the rows are known": { workbook: "mistakes", arrange: at("newIds"), act: ({ actions }) => { actions.previewNewIds({ style: "random", prefix: "", scope: "all" }); } } },
  },
  copyKey: { asksNothing: { "the key is in the pane alone": { workbook: "mistakes", arrange: renumbered, act: ({ actions }) => { actions.copyKey(); } } } },
  openKeyWorkbook: { asks: { "opens a workbook": { workbook: "mistakes", arrange: renumbered, act: ({ actions }) => { actions.openKeyWorkbook(); } } } },
  downloadKey: { asksNothing: { "the key is in the pane alone": { workbook: "mistakes", arrange: renumbered, act: ({ actions }) => { actions.downloadKey(); } } } },
  discardKey: {
    asks: { "drops the marks of the old numbers": { workbook: "inUse", arrange: renumbered, act: ({ actions }) => { actions.discardKey(); } } },
    asksNothing: { "nothing was confirmed": { workbook: "mistakes", arrange: renumbered, act: ({ actions }) => { actions.discardKey(); } } },
  },

  setHighlighting: {
    asks: {
      "on": { workbook: "mistakes", arrange: at("tools"), act: ({ actions }) => { actions.setHighlighting(true); } },
      "off": { workbook: "inUse", arrange: at("tools"), act: ({ actions }) => { actions.setHighlighting(false); } },
    },
  },
  writeFindingsSheet: {
    asks: {
      "for the first time": { workbook: "mistakes", arrange: at("tools"), act: ({ actions }) => { actions.writeFindingsSheet(); } },
      "in the place of one": { workbook: "inUse", arrange: at("tools"), act: ({ actions }) => { actions.writeFindingsSheet(); } },
    },
  },
  removeFindingsSheet: { asks: { "deletes it": { workbook: "inUse", arrange: at("tools"), act: ({ actions }) => { actions.removeFindingsSheet(); } } } },
  copyFindings: { asks: { "vouches for the list as it stands": { workbook: "mistakes", arrange: at("tools"), act: ({ actions }) => { actions.copyFindings(); } } } },

  sweep: { asks: { "reads the whole workbook": { workbook: "mistakes", arrange: at("send"), act: ({ actions }) => { actions.sweep(); } } } },
  stopSweep: {
    asksNothing: {
      "what is under way is given up": {
        workbook: "mistakes", arrange: inOrder(at("send"), duringHang(({ actions }) => { actions.sweep(); })), act: ({ actions }) => { actions.stopSweep(); },
      },
    },
  },
  stopComparing: {
    asksNothing: {
      "what is under way is given up": {
        workbook: "mistakes",
        arrange: inOrder(at("compare"), duringHang(({ actions }) => { actions.compareWith("earlier.xlsx", earlierBytes()); })),
        act: ({ actions }) => { actions.stopComparing(); },
      },
    },
  },
  jumpToFind: { asks: { "selects a cell": { workbook: "mistakes", arrange: swept, act: (pane) => { pane.actions.jumpToFind(findOf(pane)); }, isSpoiledByEdit: true } } },
  clearProperties: { asks: { "empties them and looks again": { workbook: "mistakes", arrange: swept, act: ({ actions }) => { actions.clearProperties(); }, isSpoiledByEdit: true } } },
  copyReceipt: { asks: { "vouches for the list as it stands": { workbook: "ready", arrange: swept, act: ({ actions }) => { actions.copyReceipt(); }, isSpoiledByEdit: true } } },
  finish: {
    asks: {
      "saves": { workbook: "ready", arrange: swept, act: ({ actions }) => { actions.finish(); }, requireDone: requireFinished, isSpoiledByEdit: true },
      "takes out what is ours, looks again, and saves": {
        workbook: "readyInUse", arrange: swept, act: ({ actions }) => { actions.finish(); }, requireDone: requireFinished, isSpoiledByEdit: true,
      },
    },
  },

  compareWith: { asks: { "the list as it stands": { workbook: "mistakes", arrange: at("compare"), act: ({ actions }) => { actions.compareWith("earlier.xlsx", earlierBytes()); } } } },

  setCouncil: { asks: { "keeps it": { workbook: "mistakes", arrange: at("partnership"), act: ({ actions }) => { actions.setCouncil("Dundee City"); } } } },
  addPattern: { asks: { "keeps it": { workbook: "mistakes", arrange: at("partnership"), act: ({ actions }) => { actions.addPattern("SW-12345", false); } } } },
  removePattern: {
    asks: {
      "takes it out": {
        workbook: "inUse",
        arrange: async (pane) => {
          await at("partnership")(pane);
          pattern = patternOf(pane);
        },
        act: ({ actions }) => { actions.removePattern(pattern); },
      },
    },
  },
  replaceStored: {
    asks: {
      "takes the settings out": { workbook: "unreadable", arrange: at("partnership"), act: ({ actions }) => { actions.replaceStored(); } },
      "takes the confirmed checks out, once it names them": {
        workbook: "unreadable",
        arrange: inOrder(at("partnership"), done(({ actions }) => { actions.replaceStored(); })),
        act: ({ actions }) => { actions.replaceStored(); },
      },
    },
  },

  chooseRole: { asksNothing: { "it is kept on this computer": { workbook: "mistakes", act: ({ actions }) => { actions.chooseRole("analyst"); } } } },
  tour: {
    asksNothing: {
      "it is a part of the pane; the first time an analyst goes on to the sample": {
        workbook: "mistakes", arrange: done(({ actions }) => { actions.showTour(); }), act: ({ actions }) => { actions.tour("leave"); },
      },
    },
  },
  showTour: { asksNothing: { "it is a part of the pane": { workbook: "mistakes", act: ({ actions }) => { actions.showTour(); } } } },
  openHelp: { asksNothing: { "it is a part of the pane": { workbook: "mistakes", act: ({ actions }) => { actions.openHelp(); } } } },
  closeHelp: { asksNothing: { "it is a part of the pane": { workbook: "mistakes", arrange: at("help"), act: ({ actions }) => { actions.closeHelp(); } } } },

  // What it writes has a test of its own, with every round trip and every way on: sample/failures.test.ts.
  sample: {
    asks: { "looks again": { workbook: "mistakes", arrange: at("sample"), act: ({ actions }) => { actions.sample({ ask: "lookAgain" }); } } },
    asksNothing: { "a step is settled in the pane": { workbook: "mistakes", arrange: at("sample"), act: ({ actions }) => { actions.sample({ ask: "settle", step: "list", reasons: {} }); } } },
  },
  extract: {
    asks: {
      "writes the rows": { workbook: "mistakes", arrange: toExtractPreview, act: ({ actions }) => { actions.extract({ ask: "write" }); }, isSpoiledByEdit: true },
      "looks at the list again": { workbook: "mistakes", arrange: toExtractPreview, act: ({ actions }) => { actions.extract({ ask: "lookAgain" }); } },
    },
    asksNothing: { "a choice is the pane’s own": { workbook: "mistakes", arrange: toExtractPreview, act: ({ actions }) => { actions.extract({ ask: "mode", mode: "append" }); } } },
  },
};

function earlierBytes(): Uint8Array {
  if (earlier === undefined) throw new Error("the ways are not prepared");
  return earlier;
}

function requireFinished(pane: OpenPane): void {
  expect(pane.screen("send").send.finish).toEqual({ phase: "done" });
  expect(pane.host.savedCount).toBe(1);
}

function findOf(pane: OpenPane): string {
  const { sweep } = pane.screen("send").send;
  const find = sweep.phase === "done" ? sweep.finds.find(({ place }) => place.includes("Working notes")) : undefined;
  if (find === undefined) throw new Error("nothing was found");
  return find.key;
}

function patternOf(pane: OpenPane): string {
  const [pattern] = pane.screen("partnership").partnership.patterns;
  if (pattern === undefined) throw new Error("no pattern");
  return pattern.example;
}


