import { selectCells } from "../../src/excel/select";
import { returnDefinitions } from "../../src/returns/definitions";
import { LivePaneStore } from "../../src/taskpane/store/pane-store";
import type { LocalHost } from "../../src/workbench/host/contract";
import { openLocalHost } from "../../src/workbench/host";
import { installGlobals, loadOfficeJs } from "../../src/workbench/host/node-realm";
import { surroundings } from "../taskpane/store/open-pane";
import { milliseconds, printTable, type Target } from "./measure";
import { listWorkbook } from "./list-workbook";
import { benchSampleTrips } from "./sample-trips";

const SIZES = [180, 1_000, 5_000, 20_000];

interface Trips {
  readonly size: number;
  readonly opening: number;
  readonly openingTime: number;
  readonly edit: number;
  readonly jump: number;
  readonly largest: number;
}

async function measure(size: number): Promise<Trips> {
  const host = await openLocalHost(await listWorkbook(size));
  const realm = loadOfficeJs(host);
  const uninstall = installGlobals(realm);
  try {
    const store = new LivePaneStore(surroundings());
    const start = performance.now();
    await store.start();
    const openingTime = performance.now() - start;
    const opening = host.roundTrips.length;
    const state = store.getState();
    if (state.phase !== "checking" || state.counts.children !== size) throw new Error("the list was not read whole");
    const edit = await counted(host, () => { typeIntoList(host); });
    const jump = await counted(host, () => jumpTo(host));
    await store.stop();
    return { size, opening, openingTime, edit, jump, largest: Math.max(...host.roundTrips.map((trip) => trip.responseBytes)) };
  } finally {
    uninstall();
    realm.close();
  }
}

/** Round trips that an act causes, its echoes included. */
async function counted(host: LocalHost, act: () => unknown): Promise<number> {
  const before = host.roundTrips.length;
  await act();
  await new Promise((resolve) => setTimeout(resolve, 300));
  return host.roundTrips.length - before;
}

function listSheet(host: LocalHost) {
  const sheet = host.sheets.find(({ name }) => name === returnDefinitions[0]?.sheetName);
  if (sheet === undefined) throw new Error("no list");
  return sheet;
}

function typeIntoList(host: LocalHost): void {
  const sheet = listSheet(host);
  // Pasted: typed, the entry rule would refuse it.
  host.person.paste(sheet.id, sheet.lastRow, 2, [["12 yrs"]]);
}

function jumpTo(host: LocalHost): Promise<void> {
  const sheet = listSheet(host);
  return selectCells(sheet.id, `C${sheet.lastRow + 1}`);
}

/** Counts conversations with the host; every request that office.js sends counts, the released references too. */
export async function benchRoundTrips(): Promise<Target[]> {
  console.log("Round trips to the host through office.js (every request counts)");
  const results: Trips[] = [];
  for (const size of SIZES) results.push(await measure(size));
  printTable(
    ["rows", "opening", "until findings", "an edit", "a jump", "largest answer"],
    results.map(({ size, opening, openingTime, edit, jump, largest }) => [
      size.toLocaleString("en-GB"),
      String(opening),
      milliseconds(openingTime),
      String(edit),
      String(jump),
      `${(largest / 1e6).toFixed(2)} MB`,
    ]),
  );
  const sampleTrips = await benchSampleTrips();
  const upTo5000 = results.filter(({ size }) => size <= 5_000);
  const most = (of: (trips: Trips) => number, among = results) => Math.max(...among.map(of));
  return [
    { name: "opening, up to 5,000 rows: at most 3 round trips", measured: String(most((t) => t.opening, upTo5000)), isReached: most((t) => t.opening, upTo5000) <= 3 },
    { name: "an edit: 1 round trip", measured: String(most((t) => t.edit)), isReached: most((t) => t.edit) === 1 },
    { name: "a jump: 1 round trip", measured: String(most((t) => t.jump)), isReached: most((t) => t.jump) === 1 },
    ...sampleTrips,
    { name: "every answer below 5 MB", measured: `${(most((t) => t.largest) / 1e6).toFixed(2)} MB`, isReached: most((t) => t.largest) < 5e6 },
  ];
}

