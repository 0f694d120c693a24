import { FIRST_ROW, row } from "../../excel/sheets";
import { closePanes, openList, type OpenPane } from "./open-pane";

const POSTCODE = 1;
const AGE = 2;
const GENDER = 3;
const START = 6;

afterEach(closePanes);

function keyOf(pane: OpenPane, code: string): string {
  const card = pane.checking().groups.flatMap(({ findings }) => [...findings]).find((finding) => finding.code === code);
  if (card === undefined) throw new Error(`no finding ${code}`);
  return card.key;
}

function value(pane: OpenPane, rowIndex: number, column: number) {
  return pane.list().cell(FIRST_ROW + rowIndex, column).value;
}

describe("a quick fix", () => {
  test("is shown before it is written: the identifier masked, nothing changed in the sheet", async () => {
    const pane = await openList([row("A-1", { [POSTCODE]: "DD1 4NY" }), row("A-2")]);
    const writes = pane.host.roundTrips.length;
    pane.actions.previewFix(keyOf(pane, "PC2"));
    const { preview } = pane.screen("preview");
    expect(preview).toMatchObject({
      title: "Keep the first part of the postcode",
      count: 1,
      lines: [{ address: "B4", column: "Postcode", before: "DD••••Y", after: "DD1" }],
    });
    expect(pane.host.roundTrips.length).toBe(writes);
    expect(value(pane, 0, POSTCODE)).toBe("DD1 4NY");
    pane.actions.cancel();
    expect(pane.screen("findings").name).toBe("findings");
  });

  test("is written on apply, says so, and its finding goes; undo in Excel brings both back", async () => {
    const pane = await openList([row("A-1", { [POSTCODE]: "DD1 4NY" }), row("A-2")]);
    pane.actions.previewFix(keyOf(pane, "PC2"));
    await pane.after(() => { pane.actions.applyPreview(); });
    expect(value(pane, 0, POSTCODE)).toBe("DD1");
    expect(pane.checking()).toMatchObject({ done: "1 cell changed. Undo in Excel takes it back.", screen: { name: "findings" } });
    expect(pane.codes()).toEqual([]);
    await pane.after(() => { pane.host.person.undo(); });
    expect(value(pane, 0, POSTCODE)).toBe("DD1 4NY");
    expect(pane.codes()).toEqual(["PC2"]);
  });

  test("is said to be done until something else is begun", async () => {
    const pane = await openList([row("A-1", { [POSTCODE]: "DD1 4NY" }), row("A-2", { [AGE]: "12 yrs" })]);
    pane.actions.previewFix(keyOf(pane, "PC2"));
    await pane.after(() => { pane.actions.applyPreview(); });
    expect(pane.checking().done).toBeDefined();
    pane.actions.previewFix(keyOf(pane, "AG2"));
    expect(pane.checking().done).toBeUndefined();
  });

  test("is said to be done until the sheet is changed later on", async () => {
    const pane = await openList([row("A-1", { [POSTCODE]: "DD1 4NY" }), row("A-2")]);
    pane.actions.previewFix(keyOf(pane, "PC2"));
    await pane.after(() => { pane.actions.applyPreview(); });
    expect(pane.checking().done).toBeDefined();
    const now = performance.now.bind(performance);
    const clock = jest.spyOn(performance, "now").mockImplementation(() => now() + 5_000);
    await pane.after(() => { pane.host.person.undo(); });
    clock.mockRestore();
    expect(pane.checking().done).toBeUndefined();
  });

  test("of a whole kind is one preview and one step of the undo list", async () => {
    const pane = await openList([row("A-1", { [AGE]: "12 yrs" }), row("A-2", { [AGE]: "7" }), row("A-3", { [AGE]: "about 9" })]);
    expect(pane.checking().groups).toMatchObject([{ code: "AG2", count: 3, fixable: 2 }]);
    pane.actions.previewFixAll("AG2");
    expect(pane.screen("preview").preview.lines.map(({ before, after }) => [before, after])).toEqual([["12 yrs", "12"], ["7", "7"]]);
    await pane.after(() => { pane.actions.applyPreview(); });
    expect([value(pane, 0, AGE), value(pane, 1, AGE)]).toEqual([12, 7]);
    expect(pane.codes()).toEqual(["AG2"]);
    await pane.after(() => { pane.host.person.undo(); });
    expect([value(pane, 0, AGE), value(pane, 1, AGE)]).toEqual(["12 yrs", "7"]);
  });

  test("offers a choice where several entries are near, and never guesses", async () => {
    const pane = await openList([row("A-1", { 4: "White" })]);
    const [card] = pane.checking().groups.flatMap(({ findings }) => [...findings]);
    if (card?.fix?.kind !== "choice") throw new Error("no choice");
    const [first, second = ""] = card.fix.options;
    expect(first).not.toBe(second);
    pane.actions.previewFix(card.key);
    expect(pane.screen("findings").name).toBe("findings");
    pane.actions.previewFix(card.key, 1);
    expect(pane.screen("preview").preview.lines[0]).toMatchObject({ before: "White", after: second });
    await pane.after(() => { pane.actions.applyPreview(); });
    expect(value(pane, 0, 4)).toBe(second);
    expect(pane.codes()).toEqual([]);
  });

  test("turns text into a date, day first, and a letter into the entry that it stands for", async () => {
    const pane = await openList([row("A-1", { [START]: "12/03/2025", [GENDER]: "M" })]);
    pane.actions.previewFix(keyOf(pane, "CS2"));
    expect(pane.screen("preview").preview.lines[0]).toMatchObject({ before: "12/03/2025", after: "12 March 2025" });
    await pane.after(() => { pane.actions.applyPreview(); });
    expect(pane.list().cell(FIRST_ROW, START).text).toBe("12/03/2025");
    expect(pane.list().cell(FIRST_ROW, START).value).toBe(45728);
    pane.actions.previewFix(keyOf(pane, "VO2"));
    await pane.after(() => { pane.actions.applyPreview(); });
    expect(value(pane, 0, GENDER)).toBe("Male");
    expect(pane.codes()).toEqual([]);
  });

  test("writes the agreed date as a real date", async () => {
    const pane = await openList([row("A-1")]);
    await pane.after(() => { pane.host.person.setNumberFormat(pane.list().id, { row: 1, column: 3, rowCount: 1, columnCount: 1 }, "@"); });
    await pane.after(() => { pane.host.person.paste(pane.list().id, 1, 3, [["14/08/2026"]]); });
    expect(pane.codes()).toEqual(["AD2"]);
    pane.actions.previewFix(keyOf(pane, "AD2"));
    expect(pane.screen("preview").preview.lines).toEqual([{ address: "D2", column: "Agreed date", before: "14/08/2026", after: "14 August 2026" }]);
    await pane.after(() => { pane.actions.applyPreview(); });
    expect(pane.codes()).toEqual([]);
  });
});

describe("refused as a whole", () => {
  test("when a cell has changed since the preview: nothing is written, and looking again shows what is there now", async () => {
    const pane = await openList([row("A-1", { [AGE]: "12 yrs" }), row("A-2", { [AGE]: "9 yrs" })]);
    pane.actions.previewFixAll("AG2");
    await pane.after(() => { pane.host.person.paste(pane.list().id, FIRST_ROW, AGE, [["8 yrs"]]); });
    await pane.after(() => { pane.actions.applyPreview(); });
    expect([value(pane, 0, AGE), value(pane, 1, AGE)]).toEqual(["8 yrs", "9 yrs"]);
    expect(pane.screen("preview").preview.problem?.sentence).toMatch(/changed since the preview/);
    await pane.after(() => { pane.actions.previewAgain(); });
    expect(pane.screen("preview").preview).toMatchObject({ problem: undefined, lines: [{ after: "8" }, { after: "9" }] });
    await pane.after(() => { pane.actions.applyPreview(); });
    expect([value(pane, 0, AGE), value(pane, 1, AGE)]).toEqual([8, 9]);
  });

  test("on a protected sheet, with the protection named", async () => {
    const pane = await openList([row("A-1", { [AGE]: "12 yrs" })]);
    pane.host.person.protectSheet(pane.list().id, true);
    pane.actions.previewFixAll("AG2");
    await pane.after(() => { pane.actions.applyPreview(); });
    expect(pane.screen("preview").preview.problem).toMatchObject({
      sentence: expect.stringMatching(/Sample of Records.*protected/) as string,
      whatToDo: expect.stringMatching(/Review/) as string,
    });
    expect(value(pane, 0, AGE)).toBe("12 yrs");
  });
});
