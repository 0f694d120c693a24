import { returnA } from "../../../excel/sheets";
import { closePanes } from "../open-pane";
import { openSample, type SamplePane, SEED } from "./sample-pane";

afterEach(closePanes);

const statusOf = (texts: readonly string[][]): string[] => texts.slice(1).map((cells) => cells.at(-1) ?? "");
const ids = (opened: SamplePane, sheet: string): string[] => opened.texts(sheet).slice(1).map((cells) => cells[1] ?? "");

test.each([
  [40, { main: 40, reserve: 0, followUp: 15 }],
  [68, { main: 60, reserve: 8, followUp: 15 }],
  [180, { main: 60, reserve: 15, followUp: 15 }],
])("the whole way on a list of %i children", async (count, sizes) => {
  const opened = await openSample(count);
  const { pane, ask, drawn, draw } = opened;
  const before = pane.host.sheets.map(({ name }) => name);
  const list = opened.texts(returnA().sheetName);
  await draw();

  expect(drawn()).toMatchObject({ view: "result", doubts: [], isBusy: false });
  expect(drawn().headline).toContain(`${sizes.main} records`);
  expect(pane.host.sheets.map(({ name }) => name).slice(before.length).sort()).toEqual(
    ["PIR sample data", ...(sizes.reserve > 0 ? ["Reserve"] : []), "Sample", "Sampling record"].sort(),
  );
  expect(pane.open.sheet("PIR sample data").visibility).toBe("VeryHidden");
  expect(opened.texts(returnA().sheetName)).toEqual(list);
  expect(ids(opened, "Sample")).toHaveLength(sizes.main);
  expect(opened.texts("Sample").slice(1).filter((cells) => cells.includes("Yes"))).toHaveLength(sizes.followUp);
  expect(opened.texts("Sampling record").flat().join("\n")).toContain(SEED);

  await ask({ ask: "view", view: "verify" });
  expect(drawn().sign.canSign).toBe(false);
  await ask({ ask: "verify" });
  expect(drawn().verify).toMatchObject({ phase: "done", isSame: true, lines: [], sheets: [] });
  await ask({ ask: "sign", role: "second analyst" });
  expect(drawn().sign.checks).toEqual([{ role: "second analyst", on: "1 September 2026" }]);

  const [one, two] = drawn().replace.members;
  if (one === undefined || two === undefined) throw new Error("nobody was drawn");
  await ask({ ask: "view", view: "siblings" });
  await ask({ ask: "siblings", text: `${one.shown}, ${two.shown}` });
  expect(drawn().siblings).toMatchObject({ problems: [], groups: [{ number: 1 }] });

  if (sizes.reserve > 0) {
    await ask({ ask: "view", view: "replace" });
    await ask({ ask: "withdraw", withdrawals: [{ id: one.id, reason: "The record cannot be found" }] });
    expect(drawn().replace.ranking?.candidates).toHaveLength(sizes.reserve);
    const [nearest] = drawn().replace.ranking?.candidates ?? [];
    await ask({ ask: "replace", chosen: undefined });
    expect(drawn().replace).toMatchObject({ reserveLeft: sizes.reserve - 1, problem: undefined, withdrawals: [] });
    expect(drawn().replace.made).toMatchObject([{ withdrawn: one.shown, replacement: nearest?.shown }]);
    expect(ids(opened, "Sample")).toHaveLength(sizes.main + 1);
    expect(statusOf(opened.texts("Sample")).at(-1)).toContain(`replaces ${one.shown}`);
    await ask({ ask: "takeBack" });
    expect(drawn().replace).toMatchObject({ made: [], takenBack: 1, reserveLeft: sizes.reserve });
  } else {
    await ask({ ask: "withdraw", withdrawals: [{ id: one.id, reason: "The record cannot be found" }] });
    expect(drawn().replace.problem?.sentence).toContain("No record is left in the reserve");
  }

  await ask({ ask: "view", view: "release" });
  await ask({ ask: "release" });
  expect(drawn().release.writtenOn).toContain("1 September 2026");
  const release = opened.texts("Release list");
  const released = release.flat();
  for (const id of ids(opened, "Sample").slice(0, sizes.main)) expect(released).toContain(id);
  expect(released.filter((text) => text === "Selected")).toHaveLength(sizes.main);
  expect(released).not.toContain("White Scottish");

  await ask({ ask: "view", view: "verify" });
  await ask({ ask: "verify" });
  expect(drawn().verify).toMatchObject({ phase: "done", isSame: true, sheets: [] });

  await ask({ ask: "view", view: "delete" });
  expect(drawn().remove.willRemove.join(" ")).toContain("“Sample”");
  await ask({ ask: "delete" });
  expect(pane.screen("sample").sample).toMatchObject({ phase: "deleted" });
  expect(pane.host.sheets.map(({ name }) => name)).toEqual([...before, "Deletion certificate"]);
  expect(opened.texts(returnA().sheetName)).toEqual(list);
  const certificate = opened.texts("Deletion certificate").flat().join("\n");
  for (const id of ids(opened, returnA().sheetName).slice(2)) expect(certificate).not.toContain(`${id}\n`);
});

test("a list of 5,000 is drawn within four round trips and replaced within three", async () => {
  const opened = await openSample(5000);
  const { pane, drawn, freeze } = opened;
  await freeze();
  expect(await pane.open.countTrips(() => opened.ask({ ask: "draw", text: SEED, note: "", role: "analyst" }))).toBeLessThanOrEqual(4);
  expect(drawn().result.stages.map(({ key, drawn: n }) => [key, n])).toEqual([["main", 60], ["reserve", 15], ["followUp", 15]]);
  const [one] = drawn().replace.members;
  await opened.ask({ ask: "withdraw", withdrawals: [{ id: one?.id ?? "", reason: "The record cannot be found" }] });
  expect(await pane.open.countTrips(() => opened.ask({ ask: "replace", chosen: undefined }))).toBeLessThanOrEqual(3);
  expect(drawn().replace.made).toHaveLength(1);
});

test("another sample is drawn only with a reason, and both stay in the record", async () => {
  const opened = await openSample(100);
  const { pane, ask, drawn, prepare, draw } = opened;
  await draw();
  const first = ids(opened, "Sample");
  await ask({ ask: "redraw", reason: " " });
  expect(drawn().result.redrawProblem).toContain("Enter a reason");
  await ask({ ask: "redraw", reason: "Two children had been left out of the list" });
  expect(prepare().again).toEqual({ reason: "Two children had been left out of the list" });
  await ask({ ask: "keepSample" });
  expect(drawn().headline).toContain("60 records");
  await ask({ ask: "redraw", reason: "Two children had been left out of the list" });
  await draw("31415926535897932384");
  expect(ids(opened, "Sample")).not.toEqual(first);
  expect(drawn().result.earlier).toMatchObject([{ seed: SEED, reason: "Two children had been left out of the list" }]);
  expect(pane.host.sheets.filter(({ name }) => /^Sample(?! of)/.test(name))).toHaveLength(1);
  await ask({ ask: "view", view: "verify" });
  await ask({ ask: "verify" });
  expect(drawn().verify).toMatchObject({ phase: "done", isSame: true });
});

test("the list can be deleted too, and the pane then says what was removed", async () => {
  const opened = await openSample(70);
  const { pane, ask, draw } = opened;
  await draw();
  await ask({ ask: "view", view: "delete" });
  await ask({ ask: "withList", withList: true });
  await ask({ ask: "delete" });
  expect(pane.host.sheets.map(({ name }) => name)).toEqual(["Deletion certificate"]);
  // What is shown without a return is loaded then.
  while (pane.store.getState().phase === "checking") await pane.after(() => undefined);
  expect(pane.store.getState()).toMatchObject({ phase: "noReturn", removed: expect.arrayContaining([expect.stringContaining("The list itself")]) as string[] });
});
