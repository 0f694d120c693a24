import type { CellValue } from "../../returns/layout";
import { comparedText, type DescribingColumn, type Readers, readersOf } from "../cell-reading";
import { sameIdKey } from "../id-keys";
import type { GroupedRow, GroupRule, ReturnContext } from "../rule";
import { listInWords } from "../wording";

/** A character that no cell can hold between two cells' texts. */
const BETWEEN = "\u0000";

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
  looksAt: "group",
  at: "row",
  cells: "every column but the ID",
  appliesTo: ({ columns }) => columns.some(({ kind }) => kind === "orderStart"),
  hashOf: ({ likeness }) => likeness,
  keyOf: (row, context) => (row.likeness === undefined ? undefined : descriptionOf(row, context)),
  // Rows with one ID are that rule's: here the ID has to differ. A row without one may be any child.
  apartBy: ({ id, raw }) => (id === undefined ? `row ${raw.row}` : sameIdKey(id)),
  check: (rowNumbers) => ({
    sentence: `Rows ${listInWords(rowNumbers)} are alike in everything but the ID, the start of the order too. Check whether one child was entered twice: keep one row, or confirm in one click that they are twins.`,
  }),
};

/** What the row says of the child in all columns but the ID, case, spaces and ways of writing aside. */
function descriptionOf({ raw }: GroupedRow, context: ReturnContext): string {
  const read = readersOf(context);
  let text = "";
  context.definition.columns.forEach((column, index) => {
    if (column.kind !== "id" && context.layout.columns.has(column.key)) {
      const isDate = (raw.dateMask & (1 << index)) !== 0;
      text += compared(column, raw.cells[index] ?? "", isDate, read) + BETWEEN;
    }
  });
  return text;
}

function compared(column: DescribingColumn, value: CellValue, isDate: boolean, read: Readers): string {
  switch (column.kind) {
    case "postcode":
      return comparedText("postcode", read.postcode(value), value);
    case "age":
      return comparedText("age", read.age(value, isDate), value);
    case "choice":
      return comparedText("choice", read.choice(column.key, value), value);
    case "orderStart":
      return comparedText("orderStart", read.orderStart(value, isDate), value);
  }
}
