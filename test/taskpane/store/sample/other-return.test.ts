import { dateFromParts } from "../../../../src/returns/calendar-date";
import { returnDefinition } from "../../../../src/returns/definitions";
import type { ReturnDefinition } from "../../../../src/returns/definition";
import { buildReturnWorkbook } from "../../../../src/workbook/return-workbook";
import { closePanes, openPane } from "../open-pane";
import { atSample, SEED } from "./sample-pane";

afterEach(closePanes);

function returnB(): ReturnDefinition {
  const definition = returnDefinition("children-at-risk-of-harm");
  if (definition === undefined) throw new Error("no return B");
  return definition;
}

/** A filled-in return B, as the template has it. */
function bytesOfB(count: number): Promise<Uint8Array> {
  const definition = returnB();
  const entries = (name: string): readonly string[] => definition.vocabularies[name]?.entries ?? [];
  const pick = (of: readonly string[], at: number): string => of[at % of.length] ?? "";
  const agreedDate = dateFromParts(2026, 8, 14);
  if (agreedDate === undefined) throw new Error("no such day");
  const rows = Array.from({ length: count }, (_, index) => ({
    id: `B-${index + 1}`,
    postcode: pick(["DD1", "DD2", "DD3", "DD4", "DD5"], index * 7),
    age: index % 20 === 19 ? "Unborn" : (index * 5) % 17,
    gender: pick(entries("gender"), index),
    ethnicity: pick(entries("ethnicity"), index * index),
    disability: pick(entries("yesNo"), index + (index >> 2)),
    category: pick(entries("category"), index * 3 + (index >> 3)),
  }));
  return buildReturnWorkbook(definition, { content: { agreedDate, rows } });
}

test("the whole way of return B, which has no follow-up", async () => {
  const pane = await openPane(await bytesOfB(150));
  await pane.after(() => { pane.actions.setNotificationDate("2026-08-24"); });
  const before = pane.host.sheets.map(({ name }) => name);
  const { prepare, drawn, ask, draw, texts } = await atSample(pane);
  expect(prepare()).toMatchObject({
    list: { children: 150, inFrame: 150, toFix: 0 },
    size: { sizes: { main: 60, reserve: 15, followUp: 0 } },
  });
  expect(prepare().margins.chosen.map(({ key }) => key)).toEqual(["category", "age", "gender", "ethnicity", "disability", "postcode"]);
  expect(prepare().freeze.summary.join(" ")).not.toMatch(/follow-up/i);
  await draw();

  expect(drawn().headline).not.toMatch(/follow-up/i);
  expect(drawn().result.stages.map(({ key, drawn: n }) => [key, n])).toEqual([["main", 60], ["reserve", 15]]);
  expect(texts("Sample")[0]).toEqual(expect.arrayContaining(["Record ID", "Listed category", "Sibling group", "Status"]));
  expect(texts("Sample")[0]).not.toContain("Follow-up");
  expect(texts("Sample")).toHaveLength(61);
  const record = texts("Sampling record").flat().join("\n");
  expect(record).toContain(SEED);
  expect(record).not.toMatch(/\d+ (records )?for follow-up/i);

  await ask({ ask: "verify" });
  expect(drawn().verify).toMatchObject({ phase: "done", isSame: true, lines: [], sheets: [] });
  await ask({ ask: "sign", role: "second analyst" });
  expect(drawn().sign.checks).toHaveLength(1);

  const [one, two, three] = drawn().replace.members;
  await ask({ ask: "siblings", text: `${two?.shown ?? ""}, ${three?.shown ?? ""}` });
  expect(drawn().siblings.groups).toHaveLength(1);
  await ask({ ask: "withdraw", withdrawals: [{ id: one?.id ?? "", reason: "The record cannot be found" }] });
  const { candidates = [] } = drawn().replace.ranking ?? {};
  expect(candidates).toHaveLength(15);
  // The category comes first: whoever shares it is nearer than everybody else.
  const sharing = candidates.map(({ about }) => about.split(", ").at(-1) === one?.about.split(", ").at(-1));
  expect(sharing).toContain(true);
  expect(sharing).toEqual([...sharing].sort((a, b) => Number(b) - Number(a)));
  await ask({ ask: "replace", chosen: undefined });
  expect(drawn().replace.made).toHaveLength(1);

  await ask({ ask: "release" });
  expect(drawn().release).toMatchObject({ selected: 60, reserve: 14, followUp: 0, problem: undefined });
  const released = texts("Release list").flat().join("\n");
  expect(released).toContain("SCRA");
  expect(released).not.toMatch(/follow-up/i);
  await ask({ ask: "verify" });
  expect(drawn().verify).toMatchObject({ phase: "done", isSame: true, sheets: [] });

  await ask({ ask: "view", view: "delete" });
  await ask({ ask: "delete" });
  expect(pane.screen("sample").sample).toMatchObject({ phase: "deleted" });
  expect(pane.host.sheets.map(({ name }) => name)).toEqual([...before, "Deletion certificate"]);
  expect(texts("Deletion certificate").flat().join("\n")).toContain("150");
});
