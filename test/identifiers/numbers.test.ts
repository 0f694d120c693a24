import { candidateNumber, holdsCheckDigit } from "../../src/identifiers/candidate-number";
import { chi } from "../../src/identifiers/chi";
import { drivingLicence } from "../../src/identifiers/driving-licence";
import { healthAndCare } from "../../src/identifiers/health-and-care";
import { nationalInsurance } from "../../src/identifiers/national-insurance";
import { nhs } from "../../src/identifiers/nhs";
import { passport } from "../../src/identifiers/passport";
import { uprn } from "../../src/identifiers/uprn";
import chiNumbers from "../vectors/chi.json";
import numbers from "../vectors/identifier-numbers.json";
import { type Found, testRecogniser } from "./recogniser-tester";

const fullWidth = (digits: string) => Array.from(digits, (digit) => String.fromCodePoint(0xff10 + Number(digit))).join("");

/** A ten-digit number as it comes into cells, each time with the part that is to be found. */
function disguises(number: string): Found[] {
  const spaced = `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`;
  const hidden = `${number.slice(0, 4)}\u200B${number.slice(4)}`;
  return [
    [number, "certain"],
    [Number(number), "certain"],
    [spaced, "certain"],
    [spaced.replaceAll(" ", "\u00A0"), "certain"],
    [spaced.replaceAll(" ", "\u2013"), "certain"],
    [fullWidth(number), "certain"],
    [hidden, "certain"],
    [`No: ${spaced}.`, "certain", spaced],
    [`\uFEFF ${hidden} `, "certain", hidden],
    [`\u{1F9D2} ${fullWidth(number)} \u{1F9D2}`, "certain", fullWidth(number)],
    [`${number} and ${spaced}`, "certain", number, spaced],
  ];
}

testRecogniser(chi, {
  finds: [
    ...disguises("1904851231"),
    ["0101011237", "certain"],
    ["0101201234", "certain"],
    [101011237, "certain"],
    [" 101011237 ", "certain", "101011237"],
    ["1904851232", "possible"],
    [`x${chiNumbers.modulus11Holds[2] ?? ""}`, "certain", "2902201230"],
  ],
  passes: ["2902191230", "3201209999", 19048512315.5, -19048512315, true, ""],
});

testRecogniser(nhs, {
  finds: [...numbers.nhs.holds, ...numbers.nhs.madeUpByTheRule].flatMap(disguises),
  passes: [...numbers.nhs.fails.map(({ number }) => number), "943476591", "94347659190", -94347659190, 0.94347659190123, false, ""],
});

testRecogniser(healthAndCare, {
  finds: numbers.healthAndCare.madeUpByTheRule.flatMap(disguises),
  passes: [...numbers.healthAndCare.fails.map(({ number }) => number), ...numbers.nhs.holds],
});

testRecogniser(nationalInsurance, {
  finds: [
    ...numbers.nationalInsurance.madeUpByTheRule.map((number): Found => [number, "certain"]),
    ["NI no. AA 12 34 56 A (mother)", "certain", "AA 12 34 56 A"],
    ["AA\u00A0123456\u00A0A", "certain"],
    ["ＡＡ１２３４５６Ａ", "certain"],
  ],
  passes: [...numbers.nationalInsurance.fails, "AA123456", 123456, ""],
});

testRecogniser(candidateNumber, {
  finds: [
    ...numbers.candidateNumber.madeUpByTheRule.map((number): Found => [number, "possible"]),
    [numbers.candidateNumber.remainderZero, "possible"],
    [123456785, "possible"],
    ["123 456 785", "possible"],
    ["SCN123456785", "possible", "123456785"],
  ],
  passes: [...numbers.candidateNumber.fails, "1234567850", "12345678", "123 456-785", ""],
});

it("no Scottish Candidate Number has a remainder of 1", () => {
  const checks = Array.from({ length: 10 }, (_, digit) => holdsCheckDigit(`${numbers.candidateNumber.remainderOne}${digit}`));
  expect(checks).toEqual(Array(10).fill(false));
});

testRecogniser(uprn, {
  finds: [
    ["90670012345", "possible"],
    [906700123456, "possible"],
    ["012345678901", "possible"],
    ["UPRN: 906700123456, flat 2", "possible", "906700123456"],
  ],
  passes: ["9067001234", "9067001234567", "00000012345", "000000000012", "P906700123456", "906700123456-1", "1-906700123456", 9067001234567, ""],
});

testRecogniser(drivingLicence, {
  finds: [
    ...[...numbers.drivingLicence.holds, ...numbers.drivingLicence.madeUpByTheRule].map((number): Found => [number, "certain"]),
    ["Licence MORGA753116SM9IJ.", "certain", "MORGA753116SM9IJ"],
  ],
  passes: [...numbers.drivingLicence.fails.map(({ number }) => number), "12345678", ""],
});

testRecogniser(passport, {
  finds: [
    ["passport 123456789", "possible", "123456789"],
    ["Passport No: 123456789", "possible", "123456789"],
    ["PASSPORT NUMBER A123456", "possible", "A123456"],
    ["passport-123456A", "possible", "123456A"],
    ["123456789 (passport)", "possible", "123456789"],
  ],
  passes: ["123456789", "A1234567", "passport 12345", "passport seen 1234567890", 123456789, ""],
});
