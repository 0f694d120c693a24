import { FROZEN_SETTING } from "../../../../src/returns/stored-settings";
import type { DrawRecord } from "../../../../src/sampling/record/draw-record";
import { FIRST_ROW, returnA } from "../../../excel/sheets";
import { closePanes, openList, openPane } from "../open-pane";
import { atSample, children, openSample, type SamplePane, SEED } from "./sample-pane";
import { workbookPicture } from "./workbook-picture";

afterEach(closePanes);

const GONE = "The record cannot be found";

/** The record as the pane hands it out. */
async function recordOf({ pane, ask }: SamplePane): Promise<DrawRecord> {
  await ask({ ask: "copyRecord" });
  return JSON.parse(pane.copied.at(-1) ?? "") as DrawRecord;
}

/** Does something that must leave the workbook as it was. */
async function withoutChange({ pane }: SamplePane, act: () => Promise<void>): Promise<void> {
  const was = await workbookPicture(pane.host);
  await act();
  expect(await workbookPicture(pane.host)).toEqual(was);
}

async function drawnSample(count = 90): Promise<SamplePane> {
  const opened = await openSample(count);
  await opened.draw();
  return opened;
}

describe("before the draw", () => {
  test("what was frozen is let go of, in the workbook too", async () => {
    const { pane, prepare, ask, freeze } = await openSample(90);
    await freeze();
    expect(pane.host.settings.get(FROZEN_SETTING)).toBeDefined();
    await ask({ ask: "thaw" });
    expect(prepare()).toMatchObject({ step: "freeze", furthest: "freeze", freeze: { frozen: undefined } });
    expect(pane.host.settings.get(FROZEN_SETTING)).toBeUndefined();
  });

  describe("what a later version noted in the workbook", () => {
    const LATER = JSON.stringify({ format: "pir-frozen", version: 2, strata: [] });
    const later = /^A later version of this add-in has frozen a list/;

    test("is said in the freeze’s step, and not written over until it is asked to be", async () => {
      const list = await openList(children(90));
      list.host.settings.set(FROZEN_SETTING, LATER);
      const { pane, prepare, ask, freeze } = await atSample(await openPane(await list.host.save()));
      expect(prepare()).toMatchObject({ step: "list", freeze: { unreadable: { sentence: expect.stringMatching(later) as string } } });
      await freeze();
      expect(prepare().freeze.frozen).toBeUndefined();
      expect(pane.host.settings.get(FROZEN_SETTING)).toBe(LATER);
      await ask({ ask: "freeze", isReplacing: true });
      expect(prepare().freeze).toMatchObject({ frozen: { changes: [] }, unreadable: undefined });
      expect(pane.host.settings.get(FROZEN_SETTING)).not.toBe(LATER);
    });

    test("since the pane last looked is not written over either: by freezing, a receipt, or letting go", async () => {
      const { pane, prepare, ask, freeze } = await openSample(90);
      pane.host.settings.set(FROZEN_SETTING, LATER);
      await freeze();
      expect(prepare().freeze).toMatchObject({ frozen: undefined, unreadable: { sentence: expect.stringMatching(later) as string } });
      await ask({ ask: "freeze", isReplacing: true });
      pane.host.settings.set(FROZEN_SETTING, LATER);
      await ask({ ask: "receipt", text: "ab".repeat(32) });
      expect(pane.host.settings.get(FROZEN_SETTING)).toBe(LATER);
      await ask({ ask: "thaw" });
      expect(pane.host.settings.get(FROZEN_SETTING)).toBe(LATER);
      expect(prepare().freeze).toMatchObject({ frozen: undefined, unreadable: { sentence: expect.stringMatching(later) as string } });
    });

    test("is not replaced where what was named was something else", async () => {
      const list = await openList(children(90));
      list.host.settings.set(FROZEN_SETTING, "{}");
      const { pane, prepare, ask, freeze } = await atSample(await openPane(await list.host.save()));
      await freeze();
      expect(prepare().freeze.unreadable?.sentence).toMatch(/cannot be read/);
      pane.host.settings.set(FROZEN_SETTING, LATER);
      await ask({ ask: "freeze", isReplacing: true });
      expect(pane.host.settings.get(FROZEN_SETTING)).toBe(LATER);
      expect(prepare().freeze.unreadable?.sentence).toMatch(later);
    });
  });

  test("other sizes after the freeze let go of it, and are frozen anew with their reason", async () => {
    const { prepare, ask, freeze, drawn } = await openSample(90);
    await freeze();
    const { digest } = prepare().freeze.frozen ?? {};
    await ask({ ask: "sizes", sizes: { main: 30, reserve: 5, followUp: 5 } });
    expect(prepare()).toMatchObject({ step: "size", furthest: "size", freeze: { frozen: undefined } });
    await ask({ ask: "draw", text: SEED, note: "", role: "analyst" });
    expect(prepare().seed.draw.phase).toBe("ready");
    await ask({ ask: "settle", step: "size", reasons: { sizes: "Agreed with the inspection lead" } });
    await ask({ ask: "settle", step: "margins", reasons: {} });
    await ask({ ask: "freeze" });
    expect(prepare().freeze.frozen?.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(prepare().freeze.frozen?.digest).not.toBe(digest);
    await ask({ ask: "draw", text: SEED, note: "", role: "analyst" });
    expect(drawn().result).toMatchObject({
      stages: [{ key: "main", drawn: 30 }, { key: "reserve", drawn: 5 }, { key: "followUp", drawn: 5 }],
      overrides: [{ reason: "Agreed with the inspection lead" }],
    });
  });

  test("another draw that was prepared, and frozen, is left: the sample stays as it is", async () => {
    const opened = await drawnSample();
    const { pane, ask, drawn, prepare, freeze } = opened;
    const before = await recordOf(opened);
    const sheets = (await workbookPicture(pane.host)).sheets;
    await ask({ ask: "redraw", reason: "A child was missing" });
    await freeze();
    expect(prepare().furthest).toBe("seed");
    await ask({ ask: "keepSample" });
    expect((await workbookPicture(pane.host)).sheets).toEqual(sheets);
    expect(await recordOf(opened)).toEqual(before);
    // Asked for once more, it begins at the beginning.
    await ask({ ask: "redraw", reason: "A child was missing" });
    expect(prepare()).toMatchObject({ step: "list", furthest: "list", freeze: { frozen: undefined } });
    await ask({ ask: "keepSample" });
    await ask({ ask: "verify" });
    expect(drawn().verify).toMatchObject({ phase: "done", isSame: true, sheets: [] });
  });
});

describe("replacing", () => {
  test("what was asked about is let go of, and nothing was written", async () => {
    const opened = await drawnSample();
    const { ask, drawn } = opened;
    const [one] = drawn().replace.members;
    await withoutChange(opened, async () => {
      await ask({ ask: "withdraw", withdrawals: [{ id: one?.id ?? "", reason: " " }] });
      expect(drawn().replace).toMatchObject({ withdrawals: [{ problem: expect.any(String) as string }], ranking: undefined });
      await ask({ ask: "replace", chosen: undefined });
      await ask({ ask: "withdraw", withdrawals: [{ id: one?.id ?? "", reason: GONE }] });
      expect(drawn().replace.ranking?.candidates).not.toHaveLength(0);
      await ask({ ask: "cancelReplace" });
      expect(drawn().replace).toMatchObject({ withdrawals: [], ranking: undefined, pairs: undefined });
      await ask({ ask: "replace", chosen: undefined });
    });
    expect(drawn().replace.made).toEqual([]);
  });

  test("several at once are assigned together, and only the last goes back", async () => {
    const opened = await drawnSample();
    const { ask, drawn } = opened;
    const reserve = drawn().replace.reserveLeft;
    const two = drawn().replace.members.slice(0, 2);
    const replaceTwo = async (): Promise<void> => {
      await ask({ ask: "withdraw", withdrawals: two.map(({ id }) => ({ id, reason: GONE })) });
      expect(drawn().replace.pairs?.map(({ withdrawn }) => withdrawn.id)).toEqual(two.map(({ id }) => id));
      await ask({ ask: "replace", chosen: undefined });
    };
    await replaceTwo();
    const [last, first] = drawn().replace.made;
    expect(first?.how).toContain("Together with others (2 in all)");
    expect(drawn().replace).toMatchObject({ reserveLeft: reserve - 2, takenBack: 0, withdrawals: [] });
    await ask({ ask: "takeBack" });
    expect(drawn().replace).toMatchObject({ made: [first], takenBack: 1, reserveLeft: reserve - 1 });
    expect(drawn().replace.members.map(({ shown }) => shown)).toContain(last?.withdrawn);
    expect(drawn().replace.members.map(({ shown }) => shown)).not.toContain(first?.withdrawn);
    await ask({ ask: "takeBack" });
    expect(drawn().replace).toMatchObject({ made: [], takenBack: 2, reserveLeft: reserve });
    await withoutChange(opened, () => ask({ ask: "takeBack" }));
    await ask({ ask: "verify" });
    expect(drawn().verify).toMatchObject({ phase: "done", isSame: true, sheets: [] });
  });

  test("the lead chooses another than the nearest only with a reason, which the record has", async () => {
    const opened = await drawnSample();
    const { ask, drawn } = opened;
    const [one] = drawn().replace.members;
    await ask({ ask: "withdraw", withdrawals: [{ id: one?.id ?? "", reason: GONE }] });
    const far = drawn().replace.ranking?.candidates.at(-1);
    await withoutChange(opened, () => ask({ ask: "replace", chosen: { id: far?.id ?? "", reason: "" } }));
    expect(drawn().replace).toMatchObject({ made: [], ranking: { choiceProblem: expect.stringContaining("Enter a reason") as string } });
    await withoutChange(opened, () => ask({ ask: "replace", chosen: { id: far?.id ?? "", reason: "Sister of 0101011237" } }));
    expect(drawn().replace.ranking?.choiceProblem).toContain("CHI");
    const reason = "The nearest is known to be in the same family";
    await ask({ ask: "replace", chosen: { id: far?.id ?? "", reason } });
    expect(drawn().replace.made).toMatchObject([{ replacement: far?.shown, how: expect.stringContaining(reason) as string }]);
    expect((await recordOf(opened)).replacements).toMatchObject([{ choice: { kind: "lead", reason } }]);
  });

  test("other weights rank anew, wrong ones are said, and the record has those that were used", async () => {
    const opened = await drawnSample();
    const { ask, drawn } = opened;
    const [one] = drawn().replace.members;
    await ask({ ask: "withdraw", withdrawals: [{ id: one?.id ?? "", reason: GONE }] });
    const usual = drawn().replace.weights;
    const all = (weight: string): Record<string, string> => Object.fromEntries(usual.map(({ column }) => [column, weight]));
    const nearest = (): unknown => drawn().replace.ranking?.candidates.map(({ id, distance }) => [id, distance]);
    const ranked = nearest();

    await ask({ ask: "weights", weights: { ...all("1"), age: "-3" } });
    expect(drawn().replace.weights.find(({ column }) => column === "age")).toMatchObject({
      weight: "-3", problem: "Enter a number from 0 to 1,000 as the weight of Age, for example 2 or 0.5.",
    });
    expect(nearest()).toEqual(ranked);
    await ask({ ask: "weights", weights: all("0") });
    expect(drawn().replace.weightsProblem).toContain("at least one characteristic");
    await ask({ ask: "usualWeights" });
    expect(drawn().replace).toMatchObject({ weights: usual, isUsualWeights: true, weightsProblem: undefined });

    await ask({ ask: "weights", weights: { ...all("0"), gender: "2.5" } });
    expect(drawn().replace.isUsualWeights).toBe(false);
    expect(nearest()).not.toEqual(ranked);
    await ask({ ask: "replace", chosen: undefined });
    const [made] = (await recordOf(opened)).replacements;
    expect(made?.weights).toEqual(usual.map(({ column }) => ({ column, weight: column === "gender" ? 2.5 : 0 })));
  });
});

describe("marks, siblings, deleting", () => {
  test("the marks of drawn rows are taken off the list again", async () => {
    const opened = await drawnSample();
    const { pane, ask, drawn } = opened;
    const was = await workbookPicture(pane.host);
    await ask({ ask: "mark", isOn: true });
    expect(drawn().result.isMarked).toBe(true);
    expect((await workbookPicture(pane.host)).formats).not.toEqual([]);
    await ask({ ask: "mark", isOn: false });
    expect(drawn().result.isMarked).toBe(false);
    expect(await workbookPicture(pane.host)).toEqual(was);
  });

  test("sibling groups are taken out again, of the sheets too", async () => {
    const opened = await drawnSample();
    const { ask, drawn, texts } = opened;
    const sample = texts("Sample");
    const [one, two, three] = drawn().replace.members;
    await ask({ ask: "siblings", text: `${one?.shown ?? ""}, ${two?.shown ?? ""}, ${three?.shown ?? ""}` });
    expect(drawn().siblings.groups).toEqual([{ number: 1, members: [one?.shown, two?.shown, three?.shown] }]);
    expect(texts("Sample")).not.toEqual(sample);
    await ask({ ask: "siblings", text: " \n" });
    expect(drawn().siblings).toMatchObject({ text: "", groups: [], problems: [], problem: undefined });
    expect(texts("Sample")).toEqual(sample);
    expect((await recordOf(opened)).siblings).toEqual([]);
  });

  test("after deleting, another sample can be drawn in the same workbook", async () => {
    const opened = await drawnSample();
    const { pane, ask, drawn, prepare, draw } = opened;
    await ask({ ask: "view", view: "delete" });
    await ask({ ask: "delete" });
    expect(pane.screen("sample").sample.phase).toBe("deleted");
    await pane.after(() => { pane.actions.goTo("sample"); });
    expect(prepare()).toMatchObject({ step: "list", furthest: "list", again: undefined, freeze: { frozen: undefined }, seed: { text: "" } });
    await pane.after(() => { pane.actions.setNotificationDate("2026-08-24"); });
    await draw("27182818284590452353");
    expect(drawn().result).toMatchObject({ earlier: [] });
    expect(pane.host.sheets.map(({ name }) => name)).toEqual([
      returnA().sheetName, "Deletion certificate", "PIR sample data", "Sample", "Reserve", "Sampling record",
    ]);
    await ask({ ask: "verify" });
    expect(drawn().verify).toMatchObject({ phase: "done", isSame: true, sheets: [] });
  });
});

test("a workbook that counts its days from 1904: the sample's sheet has the days of the list", async () => {
  const opened = await atSample(await openList(children(80), (workbook) => { workbook.properties.date1904 = true; }));
  await opened.draw();
  const { pane, ask, drawn, texts } = opened;
  const startOf = new Map(texts(returnA().sheetName).slice(FIRST_ROW).map((cells) => [cells[0], cells[6]]));
  const [headings, ...rows] = texts("Sample");
  const column = headings?.indexOf("Listed CSO start date") ?? -1;
  expect(rows.map((cells) => [cells[1], cells[column]])).toEqual(rows.map((cells) => [cells[1], startOf.get(cells[1] ?? "")]));
  expect(rows[0]?.[column]).toMatch(/^\d{2}\/\d{2}\/2026$/);
  // 2026 is 44,561 days and more after the first of 1904, and 46,023 after that of 1900.
  const serial = pane.open.sheet("Sample").cell(1, column).value;
  expect(serial).toBeGreaterThanOrEqual(44_561);
  expect(serial).toBeLessThan(44_561 + 365);
  await ask({ ask: "verify" });
  expect(drawn().verify).toMatchObject({ phase: "done", isSame: true, sheets: [] });
  const bytes = await pane.host.save();
  await closePanes();
  const again = await atSample(await openPane(bytes));
  await again.ask({ ask: "verify" });
  expect(again.drawn().verify).toMatchObject({ phase: "done", isSame: true, sheets: [] });
});
