import { notBroughtIn } from "../../../src/extract/match/not-brought-in";
import { rivalNotes } from "../../../src/extract/match/rival-columns";
import { whatIsMissing } from "../../../src/extract/match/what-is-missing";
import type { Role } from "../../../src/extract/roles";
import { harmReturn, ordersReturn } from "../returns";
import { tableOfColumns } from "./source-tables";

const given = (...roles: Role[]): Map<number, Role> => new Map(roles.map((role, index) => [index, role]));

describe("what is missing", () => {
  it("is the number of the child, and the date of birth or the age", () => {
    expect(whatIsMissing(given(), ordersReturn).missing).toEqual([
      "Choose the column with the number of the child in your system. If the file has none, export the list again with it.",
      "Choose the column with the date of birth or, where there is none, the one with the age.",
    ]);
    expect(whatIsMissing(given("child", "birth"), ordersReturn).missing).toEqual([]);
    expect(whatIsMissing(given("child", "column:age"), ordersReturn).missing).toEqual([]);
    expect(whatIsMissing(given("child", "due"), harmReturn).missing).toEqual([]);
  });

  it("ages without a date of birth are those of the file", () => {
    const agesNote = "No column for the date of birth: ages are brought in as the file has them. They have to be those on the agreed date.";
    expect(whatIsMissing(given("child", "column:age"), ordersReturn).notes).toContain(agesNote);
    expect(whatIsMissing(given("child", "column:age", "birth"), ordersReturn).notes).not.toContain(agesNote);
  });

  it("is noted where it may stay away", () => {
    expect(whatIsMissing(given("child", "birth", "column:postcode", "column:gender", "column:ethnicity"), ordersReturn).notes).toEqual([
      "No column for Disability: it is left empty and has to be filled in by hand.",
      "No column for CSO reinstated: it is left empty and has to be filled in by hand.",
      "No column for CSO start date: it is left empty and has to be filled in by hand.",
      "The export has no column for Kind of order: every order in it is taken to count.",
      "The export has no dates of orders: every child in it is taken to be in scope.",
    ]);
    expect(whatIsMissing(given("child", "birth", "column:postcode", "column:gender", "column:ethnicity", "column:disability", "start"), harmReturn).notes).toEqual([
      "No column for Category: it is left empty and has to be filled in by hand.",
      "The export has no column for the end of the process: every process in it is taken to go on.",
    ]);
  });
});

describe("what is not brought in", () => {
  it("is named by its headings, masked where they read as values", () => {
    const table = tableOfColumns(["Person ID", "1"], ["Name", "x"], ["Fiona Campbell", "y"], ["DOB", "z"], ["Start", "a"], ["Gender", "b"]);
    const roles = new Map<number, Role>([[0, "child"], [3, "birth"], [4, "start"], [5, "column:gender"]]);
    expect(notBroughtIn(table, roles, [], ordersReturn)).toEqual({ notBroughtIn: ["Name", "Fi•••••••••••l"], onlyRead: ["Person ID", "DOB"] });
    expect(notBroughtIn(table, roles, [], harmReturn).onlyRead).toEqual(["Person ID", "DOB", "Start"]);
  });
});

describe("columns that may answer the same", () => {
  const used = new Map<number, Role>([[0, "child"], [1, "column:disability"]]);
  const notesOn = (...headings: readonly string[]) => rivalNotes(tableOfColumns(["Person ID", "1"], ...headings.map((heading) => [heading, "Y"] as const)), used, ordersReturn, []);

  it("are named, because only one of them can be used", () => {
    expect(notesOn("Learning disability", "Physical disability", "School")).toEqual([
      "“Physical disability” may be about Disability too. Only one column can be used: ask for one that covers both, or put the answers right in the list.",
    ]);
  });

  it.each([["Disability", "Disability code"], ["Disability", "Disability notes"], ["Disability", "Mother's disability"], ["Disability", "Ethnicity"], ["Disability", ""]])("are none: %s, %s", (...headings) => {
    expect(notesOn(...headings)).toEqual([]);
  });

  it("are none where the role is not given, or the other has one of its own", () => {
    const table = tableOfColumns(["Learning disability", "Y"], ["Physical disability", "N"]);
    expect(rivalNotes(table, new Map(), ordersReturn, [])).toEqual([]);
    expect(rivalNotes(table, new Map<number, Role>([[0, "column:disability"], [1, "kind"]]), ordersReturn, [])).toEqual([]);
  });

  it("have their headings masked where they read as values", () => {
    const table = tableOfColumns(["Disability", "Y"], ["Learning disability 0101011237", "N"]);
    expect(rivalNotes(table, new Map<number, Role>([[0, "column:disability"]]), ordersReturn, []).join("")).not.toContain("0101011237");
  });
});
