import { closePanes, openList } from "../open-pane";
import { FIRST_ROW } from "../../../excel/sheets";
import { atSample, children, openSample, SEED } from "./sample-pane";

afterEach(closePanes);

test("each step shows what it rests on, and only settled steps lead on", async () => {
  const { prepare, ask } = await openSample(180);
  expect(prepare()).toMatchObject({
    step: "list",
    furthest: "list",
    again: undefined,
    list: { children: 180, inFrame: 180, problems: [], toFix: 0, agreedDate: "14 August 2026", reason: undefined },
    size: { sizes: { main: 60, reserve: 15, followUp: 15 }, inFrame: 180, reason: undefined },
  });
  expect(prepare().size.advice).toContain("The sample is 60 of the 180 children in the list.");
  expect(prepare().size.chart.find(({ n }) => n === 60)?.points).toBeCloseTo(10.4, 1);
  expect(prepare().margins.chosen.map(({ key }) => key)).toEqual(["age", "gender", "ethnicity", "disability", "csoStart", "reinstated", "postcode"]);
  expect(prepare().margins.chosen[1]?.levels.map(({ name, count }) => [name, count])).toEqual([["Female", 90], ["Male", 90]]);

  await ask({ ask: "step", step: "seed" });
  expect(prepare().step).toBe("list");
  await ask({ ask: "settle", step: "list", reasons: {} });
  expect(prepare()).toMatchObject({ step: "size", furthest: "size" });
});

test("a list with findings asks for a reason that names nobody", async () => {
  const rows = children(70);
  const { prepare, ask } = await atSample(await openList(rows.map((cells, index) => (index === 3 ? cells.map((cell, column) => (column === 1 ? "" : cell)) : cells))));
  await ask({ ask: "settle", step: "list", reasons: { findings: "" } });
  expect(prepare().step).toBe("list");
  expect(prepare().list.reason).toMatchObject({ about: "findings", problem: expect.stringContaining("Enter a reason") as string });
  await ask({ ask: "settle", step: "list", reasons: { findings: "Agreed with 0101011237" } });
  expect(prepare().list.reason?.problem).toContain("CHI");
  await ask({ ask: "settle", step: "list", reasons: { findings: "The partnership cannot be reached before Monday" } });
  expect(prepare().step).toBe("size");
});

test("two rows with one ID stop the draw", async () => {
  const rows = children(70);
  const { prepare, ask } = await atSample(await openList([...rows, ...rows.slice(0, 1)]));
  await ask({ ask: "settle", step: "list", reasons: { findings: "It has to be" } });
  expect(prepare()).toMatchObject({ step: "list", list: { problems: [expect.stringContaining("have the same ID number")] } });
});

test("other sizes and characteristics ask for reasons, and can be set back", async () => {
  const { prepare, ask } = await openSample(100);
  await ask({ ask: "settle", step: "list", reasons: {} });
  await ask({ ask: "sizes", sizes: { main: 40, reserve: 10, followUp: 10 } });
  await ask({ ask: "settle", step: "size", reasons: {} });
  expect(prepare()).toMatchObject({ step: "size", size: { reason: { about: "sizes", problem: expect.any(String) as string } } });
  await ask({ ask: "settle", step: "size", reasons: { sizes: "Agreed with the inspection lead" } });
  await ask({ ask: "margins", margins: [{ key: "gender", joined: [] }, { key: "age", joined: [["0–4", "5–9"]] }] });
  expect(prepare().margins.chosen.map(({ name, levels }) => [name, levels[0]?.name, levels[0]?.parts])).toEqual([
    ["Gender", "Female", ["Female"]],
    ["Age band", "0–4 + 5–9", ["0–4", "5–9"]],
  ]);
  expect(prepare().margins.leftOut).toHaveLength(5);
  expect(prepare().margins.reasons.map(({ about }) => about)).toEqual(["margins"]);
  await ask({ ask: "usual", step: "margins" });
  expect(prepare().margins).toMatchObject({ isChanged: false, reasons: [], leftOut: [] });
  await ask({ ask: "settle", step: "margins", reasons: {} });
  expect(prepare().freeze.summary).toEqual([
    "100 children",
    "40 records, 10 in reserve, 10 for follow-up",
    "Method: Balanced draw (cube method)",
    expect.stringContaining("Age band"),
  ]);
});

test("the freeze comes before the seed, and every later edit of the list is said at once", async () => {
  const { pane, prepare, ask, freeze } = await openSample(100);
  await freeze();
  const { digest } = prepare().freeze.frozen ?? {};
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(prepare()).toMatchObject({ step: "freeze", furthest: "seed", seed: { digest, blocked: [] } });

  const list = pane.list();
  await pane.after(() => { pane.host.person.type(list.id, FIRST_ROW + 4, 3, "Other"); });
  expect(prepare().freeze.frozen?.changes).not.toEqual([]);
  await ask({ ask: "draw", text: SEED, note: "", role: "analyst" });
  expect(pane.host.sheets.map(({ name }) => name)).not.toContain("Sample");
  await pane.after(() => { pane.host.person.undo(); });
  expect(prepare().freeze.frozen).toMatchObject({ digest, changes: [] });
});

test("somebody who works on another screen is told, once, that the frozen list has changed", async () => {
  const { pane, freeze } = await openSample(80);
  await freeze();
  await pane.after(() => { pane.actions.goTo("findings"); });
  expect(pane.checking().notice).toBeUndefined();
  await pane.after(() => { pane.host.person.type(pane.list().id, FIRST_ROW + 4, 3, "Other"); });
  expect(pane.checking().notice?.sentence).toBe("The list has changed since it was frozen for the sample.");
  await pane.after(() => { pane.actions.dismissNotice(); });
  await pane.after(() => { pane.host.person.type(pane.list().id, FIRST_ROW + 5, 3, "Other"); });
  expect(pane.checking().notice).toBeUndefined();
});

test("what was frozen is taken up by a pane that is opened later", async () => {
  const first = await openSample(100);
  await first.freeze();
  const { digest } = first.prepare().freeze.frozen ?? {};
  const bytes = await first.pane.host.save();
  const again = await atSample(await (await import("../open-pane")).openPane(bytes));
  expect(again.prepare()).toMatchObject({ step: "freeze", freeze: { frozen: { digest, changes: [] } } });
});

test("a receipt tells whether the list is still the one that was sent", async () => {
  const { pane, prepare, ask } = await openSample(80);
  await ask({ ask: "receipt", text: "no digest here" });
  expect(prepare().freeze.receipt.outcome).toBe("unreadable");
  await ask({ ask: "receipt", text: "0".repeat(64) });
  expect(prepare().freeze.receipt.outcome).toBe("other");
  await pane.after(() => { pane.actions.goTo("send"); });
  await pane.after(() => { pane.actions.sweep(); });
  const { receipt } = pane.screen("send").send;
  if (receipt === undefined) throw new Error("no receipt");
  await pane.after(() => { pane.actions.goTo("sample"); });
  await ask({ ask: "receipt", text: receipt });
  expect(prepare().freeze.receipt.outcome).toBe("same");
});

test("a seed that cannot be used, and a source that names somebody, are said", async () => {
  const { prepare, ask, freeze } = await openSample(80);
  await freeze();
  await ask({ ask: "draw", text: "  ", note: "", role: "analyst" });
  expect(prepare().seed.problem).toContain("Enter a seed");
  await ask({ ask: "seedSource", source: "public" });
  await ask({ ask: "draw", text: "7 14 22", note: "", role: "analyst" });
  expect(prepare().seed.noteProblem).toContain("look the seed up");
  await ask({ ask: "draw", text: "7 14 22", note: "Child 0101011237", role: "analyst" });
  expect(prepare().seed.noteProblem).toContain("CHI");
});
