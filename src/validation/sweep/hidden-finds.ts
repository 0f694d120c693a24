import { foldHeading, foldSpaces, isBlank } from "../../returns/folding";
import type { CellValue } from "../../returns/layout";
import type { SweptCells, SweptSheet, TextPlace, WorkbookReading, WorkbookText } from "../../returns/workbook-text";
import { countInWords, listInWords } from "../../returns/wording";
import { digest } from "./digest";
import type { Find } from "./find";
import { textsOfDefinition } from "./own-text";
import { INSPECT, type PlaceWords } from "./place-words";
import { hiddenText } from "./rules";
import type { SweptList } from "./swept-list";

/** Stamped by Excel itself at each save: nobody can take it out for good. */
const STAMPED = "lastAuthor";

/**
 * PV2: hidden sheets, notes, comments and document properties that hold text, but for what the return definition and
 * the add-in (the record of a sample, for one) put there. One find for each sheet and each property.
 */
export function hiddenFinds(reading: WorkbookReading, list: SweptList, words: PlaceWords): Find[] {
  return [
    ...reading.sheets.flatMap((sheet) => sheetFind(sheet, reading, list, words)),
    ...remarkFinds("note", reading.texts, words),
    ...remarkFinds("comment", reading.texts, words),
    ...propertyFinds(reading.texts, list, words),
    ...addedPropertyFinds(reading.texts, words),
  ];
}

function sheetFind(sheet: SweptSheet, reading: WorkbookReading, list: SweptList, words: PlaceWords): Find[] {
  const place = { kind: "sheetName", sheetId: sheet.id, sheetName: sheet.name } as const;
  if (sheet.isFindingsSheet) {
    const sentence = `The ${words.sheet(sheet.name)} was written by this add-in. Remove it before the return is sent.`;
    return [check(place, sentence, [], words)];
  }
  // What the add-in keeps of a sample goes with the sample: nobody need look at it for itself.
  if (sheet.visibility === "visible" || sheet.isSampleSheet) return [];
  const cells = reading.cells.filter((each) => each.sheet.id === sheet.id);
  if (isEmpty(cells) || isOfReturn(sheet, cells, list)) return [];
  const sentence =
    sheet.visibility === "hidden"
      ? `The sheet ${words.quoted(sheet.name)} is hidden and holds text. Unhide it with a right-click on a sheet tab, and delete it if the return does not need it.`
      : `The sheet ${words.quoted(sheet.name)} is hidden so that Excel’s menu does not list it, and holds text. Remove it ${INSPECT}, if the return does not need it.`;
  const values = cells.flatMap(({ block }) => block.values.map((row) => row.join("\t")));
  return [check(place, sentence, values, words)];
}

function isEmpty(cells: readonly SweptCells[]): boolean {
  return cells.every(({ block }) => block.values.every((row) => row.every(isBlank)));
}

/** The sheet of the drop-down lists is often hidden: it holds the entries of the return's lists and nothing else. */
function isOfReturn({ name }: SweptSheet, cells: readonly SweptCells[], list: SweptList): boolean {
  const { definition } = list.layout;
  if (foldHeading(name) !== foldHeading(definition.listsSheetName) && foldHeading(name) !== foldHeading(definition.guidanceSheetName)) return false;
  const own = new Set([...textsOfDefinition(definition), ...(list.ownTexts ?? [])].map(foldedForComparison));
  const isOwn = (value: CellValue) => isBlank(value) || own.has(foldedForComparison(String(value)));
  return cells.every(({ block }) => block.values.every((row) => row.every(isOwn)));
}

function foldedForComparison(text: string): string {
  return foldSpaces(text).toLowerCase();
}

function remarkFinds(kind: "note" | "comment", texts: readonly WorkbookText[], words: PlaceWords): Find[] {
  const bySheet = new Map<string, WorkbookText[]>();
  for (const text of texts) {
    if (text.place.kind !== kind || isBlank(text.value)) continue;
    const held = bySheet.get(text.place.sheetName);
    if (held === undefined) bySheet.set(text.place.sheetName, [text]);
    else held.push(text);
  }
  return [...bySheet].flatMap(([sheetName, held]) => {
    const [first] = held;
    if (first?.place.kind !== kind) return [];
    const count = new Set(held.map(({ place }) => (place.kind === kind ? place.address : ""))).size;
    const where = `the ${words.sheet(sheetName)}`;
    const sentence =
      count === 1
        ? `There is a ${kind} on cell ${first.place.address} of ${where}. Delete it if the inspectorate does not need it.`
        : `There are ${countInWords(count)} ${kind}s on ${where}, the first on cell ${first.place.address}. Delete those that the inspectorate does not need.`;
    return [check(first.place, sentence, held.map(({ value }) => String(value)), words)];
  });
}

function propertyFinds(texts: readonly WorkbookText[], list: SweptList, words: PlaceWords): Find[] {
  const ownTitle = `Pre-inspection return: ${list.layout.definition.shortTitle}`;
  const found = new Map<string, Find>();
  for (const { place, value } of texts) {
    if (place.kind !== "property" || place.clearable === undefined || isBlank(value)) continue;
    if (place.property === "title" && foldSpaces(String(value)) === ownTitle) continue;
    const sentence = `The document property ${words.property(place.property)} holds text. Clear it if the inspectorate does not need it.`;
    found.set(place.property, check(place, sentence, [String(value)], words));
  }
  return [...found.values()];
}

/** Properties that somebody or some program added, such as a sensitivity label: one find for all. */
function addedPropertyFinds(texts: readonly WorkbookText[], words: PlaceWords): Find[] {
  const added = texts.filter(
    ({ place, value }) => place.kind === "property" && place.clearable === undefined && place.property !== STAMPED && !isBlank(value),
  );
  const [first] = added;
  if (first === undefined) return [];
  const names = [...new Set(added.map(({ place }) => (place.kind === "property" ? place.property : "")))];
  const sentence =
    names.length === 1
      ? `The document property ${listInWords(names.map((name) => words.quoted(name)))} was added to the workbook. Remove it ${INSPECT}, if the inspectorate does not need it.`
      : `${countInWords(names.length)} document properties were added to the workbook: ${listInWords(names.map((name) => words.quoted(name)))}. Remove them ${INSPECT}, if the inspectorate does not need them.`;
  return [check(first.place, sentence, added.map(({ value }) => String(value)), words, "added")];
}

function check(
  place: TextPlace,
  sentence: string,
  contents: readonly string[],
  words: PlaceWords,
  name = nameOf(place),
): Find {
  const { code, severity } = hiddenText;
  return {
    key: `${code}:${place.kind}:${name}:${digest(contents)}`,
    code: "PV2",
    severity,
    sentence,
    place,
    placeInWords: words.label(place),
    clearable: place.kind === "property" ? place.clearable : undefined,
    jump: words.jump(place),
  };
}

/** By what a sheet or property is known over time. The names of sheets may hold identifiers: ids do not. */
function nameOf(place: TextPlace): string {
  if ("sheetId" in place && place.sheetId !== undefined) return place.sheetId;
  return place.kind === "property" ? place.property : "";
}
