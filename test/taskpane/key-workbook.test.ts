import { Workbook } from "@cj-tech-master/excelts";
import { keyWorkbook } from "../../src/taskpane/key-workbook";

async function cellsOf(base64: string): Promise<{ value: unknown; format: unknown }[][]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(base64, "base64"));
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error("no sheet");
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (__, column) => {
      const cell = sheet.getCell(row + 1, column + 1);
      return { value: cell.value, format: cell.numFmt };
    }),
  );
}

it("holds the key as text, whatever it looks like", async () => {
  const lines = [["007", "K1"], ["=1+1", "K2"], ["12/03/2014", "K3"], ["1E5", "K4"], [" a & <b> ", "K5"], ["+44", "K6"], ["@home", "K7"]];
  const cells = await cellsOf(await keyWorkbook(["Old ID", "New ID"], lines));
  expect(cells.map((row) => row.map(({ value }) => value))).toEqual([["Old ID", "New ID"], ...lines]);
  expect(new Set(cells.flat().map(({ format }) => format))).toEqual(new Set(["@"]));
});

it("is made for a long list, and for none", async () => {
  const lines = Array.from({ length: 1000 }, (_, index) => [`A-${index}`, `K${index}`]);
  expect(await cellsOf(await keyWorkbook(["Old ID", "New ID"], lines))).toHaveLength(1001);
  expect(await cellsOf(await keyWorkbook(["Old ID", "New ID"], []))).toHaveLength(1);
});
