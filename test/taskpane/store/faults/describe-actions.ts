import type { PaneActions } from "../../../../src/taskpane/store/snapshot";
import { CODES } from "./faults";
import { closeFaulty } from "./faulty-pane";
import { requireAsksNothing, requireWithstands, type Tried } from "./matrix";
import { ACTIONS, prepareWays, type Way } from "./ways";
import { requireLeadsOut } from "./while-editing";
import { makeWorkbooks, type Workbooks } from "./workbooks";

type Named = readonly [string, Way];

/** Actions that are asked for from the findings, on the pane as it opens. The others are asked for from other screens. */
const FROM_FINDINGS: readonly (keyof PaneActions)[] = [
  "retry", "stopWaiting", "jumpTo", "jumpToAddress", "next", "previous", "setFilter", "setNotificationDate", "setAgreedDate",
  "addBlankReturn", "dismissNotice", "dismissDone", "goTo", "previewFix", "previewFixAll", "applyPreview", "previewAgain",
  "cancel", "askConfirmation", "confirm", "unconfirm", "previewNewIds", "copyKey", "openKeyWorkbook", "downloadKey", "discardKey",
  "chooseRole", "tour", "showTour", "openHelp", "closeHelp", "extract", "sample", "compareWith", "setCouncil", "addPattern",
];

/** Tests of the actions that are asked for from there, each by each way, and that all codes were met. */
export function describeActions(from: "the findings" | "elsewhere"): void {
  const tried: Tried = { codes: new Set(), trips: 0, cases: 0, missing: 0 };
  let workbooks: Workbooks;
  const entries = Object.entries(ACTIONS).filter(([action]) => FROM_FINDINGS.includes(action as keyof PaneActions) === (from === "the findings"));
  const each = (of: "asks" | "asksNothing"): Named[] =>
    entries.flatMap(([action, entry]) => Object.entries(entry[of] ?? {}).map(([name, way]): Named => [`${action}: ${name}`, way]));

  beforeAll(async () => {
    await prepareWays();
    workbooks = await makeWorkbooks();
  });
  afterEach(closeFaulty);
  afterAll(() => {
    const { codes, trips, cases, missing } = tried;
    process.stdout.write(`Actions from ${from}: ${cases} faults in ${trips} round trips, ${codes.size} codes of ${CODES.length}; ${missing} round trips did not come.\n`);
  });

  test("every action is tried in some way", () => {
    expect(entries.filter(([, { asks, asksNothing }]) => asks === undefined && asksNothing === undefined)).toEqual([]);
  });

  test.each(each("asksNothing"))("asks nothing of Excel: %s", async (_, way) => { await requireAsksNothing(workbooks, way); });

  test.each(each("asks"))("is led out of while a cell stays in edit: %s", async (_, way) => { await requireLeadsOut(workbooks, way); });

  test.each(each("asks"))("withstands every fault: %s", async (_, way) => { await requireWithstands(workbooks, way, tried); });

  test("every code was met, and all but a few round trips came", () => {
    expect([...tried.codes].sort()).toEqual([...CODES].sort());
    expect(tried.missing).toBeLessThan(tried.cases / 10);
  });
}
