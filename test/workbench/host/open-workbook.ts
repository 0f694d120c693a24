import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { type LocalHost, type LocalHostOptions, openLocalHost } from "../../../src/workbench/host";
import { loadOfficeJs, type OfficeRealm } from "../../../src/workbench/host/node-realm";

/** Bytes of a workbook that the test fills. */
export async function workbookBytes(fill: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A list of three children under a heading: ID, age, date. */
export function fillList(workbook: Workbook): Worksheet {
  const sheet = workbook.addWorksheet("Sample of Records");
  sheet.addRow(["ID", "Age", "Started"]);
  sheet.addRow(["S-1", 3, new Date(Date.UTC(2024, 2, 12))]);
  sheet.addRow(["S-2", 11, new Date(Date.UTC(2024, 3, 1))]);
  sheet.addRow(["S-3", 7, new Date(Date.UTC(2023, 11, 31))]);
  for (const row of [2, 3, 4]) sheet.getCell(row, 3).numFmt = "dd/mm/yyyy";
  return sheet;
}

export interface OpenWorkbook {
  readonly host: LocalHost;
  readonly realm: OfficeRealm;
  /** Id of the first sheet. */
  readonly sheetId: string;
  /** Another pane beside the first. */
  connect(): OfficeRealm;
}

const realms: OfficeRealm[] = [];

export async function openBytes(bytes: Uint8Array, options?: LocalHostOptions): Promise<OpenWorkbook> {
  const host = await openLocalHost(bytes, options);
  const connect = (): OfficeRealm => {
    const realm = loadOfficeJs(host);
    realms.push(realm);
    return realm;
  };
  return { host, realm: connect(), sheetId: host.sheets[0]?.id ?? "", connect };
}

export async function openWorkbook(fill: (workbook: Workbook) => void = fillList): Promise<OpenWorkbook> {
  return openBytes(await workbookBytes(fill));
}

/** To be called after each test: no event arrives any more. */
export function closeRealms(): void {
  for (const realm of realms.splice(0)) realm.close();
}

/** Waits until everything that is under way between the host and the panes has arrived: one message a task. */
export async function settled(): Promise<void> {
  for (let task = 0; task < 40; task += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 1);
    });
  }
}

/** The values of a range as the add-in reads them. */
export function readValues({ realm }: { readonly realm: OfficeRealm }, address: string): Promise<unknown[][]> {
  return realm.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

/** Runs against the first sheet. */
export function onSheet<T>(
  { realm, sheetId }: OpenWorkbook, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return realm.Excel.run((context) => work(context.workbook.worksheets.getItem(sheetId), context));
}

/** The workbook as it would be saved. */
export async function savedWorkbook({ host }: OpenWorkbook): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await host.save());
  return workbook;
}

/** The code of the error that `work` fails with. */
export async function errorCode(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (cause) {
    return (cause as { readonly code?: string }).code ?? String(cause);
  }
  return "no error";
}
