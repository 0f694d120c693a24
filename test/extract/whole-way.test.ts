import { returnDefinitions } from "../../src/returns/definitions";
import type { ReturnDefinition } from "../../src/returns/definition";
import { toIsoDate } from "../../src/returns/calendar-date";
import { NOTIFICATION_DATE_SETTING } from "../../src/returns/stored-settings";
import { buildReturnWorkbook } from "../../src/workbook/return-workbook";
import { sheetPlan } from "../../src/workbook/sheet-plan";
import { settled } from "../excel/sheets";
import { closePanes, openPane, type OpenPane } from "../taskpane/store/open-pane";
import { ExtractWay } from "./extract-way";
import { ambiguousDates, americanDates, oneRowAChild, oneRowAnOrder, oneRowAProcess, type SyntheticExport, titledWorkbook, type TrueChild } from "./exports";
import { AGREED, day } from "./exports/made-up-child";

afterEach(closePanes);

const ROWS = 120;
const [returnA, returnB] = returnDefinitions;

/** A return with its agreed date and so many children that nobody knows, and the pane at the extract. */
async function atExtract(definition: ReturnDefinition | undefined, already: readonly Record<string, string | number>[] = []): Promise<{ pane: OpenPane; way: ExtractWay }> {
  if (definition === undefined) throw new Error("no such return");
  const bytes = await buildReturnWorkbook(definition, { content: { agreedDate: AGREED, rows: already }, settings: { [NOTIFICATION_DATE_SETTING]: toIsoDate(day(2026, 8, 24)) } });
  const pane = await openPane(bytes);
  const way = new ExtractWay(pane.store);
  await way.enter();
  return { pane, way };
}

/** Rows of the list as it stands, by their ID. */
function rowsById(pane: OpenPane, definition: ReturnDefinition): Map<string, readonly (string | number | boolean)[]> {
  const list = pane.host.sheets.find(({ name }) => name === definition.sheetName);
  const rows = new Map<string, readonly (string | number | boolean)[]>();
  for (let at = sheetPlan(definition).firstRow - 1; at <= (list?.lastRow ?? -1); at++) {
    const [id = "", ...cells] = definition.columns.map((_, column) => list?.cell(at, column).value ?? "");
    if (id !== "") rows.set(String(id), cells);
  }
  return rows;
}

/** New numbers by old ones, as the key has them. */
async function copiedKey(pane: OpenPane): Promise<Map<string, string>> {
  await pane.after(() => { pane.actions.copyKey(); });
  const [headings, ...lines] = (pane.copied.at(-1) ?? "").split("\r\n").map((line) => line.split("\t"));
  expect(headings).toEqual(["Old ID", "New ID"]);
  return new Map(lines.map(([before = "", after = ""]) => [before.trim().toUpperCase(), after]));
}

function newNumberOf({ numbers }: TrueChild, key: ReadonlyMap<string, string>): string | undefined {
  return numbers.map((number) => key.get(number.toUpperCase())).find((id) => id !== undefined);
}

function inScope({ children }: SyntheticExport): readonly TrueChild[] {
  return children.filter(({ leftOut }) => leftOut === undefined);
}

async function write(pane: OpenPane, way: ExtractWay): Promise<void> {
  await way.ask({ ask: "write" });
  await settled(pane.host);
  expect(way.state).toMatchObject({ phase: "written" });
}

const ways: readonly (readonly [string, ReturnDefinition | undefined, () => SyntheticExport | Promise<SyntheticExport>])[] = [
  ["one row a child, commas and UTF-8", returnA, () => oneRowAChild(ROWS)],
  ["one row an order, semicolons and Windows-1252", returnA, () => oneRowAnOrder(ROWS)],
  ["a workbook with titles above and totals below", returnA, () => titledWorkbook(ROWS)],
  ["American dates, tabs and UTF-16", returnA, () => americanDates(ROWS)],
  ["one row a process, for return B", returnB, () => oneRowAProcess(ROWS)],
];

test.each(ways)("%s: the columns are told, and the rows in the sheet are what is true of the children", async (_, definition, make) => {
  const file = await make();
  const { pane, way } = await atExtract(definition);
  if (definition === undefined) throw new Error("no such return");
  expect(await way.columns(file)).toEqual([]);
  expect(await way.words(file)).toEqual([]);
  await way.step("children");
  const pairs = () => new Map((way.work.children?.doubles ?? []).map((pair) => [`${pair.first.rows}, ${pair.second.rows}`, pair]));
  for (const rows of file.twins) expect(pairs().get(rows)?.isOne ?? false).toBe(false);
  for (const rows of file.doubles) {
    expect(pairs().get(rows)?.isOne).toBe(false);
    await way.ask({ ask: "double", key: pairs().get(rows)?.key ?? "", isOne: true });
  }
  const step = way.work.children;
  expect({ children: step?.children, inScope: step?.inScope }).toEqual({ children: file.children.length, inScope: inScope(file).length });
  await way.step("preview");
  await write(pane, way);
  const key = await copiedKey(pane);
  const rows = rowsById(pane, definition);
  expect(rows.size).toBe(inScope(file).length);
  const written = inScope(file).map((child) => ({ numbers: child.numbers, cells: rows.get(newNumberOf(child, key) ?? "") }));
  expect(written).toEqual(inScope(file).map(({ numbers, cells }) => ({ numbers, cells })));
});

test("dates that can be read two ways are asked for once a column, and hold the way up until then", async () => {
  const file = ambiguousDates(ROWS);
  const { pane, way } = await atExtract(returnA);
  await way.columns(file);
  const asked = way.work.columns.columns.filter(({ question }) => question !== undefined);
  expect(asked.map(({ heading }) => heading)).toEqual(["birth_dt", "effective_from", "effective_to"]);
  expect(way.work.reachable).toEqual(["columns"]);
  for (const { index } of asked) await way.ask({ ask: "dateOrder", column: index, order: "monthFirst" });
  await way.words(file);
  await way.step("children");
  expect(way.work.children?.inScope).toBe(inScope(file).length);
  await way.step("preview");
  await write(pane, way);
  const key = await copiedKey(pane);
  if (returnA === undefined) throw new Error("no return A");
  const rows = rowsById(pane, returnA);
  expect(inScope(file).map((child) => rows.get(newNumberOf(child, key) ?? ""))).toEqual(inScope(file).map(({ cells }) => cells));
});

test("undo takes the rows back in one step; a later list with the key keeps every child's number", async () => {
  if (returnA === undefined) throw new Error("no return A");
  const { pane, way } = await atExtract(returnA);
  const file = oneRowAChild(ROWS);
  await way.preview(file);
  await write(pane, way);
  const key = await copiedKey(pane);
  const first = rowsById(pane, returnA);
  await pane.after(() => { pane.host.person.undo(); });
  expect(rowsById(pane, returnA).size).toBe(0);
  await pane.after(() => { pane.host.person.redo(); });
  expect(rowsById(pane, returnA)).toEqual(first);

  const keyFile = new TextEncoder().encode(pane.copied.at(-1));
  await pane.after(() => { pane.actions.discardKey(); });
  await way.ask({ ask: "startOver" });
  await way.preview(oneRowAChild(ROWS + 20));
  await way.ask({ ask: "key", fileName: "key.txt", bytes: keyFile });
  const added = inScope(oneRowAChild(ROWS + 20)).length - inScope(file).length;
  expect(way.work.preview).toMatchObject({ keyProblem: undefined, key: { numbers: key.size, known: key.size } });
  expect(way.work.preview?.comparison).toMatchObject({ addedCount: added, goneCount: 0, changedCells: 0 });
  await write(pane, way);
  const later = await copiedKey(pane);
  for (const [old, id] of key) expect(later.get(old)).toBe(id);
  expect(rowsById(pane, returnA).size).toBe(first.size + added);
});
