import { cellOf, derivedOf, day, returnA, returnB } from "../children/source";
import type { LeftOutReason } from "../../../src/extract/derived-list";

// The agreed date is 12 August 2026: the two years are 12 August 2024 to 12 August 2026.
const HEADINGS = "Number | Born | Kind | Start | End";

/** What it is, date of birth, kind, start, end. */
type Case = readonly [string, string, string, string, string];

const inScope: readonly Case[] = [
  ["an order that goes on", "01/02/2015", "CSO", "04/05/2025", ""],
  ["an order of long ago that goes on", "01/02/2015", "CSO", "04/05/2016", ""],
  ["ended on the first day of the window", "01/02/2015", "CSO", "04/05/2020", "12/08/2024"],
  ["began on the agreed date", "01/02/2015", "CSO", "12/08/2026", ""],
  ["18 on the day after the first of the window", "13/08/2006", "CSO", "04/05/2020", ""],
  ["18 on the day after the order began", "06/05/2007", "CSO", "05/05/2025", "01/06/2025"],
  ["born on 29 February, 18 on 29 February 2024 by the calendar, on 1 March 2026 in a common year", "29/02/2008", "CSO", "28/02/2026", ""],
  ["no date of birth", "", "CSO", "04/05/2025", ""],
  ["no dates of the order", "01/02/2015", "CSO", "soon", ""],
  ["an end that cannot be read", "01/02/2015", "CSO", "04/05/2015", "when it suits"],
  ["an end before the start", "01/02/2015", "CSO", "04/05/2015", "03/05/2014"],
  ["no start, and an end inside the window", "01/02/2015", "CSO", "", "04/05/2025"],
];

const leftOut: readonly (readonly [...Case, LeftOutReason])[] = [
  ["ended on the day before the window", "01/02/2015", "CSO", "04/05/2020", "11/08/2024", "endedBefore"],
  ["no start, ended before the window", "01/02/2015", "CSO", "", "11/08/2024", "endedBefore"],
  ["began on the day after the agreed date", "01/02/2015", "CSO", "13/08/2026", "", "beginsAfter"],
  ["18 on the first day of the window", "12/08/2006", "CSO", "04/05/2020", "", "adultBefore"],
  ["18 on the day on which the order began", "05/05/2007", "CSO", "05/05/2025", "", "adultBefore"],
  ["born on 29 February, 18 on the day on which the order began", "29/02/2008", "CSO", "01/03/2026", "", "adultBefore"],
  ["18 before the window, without dates of the order", "12/08/2006", "CSO", "", "", "adultBefore"],
  ["another kind of order", "01/02/2015", "PO", "04/05/2025", "", "notOfKind"],
  ["not born on the agreed date", "13/08/2026", "CSO", "04/05/2026", "", "notBorn"],
];

test.each(inScope)("in scope: %s", (_, ...cells) => {
  const list = derivedOf(HEADINGS, [["T-1", ...cells]]);
  expect({ children: list.children.length, leftOut: list.leftOut }).toEqual({ children: 1, leftOut: [] });
});

test.each(leftOut)("left out: %s", (_, birth, kind, start, end, reason) => {
  const list = derivedOf(HEADINGS, [["T-1", birth, kind, start, end]]);
  expect({ children: list.children, reason: list.leftOut.map((own) => own.reason) }).toEqual({ children: [], reason: [reason] });
});

test("an age alone decides from 20 on; 18 and 19 are kept with a doubt", () => {
  const list = derivedOf("Number | Age | Start", [["T-1", 20, "04/05/2025"], ["T-2", 19, "04/05/2025"], ["T-3", 17, "04/05/2025"]]);
  expect(list.leftOut.map(({ number, reason }) => [number, reason])).toEqual([["T-1", "adultBefore"]]);
  expect(list.children.map(({ doubts }) => doubts.length)).toEqual([1, 0]);
});

test("who is left out is told why, with dates of orders and nothing else", () => {
  const rows = [["T-1", "01/02/2015", "CSO", "04/05/2020", "03/05/2023"], ["T-2", "01/02/2015", "CSO", "04/09/2026", ""], ["T-3", "01/02/2003", "CSO", "04/05/2020", ""]];
  expect(derivedOf(HEADINGS, rows).leftOut.map(({ detail }) => detail)).toEqual([
    "The order ended on 3 May 2023, before the two years began.",
    "The order begins on 4 September 2026, after the agreed date.",
    "18 or over when the two years began.",
  ]);
});

test("what cannot be told keeps the child and is said", () => {
  const list = derivedOf(HEADINGS, [["T-1", "01/02/2015", "CSO", "soon", ""]]);
  expect(list.children[0]?.doubts).toContain("No dates of the order could be read: it could not be told whether the child is in scope.");
});

test("an order that ended before does not count against one that is inside", () => {
  const list = derivedOf(HEADINGS, [["T-1", "01/02/2015", "CSO", "04/05/2018", "03/05/2020"], ["T-1", "01/02/2015", "CSO", "04/05/2025", ""], ["T-1", "01/02/2015", "CSO", "04/05/2027", ""]]);
  expect(cellOf(list, "csoStart")).toBe(day("2025-05-04") + 25569);
});

test("without dates of orders everybody is in scope, and that is said", () => {
  const list = derivedOf("Number | Born", [["T-1", "01/02/2015"]]);
  expect(list.children).toHaveLength(1);
  expect(list.remarks).toEqual(["The export has no dates of orders: every child in it is taken to be in scope."]);
  expect(derivedOf("Number | Born | Start", [["T-1", "01/02/2015", "04/05/2015"]]).remarks[0]).toBe("The export has no column for the end of the order: every order in it is taken to go on.");
});

describe("children who are not born", () => {
  const headings = "Number | Born | Due | Kind | Start";

  test("are Unborn where the return allows it, by the expected date or a date of birth after the agreed date", () => {
    const list = derivedOf(headings, [["T-1", "", "01/10/2026", "CP", "04/05/2026"], ["T-2", "13/08/2026", "", "CP", "04/05/2026"], ["T-3", "12/08/2026", "", "CP", "04/05/2026"]], { definition: returnB });
    expect([0, 1, 2].map((place) => cellOf(list, "age", returnB, place))).toEqual(["Unborn", "Unborn", 0]);
  });

  test("are in doubt where the expected date has passed", () => {
    const list = derivedOf(headings, [["T-1", "", "01/08/2026", "CP", "04/05/2026"]], { definition: returnB });
    expect(cellOf(list, "age", returnB)).toBe("");
    expect(list.children[0]?.doubts.join(" ")).toContain("The expected date of birth lies before the agreed date");
  });

  test("are left out where the return does not ask for them", () => {
    expect(derivedOf("Number | Age | Start", [["T-1", "Unborn", "04/05/2026"]], { definition: returnA }).leftOut[0]?.reason).toBe("notBorn");
  });
});
