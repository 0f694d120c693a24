import { returnDefinitions } from "../../../src/returns/definitions";
import { readEarlier } from "../../../src/taskpane/earlier/read-earlier";
import { returnBytes, row } from "../../excel/sheets";
import { closePanes, openList, type OpenPane } from "./open-pane";

afterEach(closePanes);

/** Does something once, as soon as it holds. */
function when(pane: OpenPane, holds: () => boolean, act: () => void): void {
  const stop = pane.store.subscribe(() => {
    if (!holds()) return;
    stop();
    act();
  });
}

const sweepOf = (pane: OpenPane) => pane.screen("send").send.sweep;
const compareOf = (pane: OpenPane) => pane.screen("compare").compare;

async function goTo(pane: OpenPane, place: "send" | "compare" | "tools" | "newIds") {
  await pane.after(() => { pane.actions.goTo(place); });
}

/** Cells that take two round trips: 40,000 are asked for at once. */
async function withManyCells(pane: OpenPane): Promise<void> {
  await pane.after(() => { pane.host.person.addSheet("Working notes"); });
  const block = Array.from({ length: 210 }, () => Array.from({ length: 200 }, () => "note"));
  await pane.after(() => { pane.host.person.paste(pane.open.sheet("Working notes").id, 0, 0, block); });
}

describe("looking through the workbook", () => {
  test("is given up between two round trips: no more is read, nothing is written, and a later look works", async () => {
    const pane = await openList([row("A-1")]);
    await withManyCells(pane);
    await goTo(pane, "send");
    const before = { steps: pane.host.canUndo, saved: pane.host.savedCount };
    const handOver = jest.spyOn(Office.context.document, "getFileAsync");
    let trips = 0;
    let share = 0;
    when(pane, () => "share" in sweepOf(pane), () => {
      const sweep = sweepOf(pane);
      share = sweep.phase === "running" ? (sweep.share ?? 0) : 0;
      pane.actions.stopSweep();
      trips = pane.host.roundTrips.length;
    });
    await pane.after(() => { pane.actions.sweep(); });
    expect(sweepOf(pane)).toEqual({ phase: "notDone" });
    // Of the cells alone it would be 0.6.
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.6);
    expect(pane.host.roundTrips).toHaveLength(trips);
    expect(handOver).not.toHaveBeenCalled();
    expect({ steps: pane.host.canUndo, saved: pane.host.savedCount }).toEqual(before);
    expect(pane.host.roundTrips.slice(-3).some(({ isWrite }) => isWrite)).toBe(false);
    handOver.mockRestore();
    await pane.after(() => { pane.actions.sweep(); });
    // The file is gone through in slices, in which nothing is asked of Excel.
    while (sweepOf(pane).phase === "running") await pane.after(() => undefined);
    expect(sweepOf(pane)).toMatchObject({ phase: "done", finds: [] });
  });

  test("given up while Excel makes the file: at once, and the file that comes late is closed and changes nothing", async () => {
    const pane = await openList([row("A-1")]);
    await goTo(pane, "send");
    const { document } = Office.context;
    const real = document.getFileAsync.bind(document) as (...given: unknown[]) => void;
    let hand: (() => void) | undefined;
    let closed = 0;
    const heldBack = (...given: unknown[]): void => {
      const take = given.pop() as (result: Office.AsyncResult<Office.File>) => void;
      hand = () => {
        real(...given, (result: Office.AsyncResult<Office.File>) => {
          const close: () => void = result.value.closeAsync.bind(result.value);
          result.value.closeAsync = () => {
            closed += 1;
            close();
          };
          take(result);
        });
      };
    };
    const asked = jest.spyOn(document, "getFileAsync").mockImplementation(heldBack);
    await pane.after(() => { pane.actions.sweep(); });
    expect(sweepOf(pane)).toMatchObject({ phase: "running", share: 0.7 });
    pane.actions.stopSweep();
    expect(sweepOf(pane)).toEqual({ phase: "notDone" });
    asked.mockRestore();
    await pane.after(() => { hand?.(); });
    expect(closed).toBe(1);
    expect(sweepOf(pane)).toEqual({ phase: "notDone" });
    await pane.after(() => { pane.actions.sweep(); });
    expect(sweepOf(pane).phase).toBe("done");
  });

  test("given up, what was found before shows again", async () => {
    const pane = await openList([row("A-1")], (workbook) => {
      workbook.addWorksheet("Working notes").getCell("B4").value = "mother's number 0101011237";
    });
    await goTo(pane, "send");
    await pane.after(() => { pane.actions.sweep(); });
    when(pane, () => "share" in sweepOf(pane), () => { pane.actions.stopSweep(); });
    await pane.after(() => { pane.actions.sweep(); });
    expect(sweepOf(pane)).toMatchObject({ phase: "done", fix: 1, finds: [{ place: "Sheet “Working notes”, B4" }] });
  });

  test("given up while finishing: nothing is saved", async () => {
    const pane = await openList([row("A-1")]);
    await goTo(pane, "tools");
    await pane.after(() => { pane.actions.writeFindingsSheet(); });
    await goTo(pane, "send");
    when(pane, () => sweepOf(pane).phase === "running", () => { pane.actions.stopSweep(); });
    await pane.after(() => { pane.actions.finish(); });
    expect(pane.screen("send").send).toMatchObject({ finish: { phase: "idle" }, receipt: undefined });
    expect(pane.host.savedCount).toBe(0);
  });
});

test("clearing document properties is said to be under way before anything is asked of Excel", async () => {
  const pane = await openList([row("A-1")], (workbook) => { workbook.title = "Jane 0101011237"; });
  await goTo(pane, "send");
  await pane.after(() => { pane.actions.sweep(); });
  expect(sweepOf(pane)).toMatchObject({ phase: "done", clearable: 1 });
  const trips = pane.host.roundTrips.length;
  await pane.after(() => {
    pane.actions.clearProperties();
    expect(sweepOf(pane)).toEqual({ phase: "running", isClearing: true });
    expect(pane.host.roundTrips).toHaveLength(trips);
  });
  expect(sweepOf(pane)).toMatchObject({ phase: "done", clearable: 0 });
});

describe("comparing", () => {
  test("is given up while the file is read: what it still brings changes nothing, and the next file is compared", async () => {
    const pane = await openList([row("A-1"), row("A-2")]);
    await goTo(pane, "compare");
    const steps = pane.host.canUndo;
    const bytes = await returnBytes([row("A-1")]);
    await pane.after(() => {
      pane.actions.compareWith("earlier.xlsx", bytes);
      expect(compareOf(pane)).toEqual({ phase: "reading", fileName: "earlier.xlsx" });
      pane.actions.stopComparing();
      expect(compareOf(pane)).toEqual({ phase: "choose" });
    });
    expect(compareOf(pane)).toEqual({ phase: "choose" });
    expect(pane.host.canUndo).toBe(steps);
    await pane.after(() => { pane.actions.compareWith("earlier.xlsx", bytes); });
    expect(compareOf(pane)).toMatchObject({ phase: "done", addedCount: 1 });
    await pane.after(() => {
      pane.actions.compareWith("another.xlsx", bytes);
      pane.actions.stopComparing();
    });
    expect(compareOf(pane)).toMatchObject({ phase: "done", fileName: "earlier.xlsx", addedCount: 1 });
  });

  test("reads in slices, says how far it is, and stops in the middle of a sheet", async () => {
    const bytes = await returnBytes(Array.from({ length: 900 }, (_, index) => row(`A-${index + 1}`)));
    // A clock on which every piece of work takes longer than a slice.
    let clock = 0;
    const now = () => (clock += 20);
    const shares: number[] = [];
    let breaths = 0;
    const breathe = () => {
      breaths += 1;
      return Promise.resolve();
    };
    const whole = await readEarlier(bytes, returnDefinitions, { now, breathe, onProgress: (share) => { shares.push(share); } });
    expect(whole !== undefined && "list" in whole && whole.list.rows.length).toBe(900);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.filter((share) => share > 0.1 && share < 0.9).length).toBeGreaterThan(1);

    const enough = breaths >> 1;
    breaths = 0;
    const abort = new AbortController();
    const stopped = await readEarlier(bytes, returnDefinitions, {
      now,
      breathe: () => {
        breaths += 1;
        if (breaths === enough) abort.abort();
        return Promise.resolve();
      },
      signal: abort.signal,
    });
    expect(stopped).toBeUndefined();
    expect(breaths).toBe(enough);
  });
});

describe("writing", () => {
  test("a fix is said to be under way before anything is asked of Excel", async () => {
    const pane = await openList([row("A-1", { 1: "DD1 4NY" })]);
    pane.actions.previewFixAll("PC2");
    const before = pane.host.roundTrips.length;
    await pane.after(() => {
      pane.actions.applyPreview();
      expect(pane.screen("preview").preview.isApplying).toBe(true);
      expect(pane.host.roundTrips).toHaveLength(before);
    });
    expect(pane.checking().done).toBe("1 cell changed. Undo in Excel takes it back.");
  });

  test("new IDs are said to be under way before anything is asked of Excel, and so is what is done with their key", async () => {
    const pane = await openList([row("A-1"), row("A-2")]);
    await goTo(pane, "newIds");
    await pane.after(() => { pane.actions.previewNewIds({ style: "random", prefix: "", scope: "all" }); });
    const before = pane.host.roundTrips.length;
    await pane.after(() => {
      pane.actions.applyPreview();
      expect(pane.screen("newIds").newIds.preview?.isApplying).toBe(true);
      expect(pane.host.roundTrips).toHaveLength(before);
    });
    await pane.after(() => {
      pane.actions.downloadKey();
      // A second press while it is being made is not heard.
      pane.actions.downloadKey();
      expect(pane.screen("newIds").newIds.key).toMatchObject({ underWay: "Making the file", done: undefined });
    });
    const { key } = pane.screen("newIds").newIds;
    expect(key).toMatchObject({ done: "Downloaded." });
    expect(key).not.toHaveProperty("underWay");
    expect(pane.downloads).toHaveLength(1);
  });

  test("a tool says what it is doing", async () => {
    const pane = await openList([row("A-1", { 2: "12 yrs" })]);
    await goTo(pane, "tools");
    await pane.after(() => {
      pane.actions.setHighlighting(true);
      expect(pane.screen("tools").tools).toMatchObject({ isBusy: true, underWay: "Colouring the cells" });
    });
    expect(pane.screen("tools").tools.isBusy).toBe(false);
    expect(pane.screen("tools").tools).not.toHaveProperty("underWay");
  });
});
