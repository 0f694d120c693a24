import { writeFindingsSheet } from "../../../src/excel/findings-sheet";
import { readFormulaFormats } from "../../../src/excel/formula-formats";
import { highlight } from "../../../src/excel/highlight";
import { HostError } from "../../../src/excel/host-error";
import { deleteSample, finishDeleting } from "../../../src/excel/sample/delete-sample";
import { markDrawn } from "../../../src/excel/sample/drawn-marks";
import { forgetAttempt, rememberOwnSheets } from "../../../src/excel/sample/known-sheets";
import { lookForSample } from "../../../src/excel/sample/look";
import { repairSample, writeSample } from "../../../src/excel/sample/write-sample";
import { writeSetting } from "../../../src/excel/settings";
import type { PlannedSheet } from "../../../src/returns/planned-sheet";
import { type OpenWorkbook, openWorkbook, returnA, returnBytes, row } from "../sheets";
import { atAction, takesItem, Tampering } from "../tampering";
import { DAY, planOf } from "./plans";
import { snapshot } from "./snapshot";

const CERTIFICATE: PlannedSheet = {
  kind: "certificate",
  name: "Deletion certificate",
  rows: [
    { look: "title", cells: ["Deletion certificate"] },
    { look: "row", cells: ["Children on the list", 2] },
    { look: "row", cells: ["=1+1", DAY === undefined ? "" : { day: DAY }] },
  ],
  widths: [30, 40],
  keyColumn: undefined,
  isLandscape: false,
};
const REMARK = "Which sheet was the list was not certain.";
const SETTINGS = ["pir.frozen", "pir.confirmations", "pir.partnership"];

interface Case {
  readonly withList: boolean;
  readonly prepare: () => Promise<void>;
}

let open: OpenWorkbook;
let tampering: Tampering;
let bytes: Uint8Array;
beforeAll(async () => { bytes = await returnBytes([row("A-1"), row("A-2")], (workbook) => { workbook.addWorksheet("Notes").getCell("A1").value = "mine"; }); });
afterEach(() => { open.close(); });

const list = (): { sheetId: string; sheetName: string } => ({ sheetId: open.sheet(returnA().sheetName).id, sheetName: returnA().sheetName });
const names = (): string[] => open.host.sheets.map(({ name }) => name);

async function marked(): Promise<void> {
  await highlight(list(), { fix: [{ row: 3, column: 1 }], check: [] });
  await markDrawn(list(), { sample: [{ row: 3, column: 0 }], reserve: [{ row: 4, column: 0 }] });
  await writeFindingsSheet([["A4"]], ["Cell"]);
  await writeSetting("pir.frozen", "frozen");
  await writeSetting("pir.confirmations", "[]");
  await writeSetting("other", "stays");
}

async function sampled(): Promise<void> {
  await writeSample(planOf(), undefined);
  await marked();
}

async function sampledAgain(): Promise<void> {
  await sampled();
  await deleteSample({ certificate: CERTIFICATE, settings: SETTINGS, list: undefined });
  await sampled();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sample").copy();
    context.workbook.worksheets.getItem("Sampling record").delete();
    await context.sync();
  });
}

const CASES: Readonly<Record<string, Case>> = {
  "a sample, and the list stays": { withList: false, prepare: sampled },
  "a sample and its list": { withList: true, prepare: sampled },
  "no sample, but what else the add-in keeps": { withList: false, prepare: marked },
  "a sample with a copy and without its reserve, after an earlier deletion": { withList: true, prepare: sampledAgain },
};

async function prepare(one: Case): Promise<void> {
  tampering = new Tampering();
  open = await openWorkbook(bytes, {}, tampering.through);
  await one.prepare();
}

/** All that a deletion could change. The note of an interrupted one in the hidden sheet is no part of it: nothing reads it. */
async function whole() {
  const { sheets, stored } = await snapshot(open);
  const formats = await readFormulaFormats();
  return {
    stored,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: Object.fromEntries(Object.entries(sheet.cells).filter(([place]) => !(sheet.own.startsWith("data") && /^0,[4-7]$/.test(place)))),
    })),
    formats: formats.map(({ formula }) => formula),
    settings: [...SETTINGS, "other"].map((name) => [name, open.host.settings.get(name)]),
  };
}

function remove({ withList }: Case): Promise<HostError | undefined> {
  return deleteSample({ certificate: CERTIFICATE, settings: SETTINGS, list: withList ? list() : undefined }).then(() => undefined, (error: unknown) => {
    if (error instanceof HostError) return error;
    throw error;
  });
}

/** What the pane does when it is opened again. */
async function openAgain(): Promise<void> {
  const seen = await lookForSample();
  const status = seen.stored?.status;
  if (status?.kind === "deleting") await finishDeleting(REMARK);
  else if (status?.kind === "writing") await repairSample(seen, undefined);
}

async function wellDone(one: Case) {
  await prepare(one);
  const was = await whole();
  const from = tampering.requests;
  await remove(one);
  const trips = tampering.requests - from;
  const actions = tampering.actionsOf(tampering.requests);
  const is = await whole();
  open.close();
  return { was, is, trips, actions };
}

/** Every action where asked for, or enough of them to come by every kind of step. */
function stops(actions: number): number[] {
  const step = process.env["EVERY_ACTION"] === "1" ? 1 : Math.ceil(actions / 12);
  return [...new Set([...Array.from({ length: Math.ceil(actions / step) }, (_, index) => index * step), 1, 2, 3, actions - 1])].sort((a, b) => a - b);
}

describe.each(Object.keys(CASES))("%s", (name) => {
  const one = CASES[name];
  if (one === undefined) throw new Error(name);
  let done: Awaited<ReturnType<typeof wellDone>>;
  beforeAll(async () => { done = await wellDone(one); });

  async function requireBeforeOrComplete(said: HostError | undefined): Promise<"before" | "complete"> {
    expect(await whole()).toEqual(said === undefined ? done.is : done.was);
    if (said !== undefined) expect(said.sentence).toMatch(/nothing was deleted\.$/i);
    return said === undefined ? "complete" : "before";
  }

  test("takes four round trips, and nothing of the add-in is left but its certificates", () => {
    expect(done.trips).toBe(4);
    expect(done.is.formats).toEqual([]);
    expect(done.is.settings).toEqual([...SETTINGS.map((setting) => [setting, undefined]), ["other", "stays"]]);
    expect(done.is.stored).toBeUndefined();
    const left = done.is.sheets.map(({ name: sheet, own }) => (own === "" ? sheet : own.split(" ")[0]));
    const certificates = name.endsWith("an earlier deletion") ? ["certificate", "certificate"] : ["certificate"];
    expect(left).toEqual([...(one.withList ? [] : [returnA().sheetName]), "Notes", ...certificates]);
  });

  test.each(["GeneralException", "AccessDenied", "InvalidOperationInCellEditMode", "ConnectionFailure"])("each round trip fails before it does anything: %s", async (code) => {
    for (let trip = 1; trip <= done.trips; trip++) {
      await prepare(one);
      tampering.stop(tampering.requests + trip, code, atAction(0));
      const said = await remove(one);
      // What Excel says of a format that it cannot read is no reason to stop: the formats are asked for one by one then.
      const mayBeOfFormat = code === "GeneralException" && (trip === 2 || trip === 3);
      if (!mayBeOfFormat) expect(said).toMatchObject({ code });
      expect(await requireBeforeOrComplete(said)).toBe(mayBeOfFormat ? "complete" : "before");
      tampering.verify();
      open.close();
    }
  });

  test("Excel stops anywhere in the deleting: taken back at once, or finished at once", async () => {
    const ends = new Set<string>();
    for (const at of stops(done.actions)) {
      await prepare(one);
      tampering.stop(tampering.requests + done.trips, "GeneralException", atAction(at));
      ends.add(await requireBeforeOrComplete(await remove(one)));
      tampering.verify();
      open.close();
    }
    expect([...ends].sort()).toEqual(["before", "complete"]);
  });

  test("each answer is lost after the work was done", async () => {
    for (let trip = 1; trip <= done.trips; trip++) {
      await prepare(one);
      tampering.lose(tampering.requests + trip, "ConnectionFailure");
      const end = await requireBeforeOrComplete(await remove(one));
      if (trip === 1) expect(end).toBe("before");
      if (trip === done.trips) expect(end).toBe("complete");
      tampering.verify();
      open.close();
    }
  });

  test("the connection is lost anywhere in the deleting: the pane finishes it when it is opened again, or nothing has gone", async () => {
    const ends = new Set<boolean>();
    for (const at of stops(done.actions)) {
      await prepare(one);
      const deleting = tampering.requests + done.trips;
      tampering.stop(deleting, "GeneralException", atAction(at));
      tampering.cutOff(deleting + 1, "ConnectionFailure");
      expect(await remove(one)).toMatchObject({
        code: "LeftHalf", kind: "busy", sentence: "Excel stopped answering. Some of what was to be deleted may still be there.",
      });
      tampering.reconnect();
      await openAgain();
      const now = await whole();
      expect([done.was, done.is]).toContainEqual(now);
      ends.add(JSON.stringify(now) === JSON.stringify(done.is));
      tampering.verify();
      open.close();
    }
    expect([...ends].sort()).toEqual([false, true]);
  });
});

describe("what is left", () => {
  test("a certificate of texts and numbers, visible and printed one page wide", async () => {
    await prepare({ withList: true, prepare: sampled });
    await remove({ withList: true, prepare: sampled });
    const sheet = open.sheet("Deletion certificate");
    expect([0, 1, 2].map((down) => [sheet.cell(down, 0).value, sheet.cell(down, 1).value])).toEqual([
      ["Deletion certificate", ""], ["Children on the list", 2], ["=1+1", "1 March 2025"],
    ]);
    expect(sheet.cell(2, 0).formula).toBeUndefined();
    expect(sheet.visibility).toBe("Visible");
    expect(await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem(sheet.id);
      pageLayout.load("zoom");
      await context.sync();
      return pageLayout.zoom.horizontalFitToPages;
    })).toBe(1);
  });

  test("sheets of other people, those with the names of ours too", async () => {
    tampering = new Tampering();
    open = await openWorkbook(await returnBytes([row("A-1")], (workbook) => {
      workbook.addWorksheet("Deletion certificate").getCell("A1").value = "mine";
      workbook.addWorksheet("pir sample data").getCell("A1").value = "mine";
    }), {}, tampering.through);
    await marked();
    expect(await remove({ withList: false, prepare: marked })).toBeUndefined();
    expect(names()).toEqual([returnA().sheetName, "Deletion certificate", "pir sample data", "Deletion certificate (2)"]);
    expect(open.sheet("pir sample data").cell(0, 0).value).toBe("mine");
  });

  test("the list's sheet may be the last one that is not hidden", async () => {
    tampering = new Tampering();
    open = await openWorkbook(await returnBytes([row("A-1")]), {}, tampering.through);
    await writeSample(planOf(), undefined);
    expect(await remove({ withList: true, prepare: sampled })).toBeUndefined();
    expect(names()).toEqual(["Deletion certificate"]);
  });

  test("conditional formats of other people stay", async () => {
    tampering = new Tampering();
    open = await openWorkbook(await returnBytes([row("A-1")], (_, sheet) => {
      sheet.addConditionalFormatting({ ref: "A4:A10", rules: [{ type: "expression", priority: 1, formulae: ["A4>1"], style: { font: { bold: true } } }] });
    }), {}, tampering.through);
    await sampled();
    await remove({ withList: false, prepare: sampled });
    expect((await readFormulaFormats()).map(({ formula }) => formula)).toEqual(["=A4>1"]);
  });
});

describe("what cannot be deleted", () => {
  test("a workbook whose structure is protected, said before anything is sent", async () => {
    await prepare({ withList: false, prepare: sampled });
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const was = await whole();
    expect(await remove({ withList: false, prepare: sampled })).toMatchObject({
      kind: "protected", sentence: "The workbook is protected, so nothing was deleted.",
      whatToDo: "Take the protection off under Review, Protect Workbook, then try again.",
    });
    expect(await whole()).toEqual(was);
  });

  test("marks on a protected sheet that stays; with its list they go", async () => {
    await prepare({ withList: false, prepare: sampled });
    open.host.person.protectSheet(list().sheetId, true);
    expect(await remove({ withList: false, prepare: sampled })).toMatchObject({
      kind: "protected", sentence: "Cells are marked on the sheet “Sample of Records”, which is protected, so nothing was deleted.",
    });
    expect(await remove({ withList: true, prepare: sampled })).toBeUndefined();
    expect(names()).toEqual(["Notes", "Deletion certificate"]);
  });

  test("what Excel refuses again and again is said to be half there", async () => {
    await prepare({ withList: false, prepare: sampled });
    const settingsGo = ({ Name }: { readonly Name: string }): boolean => Name === "Delete";
    let seen = 0;
    // The first few go, then none.
    tampering.refuse("GeneralException", (action) => settingsGo(action) && (seen += 1) > 5);
    expect(await remove({ withList: false, prepare: sampled })).toMatchObject({
      kind: "unknown", code: "LeftHalf",
      sentence: "Excel stopped part-way. Some of what was to be deleted is still there.",
      whatToDo: "Open this part of the pane again: it finishes the deleting.",
    });
  });
});

describe("finishDeleting", () => {
  const one: Case = { withList: true, prepare: sampled };

  /** A deletion with the list, and the connection lost: before anything has gone, or before the hidden sheet goes, last of all. */
  async function interrupted(at: "begun" | "nearly done"): Promise<void> {
    await prepare(one);
    const hidden = open.sheet("PIR sample data").id;
    const deleting = tampering.requests + 4;
    const isLast = takesItem(hidden);
    let seen = 0;
    tampering.stop(deleting, "GeneralException", (action, body) =>
      at === "begun" ? action.Name === "Delete" : action.Name === "Delete" && isLast(action, body) && (seen += 1) === 1);
    tampering.cutOff(deleting + 1, "InvalidOrTimedOutSession");
    expect(await remove(one)).toMatchObject({ code: "LeftHalf" });
    tampering.reconnect();
    tampering.verify();
    forgetAttempt();
    rememberOwnSheets([]);
    expect((await lookForSample()).stored?.status).toEqual({ kind: "deleting", withList: true });
    expect(names().includes(returnA().sheetName)).toBe(at === "begun");
  }

  /** The last words of the certificate. */
  function lastWords(): unknown {
    const sheet = open.sheet("Deletion certificate");
    return sheet.cell(sheet.lastRow, 0).value;
  }

  test("does nothing where no deletion is under way", async () => {
    await prepare({ withList: false, prepare: sampled });
    const was = await whole();
    expect(await finishDeleting(REMARK)).toEqual({ list: "stays", certificate: undefined });
    expect(await whole()).toEqual(was);
  });

  test("another pane finishes, certificate and settings too, with the list that the deletion was begun with", async () => {
    const done = await wellDone(one);
    await interrupted("begun");
    expect(await finishDeleting(REMARK)).toMatchObject({ list: "gone", certificate: ["Deletion certificate", "Children on the list: 2", "=1+1: 1 March 2025"] });
    expect(await whole()).toEqual(done.is);
  });

  test("the list has gone already: whatever other sheets there are stay, and nothing is remarked", async () => {
    const done = await wellDone(one);
    await interrupted("nearly done");
    open.host.person.addSheet("Last year");
    expect(await finishDeleting(REMARK)).toMatchObject({ list: "gone" });
    expect(names()).toEqual(["Notes", "Deletion certificate", "Last year"]);
    open.host.person.deleteSheet(open.sheet("Last year").id);
    expect(await whole()).toEqual(done.is);
  });

  test.each<readonly [what: string, at: "begun" | "nearly done", meanwhile: () => void, left: string]>([
    ["its sheet has another name by now", "begun", () => { open.host.person.renameSheet(list().sheetId, "List"); }, "List"],
    ["another sheet has come under its name", "nearly done", () => { open.host.person.addSheet(returnA().sheetName); }, returnA().sheetName],
    ["the sheet of its name is another one", "begun", () => {
      open.host.person.renameSheet(list().sheetId, "Old");
      open.host.person.addSheet(returnA().sheetName);
    }, returnA().sheetName],
  ])("the list is left, and the certificate says so, where %s", async (_, at, meanwhile, left) => {
    await interrupted(at);
    meanwhile();
    expect(await finishDeleting(REMARK)).toMatchObject({ list: "unknown" });
    expect(names()).toContain(left);
    expect(names()).not.toContain("PIR sample data");
    expect(lastWords()).toBe(REMARK);
  });

  test("a note of a version that did not say which sheet was the list is read, and no list is deleted by it", async () => {
    await interrupted("begun");
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("PIR sample data").getRange("E1");
      cell.load("values");
      await context.sync();
      const note = noteIn(cell.values[0]?.[0]);
      expect(note).toMatchObject({ list: list() });
      cell.values = [[`|${JSON.stringify(JSON.stringify({ ...note, list: undefined }))}`]];
      await context.sync();
    });
    expect(await finishDeleting(REMARK)).toMatchObject({ list: "unknown", certificate: expect.arrayContaining(["Deletion certificate"]) as string[] });
    expect(names()).toEqual([returnA().sheetName, "Notes", "Deletion certificate"]);
    expect(open.host.settings.get("pir.frozen")).toBeUndefined();
    expect(lastWords()).toBe(REMARK);
  });

  test("a certificate that somebody has protected stays without the remark, and all else goes", async () => {
    await interrupted("nearly done");
    open.host.person.addSheet(returnA().sheetName);
    open.host.person.protectSheet(open.sheet("Deletion certificate").id, true);
    expect(await finishDeleting(REMARK)).toMatchObject({ list: "unknown" });
    expect(names()).toEqual(["Notes", "Deletion certificate", returnA().sheetName]);
    expect(lastWords()).not.toBe(REMARK);
  });

  test("goes on without a certificate where its note was changed by hand", async () => {
    await prepare({ withList: false, prepare: sampled });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("PIR sample data");
      sheet.getRange("E1").values = [["|\"{}\""]];
      sheet.getRange("B1").values = [["deleting"]];
      await context.sync();
    });
    expect(await finishDeleting(REMARK)).toEqual({ list: "stays", certificate: undefined });
    expect(names()).toEqual([returnA().sheetName, "Notes"]);
  });
});

function noteIn(cell: unknown): Record<string, unknown> {
  return JSON.parse(JSON.parse(String(cell).slice(1)) as string) as Record<string, unknown>;
}
