import { FIRST_ROW, returnBytes, row } from "../../../excel/sheets";
import { closePanes } from "../open-pane";
import { closeFaulty, openFaulty, quiet } from "./faulty-pane";
import { UnreliableEvents } from "./live-events";
import { openListThrough, saidAnew, saidBy } from "./live-pane";

/** Merged cells are asked for seldom, because Excel forgets what could be undone over that: what is known of them stays known. */

afterEach(closePanes);

const AGE = 2;

test("a setting that somebody else changed forgets no merged cells", async () => {
  const pane = await openListThrough([row("A-1"), row("A-2"), row("A-3")], undefined, (_, list) => { list.mergeCells("B4:B5"); });
  pane.host.settings.set("pir.notificationDate", "2026-08-25");
  await pane.after(() => { pane.store.lookAgain(); });
  expect(pane.checking().dates.notificationDateIso).toBe("2026-08-25");
  expect(pane.codes()).toContain("LA3");
  expect(saidBy(pane)).toEqual(await saidAnew(pane));
});

test("neither does a cell that was edited unheard", async () => {
  const events = new UnreliableEvents();
  const pane = await openListThrough([row("A-1"), row("A-2"), row("A-3")], events.through, (_, list) => { list.mergeCells("B4:B5"); });
  events.begin("lost");
  await pane.after(() => { pane.host.person.paste(pane.list().id, FIRST_ROW, AGE, [["12 yrs"]]); });
  events.calm();
  await pane.after(() => { pane.store.lookAgain(); });
  expect(pane.codes()).toEqual(expect.arrayContaining(["LA3", "AG2"]));
  expect(saidBy(pane)).toEqual(await saidAnew(pane));
});

test("a list with merged cells that changed unheard is another one for all that was found out of it", async () => {
  const events = new UnreliableEvents();
  const pane = await openListThrough([row("A-1"), row("A-2"), row("A-3"), row("A-4")], events.through, (_, list) => { list.mergeCells("B7:B8"); });
  for (const code of new Set(pane.codes())) {
    pane.actions.askConfirmation({ code });
    await pane.after(() => { pane.actions.confirm("Checked with the team"); });
  }
  await pane.after(() => { pane.actions.goTo("send"); });
  await pane.after(() => { pane.actions.sweep(); });
  expect(pane.screen("send").send.sweep).toMatchObject({ phase: "done", isOutOfDate: false });
  events.begin("lost");
  await pane.after(() => { pane.host.person.type(pane.list().id, 1, 3, "17/08/2026"); });
  events.calm();
  await pane.after(() => { pane.actions.copyReceipt(); });
  expect(pane.screen("send").send.sweep).toMatchObject({ isOutOfDate: true });
  expect(pane.copied).toEqual([]);
});

test("whoever stops waiting for the whole list to be read keeps what Excel can undo", async () => {
  const { pane, tampering } = await openFaulty(await returnBytes([row("A-1"), row("A-2")]));
  tampering.hang(tampering.requests + 1, "undone");
  pane.actions.retry();
  await quiet(pane.host);
  const before = pane.host.roundTrips.length;
  await pane.after(() => { pane.actions.stopWaiting(); });
  const since = pane.host.roundTrips.slice(before);
  expect(since.length).toBeGreaterThan(0);
  expect(since.filter(({ isWrite }) => isWrite)).toEqual([]);
  await closeFaulty();
});
