import { continuationSentence, leftOutWords } from "../../../src/extract/children/words";
import { deriveList } from "../../../src/extract/children/derive-list";
import type { ExtractPlan } from "../../../src/extract/plan";
import { cellOf, contextOf, day, derivedOf, planFor, returnA, returnB, tableOf } from "./source";

const SERIAL_OF_1970 = 25569;
const B = { definition: returnB };

test("a row becomes the row of the return, with nothing in it but what the return asks for", () => {
  const list = derivedOf("Number | Born | Postcode | Gender | Ethnicity | Disability | Start | End | Name", [
    ["T-1", "13/08/2015", "dd1 4ny", "f", "1A", "Y", "04/05/2025", "", "Test Childone"],
  ]);
  expect(list.children).toEqual([
    {
      number: "T-1", canonical: "T-1", sourceRows: [1],
      cells: ["", "DD1", 10, "Female", "White Scottish", "yes", day("2025-05-04") + SERIAL_OF_1970, "no"],
      dateMask: 1 << 6, joined: [], doubts: [],
    },
  ]);
  expect(list.notes).toEqual([]);
});

test("several orders become one row, and how is said", () => {
  const list = derivedOf("Number | Born | Kind | Start | End", [
    ["T-1", "01/02/2015", "CSO", "01/05/2023", "30/04/2024"],
    ["T-1", "01/02/2015", "CSO", "01/05/2024", "03/02/2025"],
    ["T-1", "01/02/2015", "CSO", "01/05/2024", "03/02/2025"],
    ["T-1", "01/02/2015", "PO", "01/03/2025", ""],
    ["T-1", "01/02/2015", "CSO", "04/05/2025", ""],
  ]);
  expect(list.children[0]?.joined).toEqual([
    "1 row of a kind that does not count was left aside.",
    "1 row repeats an order and counts once with it.",
    "3 orders became 2: 1 follows on without a day between.",
    "Current order since 4 May 2025.",
    "One ended on 3 February 2025 and another began on 4 May 2025.",
  ]);
  expect(cellOf(list, "reinstated")).toBe("yes");
  expect(list.hasContinuations).toBe(true);
});

describe("the reinstatement", () => {
  const headings = "Number | Born | Start | End | Reinstated";
  const two = (first: string, second: string) => derivedOf(headings, [["T-1", "01/02/2015", "04/05/2023", "03/02/2025", first], ["T-1", "01/02/2015", "04/05/2025", "", second]]);

  test("is the export's own answer where it has one, yes before no, with a doubt where the dates differ", () => {
    expect([cellOf(two("N", "Y"), "reinstated"), two("N", "Y").children[0]?.doubts]).toEqual(["yes", []]);
    expect(cellOf(two("N", "N"), "reinstated")).toBe("no");
    expect(two("N", "N").children[0]?.doubts).toEqual(["The export and the dates of orders differ on whether one ended and another began: the export's answer was taken."]);
    expect(cellOf(two("", ""), "reinstated")).toBe("yes");
  });

  test("is empty, with a doubt, where dates could not be read", () => {
    const list = derivedOf("Number | Born | Start | End", [["T-1", "01/02/2015", "04/05/2023", "soon"], ["T-1", "01/02/2015", "04/05/2025", ""]]);
    expect(cellOf(list, "reinstated")).toBe("");
    expect(list.children[0]?.doubts).toContain("Dates of orders could not be read: it could not be told whether one ended and another began.");
  });

  test("cannot be told from an export of current orders alone, and that is said", () => {
    expect(derivedOf("Number | Born | Start | End", [["T-1", "01/02/2015", "04/05/2023", ""]]).remarks[0]).toContain("No child has more than one order in the export.");
  });
});

describe("the category", () => {
  const headings = "Number | Born | Kind | Start | End";

  test("is the first by precedence of what overlaps the window; what is left aside is said", () => {
    const list = derivedOf(headings, [
      ["T-1", "01/02/2015", "CPI", "01/05/2026", ""],
      ["T-1", "01/02/2015", "CARM", "01/05/2025", "01/06/2025"],
      ["T-1", "01/02/2015", "CP", "01/05/2020", "11/08/2024"],
    ], B);
    expect(cellOf(list, "category", returnB)).toBe("care and risk management");
    expect(list.children[0]?.joined).toEqual(["3 processes became one row: care and risk management taken, also child protection investigation without registration."]);
    expect(list.hasContinuations).toBe(false);
  });

  test("leaves aside what began when the child was 18, and what does not count", () => {
    const list = derivedOf(headings, [["T-1", "01/02/2007", "VYP", "01/05/2024", "01/01/2025"], ["T-1", "01/02/2007", "CP", "01/02/2025", ""], ["T-1", "01/02/2007", "ASP", "01/05/2024", ""]], B);
    expect(cellOf(list, "category", returnB)).toBe("vulnerable young person's process");
  });

  test("is empty where the word for it has no meaning yet", () => {
    const list = derivedOf(headings, [["T-1", "01/02/2015", "something", "01/05/2025", ""]], B);
    expect(cellOf(list, "category", returnB)).toBe("");
    expect(list.children[0]?.doubts).toEqual(["1 process of a kind that is not settled: taken to count."]);
    expect(list.notes.map(({ column, count }) => [column, count])).toEqual([["category", 1]]);
  });
});

test("a file of one kind of process is remarked on, unless that kind comes first anyway", () => {
  const remarksOf = (...kinds: string[]) => derivedOf("Number | Born | Kind | Start | End", kinds.map((kind, place) => [`T-${place}`, "01/02/2015", kind, "01/05/2025", ""]), B).remarks;
  expect(remarksOf("CPI", "CPI", "ASP")).toEqual([
    "Every process in the file is child protection investigation without registration: children who were also in another process would get the wrong category.",
  ]);
  expect(remarksOf("CPI", "CARM")).toEqual([]);
  expect(remarksOf("CP", "CP")).toEqual([]);
});

test("values are those of the latest order on the agreed date, empty ones passed over; rows that differ are said", () => {
  const list = derivedOf("Number | Born | Postcode | Gender | Start", [
    ["T-1", "01/02/2015", "EH1 1AA", "M", "01/01/2024"],
    ["T-1", "01/02/2016", "DD1 4NY", "", "01/01/2025"],
    ["T-1", "01/02/2016", "G1 1AA", "m", "01/01/2027"],
  ]);
  expect(list.children[0]?.cells.slice(1, 4)).toEqual(["DD1", 10, "Male"]);
  expect(list.children[0]?.doubts).toEqual(expect.arrayContaining(["Two dates of birth: that of the latest order was taken.", "Rows differ in Postcode: that of the latest order was taken."]));
});

test("what could not be read is counted by column", () => {
  const list = derivedOf("Number | Born | Postcode | Gender | Start", [["T-1", "old", "somewhere", "zz", "soon"], ["T-2", "", "", "x", "01/01/2025"]]);
  expect(list.notes).toEqual([
    { column: "postcode", count: 1, sentence: "1 postcode could not be read and is left empty." },
    { column: "postcode", count: 1, sentence: "1 child has no postcode: it is left empty." },
    { column: "age", count: 2, sentence: "2 children have no date of birth or age that can be read: the age is left empty." },
    { column: "gender", count: 1, sentence: "1 child has a word for Gender that stands for no entry: the cell is left empty." },
    { column: "gender", count: 1, sentence: "1 child has nothing for Gender: the cell is left empty." },
    { column: "csoStart", count: 1, sentence: "1 child has no start of the order that can be read: it is left empty." },
  ]);
});

test("rows without a number are nobody's: empty, damaged, totals", () => {
  const list = derivedOf("Number | Born | Start", [["T-1", "01/02/2015", "01/01/2025"], ["", "01/02/2015", "01/01/2025"], [{ day: day("2024-01-01") }, "01/02/2015", ""], ["Total", "", ""], [12.5, "", ""]]);
  expect(list.rowsWithoutNumber).toEqual([2, 3, 4, 5]);
  expect(list.remarks.join(" ")).toContain("2 rows have a number of the child that a spreadsheet has damaged");
});

test("a row about the child alone is no order without dates", () => {
  const list = derivedOf("Number | Born | Kind | Start | End", [["T-1", "01/02/2015", "", "", ""], ["T-1", "", "CSO", "01/01/2025", ""]]);
  expect(list.children[0]).toMatchObject({ joined: ["1 row without an order.", "Current order since 1 January 2025."], doubts: [] });
  expect(cellOf(list, "age")).toBe(11);
});

test("a date that can be read two ways is not read while nobody has said which way", () => {
  const table = tableOf("Number | Born | Start", [["T-1", "01/02/2015", "03/04/2025"]]);
  const plan = planFor(table, returnA);
  const startOf = (dateOrders: ExtractPlan["dateOrders"]) => cellOf(deriveList(table, { ...plan, dateOrders }, contextOf(returnA), new Map()), "csoStart");
  expect(startOf(new Map([[2, "dayFirst"]]))).toBe(day("2025-04-03") + SERIAL_OF_1970);
  expect(startOf(new Map([[2, "monthFirst"]]))).toBe(day("2025-03-04") + SERIAL_OF_1970);
  expect(startOf(new Map())).toBe("");
});

test("an order that is repeated is in doubt once", () => {
  const row = ["T-1", "01/02/2015", "04/05/2025", "03/05/2025"];
  expect(derivedOf("Number | Born | Start | End", [row, row]).children[0]?.doubts).toEqual(["1 order with an end before the start: the start counts, and the end is taken as not known."]);
});

test("dates are serials of the workbook's own date system", () => {
  const table = tableOf("Number | Born | Start", [["T-1", "01/02/2015", "03/04/2025"]]);
  const list = deriveList(table, planFor(table, returnA), { ...contextOf(returnA), dateSystem: "1904" }, new Map());
  expect(cellOf(list, "csoStart")).toBe(day("2025-04-03") + SERIAL_OF_1970 - 1462);
});

test("the words around the list name the return's own episodes", () => {
  expect(leftOutWords(returnA).adultBefore).toBe("Not under 18 while on the order in the two years");
  expect(leftOutWords(returnB).endedBefore).toBe("The process ended before the two years began");
  expect(continuationSentence(returnA)).toBe("Orders that overlap, or that begin on the day on which another ends or the day after, count as one order.");
});

test("an order that does not count beside those that do may be the same order with another place of residence", () => {
  const doubtsOf = (rows: readonly (readonly string[])[]) => derivedOf("Number | Born | Kind | Start | End", rows).children[0]?.doubts;
  expect(doubtsOf([["T-1", "01/02/2015", "CSO", "13/01/2022", "15/03/2025"], ["T-1", "", "PO", "15/03/2025", "14/09/2025"], ["T-1", "", "CSO", "15/09/2025", ""]])).toEqual([
    "Between orders that count stands one that does not. If it is the same order with another place of residence, none ended and began again, and it started on 13 January 2022.",
  ]);
  expect(doubtsOf([["T-1", "01/02/2015", "PO", "13/01/2022", "15/03/2025"], ["T-1", "", "CSO", "16/03/2025", ""]])).toEqual([
    "Before the current order stands one that does not count. If it is the same order with another place of residence, it started on 13 January 2022.",
  ]);
  const before = ["T-1", "01/02/2015", "CSO", "16/03/2025", ""];
  expect(doubtsOf([before, ["T-1", "", "PO", "17/03/2025", ""]])).toEqual([]);
  expect(doubtsOf([before, ["T-1", "", "PO", "08/03/2025", "16/03/2025"]])).toEqual([]);
  expect(doubtsOf([before, ["T-1", "", "PO", "13/01/2022", "15/03/2024"]])).toEqual([]);
});

describe("where the child lived", () => {
  const headings = "Number | Born | Kind | Start | End";
  const remarksOf = (...kinds: readonly (readonly [number: string, kind: string, start: string, end: string])[]) =>
    derivedOf(headings, kinds.map(([number, kind, start, end]) => [number, "01/02/2015", kind, start, end])).remarks.filter((remark) => remark.includes("lived at home"));
  const OPEN = "a kind of order that does not say where they lived. Bring in only those who lived at home with their parents at some time in the two years: take the others out of the list.";
  const AWAY = "Children whose order is now away from home belong in the return if they lived at home with their parents at some time in the two years.";

  test("is remarked on where no kind of order in the two years says it", () => {
    expect(remarksOf(["T-1", "CSO", "01/05/2025", ""], ["T-2", "CSO", "01/05/2025", ""], ["T-3", "CSO at home", "01/05/2025", ""])).toEqual([`2 children have ${OPEN}`]);
    expect(remarksOf(["T-1", "CSO", "01/05/2025", ""], ["T-1", "CSO at home", "01/05/2024", "30/04/2025"])).toEqual([]);
    expect(remarksOf(["T-1", "CSO", "01/05/2025", ""], ["T-1", "CSO at home", "01/05/2020", "30/04/2021"])).toEqual([`1 child has ${OPEN}`]);
  });

  test("is remarked on where children are left out who live elsewhere now, and may have lived at home", () => {
    expect(remarksOf(["T-1", "CSO - Foster", "01/05/2025", ""], ["T-2", "CSO - Foster", "01/05/2020", ""], ["T-3", "CSO - Foster", "01/05/2015", "01/05/2016"], ["T-4", "PO", "01/05/2025", ""])).toEqual([`${AWAY} 2 were left out: look at them.`]);
    expect(remarksOf(["T-1", "CSO - Foster", "01/05/2025", ""], ["T-1", "CSO at home", "01/05/2024", "30/04/2025"])).toEqual([]);
  });
});

describe("an expected date of birth after the agreed date", () => {
  const born = (age: string | number, due: string) => {
    const list = derivedOf("Number | Due | Age | Kind | Start", [["T-1", due, age, "CP", "01/06/2026"]], B);
    return [cellOf(list, "age", returnB), list.children[0]?.doubts.filter((doubt) => doubt.includes("expected"))];
  };

  test("is of a child not yet born, also where a system writes 0 for the age", () => {
    expect(born("", "01/12/2026")).toEqual(["Unborn", []]);
    expect(born(0, "01/12/2026")).toEqual(["Unborn", []]);
    expect(born("0", "01/07/2026")).toEqual([0, []]);
  });

  test("leaves an age above 0 as it is, in doubt", () => {
    expect(born(3, "01/12/2026")).toEqual([3, ["The expected date of birth lies after the agreed date, and the export has an age: the age was taken."]]);
  });
});
