import { FIRST_ROW } from "../../../excel/sheets";
import { UnreliableEvents } from "../faults/live-events";
import { openListThrough, writesSince } from "../faults/live-pane";
import { closePanes, type OpenPane } from "../open-pane";
import { atSample, children, isAtWork, openSample, type SamplePane } from "./sample-pane";

const COUNT = 70;
const ROWS = { row: FIRST_ROW, column: 0, rowCount: COUNT, columnCount: 8 };

afterEach(closePanes);

/** Where the marks of drawn rows stand. */
function marksOf(pane: OpenPane): Promise<string[]> {
  return Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem(pane.list().id).getRange();
    conditionalFormats.load("items/id");
    await context.sync();
    const marks = conditionalFormats.items.map((format) => {
      const areas = format.getRanges();
      areas.load("address");
      format.custom.rule.load("formula");
      return () => `${format.custom.rule.formula} ${areas.address}`;
    });
    await context.sync();
    return marks.map((mark) => mark());
  });
}

/** A sample, and from then on Excel tells of nothing. */
async function drawnUnheard(): Promise<SamplePane & { readonly events: UnreliableEvents }> {
  const events = new UnreliableEvents();
  const opened = await atSample(await openListThrough(children(COUNT), events.through));
  await opened.draw();
  events.begin("lost");
  return { ...opened, events };
}

test("the rows that are marked are those of the drawn as the list stands, also when it was sorted just before", async () => {
  const { pane, ask, draw } = await openSample(COUNT);
  await draw();
  await pane.after(() => {
    pane.host.person.sort(pane.list().id, ROWS, 0, true);
    pane.actions.sample({ ask: "mark", isOn: true });
  });
  while (isAtWork(pane)) await pane.after(() => undefined);
  const marked = await marksOf(pane);
  await ask({ ask: "mark", isOn: false });
  await ask({ ask: "mark", isOn: true });
  expect(marked).toHaveLength(2);
  expect(await marksOf(pane)).toEqual(marked);
});

test("the same where Excel has told of no edit", async () => {
  const { pane, ask, events } = await drawnUnheard();
  pane.host.person.sort(pane.list().id, ROWS, 0, true);
  await ask({ ask: "mark", isOn: true });
  const marked = await marksOf(pane);
  events.calm();
  await pane.after(() => { pane.actions.retry(); });
  await ask({ ask: "mark", isOn: false });
  await ask({ ask: "mark", isOn: true });
  expect(await marksOf(pane)).toEqual(marked);
});

test("the certificate is of the list as it stood when it was deleted", async () => {
  const { pane, ask, texts, events } = await drawnUnheard();
  await ask({ ask: "view", view: "delete" });
  pane.host.person.deleteRows(pane.list().id, FIRST_ROW + 30, 5);
  events.calm();
  await ask({ ask: "delete" });
  const facts = new Map(texts("Deletion certificate").map(([name = "", value = ""]) => [name, value]));
  expect(facts.get("Children on the list")).toBe(String(COUNT - 5));
  expect(pane.screen("sample").sample).toMatchObject({ phase: "deleted", certificate: expect.arrayContaining([`Children on the list: ${COUNT - 5}`]) as string[] });
});

test("verifying reads the list, and asks nothing that desktop Excel takes for a write", async () => {
  const { pane, ask, drawn, draw } = await openSample(COUNT);
  await draw();
  const from = pane.host.roundTrips.length;
  await ask({ ask: "verify" });
  expect(drawn().verify).toMatchObject({ phase: "done", isSame: true });
  expect(pane.host.roundTrips.length).toBeGreaterThan(from);
  expect(writesSince(pane, from)).toEqual([]);
});

test("what Excel has told nobody of is found by verifying", async () => {
  const { pane, ask, drawn } = await drawnUnheard();
  pane.host.person.deleteRows(pane.list().id, FIRST_ROW + 30, 1);
  await ask({ ask: "verify" });
  expect(drawn().verify).toMatchObject({ phase: "done", isSame: false, isSameFromFrozen: true });
  expect(drawn().sign.canSign).toBe(false);
});
