import { Workbook } from "@cj-tech-master/excelts";
import { writeOfChange, writeOfValue } from "../../src/excel/cell-write";
import { pastedCell } from "../../src/validation/pasted-cell";
import { row } from "../excel/sheets";
import { closePanes, openList, type OpenPane } from "../taskpane/store/open-pane";
import { atSample } from "../taskpane/store/sample/sample-pane";
import { FORMULAS } from "./hostile-texts";

afterEach(closePanes);

/** What Excel takes for a formula when it is typed or pasted, unless the cell is one of text. */
const WOULD_RUN = /^\s*[=+\-@＝＋－＠]/u;

const DAY = 86_400_000;
/** Each on a row of its own; the rest in order. */
const hostileRows = () =>
  FORMULAS.map((text, index) => row(text, { 2: index % 18, 4: "White Scottish", 6: new Date(Date.UTC(2026, 0, 1) + index * DAY) }));

/** Formulas in a workbook as it was saved, by place. */
async function formulasIn(bytes: Uint8Array): Promise<string[]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(bytes));
  const found: string[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((line) => {
      line.eachCell((cell) => {
        if (cell.formula !== undefined || cell.hyperlink !== undefined) found.push(`${sheet.name}!${cell.address}: ${String(cell.formula)}`);
      });
    });
  }
  return found;
}

/** Cells of texts that would become formulas in the next program: shown as typed, under another format than text. */
function loose(pane: OpenPane, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const sheet = pane.open.sheet(name);
    return Array.from({ length: sheet.lastRow + 1 }, (_, at) => at).flatMap((at) =>
      Array.from({ length: sheet.lastColumn + 1 }, (_, column) => sheet.cell(at, column))
        .filter(({ value, numberFormat }) => typeof value === "string" && WOULD_RUN.test(value) && numberFormat !== "@")
        .map(({ value }) => `${name}: ${JSON.stringify(value)}`),
    );
  });
}

/** Cells of a text on the clipboard as spreadsheets take it apart. */
function pasted(text: string): string[] {
  const cells = text.match(/"(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]+/g) ?? [];
  return cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

describe("what the add-in writes, with formulas for IDs and reasons", () => {
  test("new IDs, their key, the sheet of findings and what is copied", async () => {
    const pane = await openList(hostileRows());
    const { actions } = pane;
    for (const { code, findings } of pane.checking().groups) {
      for (const { severity } of findings) {
        if (severity !== "check") continue;
        actions.askConfirmation({ code });
        await pane.after(() => { actions.confirm("=HYPERLINK(\"http://attacker.example\")"); });
        break;
      }
    }
    await pane.after(() => { actions.goTo("tools"); });
    await pane.after(() => { actions.copyFindings(); });
    await pane.after(() => { actions.writeFindingsSheet(); });
    await pane.after(() => { actions.goTo("newIds"); });
    await pane.after(() => { actions.previewNewIds({ style: "gapFree", prefix: "C-", scope: "all" }); });
    await pane.after(() => { actions.applyPreview(); });
    await pane.after(() => { actions.copyKey(); });
    await pane.after(() => { actions.downloadKey(); });
    expect(pane.copied).toHaveLength(2);
    expect(pane.copied.flatMap(pasted).filter((cell) => WOULD_RUN.test(cell))).toEqual([]);
    expect(pane.copied.at(-1)).toContain("attacker.example");
    expect(pane.downloads).toHaveLength(1);
    for (const { bytes } of pane.downloads) expect(await formulasIn(bytes)).toEqual([]);
    expect(await formulasIn(await pane.host.save())).toEqual([]);
    expect(loose(pane, ["PIR findings"])).toEqual([]);
  });

  test("fixes, and taking them back", async () => {
    const pane = await openList(FORMULAS.slice(0, 8).map((text, index) => row(`A-${index + 1}`, { 4: text, 5: index === 0 ? "N" : "no", 3: "f" })));
    for (const { code } of pane.checking().groups) {
      await pane.after(() => { pane.actions.previewFixAll(code); });
      await pane.after(() => { pane.actions.applyPreview(); });
      pane.actions.cancel();
    }
    expect(pane.list().cell(3, 3).value).toBe("Female");
    await pane.after(() => { pane.host.person.undo(); });
    expect(await formulasIn(await pane.host.save())).toEqual([]);
  });

  test("the sheets of a sample, its record and its release list", async () => {
    // Each ID stands once: a list with one twice is not drawn from.
    const pane = await openList(hostileRows().map(([id, ...cells], index) => [`${id as string}${index}`, ...cells]));
    const { ask, draw } = await atSample(pane);
    await draw();
    await ask({ ask: "view", view: "release" });
    await ask({ ask: "release" });
    const own = pane.host.sheets.map(({ name }) => name).slice(1);
    expect(own).toEqual(expect.arrayContaining(["Sample", "Sampling record", "Release list"]));
    expect(loose(pane, own)).toEqual([]);
    expect(await formulasIn(await pane.host.save())).toEqual([]);
  });
});

describe("one cell", () => {
  const standing = { value: "", numberFormat: "General", isFormula: false, formula: undefined, isAmongHidden: false };

  test.each(FORMULAS)("%j is sent as text under every format", (text) => {
    for (const numberFormat of ["General", "@", "0.00", "dd/mm/yyyy", "[=1]0;0"]) {
      const write = writeOfChange({ row: 0, column: 0, before: "", after: text, format: "asIs" }, { ...standing, numberFormat });
      const during = write.formatBefore ?? numberFormat;
      expect(during === "@" || String(write.sent).startsWith("'") || !WOULD_RUN.test(String(write.sent))).toBe(true);
      expect(write.value).toBe(text);
    }
    expect(writeOfValue({ row: 0, column: 0 }, text, "text", false).formatBefore).toBe(text.startsWith("'") ? "General" : "@");
  });

  test.each(FORMULAS)("%j stays one cell of text when it is pasted", (text) => {
    const cells = pasted(`before\t${pastedCell(text)}\tbehind`);
    expect(cells).toHaveLength(3);
    expect(cells[1]).not.toMatch(WOULD_RUN);
    expect(cells[1]?.replace(/^'/, "")).toBe(text.replace(/^'/, ""));
  });
});
