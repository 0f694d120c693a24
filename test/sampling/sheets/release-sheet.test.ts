import { returnDefinitions } from "../../../src/returns/definitions";
import { takeBackLast, withSiblings } from "../../../src/sampling/record/record-of-draw";
import { agenciesInWords } from "../../../src/sampling/sheets/agencies";
import { harmReturn, ordersReturn } from "../../returns/sheets";
import { after, anyChild, children, drawnAt, fileOf, headingsOf, linesOf, replaced, rowFor, sheetOf, tableOf } from "./samples";

const RELEASED = "2026-12-02T10:00:00.000Z";
const orders = { ...fileOf(ordersReturn, children(100)), releasedAt: RELEASED };
const harm = { ...fileOf(harmReturn, children(100)), releasedAt: RELEASED };

it("says who prepares what", () => {
  expect(agenciesInWords(ordersReturn)).toEqual([
    "The partnership prepares and uploads education, health and social work records, where a child has them.",
    "Police and SCRA upload their own records: the partnership does not.",
  ]);
  expect(agenciesInWords(harmReturn)).toEqual([
    "The partnership prepares and uploads education, health, social work, police and SCRA records, where a child has them.",
  ]);
  expect(agenciesInWords({ ...ordersReturn, uploads: { partnership: ["education"], themselves: ["SCRA"] } })).toEqual([
    "The partnership prepares and uploads education records, where a child has them.",
    "SCRA uploads its own records: the partnership does not.",
  ]);
});

it("lists the selected and the reserve with what each agency does, by the return", () => {
  const a = sheetOf(orders, ordersReturn, "release");
  expect(headingsOf(a)).toEqual(["Record ID", "List", "Education", "Health", "Social work", "Police", "SCRA", "Follow-up form", "Sibling group", "Status"]);
  const b = sheetOf(harm, harmReturn, "release");
  expect(headingsOf(b)).toEqual(["Record ID", "List", "Education", "Health", "Social work", "Police", "SCRA", "Sibling group", "Status"]);
  expect(a).toMatchObject({ name: "Release list", keyColumn: 0 });
  const marked = drawnAt(orders.record, "followUp", 0);
  expect(rowFor(a, marked)).toEqual({
    "Record ID": marked, List: "Selected", Education: "Prepare", Health: "Prepare", "Social work": "Prepare",
    Police: "Police uploads its own", SCRA: "SCRA uploads its own", "Follow-up form": "Complete", "Sibling group": "", Status: "",
  });
  const spare = drawnAt(harm.record, "reserve", 0);
  expect(rowFor(b, spare)).toEqual({
    "Record ID": spare, List: "Reserve", Education: "Prepare", Health: "Prepare", "Social work": "Prepare",
    Police: "Prepare", SCRA: "Prepare", "Sibling group": "", Status: "",
  });
  expect(tableOf(a).map((row) => row["Record ID"])).toEqual([...orders.record.drawn.main, ...orders.record.drawn.reserve]);
  expect(tableOf(a).filter((row) => row["Follow-up form"] === "Complete")).toHaveLength(15);
});

it("begins with what it is and what is to be done", () => {
  const lines = linesOf(sheetOf(orders, ordersReturn, "release"));
  expect(lines.slice(0, 3)).toEqual(["Records for the inspection", ordersReturn.title, "60 records are selected. 15 are in reserve."]);
  expect(lines).toEqual(expect.arrayContaining([
    ...agenciesInWords(ordersReturn),
    "Complete a follow-up form for each of the 15 records marked for it.",
    "Records are read as far back as 2 years before the agreed date, 14 August 2026: that is from 14 August 2024.",
    "This list was written on 2 December 2026, 10:00 UTC.",
  ]));
  expect(linesOf(sheetOf(harm, harmReturn, "release")).join(" ")).not.toContain("follow-up form");
  const undated = { ...fileOf(harmReturn, children(40), { draw: { agreedDate: undefined } }), releasedAt: RELEASED };
  expect(linesOf(sheetOf(undated, harmReturn, "release"))).toEqual(expect.arrayContaining([
    "40 records are selected. There is no reserve.",
    "Records are read as far back as 2 years before the agreed date.",
  ]));
});

it("says nothing of the children but their IDs", () => {
  const secret = Array.from({ length: 80 }, (_, number) => ({ ...anyChild(number), postcode: "ZQ77", age: 77, gender: "Genderword", ethnicity: "Ethnicword", disability: "Disabilityword", category: "Categoryword", reinstated: "Reinstatedword" }));
  for (const definition of returnDefinitions) {
    const text = linesOf(sheetOf({ ...fileOf(definition, secret), releasedAt: RELEASED }, definition, "release")).join("\n").replace(/C-\d{3}/gu, "");
    expect(text).not.toMatch(/ZQ77|77|word\b|March/u);
  }
});

it("follows replacements and what is taken back, each record in its place", () => {
  const marked = drawnAt(orders.record, "followUp", 0);
  const spare = drawnAt(orders.record, "reserve", 4);
  const once = after(orders, (record) => replaced(record, marked, spare, "2026-12-01T10:00:00Z"));
  const sheet = sheetOf({ ...once, releasedAt: RELEASED }, ordersReturn, "release");
  expect(rowFor(sheet, marked)).toMatchObject({ List: "Selected", Education: "", Police: "", "Follow-up form": "", Status: "Withdrawn" });
  expect(rowFor(sheet, spare)).toMatchObject({ List: "Selected", Education: "Prepare", "Follow-up form": "Complete", Status: `Replaces ${marked}` });
  expect(linesOf(sheet)[2]).toBe("60 records are selected. 14 are in reserve.");
  const before = tableOf(sheetOf(orders, ordersReturn, "release"));
  expect(tableOf(sheet).map((row) => row["Record ID"])).toEqual(before.map((row) => row["Record ID"]));
  const back = after(once, (record) => takeBackLast(record, RELEASED));
  expect(tableOf(sheetOf({ ...back, releasedAt: RELEASED }, ordersReturn, "release"))).toEqual(before);
});

it("has the sibling groups that are known, and room for others", () => {
  const [a, b] = [drawnAt(orders.record, "main", 7), drawnAt(orders.record, "main", 9)];
  const grouped = after(orders, (record) => withSiblings(record, [[a, b]]));
  const rows = tableOf(sheetOf({ ...grouped, releasedAt: RELEASED }, ordersReturn, "release"));
  expect(rows.filter((row) => row["Sibling group"] === 1).map((row) => row["Record ID"])).toEqual([a, b]);
  expect(rows.filter((row) => row["Sibling group"] === "")).toHaveLength(73);
});
