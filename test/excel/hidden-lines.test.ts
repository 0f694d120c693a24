import { readHiddenLines } from "../../src/excel/hidden-lines";
import { type OpenWorkbook, openWorkbook, workbookBytes } from "./sheets";

let open: OpenWorkbook;
afterEach(() => { open.close(); });

const RANGE = { row: 3, column: 1, rowCount: 4000, columnCount: 8 };
const BOTH = { rows: true, columns: true };

/** Hidden rows and columns of the range, on a sheet where these are hidden. */
async function hiddenAmong(rows: readonly number[], columns: readonly number[] = []): Promise<{ lines: unknown; trips: number }> {
  open = await openWorkbook(await workbookBytes((workbook) => { workbook.addWorksheet("List"); }));
  const { id } = open.sheet("List");
  for (const row of rows) open.host.person.hideRows(id, row, 1, true);
  for (const column of columns) open.host.person.hideColumns(id, column, 1, true);
  let lines: unknown;
  const trips = await open.countTrips(async () => { lines = await readHiddenLines(id, RANGE, BOTH); });
  return { lines, trips };
}

const upTo = (first: number, last: number, step = 1): number[] =>
  Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);

test("none asks nothing where nothing is hidden", async () => {
  open = await openWorkbook(await workbookBytes((workbook) => { workbook.addWorksheet("List"); }));
  const { id } = open.sheet("List");
  const none = { rows: false, columns: false };
  expect(await open.countTrips(async () => {
    expect(await readHiddenLines(id, RANGE, none)).toEqual({ hiddenRows: [], hiddenColumns: [] });
  })).toBe(0);
});

test("a few rows and a column, the first and the last among them, in two round trips", async () => {
  const { lines, trips } = await hiddenAmong([2, 3, 90, 91, 4002, 4003], [0, 2]);
  expect(lines).toEqual({ hiddenRows: [3, 90, 91, 4002], hiddenColumns: [2] });
  expect(trips).toBe(2);
});

test("rows that are all hidden in one", async () => {
  const { lines, trips } = await hiddenAmong(upTo(0, 4100));
  expect(lines).toEqual({ hiddenRows: upTo(3, 4002), hiddenColumns: [] });
  expect(trips).toBe(1);
});

test("every other row, as the worst of filters would have it, in requests far below 5 MB", async () => {
  const { lines, trips } = await hiddenAmong(upTo(4, 4002, 2));
  expect(lines).toEqual({ hiddenRows: upTo(4, 4002, 2), hiddenColumns: [] });
  expect(trips).toBe(5);
  expect(Math.max(...open.host.roundTrips.map(({ requestBytes }) => requestBytes))).toBeLessThan(1_000_000);
});
