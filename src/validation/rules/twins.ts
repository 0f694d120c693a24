import { sameIdKey } from "../id-keys";
import type { GroupRule } from "../rule";
import { listInWords } from "../../returns/wording";

/**
 * Only in returns that ask when an order started: the others have too few columns, and a fifth of honest rows would be
 * named.
 */
export const childTwice: GroupRule = {
  code: "DU1",
  severity: "check",
  topic: "ids",
  title: "Rows alike in everything but the ID",
  why: "A child who stands on two rows under two IDs has twice the chance of being drawn. Twins are alike too.",
  guidance: "oneEntry",
  looksAt: "group",
  at: "row",
  cells: "every column but the ID",
  appliesTo: ({ columns }) => columns.some(({ kind }) => kind === "orderStart"),
  hashOf: ({ likeness }) => likeness,
  keyOf: ({ likeness, raw }, describe) => (likeness === undefined ? undefined : describe(raw)),
  // Rows with one ID are that rule's: here the ID has to differ. A row without one may be any child.
  apartBy: ({ id, raw }) => (id === undefined ? `row ${raw.row}` : sameIdKey(id)),
  check: (rowNumbers) => ({
    sentence: `Rows ${listInWords(rowNumbers)} are alike in everything but the ID, the start of the order too. Check whether one child was entered twice: keep one row, or confirm in one click that they are twins.`,
  }),
};
