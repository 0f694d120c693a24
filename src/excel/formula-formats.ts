import { HostError } from "./host-error";
import { inHalves } from "./in-halves";
import { overSheets } from "./over-sheets";
import { passing, run } from "./run";

/** A conditional format by formula, anybody's. */
export interface FormulaFormat {
  readonly sheetId: string;
  readonly id: string;
  readonly formula: string;
}

type Place = Pick<FormulaFormat, "sheetId" | "id">;

/**
 * The conditional formats by formula on all sheets, without those that Excel does not read: two rules made by hand on the
 * same cells, a rule copied, one that came back by Undo (OfficeDev/office-js, issues 5222, 6396, 6827, 6835).
 * @throws HostError
 */
export async function readFormulaFormats(): Promise<FormulaFormat[]> {
  const sheetIds = await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    return worksheets.items.map(({ id }) => id);
  });
  return overSheets(sheetIds, formatsOnSheets);
}

/** The conditional formats of a whole sheet. */
export function formatsOn(context: Excel.RequestContext, sheetId: string): Excel.ConditionalFormatCollection {
  return passing(context.workbook.worksheets.getItem(sheetId).getRange()).conditionalFormats;
}

/** Two round trips as a rule: of other kinds of format Excel gives no formula, so the kinds come first. */
async function formatsOnSheets(sheetIds: readonly string[]): Promise<FormulaFormat[]> {
  try {
    return await run(async (context) => {
      const formats = askForFormats(context, sheetIds);
      await context.sync();
      return readFormulas(context, formats());
    });
  } catch (error) {
    if (!(error instanceof HostError) || !isOfFormat(error)) throw error;
    const places = await inHalves(sheetIds, listSome, isOfFormat);
    return inHalves(places, readSome, isOfFormat);
  }
}

/** Asks which conditional formats the sheets have. @returns gives them after the next sync, for `readFormulas`. */
export function askForFormats(context: Excel.RequestContext, sheetIds: readonly string[], properties = "items/id,items/type"): () => ListedFormat[] {
  const sheets = sheetIds.map((sheetId) => {
    const formats = formatsOn(context, sheetId);
    formats.load(properties);
    return { sheetId, formats };
  });
  return () => sheets.flatMap(({ sheetId, formats }) => formats.items.map((format) => ({ sheetId, id: format.id, format })));
}

function listSome(sheetIds: readonly string[]): Promise<Place[]> {
  return run(async (context) => {
    const formats = askForFormats(context, sheetIds, "items/id");
    await context.sync();
    return formats();
  });
}

export interface ListedFormat extends Place {
  /** With its type loaded. */
  readonly format: Excel.ConditionalFormat;
}

function readSome(places: readonly Place[]): Promise<FormulaFormat[]> {
  return run(async (context) => {
    const asked = places.map(({ sheetId, id }) => {
      const format = formatsOn(context, sheetId).getItem(id);
      format.load("type");
      return { sheetId, id, format };
    });
    await context.sync();
    return readFormulas(context, asked);
  });
}

/** The formulas of those that have one: one round trip, none where there is none. */
export async function readFormulas(context: Excel.RequestContext, formats: readonly ListedFormat[]): Promise<FormulaFormat[]> {
  const asked = formats
    .filter(({ format }) => format.type === Excel.ConditionalFormatType.custom)
    .map(({ sheetId, id }) => {
      const { rule } = formatsOn(context, sheetId).getItem(id).custom;
      rule.load("formula");
      return { sheetId, id, rule };
    });
  if (asked.length > 0) await context.sync();
  return asked.map(({ sheetId, id, rule }) => ({ sheetId, id, formula: rule.formula }));
}

/** Excel refuses a format that it does not read by several codes, most often as not found. */
export function isOfFormat({ kind, code }: HostError): boolean {
  return kind === "gone" || kind === "unknown" || (kind === "unsupported" && code !== "UnsupportedSheet");
}
