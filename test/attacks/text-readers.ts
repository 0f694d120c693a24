import { maskIdentifiers, recognise, recognisers } from "../../src/identifiers";
import { readPostcode } from "../../src/identifiers/postcode";
import { readId } from "../../src/returns/canonical-id";
import { canonicalTexts } from "../../src/returns/canonical-text";
import { parseDayFirst } from "../../src/returns/calendar-date";
import { returnDefinitions } from "../../src/returns/definitions";
import { findTable } from "../../src/returns/find-table";
import { foldHeading, foldSpaces, isBlank, removeSpaces } from "../../src/returns/folding";
import { vocabulariesInForce } from "../../src/returns/find-vocabulary";
import { nearestEntries } from "../../src/returns/nearest-entry";
import { phraseOf } from "../../src/returns/phrase";
import { readAge } from "../../src/returns/readings/age";
import { showable } from "../../src/returns/unseen";
import { Vocabulary } from "../../src/returns/vocabulary";
import { patternOf } from "../../src/validation/id-pattern";
import { identityOf } from "../../src/validation/id-identity";
import { partedIdKey, plainIdKey } from "../../src/validation/id-keys";
import { judgePattern } from "../../src/validation/pattern-check";
import { maskedText } from "../../src/validation/masked-text";
import { IdentifierLook } from "../../src/validation/sweep/identifier-look";
import { OwnText, textsOfDefinition } from "../../src/validation/sweep/own-text";
import { Validator } from "../../src/validation/validator";
import { child, contextFor } from "../validation/example-return";

const PATTERNS = ["P1234567", "SW/2024/0117", "1A1A1A1A1A1A1A1A1A1A"].map(patternOf);
const { definition } = contextFor("orders");
const OWN = new OwnText(textsOfDefinition(definition));
const LIST = new Vocabulary("Ethnicity", ["White Scottish", "White Polish", "Asian", "Not recorded"], "definition");

/** Everything that reads a text of a workbook, each by what it does with one text. */
export const TEXT_READERS: ReadonlyMap<string, (text: string) => unknown> = new Map<string, (text: string) => unknown>([
  ...recognisers.map((recogniser) => [`recogniser ${recogniser.kind}`, (text: string) => recogniser.find(text)] as const),
  ["every recogniser", recognise],
  ["masking", maskIdentifiers],
  ["masking with patterns", (text) => maskedText(text, PATTERNS)],
  ["what may be shown", showable],
  ["spaces folded", foldSpaces],
  ["spaces removed", removeSpaces],
  ["a heading folded", foldHeading],
  ["blank or not", isBlank],
  ["a phrase", phraseOf],
  ["an ID", (text) => readId(text, false)],
  ["what an ID is like", (text) => identityOf(readId(text, false), PATTERNS, false)],
  ["keys of an ID", (text) => {
    const { canonical } = readId(text, false);
    return canonical && [plainIdKey(canonical), partedIdKey(canonical)];
  }],
  ["canonical texts", (text) => canonicalTexts({ row: 1, cells: definition.columns.map(() => text), dateMask: 0 }, definition, "1900")],
  ["an example of a pattern", (text) => judgePattern("P1234567", [{ row: 1, cells: [text], dateMask: 0 }], 0)],
  ["a postcode", readPostcode],
  ["an age", (text) => readAge(text, false)],
  ["a day", parseDayFirst],
  ["an entry of a list", (text) => LIST.read(text)],
  ["the nearest entry", (text) => nearestEntries(text, LIST)],
  ["the nearest entry of a list of such texts", (text) => nearestEntries("White Scotish", new Vocabulary("Ethnicity", [text], "rule"))],
  ["a list rule", (text) => vocabulariesInForce(definition, new Map(definition.columns.map(({ key }) => [key, [text, text.slice(1)]])), undefined)],
  ["the table finder", (text) =>
    findTable([{ sheetId: "1", sheetName: text.slice(0, 255), isVisible: true, firstRow: 0, firstColumn: 0, values: [[text, text], [text, "Age"], [text.slice(0, 160), "Gender"]] }], returnDefinitions)],
  ["a look of the sweep", (text) => new IdentifierLook(PATTERNS, OWN).in(text)],
  ["a look of the sweep at a program’s text", (text) => new IdentifierLook(PATTERNS, OWN).inMachineText(text)],
  ["every rule, on a row of such cells", (text) =>
    new Validator(contextFor("orders", { patterns: PATTERNS }), [child("orders", Object.fromEntries(definition.columns.map(({ key }) => [key, text])))])],
]);
