import { dateFromParts } from "../../src/returns/calendar-date";
import type { ReturnDefinition } from "../../src/returns/definition";
import { returnDefinitions } from "../../src/returns/definitions";
import { PARTNERSHIP_SETTING } from "../../src/returns/stored-settings";
import { partnershipForStoring } from "../../src/validation/partnership";
import { buildReturnWorkbook } from "../../src/workbook/return-workbook";

/** What people's workbooks hold at their longest: so many characters in a text, so many entries in a list. */
const LENGTH = 200;
const ENTRIES = 60;
/** What is longer is taken for a paragraph, not for the heading of a column. */
const LONGEST_HEADING = 160;

/** A text of 200 characters that begins so, with a part of it that has no place to break. */
export function long(beginning: string): string {
  return `${beginning} as the partnership’s own system words it: ${"Other/NotSpecified/NotAsked/NotRecorded/Unknown/".repeat(5)}`.slice(0, LENGTH);
}

/**
 * Return A with long headings, IDs, entries and free text, a list of 60 entries, and the numbers of the partnership's
 * systems. An earlier copy has other words in it.
 */
export async function longWorkbook(isEarlier = false): Promise<Buffer> {
  const agreedDate = dateFromParts(2026, 8, 14);
  const [usual] = returnDefinitions;
  if (!usual || !agreedDate) throw new Error("There is no return to build.");
  const entries = Array.from({ length: ENTRIES }, (_unused, index) => long(`Ethnicity ${index + 1}`));
  const definition: ReturnDefinition = {
    ...usual,
    // As long as Excel lets it be.
    sheetName: "Sample of Records - a copy of C",
    columns: usual.columns.map((column) => ({ ...column, heading: long(column.heading).slice(0, LONGEST_HEADING) })),
    vocabularies: { ...usual.vocabularies, ethnicity: { title: "Ethnicity", entries } },
  };
  const rows = Array.from({ length: 24 }, (_unused, index) => ({
    id: index % 3 === 0 ? long(`K-${index + 1}`) : `K-${index + 1}`,
    postcode: index % 4 === 0 ? long("Dundee") : index % 4 === 1 ? "DD1 4NY" : "DD1",
    age: index % 5 === 0 ? long("12 years") : 12,
    gender: index % 6 === 0 ? long("Female") : "Female",
    // It begins each of the entries, one of them, or is one.
    ethnicity: index % 3 === 0 ? "Ethnicity" : index % 3 === 1 ? `Ethnicity ${index + 1} as the partnership` : (entries[isEarlier ? 0 : index] ?? ""),
    disability: "no",
  }));
  return Buffer.from(
    await buildReturnWorkbook(definition, {
      content: { agreedDate, rows },
      settings: { [PARTNERSHIP_SETTING]: partnershipForStoring({ council: "Dundee City", patterns: [`SW-${"1234567890".repeat(3)}`, "P1234567"] }) },
    }),
  );
}
