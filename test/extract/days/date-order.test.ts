import fc from "fast-check";
import { dateOrderOf } from "../../../src/extract/days/date-order";
import { type CalendarDate, partsOf } from "../../../src/returns/calendar-date";
import type { SourceCell } from "../../../src/extract/table";
import { day } from "../../returns/days";

const times = (count: number, cell: SourceCell): SourceCell[] => new Array<SourceCell>(count).fill(cell);
const QUESTION = { example: "03/04/••••", dayFirst: "3 April", monthFirst: "4 March" };

describe("the order is clear", () => {
  it.each<[string, SourceCell[], "dayFirst" | "monthFirst"]>([
    ["one text in a short column", ["03/04/2024", "25/04/2024", ""], "dayFirst"],
    ["month first", ["03/04/2024", "04/25/2024", "04/26/2024", "04/27/2024"], "monthFirst"],
    ["one in twenty", [...times(19, "03/04/2024"), "25/04/2024"], "dayFirst"],
    ["ten, however long the column", [...times(5000, "03/04/2024"), ...times(10, "25/04/2024")], "dayFirst"],
    ["nothing can be read two ways, and all go one way", ["25/04/2024", "26/04/2024"], "dayFirst"],
  ])("%s", (_name, cells, order) => {
    expect(dateOrderOf(cells, "1900")).toEqual({ kind: "clear", order, because: "oneWay" });
  });

  it.each<[string, SourceCell[]]>([
    ["no dates", ["Test Childone", "", 12]],
    ["real dates and years in front", [{ day: day("2024-04-03") }, 45000, "2024-04-03", "3 April 2024"]],
    ["the same number twice", ["03/03/2024", "5/5/2019"]],
    ["each text goes one way only", ["25/04/2024", "04/25/2024"]],
    ["days that stand for no day", ["31/12/9999", "12/31/9999", "01/01/1900"]],
  ])("nothing hangs on it: %s", (_name, cells) => {
    expect(dateOrderOf(cells, "1900")).toEqual({ kind: "clear", order: undefined, because: "none" });
  });
});

describe("it is asked for", () => {
  it.each<[string, SourceCell[]]>([
    ["nothing tells", ["03/04/2024", "01/02/2023"]],
    ["one witness among many may be a slip of the pen", [...times(300, "03/04/2024"), "13/12/2014"]],
    ["month first is not believed of two", ["03/04/2024", "04/25/2024", "04/26/2024"]],
    ["neither is a day that is in no calendar a witness", ["03/04/2024", "13/25/2014"]],
    ["nor one that a program wrote for no day", ["03/04/2024", "31/12/9999", "31/12/9999"]],
  ])("%s", (_name, cells) => {
    expect(dateOrderOf(cells, "1900")).toEqual({ kind: "ask", ...QUESTION });
  });

  it("where texts contradict each other", () => {
    expect(dateOrderOf(["03/04/2024", ...times(30, "25/04/2024"), "04/25/2024"], "1900")).toEqual({ kind: "mixed", ...QUESTION });
  });

  it.each([["3-4-24", "3-4-••"], ["03042024", "0304••••"], ["03.04.2024 23:59", "03.04.••••"]])("the year of %s is hidden", (text, example) => {
    expect(dateOrderOf([text], "1900")).toEqual({ kind: "ask", ...QUESTION, example });
  });
});

describe("a column that a spreadsheet of the other custom has opened", () => {
  const realDates = (days: readonly number[]): SourceCell[] => days.map((of) => ({ day: day(`2024-05-${String(of).padStart(2, "0")}`) }));
  const firstTwelve = realDates(Array.from({ length: 24 }, (_, index) => (index % 12) + 1));
  const left = times(5, "25/04/2024");

  it("has real dates in the first twelve days of the months alone, and text for all others", () => {
    expect(dateOrderOf([...firstTwelve, ...left], "1900")).toEqual({ kind: "clear", order: "dayFirst", because: "oneWay", looksTurned: true });
  });

  it.each<[string, SourceCell[]]>([
    ["a later day among the real dates", [...firstTwelve, ...realDates([13]), ...left]],
    ["few real dates", [...firstTwelve.slice(0, 10), ...left]],
    ["real dates on the first of the month", [...realDates(new Array<number>(40).fill(1)), ...left]],
    ["no text left", firstTwelve],
    ["a text that could have been read", [...firstTwelve, ...left, "03/04/2024"]],
  ])("not with %s", (_name, cells) => {
    expect(dateOrderOf(cells, "1900")).not.toHaveProperty("looksTurned");
  });
});

it("a column of many days is told by itself, and never told wrongly", () => {
  const days = fc.array(fc.integer({ min: day("2006-01-01"), max: day("2026-12-30") }).map((date) => date as CalendarDate), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(days, fc.constantFrom("dayFirst", "monthFirst"), (dates, order) => {
      const texts = dates.map((date) => {
        const { year, month, day: ofMonth } = partsOf(date);
        return order === "dayFirst" ? `${ofMonth}/${month}/${year}` : `${month}/${ofMonth}/${year}`;
      });
      const finding = dateOrderOf(texts, "1900");
      expect(finding.kind).not.toBe("mixed");
      if (finding.kind === "clear") expect([order, undefined]).toContain(finding.order);
      if (finding.kind === "ask") expect(finding.example).toMatch(/^\d{1,2}\/\d{1,2}\/••••$/);
    }),
  );
});
