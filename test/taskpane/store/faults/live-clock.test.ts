import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { dateFromParts, type CalendarDate } from "../../../../src/returns/calendar-date";
import { pace } from "../../../../src/taskpane/pace";
import { FIRST_ROW, row, settled } from "../../../excel/sheets";
import { Tampering } from "../../../excel/tampering";
import { closePanes, type OpenPane } from "../open-pane";
import { openListThrough, saidAnew, saidBy } from "./live-pane";

const root = join(__dirname, "../../../..");
const run = promisify(execFile);

/** Fourteen hours ahead, three and a half behind, summer time in its own year's days, and the plain one. */
const ZONES = { "UTC": 0, "Pacific/Kiritimati": -840, "America/St_Johns": 210, "Europe/London": 0 };

interface Printed {
  readonly offset: number;
  readonly said: unknown;
}

/** What a process says whose computer stands in this time zone. */
async function saidIn(zone: string): Promise<Printed> {
  const { stdout } = await run(process.execPath, [join(root, "node_modules/tsx/dist/cli.mjs"), join(__dirname, "live-zone.ts")], {
    cwd: root, env: { ...process.env, TZ: zone }, maxBuffer: 64_000_000,
  });
  return JSON.parse(stdout) as Printed;
}

test("every time zone reads the same dates, finds the same, and agrees on the day in Scotland", async () => {
  const zones = Object.keys(ZONES);
  const all: Printed[] = [];
  for (const zone of zones) all.push(await saidIn(zone));
  expect(all.map(({ offset }) => offset)).toEqual(Object.values(ZONES));
  for (const { said } of all) expect(said).toEqual(all[0]?.said);
  expect(all[0]?.said).toMatchObject({
    0: [
      "29 March 2026", "29 March 2026", "30 June 2026", "1 July 2026", "24 October 2026",
      "25 October 2026", "25 October 2026", "26 October 2026", "31 December 2026", "1 January 2027",
    ],
  });
});

describe("a clock that is set while the pane is open", () => {
  let pane: OpenPane;
  let clock: jest.SpyInstance | undefined;
  afterEach(async () => {
    clock?.mockRestore();
    await closePanes();
  });

  /** The computer's own clock says this much more from now on. Milliseconds. */
  function set(by: number): void {
    clock?.mockRestore();
    const now = Date.now;
    clock = jest.spyOn(Date, "now").mockImplementation(() => now() + by);
  }

  const HOUR = 3_600_000;
  test.each([["an hour on", HOUR], ["an hour back", -HOUR], ["to before 2020", -8 * 365 * 24 * HOUR], ["on by years", 20 * 365 * 24 * HOUR]])("%s: edits are heard as ever", async (_, by) => {
    const tampering = new Tampering();
    pane = await openListThrough([row("A-1"), row("A-2")], tampering.through);
    const { id } = pane.list();
    // While one row is being read another is edited, and before the answer comes the clock is set.
    let isSet = false;
    tampering.before(tampering.requests + 1, () => { pane.host.person.paste(id, FIRST_ROW + 1, 2, [["about 9"]]); });
    tampering.rewriteAnswers((text) => {
      if (!isSet) set(by);
      isSet = true;
      return text;
    });
    pane.host.person.paste(id, FIRST_ROW, 2, [["12 yrs"]]);
    await settled(pane.host);
    tampering.verify();
    expect(pane.codes()).toEqual(["AG2", "AG2"]);
    set(-by);
    pane.host.person.insertRows(id, FIRST_ROW, 1);
    await settled(pane.host);
    expect(pane.codes()).toEqual(["AG2", "AG2"]);
    expect(saidBy(pane)).toEqual(await saidAnew(pane));
    pane.actions.previewFixAll("AG2");
    await pane.after(() => { pane.actions.applyPreview(); });
    expect(pane.codes()).toEqual(["AG2"]);
  });

  test("long work is cut by a clock that the computer's own does not move", () => {
    const before = pace.now();
    set(-HOUR);
    const after = pace.now();
    expect(after).toBeGreaterThanOrEqual(before);
    expect(after - before).toBeLessThan(HOUR / 2);
  });
});

describe("midnight passes while the pane is open", () => {
  afterEach(closePanes);

  /** The pane on a list that was agreed for the day after: in the future, which is to be checked until then. */
  async function openBeforeMidnight(): Promise<{ readonly pane: OpenPane; readonly passMidnight: () => void }> {
    const pane = await openListThrough([row("A-1", { 2: 12 }), row("A-2")]);
    let day = dateFromParts(2026, 8, 13);
    Object.assign(pane.store.surroundings, { today: (): CalendarDate | undefined => day });
    return { pane, passMidnight: () => { day = dateFromParts(2026, 8, 14); } };
  }

  const WAYS: readonly (readonly [string, (pane: OpenPane) => void])[] = [
    ["the user comes to the pane", (pane) => { pane.store.lookAgain(); }],
    ["a cell is selected", (pane) => { pane.host.person.select({ row: FIRST_ROW, column: 1, rowCount: 1, columnCount: 1 }); }],
    ["another row is edited", (pane) => { pane.host.person.paste(pane.list().id, FIRST_ROW + 1, 1, [["DD2"]]); }],
    ["the list is sorted", (pane) => { pane.host.person.sort(pane.list().id, { row: FIRST_ROW, column: 0, rowCount: 2, columnCount: 8 }, 0, false); }],
  ];

  test.each(WAYS)("the day is another one once %s", async (_, act) => {
    const { pane, passMidnight } = await openBeforeMidnight();
    await pane.after(() => { pane.store.lookAgain(); });
    expect(pane.codes()).toEqual(["AD5"]);
    passMidnight();
    await pane.after(() => { act(pane); });
    expect(pane.codes()).toEqual([]);
    expect(pane.checking().counts.children).toBe(2);
  });
});
