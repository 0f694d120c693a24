import { CONFIRMATIONS_SETTING } from "../../../../src/returns/stored-settings";
import { type Cell, FIRST_ROW, row } from "../../../excel/sheets";
import { closePanes, type OpenPane } from "../open-pane";
import { atExtract, exportOf, THREE } from "../extract/extract-pane";
import { atSample, children } from "../sample/sample-pane";
import { UnreliableEvents } from "./live-events";
import { cellsOf, openListThrough, saidAnew, saidBy, writesSince } from "./live-pane";

afterEach(closePanes);

const POSTCODE = 1;
const AGE = 2;
const DATE = 6;
const EIGHTEEN = { [AGE]: 18, [DATE]: new Date(Date.UTC(2024, 2, 1)) };

let pane: OpenPane;
let events: UnreliableEvents;

async function open(rows: Cell[][]): Promise<void> {
  events = new UnreliableEvents();
  pane = await openListThrough(rows, events.through);
}

/** Something of which Excel tells nobody. */
async function unheard(act: (sheetId: string) => void): Promise<void> {
  events.begin("lost");
  await pane.after(() => { act(pane.list().id); });
  events.calm();
}

const list = (count: number) => ({ row: FIRST_ROW, column: 0, rowCount: count, columnCount: 8 });

/** Three children with the same mistake, whose rows cannot be told apart by the cell alone. */
const ALIKE = (): Cell[][] => ["A-1", "A-2", "A-3"].map((id) => row(id, { [POSTCODE]: "DD1 4NY" }));

/** With whether the cell's place still has something to be put right: the preview is then made of that. */
const MOVES: readonly (readonly [string, (sheetId: string) => void, boolean])[] = [
  ["a row was deleted", (id) => { pane.host.person.deleteRows(id, FIRST_ROW, 1); }, true],
  ["a column was inserted", (id) => { pane.host.person.insertColumns(id, 0, 1); }, true],
  ["the list was sorted", (id) => { pane.host.person.sort(id, list(3), 0, true); }, true],
  ["a row was inserted", (id) => { pane.host.person.insertRows(id, FIRST_ROW, 1); }, false],
  ["a row was inserted above the headings", (id) => { pane.host.person.insertRows(id, 1, 1); }, false],
  ["the heading was typed over", (id) => { pane.host.person.type(id, 2, POSTCODE, "Town"); }, false],
  ["the cell was put right by somebody else", (id) => { pane.host.person.paste(id, FIRST_ROW, POSTCODE, [["DD1"]]); }, false],
];

describe("a quick fix of which the preview is out of date", () => {
  test.each(MOVES)("writes nothing where %s unheard, and can be looked at again", async (_, move, stays) => {
    await open(ALIKE());
    const [first] = pane.checking().groups.flatMap(({ findings }) => [...findings]);
    pane.actions.previewFix(first?.key ?? "");
    expect(pane.screen("preview").preview.count).toBe(1);
    await unheard(move);
    const was = cellsOf(pane);
    const from = pane.host.roundTrips.length;
    await pane.after(() => { pane.actions.applyPreview(); });
    expect(cellsOf(pane)).toBe(was);
    expect(writesSince(pane, from)).toEqual([]);
    expect(pane.screen("preview").preview.problem).toMatchObject({ sentence: expect.stringMatching(/nothing was written/) as string, canRetry: true });
    await pane.after(() => { pane.actions.previewAgain(); });
    if (pane.checking().screen.name === "preview") await pane.after(() => { pane.actions.applyPreview(); });
    pane.actions.cancel();
    const said = saidBy(pane);
    expect(said).toEqual(await saidAnew(pane));
    expect(cellsOf(pane) !== was).toBe(stays);
  });

  test.each(MOVES.slice(0, 5))("and new IDs are not written where %s unheard", async (_, move) => {
    await open(["A-1", "A-2", "A-3"].map((id) => row(id)));
    await pane.after(() => { pane.actions.goTo("newIds"); });
    await pane.after(() => { pane.actions.previewNewIds({ style: "gapFree", prefix: "C-", scope: "all" }); });
    await unheard(move);
    const was = cellsOf(pane);
    await pane.after(() => { pane.actions.applyPreview(); });
    expect(cellsOf(pane)).toBe(was);
    expect(pane.screen("newIds").newIds.preview?.problem?.sentence).toMatch(/nothing was written/);
    expect(pane.screen("newIds").newIds.key).toBeUndefined();
    await pane.after(() => { pane.actions.previewAgain(); });
    await pane.after(() => { pane.actions.applyPreview(); });
    const said = pane.screen("newIds").newIds;
    expect(said.key?.count).toBe(said.children);
    expect(cellsOf(pane)).not.toBe(was);
  });
});

test("what was confirmed of a row is not kept for the row that has come in its place", async () => {
  await open([row("A-1", EIGHTEEN), row("A-2", { ...EIGHTEEN, 4: "White Polish" }), row("A-3")]);
  pane.actions.askConfirmation({ code: "AG5" });
  await unheard((id) => { pane.host.person.deleteRows(id, FIRST_ROW, 1); });
  await pane.after(() => { pane.actions.confirm("Checked with the team"); });
  expect(pane.screen("confirm").confirm.problem?.sentence).toBe("The rows have changed since you were asked, so nothing was confirmed.");
  expect(pane.host.settings.get(CONFIRMATIONS_SETTING)).toBeUndefined();
  pane.actions.cancel();
  pane.actions.askConfirmation({ code: "AG5" });
  await pane.after(() => { pane.actions.confirm("Checked with the team"); });
  expect(pane.checking().counts).toMatchObject({ check: 0, confirmed: 1, children: 2 });
});

test("the agreed date goes into its own cell where that has moved unheard", async () => {
  await open([row("A-1")]);
  await unheard((id) => { pane.host.person.insertRows(id, 0, 2); });
  await pane.after(() => { pane.actions.setAgreedDate("2026-08-20"); });
  expect(pane.list().cell(3, 3).text).toBe("20/08/2026");
  expect(pane.list().cell(1, 3).value).toBe("");
});

describe("what vouches for the list", () => {
  async function ready(): Promise<string> {
    await open([row("A-1"), row("A-2")]);
    await pane.after(() => { pane.actions.goTo("send"); });
    await pane.after(() => { pane.actions.sweep(); });
    const { receipt } = pane.screen("send").send;
    if (receipt === undefined) throw new Error("the list is not ready");
    return receipt;
  }

  test("no receipt is copied of a list that has changed unheard: the screen says that it has", async () => {
    await ready();
    await unheard((id) => { pane.host.person.paste(id, FIRST_ROW, AGE, [[11]]); });
    expect(pane.screen("send").send.receipt).toBeDefined();
    await pane.after(() => { pane.actions.copyReceipt(); });
    expect(pane.copied).toEqual([]);
    expect(pane.screen("send").send).toMatchObject({ receipt: undefined, isCopied: false, sweep: { isOutOfDate: true } });
  });

  test("nor is it saved: it is looked through again, and what is wrong with it is said", async () => {
    await ready();
    await unheard((id) => { pane.host.person.paste(id, FIRST_ROW, AGE, [["12 yrs"]]); });
    await pane.after(() => { pane.actions.finish(); });
    expect(pane.host.savedCount).toBe(0);
    expect(pane.screen("send").send).toMatchObject({ receipt: undefined, fix: 1, finish: { phase: "idle" } });
  });

  test("nothing has changed: it is copied, and saved", async () => {
    const receipt = await ready();
    await pane.after(() => { pane.actions.copyReceipt(); });
    await pane.after(() => { pane.actions.finish(); });
    expect(pane.copied).toEqual([receipt]);
    expect(pane.host.savedCount).toBe(1);
  });

  test("what is frozen is the list in the sheet", async () => {
    const frozen = async (rows: Cell[][], before: () => Promise<void>): Promise<string | undefined> => {
      await open(rows);
      const sample = await atSample(pane);
      for (const step of ["list", "size", "margins"] as const) await sample.ask({ ask: "settle", step, reasons: {} });
      await before();
      await sample.ask({ ask: "freeze" });
      const { freeze } = sample.prepare();
      await closePanes();
      return freeze.frozen?.digest;
    };
    const unheardOf = await frozen(children(30), () => unheard((id) => { pane.host.person.deleteRows(id, FIRST_ROW + 3, 1); }));
    const nothing = () => Promise.resolve();
    expect(unheardOf).toBe(await frozen(children(30).toSpliced(3, 1), nothing));
    expect(unheardOf).not.toBe(await frozen(children(30), nothing));
  });
});

test("nothing is brought in beside rows that have come unheard", async () => {
  await open([row("A-1"), row("A-2")]);
  const extract = await atExtract(pane);
  await extract.toPreview(exportOf(...THREE));
  await unheard((id) => { pane.host.person.paste(id, FIRST_ROW + 2, 0, [["A-3", "DD1"]]); });
  const was = cellsOf(pane);
  await extract.ask({ ask: "write" });
  expect(cellsOf(pane)).toBe(was);
  expect(extract.preview().problem?.canRetry).toBe(true);
});
