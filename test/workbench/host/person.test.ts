import fc from "fast-check";
import { HostRefusal, type HostValue, type LocalHost } from "../../../src/workbench/host";
import { closeRealms, fillList, openBytes, openWorkbook, readValues, workbookBytes } from "./open-workbook";

afterEach(closeRealms);

function typed(host: LocalHost, text: string, numberFormat?: string): [HostValue, string, string] {
  const sheet = host.activeSheetId;
  if (numberFormat !== undefined) host.person.setNumberFormat(sheet, { row: 20, column: 20, rowCount: 1, columnCount: 1 }, numberFormat);
  host.person.type(sheet, 20, 20, text);
  const cell = host.sheets[0]?.cell(20, 20);
  if (cell === undefined) throw new Error("There is no sheet.");
  return [cell.value, cell.numberFormat, cell.text];
}

describe("what is typed", () => {
  test.each<[string, HostValue, string, string]>([
    ["12", 12, "General", "12"],
    ["-1.50", -1.5, "General", "-1.5"],
    ["1,234", 1234, "#,##0", "1,234"],
    ["15%", 0.15, "0%", "15%"],
    ["£3.50", 3.5, "£#,##0.00", "£3.50"],
    ["true", true, "General", "TRUE"],
    ["12/03/2024", 45_363, "dd/mm/yyyy", "12/03/2024"],
    ["12/3/24", 45_363, "dd/mm/yyyy", "12/03/2024"],
    ["31/12/1999", 36_525, "dd/mm/yyyy", "31/12/1999"],
    ["12 March 2024", 45_363, "dd-mmm-yy", "12-Mar-24"],
    ["2024-03-12", 45_363, "dd/mm/yyyy", "12/03/2024"],
    ["03/13/2024", "03/13/2024", "General", "03/13/2024"],
    ["31/02/2024", "31/02/2024", "General", "31/02/2024"],
    ["12:30", 0.520833333333333, "hh:mm", "12:30"],
    ["DD1", "DD1", "General", "DD1"],
    ["'0042", "0042", "General", "0042"],
    ["0042", 42, "General", "42"],
    ["0101011237", 101_011_237, "General", "101011237"],
    ["12345678901234567", 12_345_678_901_234_600, "General", "1.23457E+16"],
  ])("%s", async (text, value, numberFormat, shown) => {
    const { host } = await openWorkbook();
    const [gotValue, gotFormat, gotText] = typed(host, text);
    if (typeof value === "number") expect(gotValue).toBeCloseTo(value, 9);
    else expect(gotValue).toBe(value);
    expect([gotFormat, gotText]).toEqual([numberFormat, shown]);
  });

  test.each(["0101011237", "12/03/2024", "=1+1", "TRUE", "15%"])("%s stays text in a cell formatted as text", async (text) => {
    const { host } = await openWorkbook();
    expect(typed(host, text, "@")).toEqual([text, "@", text]);
  });

  test("15 is 15% where the cell shows percentages", async () => {
    const { host } = await openWorkbook();
    expect(typed(host, "15", "0%")).toEqual([0.15, "0%", "15%"]);
  });

  test("formulas are calculated, or refused where they cannot be", async () => {
    const { host, sheetId } = await openWorkbook();
    const { person } = host;
    const result = (formula: string): HostValue | undefined => {
      person.type(sheetId, 0, 5, formula);
      return host.sheets[0]?.cell(0, 5).value;
    };
    expect(result("=B2+B3*2")).toBe(25);
    expect(result("=SUM(B2:B4)/COUNT(B2:B4)")).toBe(7);
    expect(result('=COUNTIF(B2:B4,">5")')).toBe(2);
    expect(result("=COUNTA(A:A)")).toBe(4);
    expect(result('=IF(B2=3,"three","other")&"!"')).toBe("three!");
    expect(result("=B2/0")).toBe("#DIV/0!");
    expect(result("='Sample of Records'!A2")).toBe("S-1");
    expect(result("=-(2+3)%")).toBe(-0.05);
    expect(() => result("=VLOOKUP(A1,A:B,2)")).toThrow(HostRefusal);
    person.type(sheetId, 0, 5, "=B2*10");
    person.type(sheetId, 0, 6, "=F1+1");
    person.type(sheetId, 1, 1, "4");
    expect([host.sheets[0]?.cell(0, 5).value, host.sheets[0]?.cell(0, 6).value]).toEqual([40, 41]);
  });
});

describe("list rules", () => {
  async function openRuled() {
    return openBytes(await workbookBytes((workbook) => {
      const sheet = fillList(workbook);
      const lists = workbook.addWorksheet("Sheet1");
      ["yes", "no", "Not recorded/Unknown"].forEach((entry, index) => {
        lists.getCell(index + 1, 1).value = entry;
      });
      workbook.definedNames.add("Sheet1!$A$1:$A$3", "YesNo");
      const base = { type: "list", allowBlank: true, showErrorMessage: true } as const;
      sheet.dataValidations.add("range:D2:D100", { ...base, formulae: ["YesNo"], error: "Choose yes, no or Not recorded/Unknown." });
      sheet.getCell("E2").dataValidation = { ...base, formulae: ['"Female,Male"'] };
      sheet.getCell("F2").dataValidation = { ...base, formulae: ["Sheet1!$A$1:$A$2"], errorStyle: "warning" };
      sheet.getCell("G2").dataValidation = { type: "whole", operator: "between", formulae: [0, 17], showErrorMessage: true, allowBlank: true };
    }));
  }

  test("entries come from a list, a range or a name", async () => {
    const { host } = await openRuled();
    const [sheet] = host.sheets;
    expect(sheet?.listEntries(1, 3)).toEqual(["yes", "no", "Not recorded/Unknown"]);
    expect(sheet?.listEntries(1, 4)).toEqual(["Female", "Male"]);
    expect(sheet?.listEntries(1, 5)).toEqual(["yes", "no"]);
    expect(sheet?.listEntries(1, 6)).toBeUndefined();
    expect(sheet?.listEntries(0, 0)).toBeUndefined();
  });

  test("what is typed must keep to a rule that stops; what is pasted need not", async () => {
    const { host, sheetId, realm } = await openRuled();
    const { person } = host;
    expect(() => {
      person.type(sheetId, 1, 3, "maybe");
    }).toThrow("Choose yes, no or Not recorded/Unknown.");
    expect(() => {
      person.type(sheetId, 1, 6, "18");
    }).toThrow(HostRefusal);
    person.type(sheetId, 1, 3, "yes");
    person.type(sheetId, 1, 5, "maybe");
    person.paste(sheetId, 2, 3, [["maybe"]]);
    expect([host.sheets[0]?.cell(1, 3).value, host.sheets[0]?.cell(1, 5).value, host.sheets[0]?.cell(2, 3).value]).toEqual(["yes", "maybe", "maybe"]);
    await realm.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const [named, inline, mixed, none] = ["D2:D4", "E2", "D2:E2", "A1"].map((address) => sheet.getRange(address).dataValidation);
      named?.load("rule,type,valid,errorAlert,ignoreBlanks");
      for (const other of [inline, mixed, none]) other?.load("rule,type,valid");
      await context.sync();
      expect(named?.rule).toEqual({ list: { inCellDropDown: true, source: "=YesNo" } });
      expect([named?.type, named?.valid, named?.errorAlert.message, named?.ignoreBlanks]).toEqual(["List", null, "Choose yes, no or Not recorded/Unknown.", true]);
      expect(inline?.rule.list?.source).toBe("Female,Male");
      expect([mixed?.type, mixed?.rule]).toEqual(["MixedCriteria", null]);
      expect([none?.type, none?.valid]).toEqual(["None", true]);
    });
  });

  test("rows put in and taken out move rules, merged cells, names and formulas along", async () => {
    const { host, sheetId } = await openBytes(await workbookBytes((workbook) => {
      const sheet = fillList(workbook);
      sheet.mergeCells("A7:B8");
      sheet.getCell("D2").dataValidation = { type: "list", formulae: ["$A$2:$A$4"], showErrorMessage: true };
      sheet.getCell("F2").value = { formula: "SUM(B2:B4)", result: 21 };
      workbook.definedNames.add("'Sample of Records'!$B$2:$B$4", "Ages");
    }));
    const { person } = host;
    person.type(sheetId, 7, 1, "first of the merged cells");
    expect(host.sheets[0]?.cell(6, 0).value).toBe("first of the merged cells");
    person.undo();
    person.insertRows(sheetId, 2, 2);
    const after = host.sheets[0];
    expect(after?.merges).toEqual([{ row: 8, column: 0, rowCount: 2, columnCount: 2 }]);
    expect(after?.cell(1, 5).formula).toBe("=SUM(B2:B6)");
    expect(after?.listEntries(1, 3)).toEqual(["S-1", "S-2", "S-3"]);
    expect(after?.cell(3, 0).value).toBe("");
    expect(after?.cell(4, 0).value).toBe("S-2");
    person.deleteRows(sheetId, 0, 1);
    expect(host.sheets[0]?.listEntries(0, 3)).toEqual(["S-1", "S-2", "S-3"]);
    expect(host.sheets[0]?.cell(0, 5).formula).toBe("=SUM(B1:B5)");
    person.deleteColumns(sheetId, 1, 1);
    expect(host.sheets[0]?.cell(0, 4).formula).toBe("=SUM(#REF!)");
    person.undo();
    person.undo();
    person.undo();
    expect(host.sheets[0]?.cell(1, 5).formula).toBe("=SUM(B2:B4)");
  });
});

describe("sorting and hiding", () => {
  test("whole rows are sorted: numbers, text, blanks last, either way", async () => {
    const open = await openWorkbook((workbook) => {
      const sheet = workbook.addWorksheet("List");
      sheet.addRows([["b", 10], ["a", "x"], ["d", null], ["c", 9], ["e", "X"]]);
    });
    const range = { row: 0, column: 0, rowCount: 5, columnCount: 2 };
    open.host.person.sort(open.sheetId, range, 1, false);
    expect(await readValues(open, "A1:B5")).toEqual([["c", 9], ["b", 10], ["a", "x"], ["e", "X"], ["d", ""]]);
    open.host.person.sort(open.sheetId, range, 1, true);
    expect(await readValues(open, "A1:A5")).toEqual([["a"], ["e"], ["b"], ["c"], ["d"]]);
    open.host.person.undo();
    open.host.person.undo();
    expect(await readValues(open, "A1:A5")).toEqual([["b"], ["a"], ["d"], ["c"], ["e"]]);
  });

  test("hidden rows and columns show in the API", async () => {
    const { host, realm, sheetId } = await openWorkbook();
    host.person.hideRows(sheetId, 2, 1, true);
    host.person.hideColumns(sheetId, 1, 1, true);
    await realm.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const [all, one] = [sheet.getRange("A1:C4"), sheet.getRange("A3")];
      all.load("rowHidden,columnHidden,hidden");
      one.load("rowHidden,hidden");
      const view = all.getVisibleView();
      view.load("values");
      const visible = all.getSpecialCellsOrNullObject("Visible");
      visible.load("address");
      const rows = all.getRowProperties({ rowHidden: true, rowIndex: true });
      await context.sync();
      expect([all.rowHidden, all.columnHidden, one.rowHidden, one.hidden]).toEqual([null, null, true, true]);
      expect(view.values).toEqual([["ID", "Started"], ["S-1", 45_363], ["S-3", 45_291]]);
      expect(visible.address.replaceAll("'Sample of Records'!", "")).toBe("A1:A2,C1:C2,A4,C4");
      expect(rows.value.map(({ rowHidden }) => rowHidden)).toEqual([false, false, true, false]);
    });
  });
});

describe("protected sheets", () => {
  test("a person is told why nothing changes", async () => {
    const { host, sheetId } = await openWorkbook();
    host.person.protectSheet(sheetId, true);
    for (const act of [
      () => { host.person.type(sheetId, 0, 0, "x"); },
      () => { host.person.paste(sheetId, 0, 0, [["x"]]); },
      () => { host.person.insertRows(sheetId, 0, 1); },
      () => { host.person.hideRows(sheetId, 0, 1, true); },
    ]) expect(act).toThrow(HostRefusal);
    expect(host.sheets[0]?.cell(0, 0).value).toBe("ID");
  });
});

describe("undo", () => {
  const cell = fc.record({ row: fc.nat(6), column: fc.nat(4) });
  const count = fc.integer({ min: 1, max: 3 });
  type Act = (host: LocalHost, sheetId: string) => void;
  const acts: fc.Arbitrary<Act> = fc.oneof(
    fc.tuple(cell, fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom("=B2+1", "=SUM(A1:C4)", "12/03/2024", "7", "")))
      .map(([{ row, column }, text]): Act => (host, id) => { host.person.type(id, row, column, text); }),
    fc.tuple(cell, fc.array(fc.tuple(fc.integer(), fc.boolean(), fc.constant("x")), { minLength: 1, maxLength: 4 }))
      .map(([{ row, column }, block]): Act => (host, id) => { host.person.paste(id, row, column, block); }),
    fc.tuple(cell, count).map(([{ row }, n]): Act => (host, id) => { host.person.insertRows(id, row, n); }),
    fc.tuple(cell, count).map(([{ row }, n]): Act => (host, id) => { host.person.deleteRows(id, row, n); }),
    fc.tuple(cell, count).map(([{ column }, n]): Act => (host, id) => { host.person.insertColumns(id, column, n); }),
    fc.tuple(cell, count).map(([{ column }, n]): Act => (host, id) => { host.person.deleteColumns(id, column, n); }),
    fc.tuple(cell, fc.boolean()).map(([{ row }, hidden]): Act => (host, id) => { host.person.hideRows(id, row, 2, hidden); }),
    fc.boolean().map((descending): Act => (host, id) => {
      host.person.sort(id, { row: 1, column: 0, rowCount: 3, columnCount: 3 }, 1, descending);
    }),
    cell.map(({ row, column }): Act => (host, id) => {
      host.person.clear(id, { row, column, rowCount: 2, columnCount: 2 });
    }),
    fc.constant<Act>((host) => { host.person.addSheet(`New ${host.sheets.length}`); }),
  );

  /** Everything that the grid shows of the first sheet, and the names of all. */
  function shown(host: LocalHost): unknown {
    const [sheet] = host.sheets;
    const cells = Array.from({ length: 12 }, (_, row) => Array.from({ length: 9 }, (_cell, column) => sheet?.cell(row, column)));
    const hidden = Array.from({ length: 12 }, (_, row) => sheet?.isRowHidden(row));
    return { cells, hidden, merges: sheet?.merges, names: host.sheets.map(({ name }) => name) };
  }

  test("undoing any steps gives back what was there, and doing them again what they made", async () => {
    const bytes = await workbookBytes((workbook) => {
      const sheet = fillList(workbook);
      sheet.getCell("D2").value = { formula: "B2*2", result: 6 };
      sheet.getCell("A6").value = { formula: "SUM(B2:B4)", result: 21 };
    });
    await fc.assert(fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: 8 }), async (list) => {
      const { host, sheetId } = await openBytes(bytes);
      const states = [shown(host)];
      for (const act of list) {
        const before = host.canUndo;
        try {
          act(host, sheetId);
        } catch (cause) {
          if (!(cause instanceof HostRefusal)) throw cause;
          expect(host.canUndo).toBe(before);
          continue;
        }
        states.push(shown(host));
      }
      const last = states.at(-1);
      let steps = 0;
      while (host.person.undo()) steps += 1;
      expect(shown(host)).toEqual(states[0]);
      for (let step = 0; step < steps; step += 1) expect(host.person.redo()).toBe(true);
      expect(shown(host)).toEqual(last);
      closeRealms();
    }), { numRuns: 40 });
  });

  test("the add-in's writes are steps too; a new step ends what could be done again", async () => {
    const open = await openWorkbook();
    await open.realm.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A2").values = [["one"]];
      await context.sync();
      sheet.getRange("A3").values = [["two"]];
      await context.sync();
    });
    expect(open.host.person.undo()).toBe(true);
    expect(await readValues(open, "A2:A3")).toEqual([["one"], ["S-2"]]);
    expect(open.host.canRedo).toBe(true);
    open.host.person.type(open.sheetId, 5, 5, "x");
    expect(open.host.canRedo).toBe(false);
  });
});
