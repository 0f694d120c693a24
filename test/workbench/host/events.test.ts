import { closeRealms, openWorkbook, settled } from "./open-workbook";
import type { OfficeRealm } from "../../../src/workbench/host/node-realm";

afterEach(closeRealms);

type Changed = Excel.WorksheetChangedEventArgs;

/** Every change event that a pane is told of, from now on. */
async function changesHeardBy({ Excel }: OfficeRealm): Promise<Changed[]> {
  const heard: Changed[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
  return heard;
}

/** Value before and after; undefined for several cells, against the type of office.js. */
function beforeAndAfter(event: Changed): unknown {
  const details = event.details as Excel.ChangedEventDetail | undefined;
  return details === undefined ? undefined : [details.valueBefore, details.valueAfter];
}

function short(event: Changed): unknown[] {
  return [event.changeType, event.address, event.source, event.triggerSource, beforeAndAfter(event)];
}

describe("changes", () => {
  test("one event for a paste of many cells, details for a single cell only", async () => {
    const { host, realm, sheetId } = await openWorkbook();
    const heard = await changesHeardBy(realm);
    host.person.paste(sheetId, 1, 0, [["a", 1], ["b", 2], ["c", 3]]);
    host.person.type(sheetId, 1, 1, "12");
    await settled();
    expect(heard.map(short)).toEqual([
      ["RangeEdited", "A2:B4", "Local", "Unknown", undefined],
      ["RangeEdited", "B2", "Local", "Unknown", [1, 12]],
    ]);
  });

  test("a co-author's edit comes with source Remote", async () => {
    const { host, realm, sheetId } = await openWorkbook();
    const heard = await changesHeardBy(realm);
    host.person.type(sheetId, 1, 1, "5", "remote");
    await settled();
    expect(heard.map(({ source, triggerSource }) => [source, triggerSource])).toEqual([["Remote", "Unknown"]]);
  });

  test("the add-in's own write comes back marked as its own, to another pane it does not", async () => {
    const open = await openWorkbook();
    const other = open.connect();
    const [own, others] = [await changesHeardBy(open.realm), await changesHeardBy(other)];
    await open.realm.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A2:A3").values = [["x"], ["y"]];
      await context.sync();
    });
    await settled();
    expect(own.map(short)).toEqual([["RangeEdited", "A2:A3", "Local", "ThisLocalAddin", undefined]]);
    expect(others.map(short)).toEqual([["RangeEdited", "A2:A3", "Local", "Unknown", undefined]]);
  });

  test("rows and columns put in or taken out are told as such", async () => {
    const { host, realm, sheetId } = await openWorkbook();
    const heard = await changesHeardBy(realm);
    host.person.insertRows(sheetId, 1, 2);
    host.person.deleteRows(sheetId, 1, 2);
    host.person.insertColumns(sheetId, 0, 1);
    host.person.deleteColumns(sheetId, 0, 1);
    await settled();
    expect(heard.map(({ changeType, address }) => [changeType, address])).toEqual([
      ["RowInserted", "2:3"], ["RowDeleted", "2:3"], ["ColumnInserted", "A:A"], ["ColumnDeleted", "A:A"],
    ]);
    expect(heard[0]?.changeDirectionState.insertShiftDirection).toBe("Down");
    expect(heard[1]?.changeDirectionState.deleteShiftDirection).toBe("Up");
  });

  test("the range of an event can be had from it", async () => {
    const { host, realm, sheetId } = await openWorkbook();
    const heard = await changesHeardBy(realm);
    host.person.paste(sheetId, 1, 0, [["a", 1]]);
    await settled();
    await realm.Excel.run(async (context) => {
      const range = heard[0]?.getRange(context);
      range?.load("values");
      await context.sync();
      expect(range?.values).toEqual([["a", 1]]);
    });
  });

  test("nothing is told while events are switched off, and nothing after the handler is taken away", async () => {
    const { host, realm, sheetId } = await openWorkbook();
    const heard: string[] = [];
    const handler = await realm.Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      context.runtime.enableEvents = false;
      await context.sync();
      return added;
    });
    host.person.type(sheetId, 1, 0, "one");
    await realm.Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    host.person.type(sheetId, 2, 0, "two");
    await settled();
    expect(heard).toEqual(["A3"]);
    await realm.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    host.person.type(sheetId, 3, 0, "three");
    await settled();
    expect(heard).toEqual(["A3"]);
  });

  test("undo is told as a change, with the values the other way round", async () => {
    const { host, realm, sheetId } = await openWorkbook();
    const heard = await changesHeardBy(realm);
    host.person.type(sheetId, 1, 1, "12");
    host.person.undo();
    host.person.insertRows(sheetId, 0, 1);
    host.person.undo();
    await settled();
    expect(heard.map((event) => [event.changeType, beforeAndAfter(event)])).toEqual([
      ["RangeEdited", [3, 12]], ["RangeEdited", [12, 3]], ["RowInserted", undefined], ["RowDeleted", undefined],
    ]);
  });
});

describe("other events", () => {
  test("a formula's new result raises onCalculated and no onChanged", async () => {
    const { host, realm, sheetId } = await openWorkbook((workbook) => {
      const sheet = workbook.addWorksheet("Sums");
      sheet.getCell("A1").value = 2;
      sheet.getCell("B1").value = { formula: "A1*3", result: 6 };
    });
    const heard = await changesHeardBy(realm);
    const calculated: string[] = [];
    await realm.Excel.run(async (context) => {
      context.workbook.worksheets.onCalculated.add((event) => {
        calculated.push(event.worksheetId, event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    host.person.type(sheetId, 0, 0, "5");
    await settled();
    expect(heard.map(({ address }) => address)).toEqual(["A1"]);
    expect(calculated).toEqual([sheetId, "B1"]);
    expect(host.sheets[0]?.cell(0, 1).value).toBe(15);
  });

  test("sorting, hiding rows, selecting, and everything about sheets", async () => {
    const { host, realm, sheetId } = await openWorkbook();
    const changes = await changesHeardBy(realm);
    const heard: unknown[] = [];
    const keep = (...read: string[]) => (event: object): Promise<void> => {
      const given = event as Readonly<Record<string, unknown>>;
      heard.push([given["type"], ...read.map((name) => given[name])]);
      return Promise.resolve();
    };
    await realm.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.onRowSorted.add(keep("address"));
      sheets.onRowHiddenChanged.add(keep("address", "changeType"));
      sheets.onSelectionChanged.add(keep("address"));
      sheets.onAdded.add(keep("source"));
      sheets.onDeleted.add(keep("source"));
      sheets.onActivated.add(keep());
      sheets.onDeactivated.add(keep());
      sheets.onFormatChanged.add(keep("address"));
      sheets.onProtectionChanged.add(keep("isProtected"));
      await context.sync();
    });
    host.person.sort(sheetId, { row: 1, column: 0, rowCount: 3, columnCount: 3 }, 1, false);
    host.person.hideRows(sheetId, 2, 1, true);
    host.person.select({ row: 1, column: 1, rowCount: 1, columnCount: 1 });
    host.person.setNumberFormat(sheetId, { row: 1, column: 0, rowCount: 3, columnCount: 1 }, "@");
    host.person.protectSheet(sheetId, true);
    const added = host.person.addSheet("Another");
    host.person.activateSheet(added);
    host.person.deleteSheet(added);
    await settled();
    expect(heard).toEqual([
      ["WorksheetRowSorted", "2:4"],
      ["WorksheetRowHiddenChanged", "3:3", "Hidden"],
      ["WorksheetSelectionChanged", "B2"],
      ["WorksheetFormatChanged", "A2:A4"],
      ["WorksheetProtectionChanged", true],
      ["WorksheetAdded", "Local"],
      ["WorksheetDeactivated"],
      ["WorksheetActivated"],
      ["WorksheetDeleted", "Local"],
      ["WorksheetActivated"],
    ]);
    expect(changes).toEqual([]);
  });

  test("a sheet's own handlers hear of that sheet only", async () => {
    const { host, realm, sheetId } = await openWorkbook();
    const other = host.person.addSheet("Other");
    const heard: string[] = [];
    await realm.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      sheet.onChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    host.person.type(other, 0, 0, "there");
    host.person.type(sheetId, 8, 8, "here");
    await settled();
    expect(heard).toEqual(["I9"]);
  });
});
