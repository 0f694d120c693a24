import { email } from "../../src/identifiers/email";
import { fullPostcode } from "../../src/identifiers/full-postcode";
import { postcodeSector } from "../../src/identifiers/postcode-sector";
import { vehicleRegistration } from "../../src/identifiers/vehicle-registration";
import { testRecogniser } from "./recogniser-tester";

testRecogniser(fullPostcode, {
  finds: [
    ["DD1 4NY", "certain"],
    ["dd1 4ny", "certain"],
    ["SW1A 1AA", "certain"],
    ["EH12  2AB", "certain"],
    ["DD1\u00A04NY", "certain"],
    ["DD1\n4NY", "certain"],
    ["ＤＤ１　４ＮＹ", "certain"],
    ["Compass House, 11 Riverside Drive, Dundee DD1 4NY.", "certain", "DD1 4NY"],
    ["DD1 4NY, SW1A 1AA", "certain", "DD1 4NY", "SW1A 1AA"],
    ["DD14NY", "possible"],
    ["dd14ny", "possible"],
    ["AB12DD", "possible"],
    ["DD1-4NY", "possible"],
    ["DD1\u20134NY", "possible"],
    ["DD 1 4NY", "possible"],
    ["S\u200BW1A1AA", "possible"],
  ],
  passes: ["QQ9 9QQ", "DD99 4NY", "DD1 4CI", "DD1 4", "DD1", "DD1 4NYX", "XDD1 4NY", "DD1 44NY", "K2-0471", "A-0001", 14, ""],
});

testRecogniser(postcodeSector, {
  finds: [
    ["DD1 4", "possible"],
    ["eh12 2", "possible"],
    ["SW1A 1", "possible"],
    ["DD1\u00A04", "possible"],
    ["moved from DD1 4 in spring", "possible", "DD1 4"],
  ],
  passes: ["DD1", "DD1 4NY", "DD1 44", "QQ9 9", "DD1-4", "DD14", "A-0001", "Child 12", 14, ""],
});

testRecogniser(email, {
  finds: [
    ["enquiries@example.com", "certain"],
    ["first.last+tag@school.example.org", "certain"],
    ["o'neill@example.co.uk", "certain"],
    ["Write to <someone@example.org>, or ring.", "certain", "someone@example.org"],
    ["someone＠example.org", "certain"],
    ["some\u200Bone@example.org", "certain"],
    ["a@example.org;b@example.org", "certain", "a@example.org", "b@example.org"],
    ["mailto:someone@example.org.", "certain", "someone@example.org"],
  ],
  passes: ["@example", "someone@", "someone@example", "@", "@@", "a@b", "2 @ 4.50", "A-0001", 12, ""],
});

testRecogniser(vehicleRegistration, {
  finds: [
    ["AB12 CDE", "possible"],
    ["ab12cde", "possible"],
    ["A123 BCD", "possible"],
    ["ABC 123D", "possible"],
    ["seen in AB61 CDE twice", "possible", "AB61 CDE"],
  ],
  passes: ["AB12CD", "AB01 CDE", "AB12 CDQ", "A-0001", "Q123 BCD", "ABC 1234", "AB12 CDEF", 12, ""],
});
