import { foldName, likenessOf, nameInOneCell, type NameLikeness } from "../../../src/extract/children/names";

const cases: readonly (readonly [string, string, NameLikeness])[] = [
  ["Childone Testname", "CHILDONE  testname", "same"],
  ["Testname, Childone", "Childone Testname", "same"],
  ["Chíldone O'Testname", "Childone OTestname", "same"],
  ["Childone MacTestname", "Childone Mc Testname", "same"],
  ["Master Childone Testname", "Childone Testname", "same"],
  ["Childone-Anne Testname", "Childone Testname", "alike"],
  ["Childone Test-Name", "Childone Testname", "alike"],
  ["Childonee Testname", "Childone Testname", "alike"],
  ["Chidlone Testname", "Childone Testname", "alike"],
  ["Testname Childone", "Childone Testname", "alike"],
  ["Childone Testname", "Childtwo Testname", "other"],
  ["Childone Testname", "Dhildone Testname", "other"],
  ["Childone Testname", "Childone Madeup", "other"],
  ["Tea Testname", "Teo Testname", "other"],
  ["Childone", "Childone Testname", "unknown"],
  ["", "Childone Testname", "unknown"],
];

test.each(cases)("%s and %s: %s", (a, b, likeness) => {
  expect(likenessOf(nameInOneCell(a), nameInOneCell(b))).toBe(likeness);
  expect(likenessOf(nameInOneCell(b), nameInOneCell(a))).toBe(likeness);
});

test("parts are compared without marks, case and what joins them", () => {
  expect(foldName(" D’Tést–Łast ")).toBe("dtest last");
});
