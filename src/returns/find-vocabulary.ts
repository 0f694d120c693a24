import type { ReturnDefinition } from "./definition";
import { foldHeading, foldSpaces, isBlank } from "./folding";
import type { SheetHead } from "./layout";
import { definedVocabularies } from "./record";
import { Vocabulary } from "./vocabulary";

/** A list counts as the one meant when it shares at least this part of its entries with the definition's own. */
const LEAST_SHARED = 0.5;

/**
 * The drop-down lists in force, by column key: the list rule on the column's cells where the workbook has one, else the
 * list on the lists sheet, else the definition's own.
 * @param fromRules entries of the list rules that could be read, by column key.
 * @param listsSheet upper left part of the lists sheet, if the workbook has one.
 */
export function vocabulariesInForce(
  definition: ReturnDefinition,
  fromRules: ReadonlyMap<string, readonly string[]>,
  listsSheet: SheetHead | undefined,
): Map<string, Vocabulary> {
  const inForce = definedVocabularies(definition);
  for (const [key, own] of inForce) {
    const rule = fromRules.get(key)?.filter((entry) => foldSpaces(entry) !== "");
    if (rule !== undefined && rule.length > 0) {
      inForce.set(key, new Vocabulary(own.title, rule, "rule"));
      continue;
    }
    const listed = listsSheet && listedEntries(listsSheet, own);
    if (listed !== undefined) inForce.set(key, new Vocabulary(own.title, listed, "lists sheet"));
  }
  return inForce;
}

/** The column of the lists sheet that holds a vocabulary: the one that shares most entries with the definition's own. */
function listedEntries(sheet: SheetHead, own: Vocabulary): string[] | undefined {
  const columnCount = Math.max(0, ...sheet.values.map((row) => row.length));
  let best: { entries: string[]; shared: number } | undefined;
  for (let column = 0; column < columnCount; column++) {
    const cells = sheet.values.map((row) => row[column] ?? "").filter((value) => !isBlank(value));
    const [heading, ...below] = cells.map((value) => foldSpaces(String(value)));
    if (heading === undefined) continue;
    const entries = foldHeading(heading) === foldHeading(own.title) || !isEntry(heading, own) ? below : [heading, ...below];
    const shared = entries.filter((entry) => isEntry(entry, own)).length;
    const isMeant = entries.length > 0 && shared >= entries.length * LEAST_SHARED && shared >= own.entries.length * LEAST_SHARED;
    if (isMeant && (best === undefined || shared > best.shared)) best = { entries, shared };
  }
  return best?.entries;
}

function isEntry(text: string, own: Vocabulary): boolean {
  const { kind } = own.read(text);
  return kind === "entry" || kind === "spelling";
}
