import { type Cells, contextFor, layoutOf, serial } from "./example-return";
import { testRule } from "./rule-tester";

const SENTENCE =
  "Rows 12 and 13 are alike in everything but the ID, the start of the order too. Check whether one child was entered twice: keep one row, or confirm in one click that they are twins.";
const layout = layoutOf(contextFor("orders").definition);
const withoutIds = { ...layout, columns: new Map([...layout.columns].filter(([key]) => key !== "id")), missing: ["id"] };

const START = { csoStart: serial("2025-03-12") };

/** Two rows that differ from the good child in the same cells, but for what is said of the second. */
const pair = (second: Cells = {}, both: Cells = {}): Cells[] => [{ ...START, ...both }, { ...START, ...both, ...second }];

testRule("DU1", {
  passes: [
    { name: "another age", cells: pair({ age: 13 }) },
    { name: "another start", cells: pair({ csoStart: serial("2025-03-13") }) },
    { name: "another postcode", cells: pair({ postcode: "DD2" }) },
    { name: "entries that are in no list", cells: pair({ gender: "Woman" }, { gender: "Girl" }) },
    { name: "no start date: too little to know a child by", cells: pair({}, { csoStart: "" }) },
    { name: "no age", cells: pair({}, { age: "" }) },
    { name: "a start that is no date", cells: pair({}, { csoStart: "soon" }) },
    { name: "the same ID too: that is another finding", cells: pair({}, { id: "A-1" }) },
    { name: "return B has too few columns", of: "harm", dates: [], cells: pair() },
  ],
  reports: [
    { name: "two rows", cells: pair(), sentence: SENTENCE, place: "Rows 12 and 13" },
    { name: "case, spaces and the way of writing aside", cells: pair({ postcode: " dd1", gender: "FEMALE", age: "12", csoStart: "12/03/2025" }), sentence: SENTENCE, place: "Rows 12 and 13", also: ["AG2", "CS2", "PC5", "VO3"] },
    { name: "the same entry that is in no list", cells: pair({ gender: " girl" }, { gender: "Girl" }), sentence: SENTENCE, place: "Rows 12 and 13", also: ["VO2"] },
    { name: "without IDs", cells: pair({}, { id: "" }), sentence: SENTENCE, place: "Rows 12 and 13", also: ["ID1"] },
    { name: "three rows, two with one ID", cells: [{ ...START, id: "A" }, { ...START, id: "B" }, { ...START, id: "a" }], sentence: /^Rows 12, 13 and 14 /, place: "Rows 12, 13 and 14", also: ["ID2"] },
    { name: "no ID column", cells: pair(), context: { layout: withoutIds }, also: ["LA1"], sentence: SENTENCE, place: "Rows 12 and 13" },
    { name: "two pairs", cells: [5, 6, 5, 6].map((age) => ({ ...START, age })), sentence: /^Rows 12 and 14 /, place: "Rows 12 and 14", times: 2 },
  ],
});
