import fc from "fast-check";
import { profileOf } from "../../../src/extract/match/profile";
import { sampleValues } from "../../../src/extract/match/samples";
import type { SourceCell } from "../../../src/extract/table";
import { patternOf } from "../../../src/validation/id-pattern";
import { maskedText } from "../../../src/validation/masked-text";
import { AGREED, column, isoDay, tableOfColumns } from "./source-tables";

function samplesOf(own: readonly SourceCell[], patterns = [patternOf("ZQ-1234")]): readonly string[] {
  const table = tableOfColumns(own, ["Person ID", ...own.slice(1).map((_, row) => `70${row}`)]);
  return sampleValues(table, 0, profileOf(table, 0, AGREED), patterns);
}

describe("samples of a column", () => {
  const shared = (heading: string, ...own: SourceCell[]) => column(heading, 24, (row) => own[row % own.length] ?? "");

  it.each<[string, SourceCell[], string[]]>([
    ["words that many rows share", shared("Gender", "Female", "Male", "Male", "Male "), ["Male", "Female"]],
    ["words of more than one", shared("Legal Status", "CSO at home", "Permanence Order"), ["CSO at home", "Permanence Order"]],
    ["TRUE and FALSE", shared("Disability", true, false, false), ["false", "true"]],
    ["codes with digits", shared("Ethnicity code", "1A", "2B"), ["••"]],
    ["words beside codes with digits", shared("Legal Status", "CSO", "S25"), ["CSO"]],
    ["numbers", shared("Age", 11, 12), ["••"]],
    ["days as text", shared("DOB", "12/03/2014", "1-4-09", "2014-03-12 00:00:00"), ["12/03/••••", "1-4-••", "••••-03-12"]],
    ["days with the names of months", shared("Start", "12 March 2014", "12-Mar-14", "March 12, 2014"), ["12 March ••••", "12-Mar-••", "March 12, ••••"]],
    ["days of a workbook", shared("DOB", { day: isoDay("2014-03-12") }), ["12 March ••••"]],
    ["names, however often they stand there", shared("Forename", "Childone"), ["Ch•••••e"]],
    ["names that lists know, whatever the heading", shared("Liste", "Fiona Campbell", "Angus MacDonald"), ["Fi•••••••••••l", "An••••••••••••d"]],
    ["workers", shared("Allocated Worker", "Testworker"), ["Te•••••••r"]],
    ["CHI numbers", shared("CHI", "0101011237"), ["01•••••••7"]],
    ["full postcodes", shared("Postcode", "DD1 9ZZ"), ["DD••••Z"]],
    ["numbers of the partnership's own systems", shared("Code", "ZQ-1234"), ["ZQ••••4"]],
    ["long texts", shared("Notes", "x".repeat(300)), [`xx${"•".repeat(21)}x`]],
    ["nothing", shared("Notes", "", "NULL"), []],
  ])("%s", (_, own, expected) => {
    expect(samplesOf(own)).toEqual(expected);
  });

  it("show no word that few rows have", () => {
    expect(samplesOf(column("Status", 24, (row) => (row === 0 ? "Rarething" : "Open")))).toEqual(["Open"]);
    expect(samplesOf(column("Status", 24, (row) => `Word${"abcdefghijklmnopqrstuvwx"[row] ?? ""}`))).toEqual(["•••••"]);
  });
});

const letters = fc.string({ unit: fc.constantFrom(...Array.from("abcdefghijklmnopqrstuvwxyz")), minLength: 3, maxLength: 9 });
const capital = letters.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
const privateColumn = fc.oneof(
  fc.record({ heading: fc.constantFrom("Name", "Forename", "Surname", "Child's name", "Known as"), cells: fc.array(fc.tuple(capital, capital).map((parts) => parts.join(" ")), { minLength: 1, maxLength: 12 }) }),
  fc.record({ heading: fc.constantFrom("CHI", "Person ID", ""), cells: fc.array(fc.constantFrom("0101011237", "1904851231", "2902201230", "0211165794", "0101336489"), { minLength: 1, maxLength: 12 }) }),
  fc.record({ heading: fc.constantFrom("Address", "Address Line 1", "Town"), cells: fc.array(fc.tuple(fc.nat(99), capital).map(([flat, street]) => `${flat} ${street} Street`), { minLength: 1, maxLength: 12 }) }),
  fc.record({ heading: fc.constantFrom("Telephone", "Mobile", ""), cells: fc.array(fc.integer({ min: 0, max: 999_999 }).map((end) => `01632 ${String(end).padStart(6, "0")}`), { minLength: 1, maxLength: 12 }) }),
);

describe("whatever stands in columns of names, numbers, addresses and telephones", () => {
  it("no sample has a value whole, nor more than three of its characters", () => {
    fc.assert(
      fc.property(privateColumn, fc.integer({ min: 1, max: 8 }), ({ heading, cells }, times) => {
        const samples = samplesOf([heading, ...Array.from({ length: times }, () => cells).flat()]);
        expect(samples.length).toBeGreaterThan(0);
        for (const sample of samples) {
          expect(cells).not.toContain(sample);
          expect(Array.from(sample).filter((character) => character !== "•").length).toBeLessThanOrEqual(3);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a heading", () => {
  it("is shown as it stands", () => {
    for (const heading of ["Person ID", "Date of Birth", "Start date (column F)", "Legal status", "Address Line 1"]) expect(maskedText(heading, [])).toBe(heading);
  });

  it("is masked where it reads as a value", () => {
    expect(maskedText("0101011237", [])).toBe("01•••••••7");
    expect(maskedText("Fiona Campbell", [])).toBe("Fi•••••••••••l");
    expect(maskedText("12/03/2014", [])).toBe("12•••••••4");
    expect(maskedText("ZQ-1234", [patternOf("ZQ-1234")])).toBe("ZQ••••4");
  });
});
