import { Workbook } from "@cj-tech-master/excelts";
import { dateFromParts } from "../../src/returns/calendar-date";
import { returnDefinitions } from "../../src/returns/definitions";
import { buildReturnWorkbook } from "../../src/workbook/return-workbook";
import { ELEMENTS, FORMULAS } from "../attacks/hostile-texts";

/** Of what Excel takes in the name of a sheet. The .xlsx library of the workbench resolves an entity in a name twice: no ampersands. */
const inSheetName = (text: string): string => text.replace(/[[\]:*?/\\'&]/g, "").slice(0, 31);

/** Return A as an attacker fills it: elements, scripts and formulas wherever a workbook holds text. */
export async function hostileWorkbook(): Promise<Buffer> {
  const [definition] = returnDefinitions;
  const agreedDate = dateFromParts(2026, 8, 14);
  if (definition === undefined || agreedDate === undefined) throw new Error("There is no return to build.");
  const entries = [...(definition.vocabularies["ethnicity"]?.entries ?? []), ...ELEMENTS.map((text) => `White ${text}`)];
  const rows = [...ELEMENTS, ...FORMULAS].map((text, index) => ({
    id: index % 4 === 3 ? `A-${index}` : text,
    postcode: index % 4 === 1 ? text : "DD1",
    age: index % 5 === 2 ? text : index % 18,
    gender: index % 3 === 0 ? text : "female",
    ethnicity: index % 3 === 1 ? `Whit ${text}` : "White Scottish",
    disability: index % 6 === 0 ? text : "no",
  }));
  const bytes = await buildReturnWorkbook(
    { ...definition, vocabularies: { ...definition.vocabularies, ethnicity: { title: ELEMENTS[1] ?? "", entries } } },
    { content: { agreedDate, rows } },
  );
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(bytes));
  const list = workbook.worksheets.find(({ name }) => name === definition.sheetName);
  if (list === undefined) throw new Error("The list is not there.");
  ELEMENTS.forEach((text, index) => {
    list.getCell(2 + index, 12).value = text;
    list.getCell(2 + index, 12).note = `${text} 0101011237`;
    const other = workbook.addWorksheet(`${index} ${inSheetName(text)}`.slice(0, 31));
    other.getCell("A1").value = `${text} 0101011237`;
    if (index % 3 === 0) other.state = "hidden";
    other.headerFooter.oddHeader = `&L${text} 0101011237`;
  });
  [workbook.title, workbook.subject, workbook.creator, workbook.manager, workbook.company, workbook.keywords, workbook.category, workbook.description] = ELEMENTS as [
    string, string, string, string, string, string, string, string,
  ];
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** An export of a case system whose headings and cells are the same texts. */
export function hostileExport(): Buffer {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const headings = ["Person ID", "DOB", "Postcode", "Gender", "Ethnicity", "Disability", "Order type", "Start date", ...ELEMENTS.slice(0, 8)];
  const lines = [...ELEMENTS, ...FORMULAS].map((text, index) => [
    `${text}${index}`, "20/05/2014", "DD1 1AA", index % 2 === 0 ? "F" : text, text, "N", "CSO", "13/03/2025", ...ELEMENTS.slice(8, 16),
  ]);
  return Buffer.from([headings, ...lines].map((cells) => cells.map(quoted).join(",")).join("\r\n"));
}
