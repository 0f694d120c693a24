import { type Deletion, deletionCertificate } from "../../../src/sampling/sheets/certificate";
import { timeInWords } from "../../../src/sampling/sheets/time-in-words";
import { harmReturn, ordersReturn } from "../../returns/sheets";
import { after, children, drawnAt, fileOf, linesOf, replaced } from "./samples";

const first = fileOf(ordersReturn, [...children(180), { age: 3 }]).record;
const file = after(
  fileOf(ordersReturn, [...children(180), { age: 3 }], { seed: "2718", draw: { drawnAt: "2026-11-22T10:00:00Z", earlier: { reason: "Advice.", record: first } } }),
  (record) => replaced(record, drawnAt(record, "main", 0), drawnAt(record, "reserve", 0), "2026-12-01T10:00:00Z"),
);

const deletion: Deletion = {
  definition: ordersReturn,
  record: file.record,
  children: 181,
  listDigest: "cd".repeat(32),
  deletedAt: "2027-01-15T16:05:00.000Z",
  removed: ["3 sheets of the sample", "The list itself, 181 children"],
  withList: true,
  appVersion: "0.1.0",
};

it("says what was deleted, when, and what it was, in counts and digests", () => {
  const { sheet, lines } = deletionCertificate(deletion);
  expect(sheet).toMatchObject({ kind: "certificate", name: "Deletion certificate", keyColumn: undefined, isLandscape: false });
  expect(lines.slice(0, -3)).toEqual([
    `Return: ${ordersReturn.title}`,
    "Deleted: 15 January 2027, 16:05 UTC",
    "Children on the list: 181",
    `Digest of the list: ${"cd".repeat(32)}`,
    "Children who could be drawn: 180",
    "Records drawn: 60",
    "Records in reserve: 15",
    "Records replaced: 1",
    "Sample drawn: 22 November 2026, 10:00 UTC",
    `Digest of the list as it was frozen: ${file.record.frame.digest}`,
    `Drawn before: 22 November 2026, 09:21 UTC, 60 records, digest ${first.frame.digest}`,
    "Version of the add-in: 0.1.0",
    "Deleted: 3 sheets of the sample",
    "Deleted: The list itself, 181 children",
  ]);
  const onSheet = linesOf(sheet).map((line) => line.replace(" | ", ": "));
  for (const line of lines) expect(onSheet).toContain(line.replace(/^Deleted: (?=3|The)/u, ""));
});

it("says that copies elsewhere are for others to delete, and where the list stayed", () => {
  expect(deletionCertificate(deletion).lines.join(" ")).toContain("The add-in cannot remove copies elsewhere");
  expect(deletionCertificate(deletion).lines.join(" ")).toContain("copied from the sample to another sheet");
  expect(deletionCertificate(deletion).lines).not.toContain("The list itself is still in this workbook.");
  expect(deletionCertificate({ ...deletion, withList: false }).lines).toContain("The list itself is still in this workbook.");
});

it("names no child, no row and no reason", () => {
  const { sheet, lines } = deletionCertificate(deletion);
  const text = [...linesOf(sheet), ...lines].join("\n");
  expect(text).not.toMatch(/C-\d{3}|\b192\b|Advice|Lottery|2718|01382438112797316654/u);
});

it("can be made where no record could be read", () => {
  const { lines } = deletionCertificate({ ...deletion, definition: harmReturn, record: undefined });
  expect(lines.slice(0, 5)).toEqual([
    `Return: ${harmReturn.title}`,
    "Deleted: 15 January 2027, 16:05 UTC",
    "Children on the list: 181",
    `Digest of the list: ${"cd".repeat(32)}`,
    "Version of the add-in: 0.1.0",
  ]);
});

it("puts times into words with or without seconds, and takes nothing else for one", () => {
  expect(["2026-11-22T19:05:59.999Z", "2026-11-22T19:05:00Z", "2026-11-22T19:05Z"].map(timeInWords)).toEqual(Array(3).fill("22 November 2026, 19:05 UTC"));
  expect(() => timeInWords("2026-11-22 19:05")).toThrow("not a time in UTC");
  expect(() => timeInWords("2026-02-30T19:05:00Z")).toThrow("not a time in UTC");
});
