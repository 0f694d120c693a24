import fc from "fast-check";
import { patternOf } from "../../src/validation/id-pattern";
import { Validator } from "../../src/validation/validator";
import vectors from "../vectors/chi.json";
import { child, contextFor } from "./example-return";
import { testRule } from "./rule-tester";

const REAL = [...vectors.modulus11Holds, ...vectors.onlyLuhnHolds];
const PLACE = "ID Number, A12";
const SENTENCE = "This ID reads as a CHI number. Give the child a number of your own.";

testRule("ID4", {
  passes: [
    { name: "a number of one's own", cells: { id: "A-1" } },
    { name: "no check digit holds", cells: { id: "1904851232" } },
    { name: "no such day", cells: [{ id: "2902191230" }, { id: "3201209999" }] },
    { name: "eleven digits", cells: { id: "19048512310" } },
  ],
  reports: [
    ...REAL.flatMap((id) => [
      { name: `${id} as text`, cells: { id }, sentence: SENTENCE, place: "ID Number, A12" },
      { name: `${id} as a number`, cells: { id: Number(id) }, sentence: SENTENCE, place: "ID Number, A12" },
      { name: `${id} with a space`, cells: { id: `${id.slice(0, 6)} ${id.slice(6)}` }, sentence: SENTENCE, place: "ID Number, A12" },
      { name: `${id} with hyphens`, cells: { id: `${id.slice(0, 6)}-${id.slice(6)}` }, sentence: SENTENCE, place: "ID Number, A12" },
    ]),
    { name: "nine digits as text", cells: { id: "101011237" }, sentence: SENTENCE, place: "ID Number, A12" },
    { name: "inside longer text", cells: { id: "CHI 0101011237" }, sentence: SENTENCE, place: "ID Number, A12" },
  ],
});

testRule("ID5", {
  passes: [
    { name: "a CHI number is more than alike", cells: { id: "0101011237" } },
    { name: "no such day", cells: { id: "2902191230" } },
    { name: "six digits say nothing", cells: { id: "190485" } },
  ],
  reports: [
    {
      name: "a day in front and no check digit that holds",
      cells: { id: "1904851232" },
      sentence: "This ID looks like a CHI number: it opens with a date. Check that it is a number of your own.",
      place: "ID Number, A12",
    },
    { name: "as a number without its zero", cells: { id: 101011238 }, sentence: /^This ID looks like a CHI number/, place: "ID Number, A12" },
  ],
});

testRule("ID6", {
  passes: [
    { name: "a number of one's own", cells: { id: "A-1" } },
    { name: "no check digit holds", cells: { id: "9434765918" } },
    { name: "a range that is not issued", cells: { id: "5990128088" } },
    { name: "CHI comes first where both would fit", cells: { id: "0101011237" } },
  ],
  reports: [
    { name: "an NHS number", cells: { id: "9434765919" }, sentence: "This ID reads as an NHS number. Give the child a number of your own.", place: PLACE },
    { name: "as a number", cells: { id: 9434765919 }, sentence: /NHS number/, place: PLACE },
    { name: "in groups", cells: { id: "943 476 5919" }, sentence: /NHS number/, place: PLACE },
    {
      name: "a Health and Care number",
      cells: { id: "3200123451" },
      sentence: "This ID reads as a Health and Care number of Northern Ireland. Give the child a number of your own.",
      place: PLACE,
    },
  ],
});

testRule("ID7", {
  passes: [
    { name: "a number of one's own", cells: [{ id: "A-1" }, { id: "2024/017" }] },
    { name: "a prefix that is never issued", cells: { id: "QQ123456C" } },
    { name: "the first part of a postcode", cells: { id: "DD1" } },
    { name: "an @ alone", cells: { id: "A@1" } },
  ],
  reports: [
    { name: "an e-mail address", cells: { id: "a.child@example.org" }, sentence: "This ID holds an e-mail address. Give the child a number of your own.", place: PLACE },
    { name: "a National Insurance number", cells: { id: "AB 12 34 56 C" }, sentence: "This ID holds a National Insurance number. Give the child a number of your own.", place: PLACE },
    { name: "a telephone number", cells: { id: "tel 0131 496 0123" }, sentence: "This ID holds a telephone number. Give the child a number of your own.", place: PLACE },
    { name: "a postcode with its space", cells: { id: "DD1 4NY" }, sentence: "This ID holds a full postcode. Give the child a number of your own.", place: PLACE },
    { name: "a driving licence", cells: { id: "MORGA753116SM9IJ" }, sentence: "This ID holds a driving licence number. Give the child a number of your own.", place: PLACE },
    { name: "a passport", cells: { id: "passport no 123456789" }, sentence: "This ID holds a passport number. Give the child a number of your own.", place: PLACE },
    {
      name: "a postcode without its space",
      cells: { id: "AB12CD" },
      sentence: "This ID has the shape of a postcode without its space. Check that it is a number of your own.",
      place: PLACE,
    },
    { name: "a postcode without its space that exists", cells: { id: "dd14ny" }, sentence: /without its space/, place: PLACE },
    { name: "a postcode with a hyphen in its place", cells: { id: "DD1-4NY" }, sentence: /without its space/, place: PLACE },
  ],
});

testRule("ID8", {
  passes: [
    { name: "six digits", cells: { id: 123456 } },
    { name: "digits parted by a hyphen", cells: { id: "2024-001" } },
    { name: "digits behind letters", cells: { id: "CSO2024001" } },
    { name: "digits inside a UUID", cells: [{ id: "12345678-1904-4851-8231-190485123112" }, { id: "00000000-89AB-4CDE-8231-426614174000" }] },
    { name: "digits inside a hash", cells: { id: "5f4dcc3b9434765919a765d61d8327de" } },
    { name: "serial numbers behind a month and a year", cells: [{ id: "01-2024-00012" }, { id: "07/2024/00012" }] },
    { name: "a CHI number is more than long", cells: { id: "0101011237" } },
    { name: "like a CHI number", cells: { id: "1904851232" } },
    { name: "an NHS number", cells: { id: "9434765919" } },
    { name: "damaged: it has to be entered again", cells: { id: 1_234_567_890_123_456 } },
  ],
  reports: [
    {
      name: "seven digits",
      cells: { id: 7654321 },
      sentence: "This ID holds a long number, as those of other systems are. Check that it is a number of your own.",
      place: PLACE,
    },
    { name: "seven digits that stand alone in longer text", cells: { id: "No 7654321" }, sentence: /^This ID holds a long number/, place: PLACE },
    { name: "in groups", cells: { id: "943 476 5918" }, sentence: /^This ID holds a long number/, place: PLACE },
    {
      name: "a Scottish Candidate Number",
      cells: { id: "123456785" },
      sentence: "This ID has the form of a Scottish Candidate Number. Check that it is a number of your own.",
      place: PLACE,
    },
    {
      name: "a telephone number of no exchange that is in use",
      cells: { id: "tel 01632 960123" },
      sentence: "This ID has the form of a telephone number. Check that it is a number of your own.",
      place: PLACE,
    },
    {
      name: "twelve digits",
      cells: { id: "906700123456" },
      sentence: "This ID has as many digits as the reference number of an address (UPRN). Check that it is a number of your own.",
      place: PLACE,
    },
  ],
});

const patterns = [patternOf("P1234567"), patternOf("SW/123")];

testRule("ID9", {
  passes: [
    { name: "another form", cells: { id: "A-1" }, context: { patterns } },
    { name: "inside a longer word", cells: { id: "AP12345678" }, context: { patterns } },
    { name: "no pattern given", cells: { id: "P7654321" } },
    { name: "a CHI number comes first", cells: { id: "0101011237" }, context: { patterns: [patternOf("0101011237")] } },
    { name: "nothing", cells: { id: "" }, context: { patterns } },
  ],
  reports: [
    {
      name: "the form of the first",
      cells: { id: "P7654321" },
      context: { patterns },
      sentence: "This ID has the form that you gave for the numbers of one of your systems. Give the child a number that stands in none of them.",
      place: PLACE,
    },
    { name: "in small letters, of the second", cells: { id: "sw/987" }, context: { patterns }, sentence: /^This ID has the form that you gave/, place: PLACE },
    { name: "as a number", cells: { id: 54321 }, context: { patterns: [patternOf("12345")] }, sentence: /^This ID has the form that you gave/, place: PLACE },
    { name: "surer than a likeness", cells: { id: "1904851232" }, context: { patterns: [patternOf("1234567890")] }, sentence: /^This ID has the form that you gave/, place: PLACE },
  ],
});

const BIRTH = "This ID holds six digits that read as a date of birth and agree with the age. Check that they are not the date of birth.";

testRule("ID10", {
  passes: [
    { name: "a number of one's own", cells: { id: "A-1" } },
    { name: "six digits and another age", cells: { id: "A-120314", age: 5 } },
    { name: "born the day after: a year younger", cells: { id: "150814", age: 12 } },
    { name: "no such day", cells: { id: "310214", age: 12 } },
    { name: "seven digits are no six", cells: { id: "A1208140", age: 12 } },
    { name: "no age to agree with", cells: { id: "120814", age: "" } },
    { name: "no agreed date", cells: { id: "120814", age: 12 }, context: { agreedDate: { kind: "missing" } } },
    { name: "a CHI number is surer", cells: { id: "0101011237", age: 25 } },
  ],
  reports: [
    { name: "six digits that agree with the age", cells: { id: "A-120314", age: 12 }, sentence: BIRTH, place: PLACE },
    { name: "born on the agreed day", cells: { id: 140814, age: 12 }, sentence: BIRTH, place: PLACE },
    { name: "born the day after it", cells: { id: "150814", age: 11 }, sentence: BIRTH, place: PLACE },
    { name: "a date with separators", cells: { id: "X 12/03/2014" }, sentence: "This ID holds a date. Check that it is not the date of birth.", place: PLACE },
    { name: "eight digits", cells: { id: "12032014" }, sentence: /^This ID holds a date/, place: PLACE },
    {
      name: "a name",
      cells: { id: "Smith, John" },
      sentence: "This ID reads as a person's name or initials. Check that it says nothing about who the child is.",
      place: PLACE,
    },
  ],
});

describe("one ID, one answer", () => {
  it("at most one rule speaks of what an ID is like", () => {
    const family = new Set(["ID4", "ID5", "ID6", "ID7", "ID8", "ID9", "ID10"]);
    const mixed = fc.array(fc.constantFrom(...REAL, "9434765919", "943 476 5918", "AB123456C", "DD1 4NY", "AB12CD", "a.b@example.org", "P1234567", "12/03/2014", "120314", "John Smith", "-", " ", "x"), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(mixed, (parts) => {
        const validator = new Validator(contextFor("orders", { patterns }), [child("orders", { id: parts.join(" ") })]);
        expect(validator.findings().filter(({ code }) => family.has(code)).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});
