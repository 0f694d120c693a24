import { Conversation, isAwaitedNow, stopWaiting, type Waiting, whenHeldBack } from "../../src/excel/conversation";
import { HostError } from "../../src/excel/host-error";
import { openNewWorkbook } from "../../src/excel/new-workbook";
import { run } from "../../src/excel/run";
import { type OpenWorkbook, openWorkbook, returnBytes, row } from "./sheets";
import { Tampering } from "./tampering";

let open: OpenWorkbook;
let tampering: Tampering;
/** Rejections that nobody has taken care of. */
const unhandled: unknown[] = [];
const note = (reason: unknown): void => { unhandled.push(reason); };

beforeAll(() => { process.on("unhandledRejection", note); });
afterAll(() => { process.off("unhandledRejection", note); });

beforeEach(async () => {
  tampering = new Tampering();
  open = await openWorkbook(await returnBytes([row("A-1")]), {}, tampering.through);
});

afterEach(() => {
  jest.useRealTimers();
  open.close();
  expect(unhandled.splice(0)).toEqual([]);
});

const turns = (milliseconds = 20) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const cell = (address: string, context: Excel.RequestContext): Excel.Range => context.workbook.worksheets.getFirst().getRange(address);

/** Two requests, each of which writes a cell. */
function twoHalves(): Promise<void> {
  return run(async (context) => {
    cell("K1", context).values = [["first"]];
    await context.sync();
    cell("K2", context).values = [["second"]];
    await context.sync();
  });
}

async function failureOf(work: Promise<unknown>): Promise<HostError> {
  const error: unknown = await work.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof HostError)) throw new Error("no error of the host");
  return error;
}

const shown = (row: number): unknown => open.host.sheets[0]?.cell(row, 10).value;

describe("a conversation that is given up", () => {
  test.each(["undone", "done"] as const)("a request that is never answered, and was %s: it says that nobody knows, and no second half comes", async (hanging) => {
    tampering.hang(1, hanging);
    const failure = failureOf(twoHalves());
    await turns();
    stopWaiting();
    expect(await failure).toMatchObject({
      kind: "unanswered",
      sentence: "Excel has not answered. It is not known whether it did what was asked.",
      whatToDo: "Look at the workbook, then try again.",
    });
    tampering.answerLate();
    await turns();
    expect([shown(0), shown(1)]).toEqual([hanging === "done" ? "first" : "", ""]);
    expect(tampering.requests).toBe(1);
  });

  test("work that goes on after it was given up asks nothing more of Excel", async () => {
    tampering.hang(1, "undone");
    const caught: string[] = [];
    const failure = failureOf(run(async (context) => {
      for (const address of ["K1", "K2", "K3"]) {
        cell(address, context).values = [["late"]];
        await context.sync().catch((reason: unknown) => caught.push(reason instanceof HostError ? reason.kind : "another"));
      }
    }));
    await turns();
    stopWaiting();
    // office.js itself ends each conversation by one more request.
    expect((await failure).kind).toBe("unanswered");
    expect(caught).toEqual(["unanswered", "unanswered", "unanswered"]);
    expect(tampering.requests).toBe(1);
  });

  test("between two requests too", async () => {
    const failure = failureOf(run(async (context) => {
      cell("K1", context).values = [["first"]];
      await context.sync();
      stopWaiting();
      cell("K2", context).values = [["second"]];
      await context.sync();
    }));
    expect((await failure).kind).toBe("unanswered");
    expect([shown(0), shown(1)]).toEqual(["first", ""]);
  });

  test("what Excel held back while a cell was edited is done once, when editing ends, and no more of it", async () => {
    open.host.person.beginCellEdit();
    const failure = failureOf(twoHalves());
    await turns();
    stopWaiting();
    await failure;
    expect(shown(0)).toBe("");
    open.host.person.endCellEdit();
    await turns();
    expect([shown(0), shown(1)]).toEqual(["first", ""]);
  });

  test("all of them at once, and later ones go on as ever", async () => {
    tampering.hang(1, "undone");
    tampering.hang(2, "undone");
    const failures = Promise.all([failureOf(twoHalves()), failureOf(twoHalves())]);
    await turns();
    stopWaiting();
    expect((await failures).map(({ kind }) => kind)).toEqual(["unanswered", "unanswered"]);
    await twoHalves();
    expect([shown(0), shown(1)]).toEqual(["first", "second"]);
  });

  test("a new workbook that Excel does not open", async () => {
    tampering.hang(1, "undone");
    const failure = failureOf(openNewWorkbook(Buffer.from(await returnBytes([])).toString("base64")));
    await turns();
    stopWaiting();
    expect((await failure).kind).toBe("unanswered");
  });
});

describe("keeping the pane waiting", () => {
  function told(): Waiting[] {
    const stages: Waiting[] = [];
    stop = whenHeldBack((waiting) => { stages.push(waiting); });
    return stages;
  }
  let stop: () => void = () => undefined;
  afterEach(() => { stop(); });

  test("is told after 3 seconds and again after 20, and over with the answer; nothing is given up by itself", async () => {
    const stages = told();
    jest.useFakeTimers();
    open.host.person.beginCellEdit();
    const work = twoHalves();
    await jest.advanceTimersByTimeAsync(2_900);
    expect(stages).toEqual([]);
    await jest.advanceTimersByTimeAsync(200);
    expect(stages).toEqual(["slow"]);
    await jest.advanceTimersByTimeAsync(16_800);
    expect(stages).toEqual(["slow"]);
    await jest.advanceTimersByTimeAsync(200);
    expect(stages).toEqual(["slow", "long"]);
    // Somebody who goes for a cup of tea in the middle of a word.
    await jest.advanceTimersByTimeAsync(3_600_000);
    open.host.person.endCellEdit();
    await jest.advanceTimersByTimeAsync(100);
    await work;
    expect(stages).toEqual(["slow", "long", "no"]);
    expect([shown(0), shown(1)]).toEqual(["first", "second"]);
  });

  test("counts for each request by itself: many that are answered one after the other are not one that is held back", async () => {
    const stages = told();
    jest.useFakeTimers();
    const work = Conversation.of(async (conversation) => {
      for (let request = 0; request < 10; request++) {
        await conversation.ask(() => new Promise<void>((resolve) => { setTimeout(resolve, 2_500); }));
      }
    });
    await jest.advanceTimersByTimeAsync(25_100);
    await work;
    expect(stages).toEqual([]);
  });

  test("is told only after 20 seconds while nobody waits, and at once when somebody begins to", async () => {
    const stages = told();
    jest.useFakeTimers();
    open.host.person.beginCellEdit();
    let isAwaited = false;
    const look = run(async (context) => { await context.sync(); }, { isAwaited: () => isAwaited });
    await jest.advanceTimersByTimeAsync(19_900);
    expect(stages).toEqual([]);
    isAwaited = true;
    isAwaitedNow();
    expect(stages).toEqual(["slow"]);
    isAwaited = false;
    await jest.advanceTimersByTimeAsync(200);
    expect(stages).toEqual(["slow", "long"]);
    open.host.person.endCellEdit();
    await jest.advanceTimersByTimeAsync(100);
    await look;
    expect(stages).toEqual(["slow", "long", "no"]);
  });

  test("is told again of each further request that is held back for long: somebody may have put the first word aside", async () => {
    const stages = told();
    tampering.hang(1, "undone");
    tampering.hang(2, "undone");
    jest.useFakeTimers();
    const failures = [failureOf(twoHalves())];
    await jest.advanceTimersByTimeAsync(10_000);
    failures.push(failureOf(twoHalves()));
    await jest.advanceTimersByTimeAsync(19_900);
    expect(stages).toEqual(["slow", "long"]);
    await jest.advanceTimersByTimeAsync(200);
    expect(stages).toEqual(["slow", "long", "long"]);
    stopWaiting();
    await jest.advanceTimersByTimeAsync(0);
    await Promise.all(failures);
    expect(stages).toEqual(["slow", "long", "long", "no"]);
  });

  test("is over with the last request that was held back, and with giving up", async () => {
    const stages = told();
    tampering.hang(1, "undone");
    jest.useFakeTimers();
    const first = failureOf(twoHalves());
    await jest.advanceTimersByTimeAsync(20_100);
    open.host.person.beginCellEdit();
    const second = twoHalves();
    await jest.advanceTimersByTimeAsync(4_000);
    open.host.person.endCellEdit();
    await jest.advanceTimersByTimeAsync(100);
    await second;
    // The first is still not answered.
    expect(stages).toEqual(["slow", "long"]);
    stopWaiting();
    await jest.advanceTimersByTimeAsync(0);
    await first;
    expect(stages).toEqual(["slow", "long", "no"]);
  });
});
