import { maskIdentifiers } from "../../identifiers";
import { columnLetters, LAST_ROW, parseAddress } from "../../returns/address";
import type { ListReading } from "../../returns/list-reading";
import { counted, countInWords, listInWords } from "../../returns/wording";
import type { PlaceProblem, RowSpan } from "./placement";

/** What stands against writing rows into a list, the first thing to do first; undefined where nothing does. */
export function obstacleTo(reading: ListReading, span: RowSpan): PlaceProblem | undefined {
  return missingColumns(reading) ?? doubledColumns(reading) ?? otherLists(reading) ?? beyondTheEnd(span) ?? mergedCells(reading, span);
}

function missingColumns({ layout }: ListReading): PlaceProblem | undefined {
  const missing = layout.definition.columns.filter(({ key }) => !layout.columns.has(key));
  if (missing.length === 0) return undefined;
  const one = missing.length === 1;
  const headings = missing.map(({ heading }) => `“${heading}”`);
  return problem(
    `The list has no column for ${listInWords(missing.map(({ name }) => name), "or")}.`,
    `Put the ${one ? "heading" : "headings"} back first: ${listInWords(headings)}.`,
  );
}

function doubledColumns({ layout, doubledHeadings }: ListReading): PlaceProblem | undefined {
  const [doubled] = doubledHeadings;
  if (doubled === undefined) return undefined;
  const name = layout.definition.columns.find(({ key }) => key === doubled.key)?.name ?? doubled.key;
  return problem(
    `There is more than one column for ${name}: ${listInWords(doubled.columns.map(columnLetters))}.`,
    "Keep one and remove the rest, so that it is clear where the rows belong.",
  );
}

function otherLists({ otherSheets, layout }: ListReading): PlaceProblem | undefined {
  if (otherSheets.length === 0) return undefined;
  const one = otherSheets.length === 1;
  const names = listInWords(otherSheets.map((name) => `“${maskIdentifiers(name)}”`));
  return problem(
    `Besides “${maskIdentifiers(layout.sheetName)}”, the ${one ? "sheet" : "sheets"} ${names} ${one ? "looks" : "look"} like a return too.`,
    `Take the other ${one ? "sheet" : "sheets"} out first, so that it is clear which list is meant.`,
  );
}

function beyondTheEnd({ last }: RowSpan): PlaceProblem | undefined {
  if (last <= LAST_ROW) return undefined;
  return problem(
    `The rows would reach ${counted(last - LAST_ROW, "row")} beyond row ${countInWords(LAST_ROW + 1)}, the last row that Excel has.`,
    "Put the rows in place of the list, or bring in fewer children.",
  );
}

function mergedCells({ mergedAreas }: ListReading, { first, last }: RowSpan): PlaceProblem | undefined {
  const inTheWay = mergedAreas.filter((address) => {
    const area = parseAddress(address);
    return area === undefined || (area.row <= last && area.row + area.rowCount > first);
  });
  return inTheWay.length === 0
    ? undefined
    : problem(`Cells are merged where the rows would stand: ${listInWords(inTheWay)}.`, "Unmerge them first.");
}

function problem(sentence: string, whatToDo: string): PlaceProblem {
  return { kind: "problem", sentence, whatToDo };
}
