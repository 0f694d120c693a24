import type { SampleState } from "../../../../src/taskpane/store/sample-screens";
import { atAction } from "../../../excel/tampering";
import { closePanes } from "../open-pane";
import {
  type FailingPane, goOn, openFailing, requireDeleted, requireWhole, sampleBytes, type Step, WAYS_ON,
} from "./failing-pane";
import { isAtWork, type SamplePane } from "./sample-pane";
import { type WorkbookPicture, workbookPicture } from "./workbook-picture";

/** How the pane says that the workbook is as it was. */
const NOTHING = /nothing was (changed|drawn|deleted)\.$/i;
const REASON = "Two children had been left out of the list";

const sampleOf = ({ pane }: SamplePane): SampleState => pane.screen("sample").sample;
const drawnOf = (opened: SamplePane) => {
  const state = sampleOf(opened);
  return state.phase === "drawn" ? state.drawn : undefined;
};

function drawProblem(opened: SamplePane) {
  const state = sampleOf(opened);
  if (state.phase !== "prepare") return undefined;
  const { draw } = state.prepare.seed;
  if (draw.phase !== "failed") throw new Error(`the draw is ${draw.phase}`);
  return draw.problem;
}

const draw: Pick<Step, "act" | "problem"> = {
  act: ({ ask }) => ask({ ask: "draw", text: "31415926535897932384", note: "", role: "analyst" }),
  problem: drawProblem,
};

function deleting(withList: boolean): Step {
  return {
    from: "drawn",
    arrange: async ({ ask }) => {
      await ask({ ask: "mark", isOn: true });
      await ask({ ask: "view", view: "delete" });
      await ask({ ask: "withList", withList });
    },
    act: ({ ask }) => ask({ ask: "delete" }),
    problem: (opened) => (opened.pane.store.getState().phase === "noReturn" ? undefined : drawnOf(opened)?.remove.problem),
    requireComplete: (opened, was) => requireDeleted(opened, was, withList),
  };
}

const STEPS: Readonly<Record<string, Step>> = {
  "drawing": { ...draw, from: "frozen", arrange: () => Promise.resolve(), requireComplete: requireWhole },
  "drawing another": {
    ...draw,
    from: "drawn",
    arrange: async ({ ask, freeze }) => {
      await ask({ ask: "redraw", reason: REASON });
      await freeze();
    },
    requireComplete: async (opened) => {
      await requireWhole(opened);
      expect(opened.drawn().result.earlier).toMatchObject([{ reason: REASON }]);
    },
  },
  "replacing": {
    from: "drawn",
    arrange: async ({ ask, drawn }) => {
      const [one] = drawn().replace.members;
      await ask({ ask: "view", view: "replace" });
      await ask({ ask: "withdraw", withdrawals: [{ id: one?.id ?? "", reason: "The record cannot be found" }] });
    },
    act: ({ ask }) => ask({ ask: "replace", chosen: undefined }),
    problem: (opened) => drawnOf(opened)?.replace.problem,
    requireComplete: async (opened) => {
      await requireWhole(opened);
      expect(opened.drawn().replace.made).toHaveLength(1);
    },
  },
  "releasing": {
    from: "drawn",
    arrange: ({ ask }) => ask({ ask: "view", view: "release" }),
    act: ({ ask }) => ask({ ask: "release" }),
    problem: (opened) => drawnOf(opened)?.release.problem,
    requireComplete: async (opened) => {
      await requireWhole(opened);
      expect(opened.drawn().release.writtenOn).toContain("2 September 2026");
    },
  },
  "deleting": deleting(false),
  "deleting with the list": deleting(true),
};

let bytes: Awaited<ReturnType<typeof sampleBytes>>;
beforeAll(async () => { bytes = await sampleBytes(70); });
afterEach(closePanes);

describe.each(Object.entries(STEPS))("%s", (_, step) => {
  /** Round trips in all, and which of them writes. */
  let trips: number;
  let writing: number;
  let actions: number;

  beforeAll(async () => {
    const { opened, tampering } = await openFailing(bytes[step.from], step);
    const was = await workbookPicture(opened.pane.host);
    const from = tampering.requests;
    await step.act(opened);
    trips = tampering.requests - from;
    const sizes = Array.from({ length: trips }, (_, index) => tampering.actionsOf(from + index + 1));
    actions = Math.max(...sizes);
    writing = sizes.indexOf(actions) + 1;
    expect(step.problem(opened)).toBeUndefined();
    await step.requireComplete(opened, was);
    await closePanes();
  });

  /** Makes one round trip after the other fail, in one pane as long as nothing comes of it. */
  async function eachTrip(fail: (failing: FailingPane, trip: number) => void, codes: readonly string[]): Promise<string[]> {
    const outcomes: string[] = [];
    let failing: FailingPane | undefined;
    let was: WorkbookPicture | undefined;
    for (let trip = 1; trip <= trips; trip++) {
      failing ??= await openFailing(bytes[step.from], step);
      const { opened, tampering } = failing;
      was ??= await workbookPicture(opened.pane.host);
      fail(failing, trip);
      await step.act(opened);
      // What is read after the work may come in one request or in two, as its echoes come.
      if (trip > writing && tampering.callOff()) break;
      tampering.verify();
      const outcome = await requireOneOrOther(failing, was, codes);
      outcomes.push(outcome);
      if (outcome === "before") continue;
      await closePanes();
      failing = undefined;
      was = undefined;
    }
    return outcomes;
  }

  async function requireOneOrOther({ opened, codes: noted }: FailingPane, was: WorkbookPicture, codes: readonly string[]) {
    expect(isAtWork(opened.pane)).toBe(false);
    expect(codes).toEqual(expect.arrayContaining(noted));
    const problem = step.problem(opened);
    if (problem === undefined) {
      await step.requireComplete(opened, was);
      return "complete";
    }
    expect(problem.sentence).toMatch(NOTHING);
    expect(await workbookPicture(opened.pane.host)).toEqual(was);
    return "before";
  }

  test.each(["GeneralException", "AccessDenied", "InvalidOperationInCellEditMode"])("each round trip fails with %s", async (code) => {
    const outcomes = await eachTrip(({ tampering }, trip) => { tampering.stop(tampering.requests + trip, code, atAction(0)); }, [code]);
    expect(outcomes[0]).toBe("before");
  });

  test("each answer is lost after the work was done", async () => {
    const outcomes = await eachTrip(({ tampering }, trip) => { tampering.lose(tampering.requests + trip, "ConnectionFailure"); }, ["ConnectionFailure"]);
    expect(outcomes[writing - 1]).toBe("complete");
  });

  test.each(["undone", "done"] as const)("a round trip is never answered and %s, and the analyst stops waiting", async (becomes) => {
    const outcomes: string[] = [];
    for (let trip = 1; trip <= writing; trip++) {
      const failing = await openFailing(bytes[step.from], step);
      const { opened, tampering } = failing;
      const was = await workbookPicture(opened.pane.host);
      tampering.hang(tampering.requests + trip, becomes);
      const acted = step.act(opened);
      await opened.pane.after(() => undefined);
      opened.pane.actions.stopWaiting();
      await acted;
      tampering.verify();
      tampering.answerLate();
      await opened.pane.after(() => undefined);
      while (isAtWork(opened.pane)) await opened.pane.after(() => undefined);
      outcomes.push(await requireOneOrOther(failing, was, ["Unanswered"]));
      if (outcomes.at(-1) === "before") {
        await step.act(opened);
        await step.requireComplete(opened, was);
      }
      await closePanes();
    }
    expect(outcomes[0]).toBe("before");
    expect(outcomes[writing - 1]).toBe(becomes === "done" ? "complete" : "before");
  });

  /** The connection goes in this round trip, after so many of its actions. */
  async function lostFrom(trip: number, after: "none" | "half" | "all", way: (typeof WAYS_ON)[number]): Promise<void> {
    const failing = await openFailing(bytes[step.from], step);
    const { opened, tampering, codes } = failing;
    const was = await workbookPicture(opened.pane.host);
    const request = tampering.requests + trip;
    if (after === "half") tampering.stop(request, "ConnectionFailure", atAction(Math.floor(actions / 2)));
    if (after === "all") tampering.lose(request, "ConnectionFailure");
    tampering.cutOff(after === "none" ? request : request + 1, "ConnectionFailure");
    await step.act(opened);
    tampering.verify();
    tampering.reconnect();
    expect(isAtWork(opened.pane)).toBe(false);
    expect(["ConnectionFailure", "LeftHalf"]).toEqual(expect.arrayContaining(codes));
    const problem = step.problem(opened);
    const isUntouched = trip < writing;
    expect(problem?.sentence).toMatch(isUntouched ? NOTHING : /^Excel stopped/);
    if (isUntouched) expect(await workbookPicture(opened.pane.host)).toEqual(was);
    const now = await goOn(failing, way, step);
    const is = await workbookPicture(now.pane.host);
    const isAsBefore = JSON.stringify(is) === JSON.stringify(was);
    if (after === "all" || way === "tries again") expect(isAsBefore).toBe(false);
    if (isAsBefore) expect(step.problem(opened)).toEqual(problem);
    else await step.requireComplete(now, was);
    await closePanes();
  }

  test.each(WAYS_ON)("the connection is gone, and the analyst %s", async (way) => {
    if (way === "opens the pane again") for (let trip = 1; trip < writing; trip++) await lostFrom(trip, "none", way);
    for (const after of ["none", "half", "all"] as const) await lostFrom(writing, after, way);
  });
});
