import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { type OpenedReturn, openReturn } from "../../src/excel/open-return";
import { formatDate } from "../../src/returns/calendar-date";
import { returnDefinitions } from "../../src/returns/definitions";
import type { ListReading } from "../../src/returns/list-reading";
import { buildReturnWorkbook } from "../../src/workbook/return-workbook";
import { type Cell, fill, FIRST_ROW, type OpenWorkbook, openWorkbook, returnA, returnBytes, returnCells, row, workbookBytes } from "./sheets";

let open: OpenWorkbook | undefined;
afterEach(() => {
  open?.close();
  open = undefined;
});

async function opened(bytes: Uint8Array): Promise<OpenedReturn> {
  open = await openWorkbook(bytes);
  return openReturn(returnDefinitions);
}

async function reading(bytes: Uint8Array): Promise<ListReading> {
  const found = await opened(bytes);
  if (found.kind !== "found") throw new Error("no return found");
  return found.reading;
}

/** A return on a sheet that `make` changes. */
function changed(make: (workbook: Workbook, list: Worksheet) => void, rows: Cell[][] = [row("A-1"), row("A-2")]) {
  return returnBytes(rows, make);
}

describe("openReturn", () => {
  test("reads rows, agreed date and lists in three round trips", async () => {
    const list = await reading(await returnBytes([row("A-1"), row("A-2")]));
    expect(open?.host.roundTrips).toHaveLength(3);
    expect(list.rows.map(({ cells }) => cells[0])).toEqual(["A-1", "A-2"]);
    expect(list.rows[0]).toEqual({ row: FIRST_ROW, cells: ["A-1", "DD1", 12, "Female", "White Scottish", "no", 45717, "no"], dateMask: 1 << 6 });
    expect(list.agreedDate).toMatchObject({ kind: "date" });
    expect(list.agreedDate.kind === "date" && formatDate(list.agreedDate.date)).toBe("14 August 2026");
    expect([...list.vocabularies].map(([key, { source }]) => [key, source])).toEqual([
      ["gender", "definition"], ["ethnicity", "definition"], ["disability", "definition"], ["reinstated", "definition"],
    ]);
  });

  test("takes lists from the rules on the cells: a defined name on a sheet, a range far down, entries in the rule", async () => {
    const bytes = await changed((workbook, list) => {
      const lists = workbook.addWorksheet("My lists");
      ["Girl", "Boy", "Other"].forEach((entry, index) => { lists.getCell(index + 2, 3).value = entry; });
      ["White", "Black"].forEach((entry, index) => { lists.getCell(index + 400, 1).value = entry; });
      workbook.definedNames.add("'My lists'!$C$2:$C$4", "Genders");
      list.dataValidations.add("D4:D200", { type: "list", formulae: ["Genders"], allowBlank: true });
      list.dataValidations.add("E4:E200", { type: "list", formulae: ["'My lists'!$A$400:$A$401"], allowBlank: true });
      list.dataValidations.add("F4:F200", { type: "list", formulae: ['"ja,nein"'], allowBlank: true });
      list.dataValidations.add("H4:H200", { type: "list", formulae: ['"oui;non"'], allowBlank: true });
    });
    const { vocabularies } = await reading(bytes);
    expect(vocabularies.get("gender")?.entries).toEqual(["Girl", "Boy", "Other"]);
    expect(vocabularies.get("ethnicity")?.entries).toEqual(["White", "Black"]);
    expect(vocabularies.get("disability")?.entries).toEqual(["ja", "nein"]);
    expect(vocabularies.get("reinstated")?.entries).toEqual(["oui", "non"]);
  });

  test("a chart sheet among the sheets is left out", async () => {
    open = await openWorkbook(await changed((workbook) => { workbook.addWorksheet("Chart"); }));
    // The host has no chart sheets: the heads of both sheets are refused once, as Excel refuses the chart sheet's.
    const found = openReturn(returnDefinitions, () => () => { open?.host.failNext({ code: "UnsupportedSheet" }); });
    expect((await found).kind).toBe("found");
  });

  test("takes a list from the lists sheet where the column has no rule", async () => {
    const bytes = await changed((workbook) => {
      const lists = workbook.addWorksheet("Sheet1");
      fill(lists, [["Gender"], ["Female"], ["Male"], ["Other"], ["Non-binary"], ["Not recorded/Unknown"]]);
    });
    const gender = (await reading(bytes)).vocabularies.get("gender");
    expect(gender?.source).toBe("lists sheet");
    expect(gender?.entries).toContain("Non-binary");
  });

  test("the built workbooks are found, with the rule of every drop-down resolved", async () => {
    for (const definition of returnDefinitions) {
      const list = await reading(await buildReturnWorkbook(definition));
      expect(list.layout.definition.id).toBe(definition.id);
      expect(list.rows).toEqual([]);
      expect([...list.vocabularies.values()].map(({ source }) => source)).not.toContain("definition");
      open?.close();
    }
  });

  test("formatting down to row 1,048,576 does not make the list longer", async () => {
    const bytes = await changed((_, list) => {
      list.getCell("A1048576").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEEEEEE" } };
    });
    expect((await reading(bytes)).rows).toHaveLength(2);
  });

  test("hidden rows and columns are named, filtered ones too", async () => {
    const bytes = await changed((_, list) => {
      list.getRow(5).hidden = true;
      list.getColumn(3).hidden = true;
    }, [row("A-1"), row("A-2"), row("A-3")]);
    const { hiddenRows, hiddenColumns } = await reading(bytes);
    expect([hiddenRows, hiddenColumns]).toEqual([[4], [2]]);
    expect(open?.host.roundTrips).toHaveLength(4);
  });

  test("what stands beside the table is seen", async () => {
    const list = await reading(await changed((_, sheet) => { sheet.getCell("K5").value = "a note"; }));
    expect(list.strayColumns).toEqual([{ column: 10, row: 4 }]);
  });

  test("formulas count by their value", async () => {
    const list = await reading(await returnBytes([row("A-1", { 2: { formula: "10+2", result: 12 } })]));
    expect(list.rows[0]?.cells[2]).toBe(12);
  });

  test("formulas that a program wrote without results are worked out on opening, as Excel does", async () => {
    const list = await reading(await changed((_, sheet) => {
      sheet.getCell("C4").value = { formula: "C5-1" };
      sheet.getCell("C5").value = { formula: "6*2" };
    }));
    expect(list.rows.map(({ cells }) => cells[2])).toEqual([11, 12]);
  });

  test("error values come as their text", async () => {
    const list = await reading(await returnBytes([row("A-1", { 2: { error: "#N/A" } })]));
    expect(list.rows[0]?.cells[2]).toBe("#N/A");
  });

  test("a workbook that counts from 1904 gives the same days", async () => {
    const bytes = await workbookBytes((workbook) => {
      workbook.properties.date1904 = true;
      fill(workbook.addWorksheet(returnA().sheetName), returnCells([row("A-1")]));
    });
    const list = await reading(bytes);
    expect(list.dateSystem).toBe("1904");
    expect(list.agreedDate.kind === "date" && formatDate(list.agreedDate.date)).toBe("14 August 2026");
  });

  test("moved columns, another sheet name, a merged heading and merged cells inside the list", async () => {
    const bytes = await workbookBytes((workbook) => {
      workbook.addWorksheet("Cover");
      const sheet = workbook.addWorksheet("PIR Anytown");
      const cells = returnCells([row("A-1"), row("A-2")]).map((line, index) => (index < 2 ? line : [...line].reverse()));
      fill(sheet, [[], [], ...cells]);
      sheet.mergeCells("A7:A8");
      sheet.mergeCells("H3:H4");
    });
    const list = await reading(bytes);
    expect(list.layout.sheetName).toBe("PIR Anytown");
    expect(list.layout.columns.get("id")).toBe(7);
    expect(list.rows.map(({ cells }) => cells[0])).toEqual(["A-1", "A-2"]);
    expect(list.mergedAreas).toEqual(["A7:A8"]);
  });

  test("merged cells that begin in the heading row and reach into the list are named", async () => {
    const list = await reading(await changed((_, sheet) => {
      sheet.mergeCells("A1:H1");
      sheet.mergeCells("H3:H4");
      sheet.mergeCells("B4:B5");
    }));
    expect(list.mergedAreas).toEqual(["H3:H4", "B4:B5"]);
  });

  test("a protected sheet is read whole, hidden rows among them", async () => {
    const bytes = await changed((_, list) => { list.getRow(5).hidden = true; });
    open = await openWorkbook(bytes);
    open.host.person.protectSheet(open.sheet(returnA().sheetName).id, true);
    const found = await openReturn(returnDefinitions);
    expect(found).toMatchObject({ kind: "found", reading: { hiddenRows: [4] } });
    expect(open.host.roundTrips.flatMap(({ calls }) => calls).filter((call) => call.includes("SpecialCells"))).toEqual([]);
  });

  test("a list on a very hidden sheet is found", async () => {
    const list = await reading(await changed((workbook, sheet) => {
      workbook.addWorksheet("Front");
      sheet.state = "veryHidden";
    }));
    expect(list.rows).toHaveLength(2);
  });

  test("a table that lies deep is found", async () => {
    const bytes = await workbookBytes((workbook) => {
      const sheet = workbook.addWorksheet("Deep");
      sheet.getCell("A1").value = "x";
      const deep = [...Array.from({ length: 300 }, (): Cell[] => []), ...returnCells([row("A-1")])];
      fill(sheet, deep);
    });
    expect((await reading(bytes)).rows).toHaveLength(1);
  });

  test("a longer list is read in blocks, whole and in order", async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => row(`A-${index}`));
    const list = await reading(await returnBytes(rows, (_, sheet) => {
      sheet.getRow(FIRST_ROW + 11).hidden = true;
      sheet.getRow(FIRST_ROW + 29_000).hidden = true;
    }));
    expect(list.rows).toHaveLength(30_000);
    expect(list.hiddenRows).toEqual([FIRST_ROW + 10, FIRST_ROW + 28_999]);
    expect(list.rows.at(-1)).toMatchObject({ row: FIRST_ROW + 29_999, dateMask: 1 << 6 });
    expect(list.rows[29_999]?.cells[0]).toBe("A-29999");
    const trips = open?.host.roundTrips ?? [];
    expect(trips.length).toBeGreaterThan(3);
    expect(Math.max(...trips.map(({ responseBytes }) => responseBytes))).toBeLessThan(5_000_000);
  }, 60_000);

  test.each([
    ["an empty workbook", (workbook: Workbook) => { workbook.addWorksheet("Sheet1"); }],
    ["a workbook about something else", (workbook: Workbook) => {
      fill(workbook.addWorksheet("Budget"), [["Month", "Sum"], ["January", 100]]);
    }],
    ["a sheet of drop-down lists alone", (workbook: Workbook) => {
      fill(workbook.addWorksheet("Sheet1"), [["Gender", "Ethnicity", "Category"], ["Female", "White Scottish", "x"]]);
    }],
  ])("%s holds no return", async (_, make) => {
    expect((await opened(await workbookBytes(make))).kind).toBe("none");
  });

  test("a table with too few headings says which are missing", async () => {
    const found = await opened(await workbookBytes((workbook) => {
      fill(workbook.addWorksheet("List"), [["ID Number", "Gender"], ["A-1", "Female"]]);
    }));
    expect(found).toMatchObject({ kind: "none", nearest: { sheetName: "List" } });
    expect(found.kind === "none" && found.nearest?.missing).toContain("Age");
  });

  test("a missing and a doubled heading are told apart", async () => {
    const list = await reading(await changed((_, sheet) => { sheet.getCell("D3").value = "Age (in years only)"; }));
    expect(list.layout.missing).toEqual(["gender"]);
    expect(list.doubledHeadings).toEqual([{ key: "age", row: 2, columns: [2, 3] }]);
  });

  test("another sheet that bears the headings is named", async () => {
    const list = await reading(await changed((workbook) => {
      fill(workbook.addWorksheet("Last year"), returnCells([row("A-1")]));
    }));
    expect(list.layout.sheetName).toBe(returnA().sheetName);
    expect(list.otherSheets).toEqual(["Last year"]);
  });

  test("what stands far beside the table is seen, wherever it is", async () => {
    const list = await reading(await changed((_, sheet) => { sheet.getCell(5, 300).value = "a note"; }));
    expect(list.strayColumns).toEqual([{ column: 299, row: 2 }]);
  });

  test("the notification date stored in the workbook comes along", async () => {
    const bytes = await buildReturnWorkbook(returnA(), { settings: { "pir.notificationDate": "2026-08-24" } });
    const found = await opened(bytes);
    expect(found.kind === "found" && found.notificationDate !== undefined && formatDate(found.notificationDate)).toBe("24 August 2026");
  });

  test("an ended session on the web is said as such", async () => {
    open = await openWorkbook(await returnBytes([row("A-1")]));
    open.host.failNext({ code: "InvalidOrTimedOutSession" });
    await expect(openReturn(returnDefinitions)).rejects.toMatchObject({ sentence: "The connection to the workbook has ended." });
  });

  test("errors of the host become sentences", async () => {
    open = await openWorkbook(await returnBytes([row("A-1")]));
    open.host.failNext({ code: "GeneralException", message: "internal detail 0101011237" });
    await expect(openReturn(returnDefinitions)).rejects.toMatchObject({
      name: "HostError",
      kind: "unknown",
      sentence: "Excel did not do what was asked.",
    });
  });
});

test("a workbook of many sheets is read a dozen sheets at a time", async () => {
  const bytes = await workbookBytes((workbook) => {
    for (let sheet = 0; sheet < 40; sheet++) {
      fill(workbook.addWorksheet(`Notes ${sheet}`), Array.from({ length: 119 }, () => Array.from({ length: 40 }, () => "x".repeat(60))));
    }
    fill(workbook.addWorksheet("Children"), returnCells([row("A-1")]));
  });
  expect((await reading(bytes)).layout.sheetName).toBe("Children");
}, 60_000);
