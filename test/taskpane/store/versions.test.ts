import { atExtract, exportOf, THREE } from "./extract/extract-pane";
import { closePanes, openList, openPane } from "./open-pane";
import { requireWhole } from "./sample/failing-pane";
import { atSample } from "./sample/sample-pane";
import { GIVEN, specimen, versions } from "./versions/specimens";

afterEach(closePanes);

test("there is a specimen of the first version", () => {
  expect(versions).toContain("1.0.0");
});

describe.each(versions)("what version %s left behind is read", (version) => {
  test("in a workbook whose list is frozen: the date, the partnership, the confirmations and what was frozen", async () => {
    const pane = await openPane(specimen(version, "frozen.xlsx"));
    expect(pane.checking().counts).toMatchObject({ fix: 0, check: 0, children: GIVEN.children });
    expect(pane.checking().counts.confirmed).toBeGreaterThan(0);
    expect(pane.checking().dates).toMatchObject({ notificationDateIso: "2026-08-24" });
    await pane.after(() => { pane.actions.goTo("partnership"); });
    const { council, patterns } = pane.screen("partnership").partnership;
    expect([council, patterns.map(({ inWords }) => inWords)]).toEqual([GIVEN.council, ["P, then 7 digits"]]);
    const opened = await atSample(pane);
    expect(opened.prepare()).toMatchObject({ step: "freeze", freeze: { frozen: { at: "1 September 2026 at 10:00", changes: [] } } });
  });

  test("in a workbook with a sample: it is whole, verified, and can be gone on with", async () => {
    const opened = await atSample(await openPane(specimen(version, "drawn.xlsx")));
    const { ask, drawn } = opened;
    expect(drawn().doubts).toEqual([]);
    expect(drawn().sign.checks).toMatchObject([{ role: "second analyst" }]);
    expect(drawn().siblings.groups).toHaveLength(1);
    expect(drawn().replace.made).toHaveLength(1);
    await requireWhole(opened);
    await ask({ ask: "view", view: "replace" });
    const [next] = drawn().replace.members;
    await ask({ ask: "withdraw", withdrawals: [{ id: next?.id ?? "", reason: GIVEN.withdrawn }] });
    await ask({ ask: "replace", chosen: undefined });
    expect(drawn().replace).toMatchObject({ problem: undefined });
    expect(drawn().replace.made).toHaveLength(2);
    await requireWhole(opened);
  });

  test("on a computer: what somebody is here for, and the matching of an export", async () => {
    const preferences = JSON.parse(new TextDecoder().decode(specimen(version, "preferences.json"))) as Record<string, string>;
    const pane = await openList([]);
    pane.kept.clear();
    for (const [name, value] of Object.entries(preferences)) pane.kept.set(name, value);
    const extract = await atExtract(pane);
    await extract.ask({ ask: "file", fileName: "export.csv", bytes: new TextEncoder().encode(exportOf(...THREE).replace("Person ID", "Zyx")) });
    expect(extract.work().columns).toMatchObject({ keptNote: "Matched as you kept it on 1 September 2026." });
    expect(extract.work().columns.columns[0]?.role).toBe("child");
  });
});
