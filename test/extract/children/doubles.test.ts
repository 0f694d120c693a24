import { type SourceCell } from "../../../src/extract/table";
import { derivedOf } from "./source";

/** Pairs by their reason and whether they are one. */
function pairsOf(headings: string, rows: readonly (readonly SourceCell[])[], doubles?: ReadonlyMap<string, boolean>): (readonly [string, boolean])[] {
  const list = derivedOf(headings, rows, doubles === undefined ? {} : { doubles });
  return list.possibleDoubles.map(({ why, isOne }) => [why, isOne] as const);
}

const HEADINGS = "Number | Born | Postcode | Gender | Forename | Surname | CHI";
const BORN = "01/02/2015";
/** A full postcode that no address has. */
const CODE = "DD1 9ZZ";
const CHI = "0101011237";
const OTHER_CHI = "1904851231";

type Row = readonly SourceCell[];
const cases: readonly (readonly [string, Row, Row, readonly (readonly [string, boolean])[]])[] = [
  ["another spelling", ["T-1", BORN, "", "", "Childóne", "MacTestname"], ["T-2", BORN, "", "", "CHILDONE", "McTestname"], [["Same name and date of birth.", false]]],
  ["one letter off", ["T-1", BORN, "", "F", "Childone", "Testname"], ["T-2", BORN, "", "F", "Childone", "Testnane"], [["Same date of birth and a name that is alike.", false]]],
  ["forename and surname swapped", ["T-1", BORN, "", "", "Childone", "Testname"], ["T-2", BORN, "", "", "Testname", "Childone"], [["Same date of birth and a name that is alike.", false]]],
  ["twins", ["T-1", BORN, CODE, "F", "Childone", "Testname"], ["T-2", BORN, CODE, "F", "Childtwo", "Testname"], []],
  ["twins of like names, a girl and a boy", ["T-1", BORN, CODE, "F", "Childona", "Testname"], ["T-2", BORN, CODE, "M", "Childono", "Testname"], []],
  ["no names, all else the same", ["T-1", BORN, "dd19zz", "F"], ["T-2", BORN, CODE, "F"], [["Same date of birth, postcode and gender.", false]]],
  ["no names, gender not known", ["T-1", BORN, CODE, "U"], ["T-2", BORN, CODE, "F"], [["Same date of birth and postcode.", false]]],
  ["no names, another gender", ["T-1", BORN, CODE, "M"], ["T-2", BORN, CODE, "F"], []],
  ["only the first part of a postcode", ["T-1", BORN, "DD1", "F"], ["T-2", BORN, "DD1", "F"], []],
  ["no fixed abode", ["T-1", BORN, "ZZ99 3VZ", "F"], ["T-2", BORN, "ZZ99 3VZ", "F"], []],
  ["another date of birth", ["T-1", BORN, CODE, "F", "Childone", "Testname"], ["T-2", "02/02/2015", CODE, "F", "Childone", "Testname"], []],
  ["the same CHI number", ["T-1", BORN, "", "", "", "", CHI], ["T-2", BORN, "", "", "", "", 101011237], [["Same CHI number.", true]]],
  ["the same digits that are no CHI number", ["T-1", BORN, "", "", "", "", "1904851232"], ["T-2", BORN, "", "", "", "", "1904851232"], []],
  ["the same CHI number, another date of birth", ["T-1", BORN, "", "", "", "", CHI], ["T-2", "02/02/2015", "", "", "", "", CHI], [["Same CHI number, but another date of birth.", false]]],
  ["the same CHI number, another name", ["T-1", BORN, "", "", "Childone", "Testname", CHI], ["T-2", BORN, "", "", "Childtwo", "Testname", CHI], [["Same CHI number, but another name.", false]]],
  ["no names, two CHI numbers", ["T-1", BORN, CODE, "F", "", "", CHI], ["T-2", BORN, CODE, "F", "", "", OTHER_CHI], []],
  ["the same name, two CHI numbers", ["T-1", BORN, "", "", "Childone", "Testname", CHI], ["T-2", BORN, "", "", "Childone", "Testname", OTHER_CHI], [["Same name and date of birth, but another CHI number.", false]]],
  ["numbers alike but for zeros", ["T-001", BORN], ["T1", BORN], [["Same number but for punctuation or leading zeros, and the same date of birth.", true]]],
  ["numbers alike, no date of birth", ["T-001", BORN], ["T1", ""], [["Same number but for punctuation or leading zeros, and no date of birth to compare.", false]]],
  ["numbers alike, another date of birth", ["T-001", BORN], ["T1", "02/02/2015"], []],
  ["numbers alike, another name", ["T-001", BORN, "", "", "Childone", "Testname"], ["T1", BORN, "", "", "Childtwo", "Testname"], [["Same number but for punctuation or leading zeros, but another name.", false]]],
];

test.each(cases)("%s", (_, a, b, pairs) => {
  expect(pairsOf(HEADINGS, [a, b])).toEqual(pairs);
  expect(pairsOf(HEADINGS, [b, a])).toEqual(pairs);
});

test("a mother's CHI number and a worker's name are nobody's of the child", () => {
  expect(pairsOf("Number | Born | Mother's CHI | Social worker name", [["T-1", BORN, CHI, "Test Worker"], ["T-2", BORN, CHI, "Test Worker"]])).toEqual([]);
});

test("CHI numbers are known by their contents under any heading", () => {
  const rows: Row[] = [["T-1", BORN, CHI], ["T-2", BORN, CHI], ["T-3", "03/02/2015", OTHER_CHI], ["T-4", "04/02/2015", "0211165794"]];
  expect(pairsOf("Number | Born | Column C", rows)).toEqual([["Same CHI number.", true]]);
});

describe("what the user chose wins", () => {
  const rows: Row[] = [["T-2", BORN, "", "", "Childone", "Testname"], ["T-1", BORN, "", "", "Childone", "Testname"], ["T-3", BORN, "", "", "Childone", "Testnane"]];
  const keys = derivedOf(HEADINGS, rows).possibleDoubles.map(({ key }) => key);

  test("three numbers of one child become one, under the first of them, whatever pairs say so", () => {
    expect(keys).toHaveLength(3);
    const { children, possibleDoubles } = derivedOf(HEADINGS, rows, { doubles: new Map([[keys[0] ?? "", true], [keys[1] ?? "", true]]) });
    expect(children.map(({ number, canonical, otherNumbers, sourceRows }) => ({ number, canonical, otherNumbers, sourceRows }))).toEqual([
      { number: "T-1", canonical: "T-1", otherNumbers: ["T-2", "T-3"], sourceRows: [1, 2, 3] },
    ]);
    expect(possibleDoubles.map(({ isOne }) => isOne)).toEqual([true, true, true]);
    expect(children[0]?.joined[0]).toBe("3 numbers of the export are one child.");
  });

  test("against a number that one person alone has, too", () => {
    const same: Row[] = [["T-1", BORN, "", "", "", "", CHI], ["T-2", BORN, "", "", "", "", CHI]];
    const key = derivedOf(HEADINGS, same).possibleDoubles[0]?.key ?? "";
    expect(derivedOf(HEADINGS, same).children).toHaveLength(1);
    expect(derivedOf(HEADINGS, same, { doubles: new Map([[key, false]]) }).children).toHaveLength(2);
  });
});

test("a date of birth that stands for one not known makes no pairs, and that is said", () => {
  const rows = Array.from({ length: 101 }, (_, place): Row => [`T-${place}A`, BORN, CODE, "F"]);
  const list = derivedOf(HEADINGS, rows);
  expect(list.possibleDoubles).toEqual([]);
  expect(list.remarks.join(" ")).toContain("More than 100 children share a date of birth");
});

test("no value stands in the reasons", () => {
  const rows: Row[] = [["T-1", BORN, CODE, "F", "Childone", "Testname", CHI], ["T-2", BORN, CODE, "F", "Childone", "Testname", CHI]];
  const { possibleDoubles, children } = derivedOf(HEADINGS, rows);
  const said = [...possibleDoubles.map(({ why }) => why), ...children.flatMap(({ joined, doubts }) => [...joined, ...doubts])].join(" ");
  expect(said).not.toMatch(/Childone|Testname|0101|9ZZ|T-\d/);
});
