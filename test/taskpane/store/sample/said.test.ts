import { CLEAN_ROW, FIRST_ROW } from "../../../excel/sheets";
import { closePanes, openList } from "../open-pane";
import { atSample, children, openSample, SEED } from "./sample-pane";

afterEach(closePanes);

test("a seed of fewer digits than the dice give is asked about once, and can be meant", async () => {
  const { ask, prepare, drawn, freeze } = await openSample(70);
  await freeze();
  const short = { ask: "draw", text: "12345", note: "", role: "analyst" } as const;
  await ask(short);
  expect(prepare().seed.problem).toContain("The seed has 5 digits");
  await ask(short);
  expect(drawn().headline).toContain("60 records");
});

test("the same list and the same seed are not drawn from again", async () => {
  const { ask, prepare, draw } = await openSample(70);
  await draw();
  await ask({ ask: "redraw", reason: "The seed was seen before the freeze" });
  await draw(SEED);
  expect(prepare().seed.problem).toContain("Choose a new seed");
});

test("an edit after the freeze that changes no level is said too, and does not hold the draw back", async () => {
  const { pane, prepare, drawn, ask, freeze } = await openSample(70);
  await freeze();
  expect(prepare().freeze.frozen?.aside).toBeUndefined();
  const list = pane.list();
  const at = Array.from({ length: 70 }, (_, index) => FIRST_ROW + index).find((row) => list.cell(row, 2).value === 1) ?? -1;
  await pane.after(() => { pane.host.person.type(list.id, at, 2, "2"); });
  expect(prepare().freeze.frozen).toMatchObject({ changes: [], aside: expect.stringContaining("the draw is the same") as string });
  await ask({ ask: "draw", text: SEED, note: "", role: "analyst" });
  expect(drawn().headline).toContain("60 records");
});

test("what was verified is out of date once the list is edited; signing it off stays", async () => {
  const { pane, ask, drawn, draw } = await openSample(70);
  const isOutOfDate = (): boolean => {
    const { verify } = drawn();
    return verify.phase === "done" && verify.isOutOfDate;
  };
  await draw();
  await ask({ ask: "verify" });
  expect(drawn().verify).toMatchObject({ isSame: true, isOutOfDate: false });
  await ask({ ask: "sign", role: "analyst" });
  expect(drawn().sign).toMatchObject({ checks: [], problem: { sentence: expect.stringContaining("drawn in this role") as string } });
  await ask({ ask: "sign", role: "inspection lead" });
  expect(drawn().sign.checks).toMatchObject([{ role: "inspection lead" }]);
  expect(drawn().verify).toMatchObject({ isSame: true, isOutOfDate: false });
  await pane.after(() => { pane.host.person.type(pane.list().id, FIRST_ROW, 3, "Other"); });
  // Excel tells of what was signed first, cell by cell.
  while (!isOutOfDate()) await pane.after(() => undefined);
  expect(drawn().sign.canSign).toBe(false);
});

test("a replacement that was undone in Excel is not shown any more", async () => {
  const { pane, ask, drawn, draw, texts } = await openSample(80);
  await draw();
  const [one] = drawn().replace.members;
  await ask({ ask: "withdraw", withdrawals: [{ id: one?.id ?? "", reason: "The record cannot be found" }] });
  await ask({ ask: "replace", chosen: undefined });
  expect(drawn().replace.made).toHaveLength(1);
  await pane.after(() => { pane.host.person.undo(); });
  await ask({ ask: "view", view: "replace" });
  expect(texts("Sample").flat().join(" ")).not.toContain("Withdrawn");
  // Other sheets are read again without hurry.
  while (drawn().replace.made.length > 0) await pane.after(() => undefined);
  expect(drawn().replace.reserveLeft).toBe(15);
});

test("IDs that read as identifiers are counted before the list is released", async () => {
  const rows = children(40);
  const { ask, drawn, freeze } = await atSample(await openList([...rows.slice(1), ["0101011237", ...CLEAN_ROW.slice(1)]]));
  await ask({ ask: "settle", step: "list", reasons: { findings: "The partnership cannot be reached before Monday" } });
  await freeze();
  await ask({ ask: "draw", text: SEED, note: "", role: "analyst" });
  expect(drawn().release.warning).toContain("1 ID of the sample and the reserve reads as an identifier");
  expect(JSON.stringify({ ...drawn(), siblings: undefined, replace: { ...drawn().replace, members: drawn().replace.members.map(({ shown }) => shown) } })).not.toContain("0101011237");
});
