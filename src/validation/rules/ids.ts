import type { IdDamage } from "../../returns/canonical-id";
import type { CellRule, GroupedRow, GroupRule } from "../rule";
import { partedIdHash, partedIdKey, plainIdHash, plainIdKey, sameIdKey } from "../id-keys";
import { listInWords } from "../../returns/wording";

/** What is written where there is no ID, in capitals: no two children have it in common. */
const NO_ID = /^(?:N\.?\/A\.?|N\/K|T\.?B\.?[CA]\.?|(?:ID )?NOT (?:KNOWN|RECORDED|AVAILABLE)|UNKNOWN|NONE|NO ID|PENDING|DITTO|(?:SAME )?AS ABOVE|[-?.*#"'_]+|X{3,})$/;

function standsForNone(id: string): boolean {
  const last = id.charCodeAt(id.length - 1);
  // Most IDs end with a digit, and none of these words does.
  return !(last >= 48 && last <= 57) && NO_ID.test(id);
}

export const idMissing: CellRule<"id"> = {
  code: "ID1",
  severity: "fix",
  topic: "ids",
  title: "ID missing",
  why: "A child without an ID cannot be drawn for the sample, and nobody can ask about the row.",
  guidance: "ownNumber",
  looksAt: "cell",
  kind: "id",
  check: (id) =>
    id.damage === undefined && (id.canonical === undefined || standsForNone(id.canonical))
      ? { sentence: "Enter an ID for this child: a number of your own that no other system uses." }
      : undefined,
};

/** One for both rules that compare whole IDs, so that they share the work. */
function hashOfId({ id }: GroupedRow): number | undefined {
  return id === undefined || standsForNone(id) ? undefined : plainIdHash(id);
}

export const idTwice: GroupRule = {
  code: "ID2",
  severity: "fix",
  topic: "ids",
  title: "The same ID more than once",
  why: "Each child has one row. A child on two rows has twice the chance of being drawn, and two children with one ID cannot be told apart.",
  guidance: "oneEntry",
  looksAt: "group",
  at: "id",
  cells: "the IDs of all rows",
  hashOf: hashOfId,
  keyOf: ({ id }) => id && sameIdKey(id),
  check: (rowNumbers) => ({
    sentence: `Rows ${listInWords(rowNumbers)} have the same ID. Keep one row for each child, and give each child an ID of its own.`,
  }),
};

const almost = {
  code: "ID3",
  severity: "check",
  topic: "ids",
  title: "IDs alike but for punctuation or zeros",
  why: "Written in two ways, one child may stand on two rows, and Excel drops zeros in front of a number unasked.",
  guidance: "oneEntry",
  looksAt: "group",
  at: "id",
  cells: "the IDs of all rows",
  check: (rowNumbers: readonly number[]) => ({
    sentence: `The IDs in rows ${listInWords(rowNumbers)} differ only in punctuation or in zeros in front. Check that they stand for different children.`,
  }),
} as const satisfies Partial<GroupRule>;

export const idAlmostTwice: GroupRule = {
  ...almost,
  hashOf: hashOfId,
  keyOf: ({ id }) => id && plainIdKey(id),
  apartBy: ({ id }) => (id === undefined ? "" : sameIdKey(id)),
};

/** The same of IDs of several numbers: "2024-1" and "2024-001" are not alike without their punctuation. */
export const idPartsAlmostTwice: GroupRule = {
  ...almost,
  part: "b",
  hashOf: ({ id }) => id && partedIdHash(id),
  keyOf: ({ id }) => id && partedIdKey(id),
  apartBy: ({ id }) => (id === undefined ? "" : plainIdKey(id)),
};

const DAMAGE: Record<IdDamage, string> = {
  error: "This cell holds an Excel error instead of an ID. Enter the ID itself.",
  date: "Excel turned this ID into a date. Format the cell as text and enter the ID again.",
  tooManyDigits: "Excel keeps only 15 digits of a number, so the end of this ID is lost. Format the cell as text and enter the ID again.",
  decimals: "This ID is a number with decimals. Enter the ID as text, or as a whole number.",
  exponent: "Excel shortened this ID to a power of ten, so its digits are lost. Format the cell as text and enter the ID again.",
  boolean: "This cell holds TRUE or FALSE instead of an ID. Enter the ID itself.",
};

export const idDamaged: CellRule<"id"> = {
  code: "ID11",
  severity: "fix",
  topic: "ids",
  title: "ID damaged by Excel",
  why: "Excel has changed what was typed. The partnership could not find the child again by what is left.",
  looksAt: "cell",
  kind: "id",
  check: (id) => (id.damage === undefined ? undefined : { sentence: DAMAGE[id.damage] }),
};
