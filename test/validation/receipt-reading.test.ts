import fc from "fast-check";
import { fromIsoDate } from "../../src/returns/calendar-date";
import { receiptText } from "../../src/validation/receipt";
import { readReceiptDigest } from "../../src/validation/receipt-reading";

const DIGEST = "de6b2533f6e0a3424263c7a9de7b42bf8b433b7dd566733f8b23de87a1947f5c";
const OTHER = DIGEST.replace("de6b", "de6c");
const groups = (DIGEST.match(/.{8}/g) ?? []).join(" ");

function receiptWith(digest: string): string {
  const checkedOn = fromIsoDate("2026-08-28");
  if (checkedOn === undefined) throw new Error("no such day");
  return receiptText({ returnTitle: "Children subject to compulsory supervision orders", agreedDate: undefined, children: 180, confirmed: [], checkedOn, digest, version: "0.1.0" });
}

describe("a digest is found in", () => {
  it.each([
    ["a receipt", receiptWith(DIGEST)],
    ["a receipt as a mail program sends it", receiptWith(DIGEST).replaceAll("\n", "\r\n> ")],
    ["a letter with the receipt twice", `Dear colleague\n\n${receiptWith(DIGEST)}\n${receiptWith(DIGEST)}`],
    ["its digits alone", DIGEST],
    ["its digits in capitals", `  ${DIGEST.toUpperCase()}\n`],
    ["its groups in one line", groups],
    ["its groups a line each, with spaces that do not break", groups.replaceAll(" ", "\u00A0\n")],
    ["a cell of a table", `| ${groups} |`],
    ["lines that were broken elsewhere", `${DIGEST.slice(0, 50)}\n${DIGEST.slice(50)}`],
    ["digits with characters between them that cannot be seen", `${DIGEST.slice(0, 9)}\u200B${DIGEST.slice(9)}`],
    ["a sentence", `The digest (SHA-256) is to be:${DIGEST}.`],
    ["words that could be digits", `bad be ${groups} a`],
  ])("%s", (_, text) => {
    expect(readReceiptDigest(text)).toBe(DIGEST);
  });
});

describe("no digest is found in", () => {
  it.each([
    ["nothing", ""],
    ["a receipt without the last line of its digest", receiptWith(DIGEST).replace(groups.slice(36), "")],
    ["a digit too few", DIGEST.slice(1)],
    ["a digit too many", `${DIGEST}0`],
    ["a group too many, for nobody knows which", `${groups} 01234567`],
    ["a letter that is no digit", DIGEST.replace("d", "g")],
    ["two digests that differ", `${receiptWith(DIGEST)}${receiptWith(OTHER)}`],
    ["a longer hash", `${DIGEST}${OTHER}`],
  ])("%s", (_, text) => {
    expect(readReceiptDigest(text)).toBeUndefined();
  });
});

it("finds any digest in its receipt", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), (digest) => {
      expect(readReceiptDigest(receiptWith(digest))).toBe(digest);
    }),
  );
});
