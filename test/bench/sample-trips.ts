import { LivePaneStore } from "../../src/taskpane/store/pane-store";
import type { SampleAsk, SampleState } from "../../src/taskpane/store/sample-screens";
import { openLocalHost } from "../../src/workbench/host";
import type { LocalHost } from "../../src/workbench/host/contract";
import { installGlobals, loadOfficeJs } from "../../src/workbench/host/node-realm";
import { surroundings } from "../taskpane/store/open-pane";
import { listWorkbook } from "./list-workbook";
import { milliseconds, printTable, type Target } from "./measure";

const SIZES = [180, 5_000];
const MOST_TO_DRAW = 4;
const MOST_TO_REPLACE = 3;
/** Longer than edits and echoes are gathered for. */
const QUIET = 300;

interface Work {
  readonly trips: number;
  /** From asking until the pane shows that it is done, milliseconds. Echoes come after it. */
  readonly time: number;
}

/** The pane at the sample's screen, asked as its buttons ask. */
class SamplePane {
  readonly store = new LivePaneStore(surroundings());

  constructor(readonly host: LocalHost) {}

  get sample(): SampleState {
    const state = this.store.getState();
    if (state.phase !== "checking" || state.screen.name !== "sample") throw new Error("the pane is not at its sample");
    return state.screen.sample;
  }

  async measure(act: () => void): Promise<Work> {
    const before = this.host.roundTrips.length;
    const start = performance.now();
    let wasAtWork = false;
    let done: number | undefined;
    const stop = this.store.subscribe(() => {
      const isAtWork = this.#isAtWork();
      if (wasAtWork && !isAtWork) done = performance.now();
      wasAtWork = isAtWork;
    });
    act();
    do await pause(QUIET);
    while (this.#isAtWork());
    stop();
    return { trips: this.host.roundTrips.length - before, time: (done ?? Number.NaN) - start };
  }

  ask(ask: SampleAsk): Promise<Work> {
    return this.measure(() => { this.store.actions.sample(ask); });
  }

  #isAtWork(): boolean {
    const state = this.store.getState();
    if (state.phase !== "checking" || state.screen.name !== "sample") return state.phase === "checking";
    const { sample } = state.screen;
    if (sample.phase === "prepare") return sample.prepare.freeze.isFreezing || ["drawing", "writing"].includes(sample.prepare.seed.draw.phase);
    if (sample.phase === "drawn") return sample.drawn.isBusy || sample.drawn.verify.phase === "running" || sample.drawn.remove.isRunning;
    return sample.phase === "looking";
  }
}

interface Measured {
  readonly size: number;
  readonly work: Readonly<Record<(typeof STEPS)[number], Work>>;
}

const STEPS = ["look", "freeze", "draw", "replace", "siblings", "release", "verify", "delete"] as const;

async function measure(size: number): Promise<Measured> {
  const host = await openLocalHost(await listWorkbook(size));
  const realm = loadOfficeJs(host);
  const uninstall = installGlobals(realm);
  try {
    const pane = new SamplePane(host);
    await pane.store.start();
    const look = await pane.measure(() => { pane.store.actions.goTo("sample"); });
    await pane.ask({ ask: "settle", step: "list", reasons: { findings: "The list is made up and has mistakes" } });
    await pane.ask({ ask: "settle", step: "size", reasons: {} });
    await pane.ask({ ask: "settle", step: "margins", reasons: {} });
    const freeze = await pane.ask({ ask: "freeze" });
    const draw = await pane.ask({ ask: "draw", text: "01382438112797316654", note: "", role: "analyst" });
    const [one, two, three] = drawn(pane).replace.members;
    await pane.ask({ ask: "withdraw", withdrawals: [{ id: one?.id ?? "", reason: "The record cannot be found" }] });
    const replace = await pane.ask({ ask: "replace", chosen: undefined });
    const siblings = await pane.ask({ ask: "siblings", text: `${two?.shown ?? ""}, ${three?.shown ?? ""}` });
    const release = await pane.ask({ ask: "release" });
    const verify = await pane.ask({ ask: "verify" });
    requireAllDone(pane);
    await pane.ask({ ask: "view", view: "delete" });
    const remove = await pane.ask({ ask: "delete" });
    if (pane.sample.phase !== "deleted") throw new Error("the sample was not deleted");
    await pane.store.stop();
    return { size, work: { look, freeze, draw, replace, siblings, release, verify, delete: remove } };
  } finally {
    uninstall();
    realm.close();
  }
}

function drawn({ sample }: SamplePane): Extract<SampleState, { phase: "drawn" }>["drawn"] {
  if (sample.phase !== "drawn") throw new Error(`nothing was drawn: the sample is ${sample.phase}`);
  return sample.drawn;
}

function requireAllDone(pane: SamplePane): void {
  const { replace, siblings, release, verify } = drawn(pane);
  const isSame = verify.phase === "done" && verify.isSame && verify.sheets.length === 0;
  if (replace.made.length !== 1 || siblings.groups.length !== 1 || release.writtenOn === undefined || !isSame) {
    throw new Error("the sample is not as it was asked for");
  }
}

function pause(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

/** Counts what each step of a sample asks of the host, the echoes and re-readings that it sets off included. */
export async function benchSampleTrips(): Promise<Target[]> {
  console.log("Round trips of a sample (with what they set off; times in Node on the local host, not Excel's)");
  const results: Measured[] = [];
  // What is loaded and compiled when it is first needed would count otherwise.
  await measure(180);
  for (const size of SIZES) results.push(await measure(size));
  printTable(
    ["rows", ...STEPS],
    results.flatMap(({ size, work }) => [
      [size.toLocaleString("en-GB"), ...STEPS.map((step) => String(work[step].trips))],
      ["", ...STEPS.map((step) => milliseconds(work[step].time))],
    ]),
  );
  const most = (step: (typeof STEPS)[number]): number => Math.max(...results.map(({ work }) => work[step].trips));
  return [
    { name: `draw and write, up to 5,000 rows: at most ${MOST_TO_DRAW} round trips`, measured: String(most("draw")), isReached: most("draw") <= MOST_TO_DRAW },
    { name: `replace: at most ${MOST_TO_REPLACE} round trips`, measured: String(most("replace")), isReached: most("replace") <= MOST_TO_REPLACE },
  ];
}
