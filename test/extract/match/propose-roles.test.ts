import { proposeRoles } from "../../../src/extract/match/propose-roles";
import { nationalNumberNote } from "../../../src/extract/match/national-number";
import type { SourceCell, SourceTable } from "../../../src/extract/table";
import { addDays, formatDate, partsOf } from "../../../src/returns/calendar-date";
import { parseDefinition } from "../../../src/returns/definition";
import { type ExtractedReturn, withExtract } from "../../../src/returns/extract-definition";
import { harmReturn, ordersReturn } from "../returns";
import { AGREED, column, isoDay, profilesOf, tableOfColumns } from "./source-tables";

const ROWS = 40;
const two = (value: number) => String(value).padStart(2, "0");
const written = (days: number): string => {
  const { year, month, day } = partsOf(addDays(AGREED, days));
  return `${two(day)}/${two(month)}/${year}`;
};

const id = (heading: string) => column(heading, ROWS, (row) => String(7_700_001 + row * 3));
const birth = (heading: string) => column(heading, ROWS, (row) => written(-3000 - row * 97));
const recent = (heading: string) => column(heading, ROWS, (row) => written(-30 - row * 11));
const coming = (heading: string) => column(heading, ROWS, (row) => written(10 + row * 3));
const rarely = (heading: string) => column(heading, ROWS, (row) => (row % 13 === 0 ? written(20 + row) : ""));
const words = (heading: string, ...own: string[]) => column(heading, ROWS, (row) => own[row % own.length] ?? "");
const postcode = (heading: string) => column(heading, ROWS, (row) => `DD${1 + (row % 5)} ${1 + (row % 8)}ZZ`);
const number = (heading: string) => column(heading, ROWS, (row) => `99${two(row)}000000`);
const gender = (heading: string) => words(heading, "F", "M", "M");

function proposed(definition: ExtractedReturn, ...columns: readonly SourceCell[][]): Record<string, string> {
  const table = tableOfColumns(...columns);
  return byHeading(table, proposeRoles(table, definition, profilesOf(table)));
}

function byHeading(table: SourceTable, roles: ReadonlyMap<number, string>): Record<string, string> {
  return Object.fromEntries([...roles].map(([index, role]) => [table.columns.find((own) => own.index === index)?.heading ?? "", role]));
}

/** The role of the first column beside a child's number and date of birth. */
function roleOf(definition: ExtractedReturn, own: SourceCell[]): string | undefined {
  return proposed(definition, own, id("Person ID"), birth("Date of Birth"))[own[0] as string];
}

describe("a list of a case system", () => {
  it("is matched whole", () => {
    expect(
      proposed(
        ordersReturn,
        id("Person ID"), words("Forename", "Child"), birth("DOB"), number("CHI Number"), words("Address Line 1", "1 Example Street"), postcode("Postcode"), gender("Gender"),
        words("Ethnic Origin", "White Scottish", "Pakistani"), words("Disability", "Yes", "No"), words("Legal Status", "CSO", "ICSO", "S25"), recent("Start Date"), recent("End Date"),
        words("Allocated Worker", "Worker Testone"),
      ),
    ).toEqual({
      "Person ID": "child", DOB: "birth", Postcode: "column:postcode", Gender: "column:gender", "Ethnic Origin": "column:ethnicity", Disability: "column:disability",
      "Legal Status": "kind", "Start Date": "start", "End Date": "end",
    });
  });

  it("is matched for return B, with the expected dates of those not born yet", () => {
    expect(
      proposed(harmReturn, id("Child No"), birth("Date of Birth"), rarely("EDD"), words("Involvement", "IRD", "CP Registration", "VYP"), recent("Start Date"), recent("End Date")),
    ).toEqual({ "Child No": "child", "Date of Birth": "birth", EDD: "due", Involvement: "kind", "Start Date": "start", "End Date": "end" });
  });

  it("is matched for a return that nobody has written yet", () => {
    const definition = parseDefinition({
      ...ordersReturn,
      id: "third",
      columns: ordersReturn.columns.filter(({ key }) => key !== "disability"),
      sample: { ...ordersReturn.sample, margins: ["age"], match: { weights: [{ column: "age", weight: 1 }] } },
    });
    const third = withExtract(definition, { ...ordersReturn.extract, headings: { postcode: ["wohnort"], start: ["beginn"] }, words: {} });
    expect(proposed(third, id("Person ID"), birth("DOB"), postcode("Wohnort"), recent("Beginn"), words("Disability", "Yes", "No"))).toEqual({
      "Person ID": "child", DOB: "birth", Wohnort: "column:postcode", Beginn: "start",
    });
  });
});

describe("one role by its heading", () => {
  it.each(["DOB", "D.O.B.", "DoB", "Date of Birth", "Birth date", "BIRTH_DT", "DateOfBirth", "Child's DOB", "Client Date of Birth", "YP DOB", "DOB (child)"])("%s is the date of birth", (heading) => {
    expect(proposed(ordersReturn, birth(heading), id("Person ID"))[heading]).toBe("birth");
  });

  it.each([
    "Person ID", "Client ID", "CareFirst ID", "SWIS ID", "Mosaic ID", "Child ID", "PersonID", "client_id", "Case number", "Case No.", "Ref", "Ref No", "Unique ID", "Service User ID", "ID", "Reference", "Child's number",
  ])("%s is the number of the child", (heading) => {
    expect(proposed(ordersReturn, birth("DOB"), id(heading), number("CHI"))[heading]).toBe("child");
  });

  it.each([["EDD"], ["Expected date of delivery"], ["Expected Date of Birth"]])("%s is an expected date where the return allows it", (heading) => {
    expect(roleOf(harmReturn, rarely(heading))).toBe("due");
    expect(roleOf(ordersReturn, rarely(heading))).toBeUndefined();
  });

  it("a due date is one of birth where few rows have one", () => {
    expect(roleOf(harmReturn, rarely("Due date"))).toBe("due");
    expect(roleOf(harmReturn, coming("Due date"))).toBeUndefined();
    expect(roleOf(harmReturn, rarely("Review due date"))).toBeUndefined();
  });
});

describe("no role", () => {
  it.each<[SourceCell[]]>([
    [words("Allocated Worker", "Worker Testone", "Worker Testtwo")], [words("Team Manager", "A", "B")], [words("School", "Example Primary", "Test Academy")], [words("Team", "North", "South")],
    [words("GP", "Dr Testone")], [recent("Date of referral")], [recent("Referral date")], [recent("Review date")], [coming("Next review date")], [rarely("Date of death")],
    [column("Age at referral", ROWS, (row) => row % 17)], [postcode("Postcode of school")], [birth("Mother's DOB")], [birth("Mother DOB")], [words("Carer ethnicity", "White Scottish", "Pakistani")],
    [words("Parent Gender", "F", "M")], [id("Worker ID")], [words("Team ID", "1", "2")], [recent("Date of last contact")], [recent("Placement start date")], [postcode("GP postcode")], [words("Religion", "None")],
    [recent("DOB verified on")], [number("NHS Number")], [id("UPN")],
  ])("is proposed: %j", (own) => {
    expect([roleOf(ordersReturn, own), roleOf(harmReturn, own)]).toEqual([undefined, undefined]);
  });

  it("is given to what the contents belie", () => {
    expect(roleOf(ordersReturn, recent("Gender"))).toBeUndefined();
    expect(roleOf(ordersReturn, id("Ethnicity"))).toBeUndefined();
    expect(roleOf(ordersReturn, words("Start Date", "Yes", "No"))).toBeUndefined();
    expect(roleOf(ordersReturn, words("Postcode", "Yes", "No"))).toBeUndefined();
    expect(proposed(ordersReturn, id("Person ID"), coming("DOB"))).toEqual({ "Person ID": "child" });
    expect(proposed(ordersReturn, words("Person ID", "Yes", "No"), birth("DOB"))).toEqual({ DOB: "birth" });
  });
});

describe("of several columns", () => {
  it("the child's own and current one goes before", () => {
    expect(proposed(ordersReturn, postcode("Previous postcode"), postcode("Postcode"))).toEqual({ Postcode: "column:postcode" });
    expect(proposed(ordersReturn, postcode("School postcode"), postcode("Current Postcode"))).toEqual({ "Current Postcode": "column:postcode" });
    expect(proposed(ordersReturn, birth("Mother's date of birth"), birth("Child's date of birth"))).toEqual({ "Child's date of birth": "birth" });
  });

  it("the leftmost of equals has the role, and no other", () => {
    expect(proposed(ordersReturn, gender("Gender"), gender("Sex"))).toEqual({ Gender: "column:gender" });
  });

  it("an address gives the postcode only where no column has it alone", () => {
    const address = column("Address", ROWS, (row) => `${row + 1} Example Street, Exampletown, DD${1 + (row % 5)} 9ZZ`);
    expect(proposed(ordersReturn, address)).toEqual({ Address: "column:postcode" });
    expect(proposed(ordersReturn, address, postcode("Postcode"))).toEqual({ Postcode: "column:postcode" });
  });

  it("the age is taken where there is no date of birth", () => {
    const age = column("Age", ROWS, (row) => row % 17);
    expect(proposed(ordersReturn, age)).toEqual({ Age: "column:age" });
    expect(proposed(ordersReturn, age, birth("DOB"))).toEqual({ DOB: "birth" });
  });

  it("an order that ended is not taken for one that began again", () => {
    const ended = words("CSO terminated", "Yes", "No");
    expect(proposed(ordersReturn, ended)).toEqual({});
    expect(proposed(ordersReturn, ended, words("Reinstated", "Yes", "No"))).toEqual({ Reinstated: "column:reinstated" });
    expect(proposed(ordersReturn, words("CSO terminated then reinstated", "Yes", "No"))).toEqual({ "CSO terminated then reinstated": "column:reinstated" });
  });

  it("a number that the whole country knows is taken only where nothing else tells the children apart, and said", () => {
    const table = tableOfColumns(number("CHI"), birth("DOB"), words("Ref", "A", "B"));
    const roles = proposeRoles(table, ordersReturn, profilesOf(table));
    expect(byHeading(table, roles)).toEqual({ CHI: "child", DOB: "birth" });
    expect(nationalNumberNote(table, roles, profilesOf(table))).toMatch(/stays in the key of numbers/);
    const other = tableOfColumns(number("CHI"), birth("DOB"), id("Ref"));
    const others = proposeRoles(other, ordersReturn, profilesOf(other));
    expect(byHeading(other, others)).toEqual({ Ref: "child", DOB: "birth" });
    expect(nationalNumberNote(other, others, profilesOf(other))).toBeUndefined();
  });
});

describe("without headings", () => {
  it("contents speak alone, where they are clear", () => {
    const columns = [id(""), birth(""), recent(""), gender(""), words("", "White Scottish", "Other White British", "Pakistani"), postcode("")].map((own) => own.slice(1));
    expect(proposed(ordersReturn, ...columns.map((own) => ["", ...own]))).toEqual({
      "Column A": "child", "Column B": "birth", "Column D": "column:gender", "Column E": "column:ethnicity", "Column F": "column:postcode",
    });
  });
});

describe("writings of days", () => {
  it("real dates, serials and names of months are days of birth as well", () => {
    const day = isoDay("2014-03-12");
    expect(proposed(ordersReturn, column("DOB", ROWS, (row) => ({ day: addDays(day, row * 31) })))).toEqual({ DOB: "birth" });
    expect(proposed(ordersReturn, column("DOB", ROWS, (row) => 41_000 + row * 31))).toEqual({ DOB: "birth" });
    expect(proposed(ordersReturn, column("DOB", ROWS, (row) => formatDate(addDays(day, row * 31))))).toEqual({ DOB: "birth" });
  });

  it("words for an end that has not come are none against it", () => {
    expect(roleOf(ordersReturn, column("End Date", ROWS, (row) => (row % 9 === 0 ? written(-20) : "ongoing")))).toBe("end");
    expect(roleOf(ordersReturn, column("End Date", ROWS, () => ""))).toBe("end");
  });
});
