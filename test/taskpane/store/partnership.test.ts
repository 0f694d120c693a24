import { CONFIRMATIONS_SETTING, PARTNERSHIP_SETTING } from "../../../src/returns/stored-settings";
import { returnBytes, row } from "../../excel/sheets";
import { addsSetting, Tampering } from "../../excel/tampering";
import { closePanes, openList, openPane, type OpenPane } from "./open-pane";

afterEach(closePanes);

async function goTo(pane: OpenPane): Promise<void> {
  await pane.after(() => { pane.actions.goTo("partnership"); });
}

function stored(pane: OpenPane): unknown {
  return JSON.parse(String(pane.host.settings.get(PARTNERSHIP_SETTING)));
}

describe("the council area", () => {
  test("is chosen from the list, kept in the workbook, and every postcode is looked at again", async () => {
    const pane = await openList([row("A-1"), row("A-2", { 1: "EH1" })]);
    expect(pane.codes()).toEqual([]);
    await goTo(pane);
    expect(pane.screen("partnership").partnership).toMatchObject({ council: "", patterns: [], refusal: undefined });
    expect(pane.screen("partnership").partnership.councils).toHaveLength(32);
    await pane.after(() => { pane.actions.setCouncil("Dundee City"); });
    expect(pane.codes()).toEqual(["PC4"]);
    const again = await openPane(await pane.host.save());
    expect(again.codes()).toEqual(["PC4"]);
    await goTo(again);
    expect(again.screen("partnership").partnership.council).toBe("Dundee City");
    await again.after(() => { again.actions.setCouncil(""); });
    expect(again.codes()).toEqual([]);
  });

  test("that does not exist is not taken", async () => {
    const pane = await openList([row("A-1")]);
    await goTo(pane);
    await pane.after(() => { pane.actions.setCouncil("Atlantis"); });
    expect(pane.screen("partnership").partnership.council).toBe("");
  });
});

describe("patterns of the partnership's own numbers", () => {
  test("are written as an example; what they hit is to be fixed", async () => {
    const pane = await openList([row("A-1"), row("P7654321"), row("A-3")]);
    await goTo(pane);
    const before = pane.codes();
    await pane.after(() => { pane.actions.addPattern("P1234567", false); });
    expect(pane.screen("partnership").partnership.patterns).toEqual([{ example: "P1234567", inWords: "P, then 7 digits", hits: 1 }]);
    expect(pane.codes()).toContain("ID9");
    expect(stored(pane)).toEqual({ version: 1, patterns: ["P1234567"] });
    await pane.after(() => { pane.actions.removePattern("P1234567"); });
    expect(pane.codes()).toEqual(before);
  });

  test("one that says nothing is refused with the IDs that it would hit", async () => {
    const pane = await openList([row("A-1"), row("B-22")]);
    await goTo(pane);
    await pane.after(() => { pane.actions.addPattern("A-1", true); });
    expect(pane.screen("partnership").partnership.refusal).toMatchObject({ example: "A-1", hits: ["A4 (•••)"], canInsist: false });
    expect(pane.host.settings.get(PARTNERSHIP_SETTING)).toBeUndefined();
  });

  test("one of the same form is there once only, and the pane says so", async () => {
    const pane = await openList([row("A-1"), row("A-2")]);
    await goTo(pane);
    await pane.after(() => { pane.actions.addPattern("P1234567", false); });
    await pane.after(() => { pane.actions.addPattern("P7654321", false); });
    expect(pane.screen("partnership").partnership).toMatchObject({
      patterns: [{ inWords: "P, then 7 digits" }],
      refusal: { sentence: "Numbers of this form are in the list already.", canInsist: false },
    });
  });

  test("a child's own number that an earlier version kept is not shown", async () => {
    const first = await openList([row("A-1"), row("A-2")]);
    first.host.settings.set(PARTNERSHIP_SETTING, { version: 1, patterns: ["SW7654321"] });
    const pane = await openPane(await first.host.save());
    await goTo(pane);
    expect(JSON.stringify(pane.checking())).not.toContain("7654321");
    expect(pane.screen("partnership").partnership.patterns).toMatchObject([{ inWords: "SW, then 7 digits" }]);
  });

  test("one that hits every ID has to be insisted on", async () => {
    const pane = await openList([row("P1000001"), row("P1000002"), row("P1000003")]);
    await goTo(pane);
    await pane.after(() => { pane.actions.addPattern("P1234567", false); });
    expect(pane.screen("partnership").partnership).toMatchObject({ patterns: [], refusal: { canInsist: true, hits: ["A4 (P1•••••1)", "A5 (P1•••••2)", "A6 (P1•••••3)"] } });
    await pane.after(() => { pane.actions.addPattern("P1234567", true); });
    expect(pane.screen("partnership").partnership).toMatchObject({ patterns: [{ hits: 3 }], refusal: undefined });
    expect(pane.codes()).toEqual(["ID9", "ID9", "ID9"]);
  });
});

describe("settings that cannot be read", () => {
  test.each([
    ["a later version", { version: 2, areas: [] }, /later version/],
    ["broken", { version: 1, patterns: "P1" }, /cannot be read/],
    ["far too long", { version: 1, patterns: ["x".repeat(5000)] }, /cannot be read/],
  ])("%s: said, set aside, left as they are until they are replaced", async (_name, value, said) => {
    const first = await openList([row("A-1"), row("A-2", { 1: "EH1" })]);
    first.host.settings.set(PARTNERSHIP_SETTING, value);
    const pane = await openPane(await first.host.save());
    expect(pane.checking().notice?.sentence).toMatch(said);
    await goTo(pane);
    expect(pane.screen("partnership").partnership.unreadable?.sentence).toMatch(said);
    await pane.after(() => { pane.actions.setCouncil("Dundee City"); });
    expect(pane.host.settings.get(PARTNERSHIP_SETTING)).toEqual(value);
    expect(pane.codes()).toEqual([]);
    await pane.after(() => { pane.actions.replaceStored(); });
    expect(pane.screen("partnership").partnership.unreadable).toBeUndefined();
    await pane.after(() => { pane.actions.setCouncil("Dundee City"); });
    expect(stored(pane)).toEqual({ version: 1, council: "Dundee City", patterns: [] });
    expect(pane.codes()).toEqual(["PC4"]);
  });

  test("a workbook that takes no changes: the council counts until the pane is closed, and the pane says so", async () => {
    const tampering = new Tampering();
    const pane = await openPane(await returnBytes([row("A-1"), row("A-2", { 1: "EH1" })]), {}, tampering.through);
    await goTo(pane);
    tampering.refuse("AccessDenied", addsSetting);
    await pane.after(() => { pane.actions.setCouncil("Dundee City"); });
    expect(pane.codes()).toContain("PC4");
    expect(pane.checking().notice?.sentence).toMatch(/not kept/);
  });
});

describe("the notice that settings cannot be read", () => {
  async function behindAnother(): Promise<OpenPane> {
    const pane = await openList([row("A-1")]);
    pane.host.failNext({ code: "GeneralException" });
    await pane.after(() => { pane.actions.setAgreedDate("2026-08-11"); });
    expect(pane.checking().notice).toBeDefined();
    pane.host.settings.set(PARTNERSHIP_SETTING, { version: 2, areas: [] });
    await pane.after(() => { pane.store.lookAgain(); });
    expect(pane.checking().notice?.sentence).not.toMatch(/later version/);
    return pane;
  }

  test("comes when another that stands in its place was read, and once only", async () => {
    const pane = await behindAnother();
    await pane.after(() => { pane.actions.dismissNotice(); });
    expect(pane.checking().notice?.sentence).toMatch(/later version/);
    await pane.after(() => { pane.actions.dismissNotice(); });
    await pane.after(() => { pane.store.lookAgain(); });
    expect(pane.checking().notice).toBeUndefined();
  });

  test("comes when something else was done that went well", async () => {
    const pane = await behindAnother();
    await pane.after(() => { pane.actions.setAgreedDate("2026-08-11"); });
    expect(pane.checking().notice?.sentence).toMatch(/later version/);
  });
});

describe("what was stored in the workbook since the pane last looked", () => {
  const LATER = { version: 2, areas: [] };

  test("a colleague’s choice stays beside what is added to it", async () => {
    const pane = await openList([row("A-1"), row("A-2")]);
    await goTo(pane);
    pane.host.settings.set(PARTNERSHIP_SETTING, JSON.stringify({ version: 1, council: "Fife", patterns: ["SW-1234"] }));
    await pane.after(() => { pane.actions.addPattern("P1234567", false); });
    expect(stored(pane)).toMatchObject({ council: "Fife", patterns: [expect.stringMatching(/^SW-/), "P1234567"] });
    expect(pane.screen("partnership").partnership).toMatchObject({ council: "Fife", patterns: [{ inWords: "SW-, then 4 digits" }, { inWords: "P, then 7 digits" }] });
  });

  test("two choices, one right after the other, are both kept", async () => {
    const pane = await openList([row("A-1"), row("A-2")]);
    await goTo(pane);
    await pane.after(() => {
      pane.actions.setCouncil("Fife");
      pane.actions.addPattern("P1234567", false);
      expect(pane.screen("partnership").partnership).toMatchObject({ council: "Fife", patterns: [{ inWords: "P, then 7 digits" }] });
    });
    expect(stored(pane)).toEqual({ version: 1, council: "Fife", patterns: ["P1234567"] });
  });

  test.each<[string, (pane: OpenPane) => void]>([
    ["choosing a council", ({ actions }) => { actions.setCouncil("Dundee City"); }],
    ["adding a number’s form", ({ actions }) => { actions.addPattern("P1234567", false); }],
  ])("what a later version stored is not written over by %s, and the pane says so", async (_name, choose) => {
    const pane = await openList([row("A-1"), row("A-2", { 1: "EH1" })]);
    await goTo(pane);
    pane.host.settings.set(PARTNERSHIP_SETTING, LATER);
    await pane.after(() => { choose(pane); });
    expect(pane.host.settings.get(PARTNERSHIP_SETTING)).toEqual(LATER);
    expect(pane.screen("partnership").partnership).toMatchObject({ council: "", patterns: [], unreadable: { canRetry: false } });
    expect(pane.checking().notice?.sentence).toMatch(/later version/);
    expect(pane.codes()).toEqual([]);
  });

  test("what is replaced is what the screen named: the settings first, then the confirmed checks", async () => {
    const first = await openList([row("A-1")]);
    const later = { version: 2, entries: {} };
    first.host.settings.set(PARTNERSHIP_SETTING, LATER);
    first.host.settings.set(CONFIRMATIONS_SETTING, later);
    const pane = await openPane(await first.host.save());
    await goTo(pane);
    expect(pane.screen("partnership").partnership.unreadable?.sentence).toMatch(/^The partnership’s settings/);
    await pane.after(() => { pane.actions.replaceStored(); });
    expect(pane.host.settings.get(PARTNERSHIP_SETTING)).toBeUndefined();
    expect(pane.host.settings.get(CONFIRMATIONS_SETTING)).toEqual(later);
    expect(pane.screen("partnership").partnership.unreadable?.sentence).toMatch(/^The confirmed checks/);
    await pane.after(() => { pane.actions.replaceStored(); });
    expect(pane.host.settings.get(CONFIRMATIONS_SETTING)).toBeUndefined();
    expect(pane.screen("partnership").partnership.unreadable).toBeUndefined();
  });

  test("settings that are others by now are not replaced: the screen says what they are", async () => {
    const first = await openList([row("A-1")]);
    first.host.settings.set(PARTNERSHIP_SETTING, { version: 1, patterns: "P1" });
    const pane = await openPane(await first.host.save());
    await goTo(pane);
    expect(pane.screen("partnership").partnership.unreadable?.sentence).toMatch(/cannot be read/);
    pane.host.settings.set(PARTNERSHIP_SETTING, LATER);
    await pane.after(() => { pane.actions.replaceStored(); });
    expect(pane.host.settings.get(PARTNERSHIP_SETTING)).toEqual(LATER);
    expect(pane.screen("partnership").partnership.unreadable?.sentence).toMatch(/later version/);
  });
});
