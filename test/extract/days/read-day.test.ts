import fc from "fast-check";
import { readSourceDay } from "../../../src/extract/days/read-day";
import type { SourceCell } from "../../../src/extract/table";
import { type CalendarDate, formatDate, parseDayFirst, partsOf, serialFromDate, toIsoDate } from "../../../src/returns/calendar-date";
import { day } from "../../returns/days";

const pad = (number: number): string => String(number).padStart(2, "0");
const inLists = fc.integer({ min: day("1950-01-02"), max: day("2049-12-30") }).map((days) => days as CalendarDate);

describe("a day, whatever the order", () => {
  it.each<[SourceCell, string]>([
    [{ day: day("2014-03-12") }, "2014-03-12"],
    // Year first, alone, in a row, and as programs write instants.
    ["2014-03-12", "2014-03-12"], ["2014/3/12 10:11", "2014-03-12"], ["2014-03-12T00:00:00.000Z", "2014-03-12"], ["2014-03-12 00:00:00.0000000 +00:00", "2014-03-12"],
    ["20140312", "2014-03-12"], [20140312, "2014-03-12"], ["2014-Mar-12", "2014-03-12"],
    // Midnight in summer, kept in universal time; from the last Sunday of March to that of October.
    ["2014-06-11T23:00:00Z", "2014-06-12"], ["2014-06-11T23:00:00.000+00:00", "2014-06-12"], ["2024-03-30T23:00:00Z", "2024-03-30"], ["2024-03-31T23:00:00Z", "2024-04-01"],
    ["2024-10-26T23:00:00Z", "2024-10-27"], ["2024-10-27T23:00:00Z", "2024-10-27"], ["2014-06-11T23:00:00", "2014-06-11"], ["2014-06-11T22:00:00Z", "2014-06-11"],
    // One of the two numbers can be no month.
    ["25/03/2024", "2024-03-25"], ["03/25/2024", "2024-03-25"], ["13-2-14", "2014-02-13"], ["13.02.2014", "2014-02-13"], ["13 02 2014", "2014-02-13"],
    ["25032014", "2014-03-25"], [25032014, "2014-03-25"], ["12/31/2024 12:00:00 AM", "2024-12-31"], ["31/12/2014 00:00", "2014-12-31"], ["13/03/2014, 14:05", "2014-03-13"],
    // The same number twice.
    ["03/03/2024", "2024-03-03"], ["5.5.19", "2019-05-05"],
    // Names of months, either way round.
    ["12 Mar 2014", "2014-03-12"], ["Mar 12, 2014", "2014-03-12"], ["12-MAR-14", "2014-03-12"], ["12MAR2014", "2014-03-12"], ["March 12 2014", "2014-03-12"], ["13th of March 2014", "2014-03-13"],
    ["12-MAR-14 00.00.00.000000000", "2014-03-12"], ["Thursday, March 12, 2026", "2026-03-12"], ["Wed, 12 Mar 2014 00:00:00 GMT", "2014-03-12"],
    ["Mon Jun 12 2014 00:00:00 GMT+0100 (British Summer Time)", "2014-06-12"],
    // Kept as text on purpose, and spaces that nobody sees.
    ['="13/03/2014"', "2014-03-13"], ["'13/03/2014", "2014-03-13"], ["\u00a013/03/2014 ", "2014-03-13"], ["１３/03/2014", "2014-03-13"],
    // Serial numbers, as numbers and as text.
    [41234, "2012-11-21"], [41234.75, "2012-11-21"], ["41234", "2012-11-21"], ["41234.5", "2012-11-21"],
  ])("%j is %s", (cell, iso) => {
    for (const order of ["dayFirst", "monthFirst", undefined] as const) {
      expect(readSourceDay(cell, order, "1900")).toEqual({ kind: "day", day: day(iso) });
    }
  });

  it("serials follow the workbook's date system", () => {
    expect(readSourceDay(39772, undefined, "1904")).toEqual({ kind: "day", day: day("2012-11-21") });
    expect(readSourceDay("39772", undefined, "1904")).toEqual({ kind: "day", day: day("2012-11-21") });
  });
});

describe("no day", () => {
  it.each<[SourceCell]>([
    [""], ["  "], ["NULL"], ["null"], ["(null)"], ["N/A"], ["n/a"], ["-"], ["none"], ["open"], ["Ongoing"], ["on-going"], ["Current"], ["  /  /    "], ["__/__/____"],
    ["00/00/0000"], ["0000-00-00 00:00:00"], ["31/12/9999"], ["12/31/9999"], ["9999-12-31"], ["99991231"], ["99/99/9999"], ["31/12/2099"], ["2999-12-31"], ["06/06/2079"],
    ["01/01/1900"], ["1/1/1753"], ["1753-01-01 00:00:00.000"], ["30/12/1899"], ["0001-01-01T00:00:00"], ["00/01/1900"], ["1/0/1900 0:00"], ["0"], [0], [1], [2958465],
    [{ day: day("9999-12-31") }], [{ day: day("1900-01-01") }],
  ])("%j is missing", (cell) => {
    expect(readSourceDay(cell, undefined, "1900")).toEqual({ kind: "missing" });
    expect(readSourceDay(cell, "monthFirst", "1900")).toEqual({ kind: "missing" });
  });

  it.each<[SourceCell]>([
    [true], [17], [1234], [-1], [70000], ["13/13/2024"], ["29/02/2023"], ["before 12 March 2014"], ["unknown"], ["tbc"], ["#N/A"], ["2014"], ["2014-03"], ["Mar-14"], ["120314"],
    ["12/03/2204"], ["12/03/0214"], ["Test Childone"], ["0101011237"], ["12/03/2014 to 13/04/2014"], ["x".repeat(100)], [{ day: day("2204-03-12") }],
  ])("%j is not a day", (cell) => {
    expect(readSourceDay(cell, undefined, "1900")).toEqual({ kind: "notADay" });
  });
});

describe("dates that can be read two ways", () => {
  const ways = { dayFirst: day("2024-04-03"), monthFirst: day("2024-03-04") };

  it.each(["03/04/2024", "3-4-24", "03.04.2024 00:00", "03042024", "3/4/2024 12:00:00 AM"])("%s", (text) => {
    expect(readSourceDay(text, undefined, "1900")).toEqual({ kind: "twoWays", ...ways });
    expect(readSourceDay(text, "dayFirst", "1900")).toEqual({ kind: "day", day: ways.dayFirst });
    expect(readSourceDay(text, "monthFirst", "1900")).toEqual({ kind: "day", day: ways.monthFirst });
  });

  it("a number that lost its leading zero is one of them", () => {
    expect(readSourceDay(3042024, undefined, "1900")).toEqual({ kind: "twoWays", ...ways });
  });
});

describe("years of two digits", () => {
  it("are those of the return's dates, unless they would lie too late", () => {
    expect(readSourceDay("13/05/45", undefined, "1900")).toEqual({ kind: "day", day: day("2045-05-13") });
    expect(readSourceDay("13/05/45", undefined, "1900", 2027)).toEqual({ kind: "day", day: day("1945-05-13") });
    expect(readSourceDay("13/05/27", undefined, "1900", 2027)).toEqual({ kind: "day", day: day("2027-05-13") });
    expect(readSourceDay("13/05/2045", undefined, "1900", 2027)).toEqual({ kind: "day", day: day("2045-05-13") });
  });
});

describe("every day is read back", () => {
  it.each<[string, (date: CalendarDate) => SourceCell]>([
    ["as a real date", (date) => ({ day: date })],
    ["as a serial", (date) => serialFromDate(date, "1900") ?? ""],
    ["as a serial in text, with a time", (date) => `${serialFromDate(date, "1900") ?? ""}.25`],
    ["in ISO", toIsoDate],
    ["in ISO with a time", (date) => `${toIsoDate(date)}T00:00:00`],
    ["as GOV.UK has it", formatDate],
    ["in capitals", (date) => formatDate(date).replaceAll(" ", "-").toUpperCase()],
    ["in eight digits, year first", (date) => Number(toIsoDate(date).replaceAll("-", ""))],
  ])("%s", (_name, write) => {
    fc.assert(fc.property(inLists, (date) => { expect(readSourceDay(write(date), undefined, "1900")).toEqual({ kind: "day", day: date }); }));
  });

  it.each<["dayFirst" | "monthFirst", string]>([["dayFirst", "/"], ["monthFirst", "/"], ["dayFirst", "."], ["monthFirst", "-"], ["dayFirst", " "], ["monthFirst", ""]])("%s with %j between", (order, mark) => {
    fc.assert(
      fc.property(inLists, fc.boolean(), (date, isShort) => {
        const { year, month, day: ofMonth } = partsOf(date);
        const numbers = order === "dayFirst" ? [pad(ofMonth), pad(month)] : [pad(month), pad(ofMonth)];
        const text = [...numbers, isShort && mark !== "" ? pad(year % 100) : String(year)].join(mark);
        expect(readSourceDay(text, order, "1900")).toEqual({ kind: "day", day: date });
      }),
    );
  });

  it("day first is as the return's own cells are read", () => {
    const texts = fc.tuple(fc.nat({ max: 32 }), fc.constantFrom("/", "-", ".", " "), fc.nat({ max: 13 }), fc.integer({ min: 1950, max: 2049 }));
    fc.assert(
      fc.property(texts, ([first, mark, second, year]) => {
        const text = `${first}${mark}${second}${mark}${year}`;
        const own = parseDayFirst(text);
        fc.pre(own !== undefined && own !== day("2049-12-31"));
        expect(readSourceDay(text, "dayFirst", "1900")).toEqual({ kind: "day", day: own });
      }),
    );
  });

  it("whatever a cell holds, there is an answer", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[0-9/.: -]{0,20}$/), fc.double()), (cell) => {
        expect(["missing", "day", "twoWays", "notADay"]).toContain(readSourceDay(cell, undefined, "1900").kind);
      }),
    );
  });
});
