import type { CellValue } from "../../src/returns/layout";
import { distributions } from "../../src/validation/summary";
import { Validator } from "../../src/validation/validator";
import { type Cells, child, contextFor, FIRST_ROW, layoutOf, type ReturnName } from "./example-return";

function barsOf(name: ReturnName, rows: readonly Cells[], which: string): [string, number][] | undefined {
  const validator = new Validator(contextFor(name), rows.map((cells, index) => child(name, cells, FIRST_ROW + index)), []);
  return distributions(validator).find((distribution) => distribution.name === which)?.bars.map(({ label, count }) => [label, count]);
}

const AGES: Cells[] = [5, 7, 16, ""].map((age) => ({ age }));

it("shows age bands that nobody is in", () => {
  expect(barsOf("orders", AGES, "Age band")).toEqual([["0–4", 0], ["5–9", 2], ["10–12", 0], ["13–15", 0], ["16 and over", 1], ["Missing", 1]]);
  expect(barsOf("harm", AGES, "Age band")?.[0]).toEqual(["Unborn", 0]);
});

it("shows an unborn child in a return that does not ask for one", () => {
  expect(barsOf("orders", [{ age: "Unborn" }], "Age band")?.[0]).toEqual(["Unborn", 1]);
});

it("shows the empty entries of short lists only, and never an empty “Missing”", () => {
  expect(barsOf("orders", [{}], "Gender")).toEqual([["Female", 1], ["Male", 0], ["Other", 0], ["Not recorded/Unknown", 0]]);
  expect(barsOf("orders", [{}, { ethnicity: "Martian" }], "Ethnicity")).toEqual([["White Scottish", 1], ["Not in list", 1]]);
});

it("shows the ten districts with most children and draws the rest together", () => {
  const codes: CellValue[] = ["DD1", "DD1", "DD2", "DD2", "DD2", ...Array.from({ length: 10 }, (_, number) => `KY${number + 1}`), "", "NFA"];
  const bars = barsOf("orders", codes.map((postcode) => ({ postcode })), "Postcode district");
  expect(bars?.slice(0, 3)).toEqual([["DD2", 3], ["DD1", 2], ["KY1", 1]]);
  expect(bars?.slice(10)).toEqual([["2 other districts", 2], ["Not in list", 1], ["Missing", 1]]);
  expect(bars).toHaveLength(13);
});

it("gives shares of all children, and zeros for an empty list", () => {
  const gender = (rows: Cells[]): number[] | undefined =>
    distributions(new Validator(contextFor("orders"), rows.map((cells, index) => child("orders", cells, FIRST_ROW + index)), []))
      .find(({ name }) => name === "Gender")?.bars.map(({ share }) => share);
  expect(gender([{}, {}, {}, { gender: "Male" }])).toEqual([0.75, 0.25, 0, 0]);
  expect(gender([])).toEqual([0, 0, 0, 0]);
});

it("leaves out what the sheet has no column for", () => {
  const context = contextFor("orders");
  const columns = new Map(context.layout.columns);
  columns.delete("gender");
  const layout = { ...layoutOf(context.definition), columns };
  const names = distributions(new Validator({ ...context, layout }, [child("orders")], [])).map(({ name }) => name);
  expect(names).toEqual(["Age band", "Ethnicity", "Disability", "Length of the order", "CSO reinstated", "Postcode district"]);
});
