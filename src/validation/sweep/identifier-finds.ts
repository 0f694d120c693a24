import { isDateFormat } from "../../returns/number-format";
import type { CellValue } from "../../returns/layout";
import { countInWords } from "../../returns/wording";
import type { SweptCells, TextPlace, WorkbookReading } from "../../returns/workbook-text";
import { columnLetters } from "../../returns/address";
import { digest } from "./digest";
import type { Find } from "./find";
import { countsOfStaff, type Held, type HeldKind, type IdentifierLook } from "./identifier-look";
import { INSPECT, type PlaceWords } from "./place-words";
import { FormatLook } from "./format-look";
import { identifierElsewhere } from "./rules";
import { isOwnMark, SampleTexts } from "./sample-texts";
import { columnKindAt, idColumnOn, isPersonnelSheet, type SweptList } from "./swept-list";

/** Identifiers of one kind in places of one kind, such as the cells of one column. */
interface Group {
  readonly place: TextPlace;
  readonly held: Held;
  readonly isFormula: boolean;
  readonly key: string;
  /** Places, each once: a note of two paragraphs is one note. */
  readonly places: Set<string>;
}

/** A serial number of Excel's beyond it is no day, whatever its format. 31 December 9999. */
const LAST_DAY = 2_958_465;

const PER_CENT = 100;
/** In characters, before others have their turn; what is to be done for a value however short it is counts as so many. */
const WORK_OF_A_TURN = 20_000;
const FOR_EACH_VALUE = 10;
const NOTHING: readonly Held[] = [];

/**
 * PV1: identifiers anywhere in the workbook but where the list's own rules speak: its ID column, and full postcodes in
 * its postcode column. What the sheets of a sample repeat of the list counts there. One find for each kind of identifier in each column, note, header and so on.
 * Yields now and then how much is looked at, from 0 to 1: a workbook may hold hours of reading.
 */
export function* identifierFinds(reading: WorkbookReading, list: SweptList, look: IdentifierLook, words: PlaceWords): Generator<number, Find[], void> {
  const groups = new Map<string, Group>();
  const add = (place: TextPlace, held: readonly Held[], isFormula = false) => {
    for (const each of held) {
      const key = groupKey(place, each.kind, isFormula);
      const group = groups.get(key) ?? { place, held: each, isFormula, key, places: new Set<string>() };
      groups.set(key, group);
      group.places.add(placeKey(place));
    }
  };
  const sample = new SampleTexts(reading, list);
  const all = reading.cells.length + reading.texts.length;
  let done = 0;
  let work = 0;
  const isTurnOver = (value: CellValue) => {
    work += FOR_EACH_VALUE + (typeof value === "string" ? value.length : 0);
    const isOver = work > WORK_OF_A_TURN;
    if (isOver) work = 0;
    return isOver;
  };
  for (const cells of reading.cells) {
    if (!sample.isRecord(cells.sheet.id)) yield* sweepCells(cells, list, look, sample, add, isTurnOver, done / all);
    done += 1;
  }
  for (const { place, value } of reading.texts) {
    if (isTurnOver(value)) yield done / all;
    done += 1;
    if (isOwnMark(place)) continue;
    const held = isByMachine(place) ? look.inMachineText(value) : look.in(value);
    if (held.length === 0) continue;
    const isFormula = place.kind === "cell";
    // A formula whose value shows the identifier is one find, not two.
    const unseen = isFormula ? heldAt(place, held, list).filter(({ kind }) => !groups.get(groupKey(place, kind))?.places.has(placeKey(place))) : heldAt(place, held, list);
    add(place, unseen, isFormula);
  }
  return [...groups.values()].map((group) => findOf(group, words));
}

/** Yields `share` where a turn is over. */
function* sweepCells(
  { sheet, block }: SweptCells,
  list: SweptList,
  look: IdentifierLook,
  sample: SampleTexts,
  add: (place: TextPlace, held: readonly Held[]) => void,
  isTurnOver: (value: CellValue) => boolean,
  share: number,
): Generator<number, void, void> {
  const ids = idColumnOn(list, sheet.id);
  const formats = new FormatLook(look);
  for (const [down, values] of block.values.entries()) {
    for (const [across, value] of values.entries()) {
      if (isTurnOver(value)) yield share;
      const format = block.numberFormats[down]?.[across];
      const spelled = value === "" ? NOTHING : formats.in(format);
      if (spelled.length > 0) add({ kind: "cell", sheetId: sheet.id, sheetName: sheet.name, row: block.row + down, column: block.column + across }, spelled);
      // Passed over before it is looked at: every ID is another text.
      if (block.column + across === ids && block.row + down >= list.layout.firstRow) continue;
      if (value === "" || isDay(value, format)) continue;
      const held = look.in(sample.withoutListed(sheet.id, asShown(value, format)));
      if (held.length === 0) continue;
      const place = {
        kind: "cell", sheetId: sheet.id, sheetName: sheet.name, row: block.row + down, column: block.column + across,
      } as const;
      add(place, heldAt(place, held, list, value));
    }
  }
}

/** A percentage stands in its cell as a hundredth of what is to be seen. */
function asShown(value: CellValue, format: string | undefined): CellValue {
  return typeof value === "number" && format?.includes("%") === true ? Math.round(value * PER_CENT) : value;
}

function isDay(value: CellValue, format: string | undefined): boolean {
  return typeof value === "number" && value <= LAST_DAY && format !== undefined && isDateFormat(format);
}

/** What counts in this place: the list's own columns have their rules, and staff may be named on their own sheet. */
function heldAt(place: TextPlace, held: readonly Held[], list: SweptList, value?: CellValue): readonly Held[] {
  if ("sheetName" in place && isPersonnelSheet(list, place.sheetName)) return held.filter(countsOfStaff);
  if (place.kind !== "cell") return held;
  const column = columnKindAt(list, place.sheetId, place.row, place.column);
  switch (column) {
    case undefined:
    case "choice":
      return held;
    case "id":
      return [];
    case "postcode":
      return held.filter(({ kind }) => kind !== "postcode");
    case "age":
    case "orderStart":
      // Ages and days are numbers of few digits: a pattern of few digits would name them all.
      return typeof value === "number" ? held.filter(({ kind }) => kind !== "pattern") : held;
  }
}

/** Texts that programs write, with long names of their own in them. */
function isByMachine({ kind }: TextPlace): boolean {
  return kind === "customXml" || kind === "part" || kind === "property" || kind === "definedName";
}

function groupKey(place: TextPlace, kind: HeldKind, isFormula = false): string {
  return `${groupOf(place)}|${isFormula ? "formula|" : ""}${kind}`;
}

function groupOf(place: TextPlace): string {
  switch (place.kind) {
    case "cell":
      return `cell|${place.sheetId}|${place.column}`;
    case "note":
    case "comment":
      return `${place.kind}|${place.sheetName}`;
    case "headerOrFooter":
    case "sheetName":
      return `${place.kind}|${place.sheetId}`;
    case "definedName":
      return `definedName|${place.name}`;
    case "property":
      return `property|${place.property}`;
    case "customXml":
      return "customXml";
    case "part":
      return `part|${place.sheetName ?? ""}|${place.what}`;
  }
}

function placeKey(place: TextPlace): string {
  switch (place.kind) {
    case "cell":
      return String(place.row);
    case "note":
    case "comment":
      return place.address;
    case "customXml":
      return place.id;
    case "part":
      return place.part;
    case "headerOrFooter":
    case "sheetName":
    case "definedName":
    case "property":
      return "";
  }
}

function findOf({ place, held, isFormula, key, places }: Group, words: PlaceWords): Find {
  const { code, severity } = identifierElsewhere;
  const masked = held.masked === "" ? "" : ` (${held.masked})`;
  const count = places.size;
  return {
    // Names of sheets and the like may hold identifiers.
    key: `${code}:${digest([key])}`,
    code: "PV1",
    severity,
    sentence: severalInWords(place, held.noun, masked, count, isFormula, words) ?? `${oneOf(place, isFormula, words)} holds ${held.noun}${masked}. ${action(place)}`,
    place,
    placeInWords: words.label(place),
    clearable: place.kind === "property" ? place.clearable : undefined,
    jump: words.jump(place),
  };
}

function oneOf(place: TextPlace, isFormula: boolean, words: PlaceWords): string {
  const subject = words.subject(place);
  return isFormula ? `The formula in c${subject.slice(1)}` : subject;
}

/** Undefined for a single place, and for what a sentence about one says as well. */
function severalInWords(
  place: TextPlace,
  noun: string,
  masked: string,
  count: number,
  isFormula: boolean,
  words: PlaceWords,
): string | undefined {
  if (count < 2) return undefined;
  const many = countInWords(count);
  switch (place.kind) {
    case "cell": {
      const column = columnLetters(place.column);
      const what = isFormula ? "formulas" : "cells";
      return `${many} ${what} in column ${column} of the ${words.sheet(place.sheetName)} hold ${noun}, the first in ${column}${place.row + 1}${masked}. Delete them.`;
    }
    case "note":
    case "comment":
      return `${many} ${place.kind}s on the ${words.sheet(place.sheetName)} hold ${noun}, the first on cell ${place.address}${masked}. Delete them.`;
    default:
      return undefined;
  }
}

function action(place: TextPlace): string {
  switch (place.kind) {
    case "cell":
    case "note":
    case "comment":
      return "Delete it.";
    case "headerOrFooter":
      return "Take it out under Page Layout, Print Titles, Header/Footer.";
    case "sheetName":
      return "Rename the sheet.";
    case "definedName":
      return "Delete or rename it under Formulas, Name Manager.";
    case "property":
      return place.clearable === undefined ? `Remove it ${INSPECT}.` : "Clear it.";
    case "customXml":
      return `Remove it ${INSPECT}.`;
    case "part":
      // Excel's own tool takes out stored data, and leaves what is drawn on a sheet.
      return place.sheetName === undefined ? `Remove it ${INSPECT}.` : "Delete or change it.";
  }
}
