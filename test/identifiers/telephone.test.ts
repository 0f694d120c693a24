import { cutPhoneMetadata } from "../../scripts/phone-metadata";
import metadata from "../../src/identifiers/data/phone-metadata.json";
import { telephone } from "../../src/identifiers/telephone";
import { telephone as numbers } from "../vectors/identifier-numbers.json";
import { type Found, testRecogniser } from "./recogniser-tester";

testRecogniser(telephone, {
  finds: [
    ...numbers.certain.map((number): Found => [number, "certain"]),
    ...numbers.possible.map((number): Found => [number, "possible"]),
    ["0131 496 0123 0141 496 0999", "certain", "0131 496 0123", "0141 496 0999"],
    ["0131 496 0123/0141 496 0999", "certain", "0131 496 0123", "0141 496 0999"],
    ["Mum: 0131 496 0123 (work) or +44 141 496 0999.", "certain", "0131 496 0123", "+44 141 496 0999"],
    ["0131 496 0123 ext. 12", "certain", "0131 496 0123"],
    ["Tel01314960123", "possible", "01314960123"],
    ["０１３１\u00A0４９６\u00A0０１２３", "certain"],
    ["0131\u2011496\u20110123", "certain"],
    ["0(131) 496 0123", "certain"],
    ["01382 43 30 00", "certain"],
    ["07 91 11 23 45 6", "possible"],
    ["0131-2024-001", "possible"],
  ],
  passes: [
    "131 496 0123", "1314960123", 1314960123, 441314960123, "000123", "00012345", "00000012345", "0000123456789", "12/03/2014", "999", "101", "0800 1111",
    "02/03/2014 12:30", "101314960123", "01314960123a", "0131 496", "01-2024-00012", "07/2024/00012", "02.2024.00117", "+", "+44", "", true,
  ],
});

it("reads the package's numbering plans, as they are now", () => {
  expect(metadata).toEqual(JSON.parse(JSON.stringify(cutPhoneMetadata())));
});
