import { returnDefinitions } from "../../../../src/returns/definitions";
import { formatDate } from "../../../../src/returns/calendar-date";
import { todayInScotland } from "../../../../src/taskpane/today";
import { LivePaneStore } from "../../../../src/taskpane/store/pane-store";
import { buildDemonstrationWorkbook } from "../../../../src/workbook/demonstration";
import { openWorkbook } from "../../../excel/sheets";
import { surroundings } from "../open-pane";

/** Moments about which clocks in Scotland and elsewhere disagree of the day: midnights, and both ends of summer time. */
const MOMENTS = [
  "2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z", "2026-06-30T22:59:59Z", "2026-06-30T23:00:00Z", "2026-10-24T22:59:59Z",
  "2026-10-24T23:00:00Z", "2026-10-25T23:59:59Z", "2026-10-26T00:00:00Z", "2026-12-31T23:59:59Z", "2027-01-01T00:00:00Z",
];

/**
 * Prints what the pane says of every demonstration workbook, with all dates of its rows, in the time zone of this process;
 * and which day it is in Scotland at some moments. Run in a process of its own for each zone.
 */
async function main(): Promise<void> {
  const said: unknown[] = [MOMENTS.map((moment) => formatDate(todayInScotland(new Date(moment))))];
  for (const definition of returnDefinitions) {
    const open = await openWorkbook(await buildDemonstrationWorkbook(definition));
    const store = new LivePaneStore(surroundings());
    await store.start();
    const state = store.getState();
    if (state.phase !== "checking") throw new Error(`the pane is ${state.phase}`);
    const { counts, dates } = state;
    const findings = state.groups.flatMap((group) => [...group.findings].map(({ code, place, sentence }) => `${code} ${place}: ${sentence}`));
    const sheet = open.sheet(state.sheetName);
    const texts = Array.from({ length: sheet.lastRow + 1 }, (_, row) => Array.from({ length: sheet.lastColumn + 1 }, (__, column) => sheet.cell(row, column).text));
    said.push({ return: definition.id, counts, dates, findings, texts });
    await store.stop();
    open.close();
  }
  // The offset shows that the zone was another one.
  process.stdout.write(JSON.stringify({ offset: new Date(2026, 0, 15).getTimezoneOffset(), said }));
}

void main();
