import { readExport } from "../../src/taskpane/extract-file/read-export";
import { returnDefinitions } from "../../src/returns/definitions";
import { LivePaneStore } from "../../src/taskpane/store/pane-store";
import { openLocalHost } from "../../src/workbench/host";
import type { LocalHost } from "../../src/workbench/host/contract";
import { installGlobals, loadOfficeJs } from "../../src/workbench/host/node-realm";
import { buildReturnWorkbook } from "../../src/workbook/return-workbook";
import { oneRowAChild, oneRowAnOrder, type SyntheticExport, titledWorkbook } from "../extract/exports";
import { AGREED } from "../extract/exports/made-up-child";
import { ExtractWay } from "../extract/extract-way";
import { surroundings } from "../taskpane/store/open-pane";
import { bytesInUse, milliseconds, printTable, type Target } from "./measure";

const MOST_TIME = 3_000;
const MOST_TO_WRITE = 4;
const STAGES = ["reading and columns", "words", "children", "preview"] as const;
/** Longer than edits and echoes are gathered for. */
const QUIET = 300;

interface Way {
  readonly name: string;
  readonly rows: number;
  readonly stages: Readonly<Record<(typeof STAGES)[number], number>>;
  /** Of them, the reading of the bytes alone. */
  readonly reading: number;
  readonly total: number;
  /** Bytes in use at the preview beyond those before the file was chosen, and the most that the process ever had. */
  readonly kept: number;
  readonly peak: number;
}

/** A pane at the extract, beside an empty return A. */
async function withPane<T>(work: (way: ExtractWay, host: LocalHost) => Promise<T>): Promise<T> {
  const [definition] = returnDefinitions;
  if (definition === undefined) throw new Error("no return to build");
  const host = await openLocalHost(await buildReturnWorkbook(definition, { content: { agreedDate: AGREED, rows: [] } }));
  const realm = loadOfficeJs(host);
  const uninstall = installGlobals(realm);
  const store = new LivePaneStore(surroundings());
  try {
    await store.start();
    const way = new ExtractWay(store);
    await way.enter();
    return await work(way, host);
  } finally {
    await store.stop();
    uninstall();
    realm.close();
  }
}

async function measure(name: string, file: SyntheticExport): Promise<Way> {
  const reading = await timed(() => readAlone(file));
  return withPane(async (way) => {
    const before = bytesInUse();
    let peak = 0;
    const watch = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss); }, 20);
    // What somebody would do by hand is nobody's waiting.
    const columns = await timed(() => way.ask({ ask: "file", fileName: file.fileName, bytes: file.bytes }));
    await way.rightColumns(file);
    const words = await timed(() => way.step("words"));
    await way.words(file);
    const children = await timed(() => way.step("children"));
    const preview = await timed(() => way.step("preview"));
    clearInterval(watch);
    requireTruth(way, file);
    const stages = { "reading and columns": columns, words, children, preview };
    const total = columns + words + children + preview;
    return { name, rows: file.rows, stages, reading, total, kept: bytesInUse() - before, peak: Math.max(peak, process.memoryUsage().rss) };
  });
}

async function readAlone(file: SyntheticExport): Promise<void> {
  const read = await readExport(file.fileName, file.bytes, { ...surroundings().pace, signal: new AbortController().signal, onProgress: () => undefined });
  if (read.kind !== "read") throw new Error("the export was not read");
}

/** What is fast and wrong is not fast. */
function requireTruth(way: ExtractWay, { children }: SyntheticExport): void {
  const inScope = children.filter(({ leftOut }) => leftOut === undefined).length;
  if (way.work.children?.inScope !== inScope) throw new Error(`${way.work.children?.inScope ?? 0} children are in scope, not ${inScope}`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Round trips of writing the rows, what they set off included. */
async function writingTrips(children: number): Promise<{ readonly trips: number; readonly time: number }> {
  const file = oneRowAChild(children);
  return withPane(async (way, host) => {
    await way.preview(file);
    const before = host.roundTrips.length;
    const time = await timed(() => way.ask({ ask: "write" }));
    if (way.state.phase !== "written") throw new Error("the rows were not written");
    await new Promise((resolve) => setTimeout(resolve, QUIET));
    return { trips: host.roundTrips.length - before, time };
  });
}

/** Measures the way from the bytes of a file to the preview, then what writing asks of the host. */
export async function benchExtract(): Promise<Target[]> {
  console.log("From the bytes of an export to the preview, in the pane's store (one run each, after one that does not count)");
  // What is loaded and compiled when it is first needed would count otherwise.
  await measure("", await titledWorkbook(180));
  await measure("", oneRowAChild(180));
  const ways = [
    await measure("CSV, a child a row", oneRowAChild(10_000)),
    await measure("CSV, an order a row", oneRowAnOrder(10_000)),
    await measure(".xlsx", await titledWorkbook(10_000)),
  ];
  const large = await measure("CSV, a child a row", oneRowAChild(100_000));
  printTable(
    ["export", "rows", ...STAGES, "together", "reading alone", "kept", "most rss"],
    [...ways, large].map(({ name, rows, stages, total, reading, kept, peak }) => [
      name, rows.toLocaleString("en-GB"), ...STAGES.map((stage) => milliseconds(stages[stage])), milliseconds(total), milliseconds(reading), megabytes(kept), megabytes(peak),
    ]),
  );
  console.log("Writing the rows (round trips with what they set off; times in Node on the local host, not Excel's)");
  const writing = [];
  for (const size of [180, 5_000]) writing.push({ size, ...(await writingTrips(size)) });
  printTable(["rows of the export", "round trips", "time"], writing.map(({ size, trips, time }) => [size.toLocaleString("en-GB"), String(trips), milliseconds(time)]));
  const slowest = Math.max(...ways.map(({ total }) => total));
  const most = Math.max(...writing.map(({ trips }) => trips));
  return [
    { name: "10,000 rows of an export from file to preview: at most 3 s", measured: milliseconds(slowest), isReached: slowest <= MOST_TIME },
    { name: `writing the rows of an export, up to 5,000: at most ${MOST_TO_WRITE} round trips`, measured: String(most), isReached: most <= MOST_TO_WRITE },
  ];
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
