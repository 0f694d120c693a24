import { toIsoDate } from "../../src/returns/calendar-date";
import { returnDefinitions } from "../../src/returns/definitions";
import { NOTIFICATION_DATE_SETTING } from "../../src/returns/stored-settings";
import { buildReturnWorkbook } from "../../src/workbook/return-workbook";
import { settled } from "../excel/sheets";
import { Tampering } from "../excel/tampering";
import { closePanes, openPane, type OpenPane } from "../taskpane/store/open-pane";
import { oneRowAChild, oneRowAnOrder, oneRowAProcess, type SyntheticExport, titledWorkbook } from "./exports";
import { AGREED, CHI_VECTORS, day } from "./exports/made-up-child";
import { ExtractWay } from "./extract-way";
import { found, Traces } from "./traces";

const ROWS = 60;

let traces: Traces;
let pane: OpenPane;
let way: ExtractWay;
let tampering: Tampering;

afterEach(async () => {
  traces.close();
  await closePanes();
});

async function atExtract(place: 0 | 1 = 0): Promise<void> {
  const definition = returnDefinitions[place];
  if (definition === undefined) throw new Error("no such return");
  const content = { agreedDate: AGREED, rows: [] };
  tampering = new Tampering();
  pane = await openPane(await buildReturnWorkbook(definition, { content, settings: { [NOTIFICATION_DATE_SETTING]: toIsoDate(day(2026, 8, 24)) } }), {}, tampering.through);
  traces = new Traces(pane);
  way = new ExtractWay(pane.store);
  await way.enter();
}

/** Looks through everything, and makes sure that there was something to look through. */
async function nothingIsFound(file: SyntheticExport): Promise<void> {
  const secrets = file.secrets();
  expect(secrets.length).toBeGreaterThan(ROWS * 5);
  const all = await traces.all();
  expect(all.get("pane")).toMatch(/Not brought in|Postcode|Date of birth/);
  expect(found(secrets, all)).toEqual([]);
}

const ways: readonly (readonly [string, 0 | 1, () => SyntheticExport | Promise<SyntheticExport>])[] = [
  ["one row a child", 0, () => oneRowAChild(ROWS)],
  ["one row an order", 0, () => oneRowAnOrder(ROWS)],
  ["a workbook with hidden columns", 0, () => titledWorkbook(ROWS)],
  ["one row a process", 1, () => oneRowAProcess(ROWS)],
];

test.each(ways)("%s: nothing that was left out or only read is found anywhere once the rows are written, the key aside", async (_, place, make) => {
  await atExtract(place);
  const file = await make();
  await way.columns(file);
  await way.words(file);
  await way.ask({ ask: "keep", isKept: true });
  await way.step("children");
  for (const { key } of way.work.children?.doubles ?? []) await way.ask({ ask: "double", key, isOne: true });
  await way.step("preview");
  await way.ask({ ask: "wish", wish: { style: "random", prefix: "C-" } });
  await way.ask({ ask: "write" });
  await settled(pane.host);
  expect(way.state.phase).toBe("written");
  // What the user is here for, and the matching.
  expect(pane.kept.size).toBe(2);
  await pane.after(() => { pane.actions.copyKey(); });
  expect(pane.copied).toHaveLength(1);
  expect(pane.downloads).toHaveLength(0);
  await nothingIsFound(file);
});

test("the same once the way was left at any of its steps, and the file let go of", async () => {
  await atExtract();
  const file = oneRowAChild(ROWS);
  await way.columns(file);
  await way.ask({ ask: "startOver" });
  await way.columns(file);
  await way.words(file);
  await pane.after(() => { pane.actions.goTo("findings"); });
  await way.enter();
  await way.step("children");
  await way.ask({ ask: "startOver" });
  await way.preview(file);
  await way.ask({ ask: "startOver" });
  await nothingIsFound(file);
});

test("the same after files that cannot be used, words that stand for nothing, and Excel failing as the rows are written", async () => {
  await atExtract();
  const file = oneRowAChild(ROWS);
  const [child] = file.children;
  const whose = `Childzero Testfamily ${CHI_VECTORS[0] ?? ""} DD5 9ZA ${child?.numbers[0] ?? ""}`;
  const fileName = `list with ${CHI_VECTORS[0] ?? ""} at DD5 9ZA`;
  await way.ask({ ask: "file", fileName: `${fileName}.csv`, bytes: new TextEncoder().encode(whose) });
  await way.ask({ ask: "file", fileName: `${fileName}.xlsx`, bytes: new TextEncoder().encode(`PK${whose}`) });
  await way.ask({ ask: "paste", text: `${whose}\t"${whose}\r\n${whose}` });
  await way.columns(file);
  // The wrong column, as somebody may choose it for a moment.
  const forename = way.work.columns.columns.find(({ heading }) => heading === "Forename")?.index ?? 0;
  const gender = way.work.columns.columns.find(({ heading }) => heading === "Gender")?.index ?? 0;
  await way.ask({ ask: "role", column: forename, role: "column:gender" });
  await way.ask({ ask: "step", step: "words" });
  await way.ask({ ask: "keep", isKept: true });
  await way.ask({ ask: "role", column: gender, role: "column:gender" });
  await way.words(file);
  await way.step("children");
  await way.step("preview");
  await way.ask({ ask: "key", fileName: `${fileName}.xlsx`, bytes: file.bytes });
  await way.ask({ ask: "wish", wish: { style: "random", prefix: "C-" } });
  tampering.cutOff(tampering.requests + 1, "GeneralException");
  await way.ask({ ask: "write" });
  await settled(pane.host);
  tampering.reconnect();
  expect(way.work.preview?.problem).toBeDefined();
  await nothingIsFound(file);
});

test("what is looked for would be found", () => {
  const secrets = oneRowAChild(ROWS).secrets();
  expect(found(secrets, new Map([["pane", "of childzero"]]))).toHaveLength(1);
});
