import { noConfirmations, readConfirmations, reasonProblem } from "../../../src/validation/confirmations";

const SALT = "abcdefghij-_0123";
const ENTRY = { code: "AG5", reason: "Seen", on: "2026-11-22", marks: ["aB3_", "0-Zz"] };
const STORED = { version: 1, salt: SALT, entries: [ENTRY] };

describe("what the workbook keeps", () => {
  it("is read back as it was stored, through JSON", () => {
    expect(readConfirmations(JSON.parse(JSON.stringify(STORED)))).toEqual({ kind: "known", value: STORED });
    expect(readConfirmations(noConfirmations(SALT))).toEqual({ kind: "known", value: { ...STORED, entries: [] } });
  });

  it("may not be there", () => {
    expect(readConfirmations(undefined)).toEqual({ kind: "none" });
  });

  it("is set aside when a later version wrote it", () => {
    expect(readConfirmations({ version: 2, anything: true })).toEqual({ kind: "unreadable", why: "newer" });
  });

  it.each<[string, unknown]>([
    ["text", "x"], ["null", null], ["no version", { salt: SALT, entries: [] }], ["a short salt", { ...STORED, salt: "abc" }],
    ["a day that does not exist", { ...STORED, entries: [{ ...ENTRY, on: "2026-02-30" }] }],
    ["a mark that says more", { ...STORED, entries: [{ ...ENTRY, marks: ["A-17 DD1"] }] }],
    ["an entry without marks", { ...STORED, entries: [{ ...ENTRY, marks: [] }] }],
    ["an endless reason", { ...STORED, entries: [{ ...ENTRY, reason: "x".repeat(201) }] }],
  ])("is set aside when it is broken: %s", (_, stored) => {
    expect(readConfirmations(stored)).toEqual({ kind: "unreadable", why: "broken" });
  });

  it("is not begun with a poor salt", () => {
    expect(() => noConfirmations("short")).toThrow();
  });
});

describe("a reason", () => {
  it.each(["Checked against the child’s record", "Twins", "On the Child Protection Register until May", "Family moved to Perth and Kinross", "On the order until 17, seen on 12 March 2026", "x".repeat(200), `${"x".repeat(200)}  `])(
    "may be %p",
    (reason) => {
      expect(reasonProblem(reason)).toBeUndefined();
    },
  );

  it.each(["", "   ", "\u200B"])("may not be left out: %p", (reason) => {
    expect(reasonProblem(reason)).toBe("Enter a reason, for example “Checked against the child’s record”.");
  });

  it("has at most 200 characters", () => {
    expect(reasonProblem("x".repeat(212))).toBe("Keep the reason to 200 characters. It is 12 too long.");
  });

  it.each([
    ["CHI is 0101011237, seen", "CHI number"],
    ["number 1904851232 was typed so", "CHI number"],
    ["she lives at DD1 4NY now", "full postcode"],
    ["ask anna@example.org", "e-mail address"],
    ["seen by Anna Smith", "person's name"],
    ["call 01382 307000", "telephone number"],
    ["call 07700 900123", "telephone number"],
    ["lives at DD14NY", "full postcode"],
    ["candidate 123456785", "Scottish Candidate Number"],
    ["known to us as P7654321", "long number"],
  ])("may not hold an identifier: %p", (reason, name) => {
    expect(reasonProblem(reason)).toBe(`Take this out of the reason: ${name}. The reason is kept in the workbook.`);
  });
});
