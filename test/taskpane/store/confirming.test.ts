import { CONFIRMATIONS_SETTING } from "../../../src/returns/stored-settings";
import { FIRST_ROW, returnBytes, row } from "../../excel/sheets";
import { closePanes, openList, openPane, type OpenPane } from "./open-pane";

const AGE = 2;
const REASON = "Under 18 until March, checked with the team";

afterEach(closePanes);

function cards(pane: OpenPane) {
  return pane.checking().groups.flatMap(({ findings }) => [...findings]);
}

async function confirmAll(pane: OpenPane, code = "AG5"): Promise<void> {
  pane.actions.askConfirmation({ code });
  await pane.after(() => { pane.actions.confirm(REASON); });
}

const eighteen = { [AGE]: 18, 6: new Date(Date.UTC(2024, 2, 1)) };

describe("confirming a check", () => {
  test("asks for a reason, keeps it in the workbook, and shows it", async () => {
    const pane = await openList([row("A-1", eighteen), row("A-2")]);
    expect(pane.codes()).toEqual(["AG5"]);
    pane.actions.askConfirmation({ key: cards(pane)[0]?.key ?? "" });
    expect(pane.screen("confirm").confirm).toMatchObject({ title: "18 or 19 years old", count: 1, places: ["Age, C4"] });
    await pane.after(() => { pane.actions.confirm("  "); });
    expect(pane.screen("confirm").confirm.problem).toBeDefined();
    await pane.after(() => { pane.actions.confirm(REASON); });
    expect(pane.checking()).toMatchObject({ counts: { fix: 0, check: 0, confirmed: 1 }, groups: [], screen: { name: "findings" } });
    expect(pane.checking().statusLine).toBe("0 to fix, 0 to check, 1 confirmed, 2 children");
    await pane.after(() => { pane.host.person.select({ row: FIRST_ROW, column: AGE, rowCount: 1, columnCount: 1 }); });
    expect(pane.checking().row?.fields.every(({ severity, sentences }) => severity === undefined && sentences.length === 0)).toBe(true);
    pane.actions.setFilter({ severity: "confirmed", column: "" });
    expect(cards(pane)).toMatchObject([{ code: "AG5", confirmed: { reason: REASON, on: "1 September 2026" } }]);
  });

  test("a reason with an identifier in it is refused, and nothing is kept", async () => {
    const pane = await openList([row("A-1", eighteen)]);
    pane.actions.askConfirmation({ code: "AG5" });
    await pane.after(() => { pane.actions.confirm("CHI 0101011237 says so"); });
    expect(pane.screen("confirm").confirm.problem?.sentence).toMatch(/CHI number/);
    expect(pane.host.settings.get(CONFIRMATIONS_SETTING)).toBeUndefined();
  });

  test("two taken back in quick succession are both taken back", async () => {
    const pane = await openList([row("A-1", eighteen), row("A-2", { ...eighteen, 4: "White Polish" })]);
    await confirmAll(pane);
    expect(pane.checking().counts.confirmed).toBe(2);
    pane.actions.setFilter({ severity: "confirmed", column: "" });
    const keys = cards(pane).map(({ key }) => key);
    await pane.after(() => { for (const key of keys) pane.actions.unconfirm(key); });
    expect(pane.checking().counts).toMatchObject({ check: 2, confirmed: 0 });
    expect((await openPane(await pane.host.save())).checking().counts).toMatchObject({ check: 2, confirmed: 0 });
  });

  test("what the workbook keeps names no child", async () => {
    const pane = await openList([row("SW-4471", eighteen)]);
    await confirmAll(pane);
    const kept = JSON.stringify(pane.host.settings.get(CONFIRMATIONS_SETTING));
    expect(kept).toContain(REASON);
    expect(kept).not.toMatch(/4471|DD1|White/);
  });

  test("is found again by a colleague who opens the workbook", async () => {
    const pane = await openList([row("A-1", eighteen)]);
    await confirmAll(pane);
    const again = await openPane(await pane.host.save());
    expect(again.checking().counts).toMatchObject({ check: 0, confirmed: 1 });
  });

  test("survives sorting and inserted rows, and is taken back when any cell of the row changes", async () => {
    const pane = await openList([row("B-1", eighteen), row("A-1")]);
    await confirmAll(pane);
    await pane.after(() => {
      pane.host.person.sort(pane.list().id, { row: FIRST_ROW, column: 0, rowCount: 2, columnCount: 8 }, 0, false);
    });
    expect(pane.checking().counts).toMatchObject({ check: 0, confirmed: 1 });
    await pane.after(() => { pane.host.person.insertRows(pane.list().id, 0, 2); });
    expect(pane.checking().counts).toMatchObject({ check: 0, confirmed: 1 });
    await pane.after(() => { pane.host.person.paste(pane.list().id, FIRST_ROW + 3, 1, [["DD2"]]); });
    expect(pane.checking().counts).toMatchObject({ check: 1, confirmed: 0 });
  });

  test("a date of notification that nobody knows can be confirmed, and the dates are quiet then", async () => {
    const pane = await openPane(await returnBytes([row("A-1")]));
    expect(pane.checking().dates).toMatchObject({ severity: "check" });
    await confirmAll(pane, "AD5");
    expect(pane.checking().dates).toMatchObject({ severity: undefined, sentences: [] });
    expect(pane.checking().counts).toMatchObject({ check: 0, confirmed: 1 });
  });

  test("can be taken back by hand", async () => {
    const pane = await openList([row("A-1", eighteen)]);
    await confirmAll(pane);
    pane.actions.setFilter({ severity: "confirmed", column: "" });
    await pane.after(() => { pane.actions.unconfirm(cards(pane)[0]?.key ?? ""); });
    expect(pane.checking().counts).toMatchObject({ check: 1, confirmed: 0 });
    expect(pane.checking().done).toBe("Taken back. It is to check again.");
  });

  test("what is no more is dropped from the workbook with the next confirmation", async () => {
    const pane = await openList([row("A-1", eighteen), row("A-2", eighteen)]);
    await confirmAll(pane);
    await pane.after(() => { pane.host.person.paste(pane.list().id, FIRST_ROW, AGE, [[12]]); });
    await pane.after(() => { pane.host.person.paste(pane.list().id, FIRST_ROW + 1, 1, [["DD2"]]); });
    await confirmAll(pane);
    const kept = JSON.parse(String(pane.host.settings.get(CONFIRMATIONS_SETTING))) as { entries: { marks: string[] }[] };
    expect(kept.entries.flatMap(({ marks }) => marks)).toHaveLength(1);
  });
});

describe("a record that cannot be read", () => {
  test.each([
    ["a later version", { version: 2, entries: {} }, /later version/],
    ["broken", { entries: "?" }, /cannot be read/],
    ["something else", 12, /cannot be read/],
  ])("%s is said, set aside, and not written over until it is replaced", async (_name, stored, said) => {
    const first = await openList([row("A-1", eighteen)]);
    first.host.settings.set(CONFIRMATIONS_SETTING, stored);
    const pane = await openPane(await first.host.save());
    expect(pane.checking().notice?.sentence).toMatch(said);
    expect(pane.checking().counts).toMatchObject({ check: 1, confirmed: 0 });
    pane.actions.askConfirmation({ code: "AG5" });
    expect(pane.screen("confirm").confirm.problem?.sentence).toMatch(said);
    await pane.after(() => { pane.actions.confirm(REASON); });
    expect(pane.host.settings.get(CONFIRMATIONS_SETTING)).toEqual(stored);
    pane.actions.cancel();
    await pane.after(() => { pane.actions.replaceStored(); });
    await confirmAll(pane);
    expect(pane.checking().counts).toMatchObject({ check: 0, confirmed: 1 });
  });
});

describe("what was stored in the workbook since the pane last looked", () => {
  const LATER = { version: 2, entries: {} };
  const marks = (pane: OpenPane): number => {
    const kept = JSON.parse(String(pane.host.settings.get(CONFIRMATIONS_SETTING))) as { entries: { marks: string[] }[] };
    return kept.entries.flatMap((entry) => entry.marks).length;
  };

  async function withOneConfirmed(): Promise<OpenPane> {
    const pane = await openList([row("A-1", eighteen), row("A-2", { ...eighteen, 1: "DD2" })]);
    pane.actions.askConfirmation({ key: cards(pane)[0]?.key ?? "" });
    await pane.after(() => { pane.actions.confirm(REASON); });
    pane.actions.setFilter({ severity: "all", column: "" });
    return pane;
  }

  test("a colleague’s confirmation stays when another is taken back", async () => {
    const pane = await withOneConfirmed();
    const first = pane.host.settings.get(CONFIRMATIONS_SETTING);
    await confirmAll(pane);
    const both = pane.host.settings.get(CONFIRMATIONS_SETTING);
    pane.host.settings.set(CONFIRMATIONS_SETTING, first);
    await pane.after(() => { pane.actions.retry(); });
    expect(pane.checking().counts).toMatchObject({ check: 1, confirmed: 1 });
    pane.host.settings.set(CONFIRMATIONS_SETTING, both);
    pane.actions.setFilter({ severity: "confirmed", column: "" });
    await pane.after(() => { pane.actions.unconfirm(cards(pane)[0]?.key ?? ""); });
    expect(marks(pane)).toBe(1);
    expect(pane.checking().counts).toMatchObject({ check: 1, confirmed: 1 });
  });

  test("what a later version stored is not written over by taking one back, and the pane says so", async () => {
    const pane = await withOneConfirmed();
    pane.actions.setFilter({ severity: "confirmed", column: "" });
    const [confirmed] = cards(pane);
    pane.host.settings.set(CONFIRMATIONS_SETTING, LATER);
    await pane.after(() => { pane.actions.unconfirm(confirmed?.key ?? ""); });
    expect(pane.host.settings.get(CONFIRMATIONS_SETTING)).toEqual(LATER);
    expect(pane.checking().notice?.sentence).toMatch(/later version/);
    expect(pane.checking().done).toBeUndefined();
  });

  test("nor by confirming another", async () => {
    const pane = await withOneConfirmed();
    pane.actions.askConfirmation({ code: "AG5" });
    pane.host.settings.set(CONFIRMATIONS_SETTING, LATER);
    await pane.after(() => { pane.actions.confirm(REASON); });
    expect(pane.host.settings.get(CONFIRMATIONS_SETTING)).toEqual(LATER);
    expect(pane.screen("confirm").confirm.problem?.sentence).toMatch(/later version/);
  });

  test("one that a colleague has taken back already is to check again, and nothing is written", async () => {
    const pane = await withOneConfirmed();
    pane.actions.setFilter({ severity: "confirmed", column: "" });
    const [confirmed] = cards(pane);
    const none = JSON.stringify({ ...(JSON.parse(String(pane.host.settings.get(CONFIRMATIONS_SETTING))) as object), entries: [] });
    // As no version of the add-in writes it, so that another writing would show.
    const spaced = `${none} `;
    pane.host.settings.set(CONFIRMATIONS_SETTING, spaced);
    await pane.after(() => { pane.actions.unconfirm(confirmed?.key ?? ""); });
    expect(pane.host.settings.get(CONFIRMATIONS_SETTING)).toBe(spaced);
    expect(pane.checking().counts).toMatchObject({ check: 2, confirmed: 0 });
  });
});
