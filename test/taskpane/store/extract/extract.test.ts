import { FIRST_ROW, returnCells, row, workbookBytes, fill, returnA } from "../../../excel/sheets";
import { closePanes, openList, openPane } from "../open-pane";
import { atExtract, csv, exportOf, THREE } from "./extract-pane";

afterEach(closePanes);

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("from a file to the list", () => {
  test("children in scope stand in the list with new numbers, in one step of the undo list", async () => {
    const extract = await atExtract(await openList([]));
    await extract.toPreview(exportOf(...THREE));
    expect(extract.work().columns.missing).toEqual([]);
    expect(extract.work().children).toMatchObject({ rows: 3, children: 3, inScope: 2 });
    const { preview } = extract.work();
    expect(preview).toMatchObject({ obstacle: undefined, children: 2, inList: 0, fix: 0, summary: "2 children are put in the list, which is empty." });
    expect(extract.rows()).toEqual([]);
    await extract.ask({ ask: "write" });
    expect(extract.state()).toMatchObject({ phase: "written", sentence: "2 children were put in the list. Undo in Excel takes it back.", key: { count: 2 } });
    const rows = extract.rows();
    expect(rows.map(([id]) => String(id))).toEqual([expect.stringMatching(/^\d{5}$/), expect.stringMatching(/^\d{5}$/)]);
    const withoutIds = rows.map((cells) => cells.slice(1)).sort((a, b) => Number(b[1]) - Number(a[1]));
    expect(withoutIds).toEqual([
      ["DD1", 12, "Female", "White Scottish", "no", 45729, "no"],
      ["KY1", 8, "Male", "White Polish", "yes", 45336, "no"],
    ]);
    expect(extract.pane.codes().filter((code) => code !== "AD5")).toEqual([]);
    await extract.pane.after(() => { extract.pane.host.person.undo(); });
    expect(extract.rows()).toEqual([]);
  });

  test("what the return does not ask for is named, and so is what is only read", async () => {
    const extract = await atExtract(await openList([]));
    await extract.ask({ ask: "file", fileName: "export.csv", bytes: bytesOf(exportOf(...THREE)) });
    expect(extract.work().columns.notBroughtIn).toEqual(["Forename", "Surname"]);
    expect(extract.work().columns.onlyRead).toEqual(expect.arrayContaining(["DOB", "End date"]));
    expect(JSON.stringify(extract.work().columns)).not.toMatch(/Childone|Testfamily|4NY|2014|P-001/);
  });

  test("a pasted table is read like a file", async () => {
    const extract = await atExtract(await openList([]));
    await extract.ask({ ask: "paste", text: exportOf(...THREE).replaceAll(",", "\t") });
    expect(extract.work()).toMatchObject({ fileName: "the pasted table", columns: { rows: 3, missing: [] } });
  });
});

describe("once the rows are written", () => {
  test("it is said when they do not stand in the list any more", async () => {
    const extract = await atExtract(await openList([row("A-1"), row("A-2")]));
    await extract.toPreview(exportOf(...THREE));
    await extract.ask({ ask: "write" });
    expect(extract.state()).toMatchObject({ phase: "written", isTakenBack: false });
    await extract.pane.after(() => { extract.pane.host.person.undo(); });
    expect(extract.rows()[0]?.[0]).toBe("A-1");
    expect(extract.state()).toMatchObject({ phase: "written", isTakenBack: true, key: { count: 2 } });
  });

  test("a key that is kept nowhere else is not done without", async () => {
    const extract = await atExtract(await openList([]));
    await extract.toPreview(exportOf(...THREE));
    await extract.ask({ ask: "write" });
    await extract.ask({ ask: "startOver" });
    await extract.toPreview(exportOf(...THREE));
    await extract.ask({ ask: "forgetKey" });
    expect(extract.preview()).toMatchObject({ key: { known: 2 }, keyProblem: { sentence: "The key in this pane is not kept anywhere else yet." } });
    await extract.pane.after(() => { extract.pane.actions.copyKey(); });
    await extract.ask({ ask: "forgetKey" });
    expect(extract.preview()).toMatchObject({ key: undefined, keyProblem: undefined });
  });
});

describe("an extract that comes later", () => {
  test("with the key every child keeps the number, and it is shown who came, who went and what changed", async () => {
    const extract = await atExtract(await openList([]));
    await extract.toPreview(exportOf(...THREE));
    await extract.ask({ ask: "write" });
    await extract.pane.after(() => { extract.pane.actions.downloadKey(); });
    const key = extract.pane.downloads[0];
    if (key === undefined) throw new Error("the key was not handed out");
    await extract.pane.after(() => { extract.pane.actions.discardKey(); });
    const first = extract.rows();
    const later = [
      THREE[1].replace("KY1 1XY", "KY2 5AA"),
      "P-004,Childfour,Testfamily,23/08/2010,DD3 6AA,F,White Scottish,N,CSO,17/04/2025,",
    ];
    await extract.ask({ ask: "startOver" });
    await extract.toPreview(exportOf(...later));
    await extract.ask({ ask: "key", fileName: key.fileName, bytes: key.bytes });
    expect(extract.preview()).toMatchObject({
      key: { fileName: "key-of-ids.xlsx", numbers: 2, known: 1 },
      comparison: { addedCount: 1, goneCount: 1, changedCells: 1 },
    });
    await extract.ask({ ask: "write" });
    const boy = first.find((cells) => cells[3] === "Male");
    expect(extract.rows().find((cells) => cells[3] === "Male")).toEqual([boy?.[0], "KY2", ...(boy ?? []).slice(2)]);
    expect(extract.rows()).toHaveLength(2);
    expect(extract.state()).toMatchObject({ key: { count: 3 } });
  });

  test("children who are not in the key get numbers like those that are", async () => {
    const extract = await atExtract(await openList([]));
    await extract.toPreview(exportOf(...THREE));
    await extract.ask({ ask: "wish", wish: { style: "random", prefix: "K" } });
    await extract.ask({ ask: "write" });
    await extract.ask({ ask: "startOver" });
    await extract.toPreview(exportOf(...THREE, "P-004,Childfour,Testfamily,23/08/2010,DD3 6AA,F,White Scottish,N,CSO,17/04/2025,"));
    expect(extract.preview().wish.prefix).toBe("K");
    await extract.ask({ ask: "write" });
    expect(extract.rows().map(([id]) => id)).toEqual([expect.stringMatching(/^K\d+$/), expect.stringMatching(/^K\d+$/), expect.stringMatching(/^K\d+$/)]);
  });

  test("the key that the pane still holds counts without being chosen", async () => {
    const extract = await atExtract(await openList([]));
    await extract.toPreview(exportOf(...THREE));
    await extract.ask({ ask: "write" });
    const first = extract.rows();
    await extract.ask({ ask: "startOver" });
    await extract.toPreview(exportOf(...THREE));
    expect(extract.preview()).toMatchObject({ key: { known: 2 }, comparison: { addedCount: 0, goneCount: 0, changedCells: 0 } });
    await extract.ask({ ask: "write" });
    expect(extract.rows()).toEqual(first);
  });

  test("added below the list, what stands there stays", async () => {
    const extract = await atExtract(await openList([row("A-1"), row("A-2")]));
    await extract.toPreview(exportOf(...THREE));
    expect(extract.preview().summary).toBe("2 children are put in place of the 2 children in the list.");
    await extract.ask({ ask: "mode", mode: "append" });
    expect(extract.preview()).toMatchObject({ summary: "2 children are added below the 2 children in the list.", comparison: undefined });
    await extract.ask({ ask: "write" });
    expect(extract.rows().map(([id]) => id)).toEqual(["A-1", "A-2", expect.anything(), expect.anything()]);
  });

  test("a file that is no key is refused in words, and the numbers go on", async () => {
    const extract = await atExtract(await openList([]));
    await extract.toPreview(exportOf(...THREE));
    await extract.ask({ ask: "key", fileName: "wrong.csv", bytes: bytesOf(csv("Name,Age", "Childone,12")) });
    expect(extract.preview().keyProblem?.sentence).toContain("is no key of numbers");
    expect(extract.preview()).toMatchObject({ key: undefined, obstacle: undefined });
  });
});

describe("what has to be settled first", () => {
  test("the agreed date is asked for before anything is read, and written into its cell", async () => {
    const bytes = await workbookBytes((workbook) => {
      const cells = returnCells([]);
      const list = workbook.addWorksheet(returnA().sheetName);
      fill(list, cells.map((values, index) => (index === 1 ? values.slice(0, 3) : values)));
    });
    const extract = await atExtract(await openPane(bytes));
    expect(extract.state()).toEqual({ phase: "agreedDate", canBeSet: true });
    await extract.ask({ ask: "agreedDate", iso: "2026-08-14" });
    expect(extract.state()).toMatchObject({ phase: "choose" });
    expect(extract.pane.list().cell(1, 3)).toMatchObject({ value: 46248, numberFormat: "dd/mm/yyyy" });
  });

  test("dates that can be read two ways are asked about once, for their column", async () => {
    const text = exportOf(...THREE)
      .replaceAll("20/05/2014", "05/04/2014")
      .replaceAll("21/06/2018", "06/03/2018")
      .replaceAll("22/07/2012", "07/02/2012");
    const extract = await atExtract(await openList([]));
    await extract.ask({ ask: "file", fileName: "export.csv", bytes: bytesOf(text) });
    const asked = extract.work().columns.columns.filter(({ question }) => question !== undefined);
    expect(asked).toMatchObject([{ heading: "DOB", question: { example: "05/04/••••", dayFirst: "5 April", monthFirst: "4 May", chosen: undefined } }]);
    expect(extract.work().columns.missing).toHaveLength(1);
    await extract.ask({ ask: "step", step: "words" });
    expect(extract.work().step).toBe("columns");
    await extract.ask({ ask: "dateOrder", column: asked[0]?.index ?? -1, order: "monthFirst" });
    expect(extract.work().columns.missing).toEqual([]);
  });

  test("words that nothing is known of are asked about; whether an order counts is settled before it goes on", async () => {
    const text = exportOf(...THREE).replace("Polish,Y,CSO", "Zz,Y,Xx");
    const extract = await atExtract(await openList([]));
    await extract.ask({ ask: "file", fileName: "export.csv", bytes: bytesOf(text) });
    await extract.ask({ ask: "step", step: "words" });
    const open = extract.work().words?.tables.flatMap(({ role, lines }) => lines.filter(({ becomes }) => becomes === undefined).map((line) => ({ role, line })));
    expect(open?.map(({ role, line }) => [role, line.text, line.count])).toEqual([["column:ethnicity", "Zz", 1], ["kind", "Xx", 1]]);
    expect(extract.work().reachable).toEqual(["columns", "words"]);
    for (const { role, line } of open ?? []) {
      await extract.ask({ ask: "word", role, key: line.key, becomes: role === "kind" ? "Does not count" : "Arab" });
    }
    await extract.ask({ ask: "step", step: "children" });
    expect(extract.work().children).toMatchObject({ inScope: 1 });
  });

  test.each([
    ["no number of a child", "Forename,DOB,Gender", "Childone,20/05/2014,F", "Choose the column with the number of the child"],
    ["no date of birth and no age", "Person ID,Forename,Gender", "P-001,Childone,F", "Choose the column with the date of birth"],
  ])("a file with %s is not brought in", async (_, headings, line, sentence) => {
    const extract = await atExtract(await openList([]));
    await extract.ask({ ask: "file", fileName: "export.csv", bytes: bytesOf(csv(headings, line, line.replace("Childone", "Childtwo").replace("1", "2"))) });
    expect(extract.work().columns.missing.join(" ")).toContain(sentence);
    expect(extract.work().reachable).toEqual(["columns"]);
  });

  test("a file that is no table leads back to choosing, with what is wrong", async () => {
    const extract = await atExtract(await openList([]));
    await extract.ask({ ask: "file", fileName: "letter.txt", bytes: bytesOf("To whom it may concern\n\nThis is a letter.\n") });
    expect(extract.state()).toMatchObject({ phase: "choose", problem: { sentence: expect.stringMatching(/no table/) as string } });
  });
});

describe("the matching is kept for next time", () => {
  test("on this computer, without anything of a child, and used for the next file", async () => {
    const extract = await atExtract(await openList([]));
    // A word of the system's own is kept where several children share it.
    const many = Array.from({ length: 12 }, (_, index) => THREE[1].replace("P-002", `P-${100 + index}`));
    const odd = exportOf(...THREE, ...many).replace("Person ID", "Zyx").replaceAll("Polish", "Plsh");
    await extract.ask({ ask: "file", fileName: "export.csv", bytes: bytesOf(odd) });
    await extract.ask({ ask: "role", column: 0, role: "child" });
    await extract.ask({ ask: "step", step: "words" });
    const table = extract.work().words?.tables.find(({ role }) => role === "column:ethnicity");
    const line = table?.lines.find(({ text }) => text === "Plsh");
    await extract.ask({ ask: "word", role: "column:ethnicity", key: line?.key ?? "", becomes: "White Polish" });
    await extract.ask({ ask: "keep", isKept: true });
    expect(extract.work()).toMatchObject({ isKept: true, keepNote: "Kept on this computer." });
    const kept = JSON.stringify([...extract.pane.kept]);
    expect(kept).toMatch(/zyx/i);
    expect(kept).not.toMatch(/Childone|Testfamily|4NY|DD1|KY1|P-00|2014|2018/i);
    await extract.ask({ ask: "startOver" });
    await extract.ask({ ask: "file", fileName: "export.csv", bytes: bytesOf(odd) });
    expect(extract.work().columns.columns[0]?.role).toBe("child");
    expect(extract.work().columns.keptNote).toBe("Matched as you kept it on 1 September 2026.");
    await extract.ask({ ask: "step", step: "words" });
    expect(extract.work().words?.toSettle).toBe(0);
    await extract.ask({ ask: "keep", isKept: false });
    expect([...extract.pane.kept]).toEqual([["role", "partnership"], [expect.any(String), ""]]);
  });

  test("one of a later version is said, and stays until it is asked to be replaced", async () => {
    const extract = await atExtract(await openList([]));
    await extract.ask({ ask: "file", fileName: "export.csv", bytes: bytesOf(exportOf(...THREE)) });
    await extract.ask({ ask: "keep", isKept: true });
    const [name = "", own] = [...extract.pane.kept].find(([, value]) => String(value).startsWith("{")) ?? [];
    const later = String(own).replace('"version":1', '"version":2');
    const said = expect.stringMatching(/^A later version of this add-in has kept a matching/) as string;
    // Another window of the pane has a later version.
    extract.pane.kept.set(name, later);
    await extract.ask({ ask: "keep", isKept: true });
    expect(extract.work()).toMatchObject({ isKept: false, isNewerKept: true, keepNote: said });
    expect(extract.pane.kept.get(name)).toBe(later);
    await extract.ask({ ask: "startOver" });
    await extract.ask({ ask: "file", fileName: "export.csv", bytes: bytesOf(exportOf(...THREE)) });
    expect(extract.work()).toMatchObject({ isKept: false, isNewerKept: true, keepNote: said });
    await extract.ask({ ask: "keep", isKept: true, isReplacing: true });
    expect(extract.work()).toMatchObject({ isKept: true, isNewerKept: false, keepNote: "Kept on this computer." });
    expect(extract.pane.kept.get(name)).toBe(own);
  });

  test("where the computer keeps nothing, it says so and goes on", async () => {
    const extract = await atExtract(await openList([]));
    Object.assign(extract.pane.store.surroundings, { preferences: () => Promise.reject(new Error("no storage")) });
    await extract.ask({ ask: "file", fileName: "export.csv", bytes: bytesOf(exportOf(...THREE)) });
    await extract.ask({ ask: "keep", isKept: true });
    expect(extract.work()).toMatchObject({ isKept: false, keepNote: expect.stringContaining("could not keep it") as string });
  });
});

describe("while other things happen", () => {
  test("a list that changed since the preview is not written over; looked at again, it is", async () => {
    const extract = await atExtract(await openList([row("A-1")]));
    await extract.toPreview(exportOf(...THREE));
    await extract.pane.after(() => { extract.pane.host.person.type(extract.pane.list().id, FIRST_ROW, 0, "A-9"); });
    await extract.ask({ ask: "write" });
    expect(extract.preview().problem).toMatchObject({ sentence: expect.stringContaining("nothing was written") as string, canRetry: true });
    expect(extract.rows()[0]?.[0]).toBe("A-9");
    await extract.ask({ ask: "lookAgain" });
    await extract.ask({ ask: "write" });
    expect(extract.rows()).toHaveLength(2);
  });

  test("an agreed date that changed since the preview changes ages and scope with the next thing that is asked", async () => {
    const extract = await atExtract(await openList([]));
    await extract.toPreview(exportOf(...THREE));
    expect(extract.preview().children).toBe(2);
    // A year before.
    await extract.pane.after(() => { extract.pane.host.person.type(extract.pane.list().id, 1, 3, "14/08/2025"); });
    await extract.ask({ ask: "wish", wish: { style: "gapFree", prefix: "" } });
    expect(extract.preview().children).toBe(3);
    await extract.ask({ ask: "write" });
    expect(extract.rows().map(([, , age]) => age).sort()).toEqual([11, 13, 7]);
  });

  test("what is let go of while rows are worked out is not put down again", async () => {
    const extract = await atExtract(await openList([]));
    await extract.ask({ ask: "file", fileName: "export.csv", bytes: bytesOf(exportOf(...THREE)) });
    await extract.ask({ ask: "step", step: "words" });
    extract.pane.actions.extract({ ask: "step", step: "children" });
    await Promise.resolve();
    await extract.ask({ ask: "startOver" });
    expect(extract.state()).toMatchObject({ phase: "choose" });
    await extract.ask({ ask: "file", fileName: "export.csv", bytes: bytesOf(exportOf(...THREE)) });
    expect(extract.work()).toMatchObject({ step: "columns", children: undefined, preview: undefined });
  });

  test("reading can be stopped, and another file chosen meanwhile counts alone", async () => {
    const extract = await atExtract(await openList([]));
    const long = exportOf(...Array.from({ length: 20_000 }, (_, index) => THREE[0].replace("P-001", `P-${index}`)));
    extract.pane.actions.extract({ ask: "file", fileName: "long.csv", bytes: bytesOf(long) });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(extract.state()).toMatchObject({ phase: "reading", fileName: "long.csv" });
    await extract.ask({ ask: "stopReading" });
    expect(extract.state()).toMatchObject({ phase: "choose", problem: undefined });
    await extract.ask({ ask: "file", fileName: "export.csv", bytes: bytesOf(exportOf(...THREE)) });
    expect(extract.work()).toMatchObject({ fileName: "export.csv", columns: { rows: 3 } });
  });
});
