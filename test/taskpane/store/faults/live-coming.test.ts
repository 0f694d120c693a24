import { LivePaneStore } from "../../../../src/taskpane/store/pane-store";
import { FIRST_ROW, openWorkbook, returnBytes, row, settled } from "../../../excel/sheets";
import { closePanes, type OpenPane, surroundings } from "../open-pane";
import { openSample } from "../sample/sample-pane";
import { UnreliableEvents } from "./live-events";
import { openListThrough, quiet, saidAnew, saidBy, writesSince } from "./live-pane";

/** What a user's coming and going between the sheet and the pane asks of Excel, and what it does to what the pane shows. */

afterEach(() => {
  jest.restoreAllMocks();
  return closePanes();
});

const POSTCODE = 1;
const AGE = 2;

/** So many seconds later, by the clock that the pane goes by. */
function later(seconds: number): void {
  const now = performance.now.bind(performance);
  jest.spyOn(performance, "now").mockImplementation(() => now() + seconds * 1000);
}

/** Longer than the pane lets the click go first. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_100));

async function comes(pane: OpenPane): Promise<number> {
  const from = pane.host.roundTrips.length;
  pane.store.userCame();
  await rest();
  await quiet(pane.host);
  return pane.host.roundTrips.length - from;
}

test("whoever goes to and fro has the workbook looked at once in half a minute", async () => {
  const pane = await openListThrough([row("A-1"), row("A-2")]);
  expect(await comes(pane)).toBe(0);
  later(31);
  const looked = await comes(pane);
  expect(looked).toBeGreaterThan(0);
  expect(await comes(pane)).toBe(0);
});

test("the click that brings somebody to the pane asks first", async () => {
  const pane = await openListThrough([row("A-1"), row("A-2")]);
  later(31);
  const from = pane.host.roundTrips.length;
  pane.store.userCame();
  pane.actions.jumpToAddress("B5");
  await rest();
  await quiet(pane.host);
  const [first, ...others] = pane.host.roundTrips.slice(from);
  expect(first?.calls).toContain("Range.Select");
  expect(others.length).toBeGreaterThan(0);
});

test("after a reading that failed there is no waiting for half a minute", async () => {
  const pane = await openListThrough([row("A-1"), row("A-2")]);
  pane.host.failNext({ code: "GeneralException" });
  await pane.after(() => { pane.host.person.paste(pane.list().id, FIRST_ROW, AGE, [["12 yrs"]]); });
  expect(pane.codes()).not.toContain("AG2");
  await comes(pane);
  expect(pane.codes()).toContain("AG2");
});

test("costs nothing of the undo list where merged cells are known, which stay known", async () => {
  const pane = await openListThrough([row("A-1"), row("A-2"), row("A-3")], undefined, (_workbook, list) => { list.mergeCells("B4:B5"); });
  expect(pane.codes()).toContain("LA3");
  const from = pane.host.roundTrips.length;
  await pane.after(() => { pane.store.lookAgain(); });
  expect(pane.host.roundTrips.length).toBeGreaterThan(from);
  expect(writesSince(pane, from)).toEqual([]);
  expect(pane.codes()).toContain("LA3");
});

test("merged cells are looked for again where the list has become another one unheard", async () => {
  const events = new UnreliableEvents();
  const pane = await openListThrough([row("A-1"), row("A-2"), row("A-3")], events.through, (_workbook, list) => { list.mergeCells("B4:B5"); });
  events.begin("lost");
  await pane.after(() => { pane.host.person.insertRows(pane.list().id, 0, 1); });
  events.calm();
  await pane.after(() => { pane.store.lookAgain(); });
  expect(saidBy(pane)).toEqual(await saidAnew(pane));
});

describe("what is found by looking", () => {
  let events: UnreliableEvents;
  let pane: OpenPane;
  beforeEach(async () => {
    events = new UnreliableEvents();
    pane = await openListThrough([row("A-1", { [POSTCODE]: "dd1" }), row("A-2"), row("A-3")], events.through);
    // What shows for a while shows for good.
    Object.assign(pane.store.surroundings, { pause: () => new Promise(() => undefined) });
  });

  const fixed = (): string[] => pane.checking().groups.flatMap(({ findings }) => [...findings]).filter(({ isFixed }) => isFixed === true).map(({ place }) => place);

  test("an edit that nobody told of is news like any other, and leaves what shows as fixed", async () => {
    await pane.after(() => { pane.host.person.type(pane.list().id, FIRST_ROW, POSTCODE, "DD1"); });
    expect(fixed()).toEqual(["Postcode, B4"]);
    events.begin("lost");
    await pane.after(() => { pane.host.person.paste(pane.list().id, FIRST_ROW + 1, AGE, [["12 yrs"]]); });
    events.calm();
    await pane.after(() => { pane.store.lookAgain(); });
    expect(pane.checking().news).toMatch(/^New: .+ Age, C5\.$/);
    expect(fixed()).toEqual(["Postcode, B4"]);
    expect(saidBy(pane)).toEqual(await saidAnew(pane));
  });

  test("an edit that is told of while the pane looks is no other list", async () => {
    await pane.after(() => {
      pane.host.person.type(pane.list().id, FIRST_ROW, POSTCODE, "DD1");
      pane.store.lookAgain();
    });
    expect(pane.checking().news).toBe("Fixed: Postcode, B4.");
    expect(fixed()).toEqual(["Postcode, B4"]);
  });

  test("a row that was deleted unheard makes another list", async () => {
    events.begin("lost");
    await pane.after(() => { pane.host.person.deleteRows(pane.list().id, FIRST_ROW + 1, 1); });
    events.calm();
    await pane.after(() => { pane.store.lookAgain(); });
    expect(pane.checking().counts.children).toBe(2);
    expect(saidBy(pane)).toEqual(await saidAnew(pane));
  });
});

test("on the sample's screen a look that finds nothing reads nothing of the sample", async () => {
  const { pane, draw } = await openSample(80);
  await draw();
  const from = pane.host.roundTrips.length;
  pane.store.lookAgain();
  // Facts, heads, rows.
  while (pane.host.roundTrips.length < from + 3) await quiet(pane.host);
  await quiet(pane.host);
  expect(pane.host.roundTrips.length).toBe(from + 3);
  expect(pane.checking().screen.name).toBe("sample");
});

test("where the first reading failed, what the ribbon asked for is opened once the workbook is read", async () => {
  const open = await openWorkbook(await returnBytes([row("A-1")]));
  open.host.failNext({ code: "GeneralException" });
  const store = new LivePaneStore({ ...surroundings(), startAt: "send" });
  await store.start();
  expect(store.getState()).toMatchObject({ phase: "failed" });
  store.actions.retry();
  for (let turns = 0; turns < 300 && !JSON.stringify(store.getState()).includes('"name":"send"'); turns++) await settled(open.host);
  expect(store.getState()).toMatchObject({ phase: "checking", screen: { name: "send" } });
  store.actions.goTo("findings");
  await settled(open.host);
  store.actions.retry();
  await settled(open.host);
  // Once only.
  expect(store.getState()).toMatchObject({ phase: "checking", screen: { name: "findings" } });
  await store.stop();
  open.close();
});
