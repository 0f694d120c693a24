import { formatsOn, type FormulaFormat, readFormulaFormats } from "./formula-formats";
import { HostError, toHostError, withOutcome } from "./host-error";
import { type Mark, markAddresses } from "./mark-addresses";
import { passing, run } from "./run";
import { protectedSheet, type SheetTarget } from "./standing-cells";

/** How marked cells look. They are to be told apart without their colours too: in print, and where Windows takes them away. */
export interface Look {
  /** #RRGGBB; letters on it carry with more than 7 to 1. */
  readonly fill: string;
  readonly font: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underlined?: true;
}

/** One purpose for which the add-in marks cells by conditional formats. */
export interface Marking<Name extends string> {
  /** By this the add-in knows a format for its own, in a workbook that comes back from a colleague too. */
  readonly tag: string;
  /** The first counts before the others, where a cell is in several. */
  readonly looks: Readonly<Record<Name, Look>>;
  /** What to say where nothing came of it, and where some of it may have stayed. */
  readonly words: { readonly nothing: string; readonly part: string; readonly whatToDo: string };
}

/**
 * Marks cells, in the place of those marked before for the same purpose on any sheet. All or nothing: where it fails, no
 * cell stays marked.
 * @throws HostError; kind `protected` where the sheet takes no formats.
 */
export async function mark<Name extends string>(
  marking: Marking<Name>, target: SheetTarget, marks: Readonly<Record<Name, readonly Mark[]>>,
): Promise<void> {
  const before = await readFormulaFormats();
  try {
    await replaceFormats(marking, target, before.filter(isOf(marking)), marks);
  } catch (error) {
    throw await withoutMarks(marking, target, before, toHostError(error));
  }
}

/** Removes every mark of the purpose, in one step of the undo list. @returns how many formats it were. @throws HostError */
export async function clearMarks(marking: Marking<string>): Promise<number> {
  const own = (await readFormulaFormats()).filter(isOf(marking));
  await removeAll(own);
  return own.length;
}

/** Whether any sheet has marks of the purpose, whoever set them. @throws HostError */
export async function hasMarks(marking: Marking<string>): Promise<boolean> {
  return (await readFormulaFormats()).some(isOf(marking));
}

/** Which formats are of the purpose. */
export function isOf({ tag }: Marking<string>): (format: FormulaFormat) => boolean {
  return ({ formula }) => formula.includes(`"${tag}`);
}

/** Takes formats out with the next sync. */
export function removeFormats(context: Excel.RequestContext, formats: readonly FormulaFormat[]): void {
  for (const { sheetId, id } of formats) formatsOn(context, sheetId).getItem(id).delete();
}

function replaceFormats<Name extends string>(
  { tag, looks }: Marking<Name>, { sheetId }: SheetTarget, old: readonly FormulaFormat[], marks: Readonly<Record<Name, readonly Mark[]>>,
): Promise<void> {
  return run(async (context) => {
    removeFormats(context, old);
    const sheet = context.workbook.worksheets.getItem(sheetId);
    // Excel puts each new format before those that are there: what counts first comes last.
    for (const name of (Object.keys(looks) as Name[]).reverse()) {
      for (const addresses of markAddresses(marks[name])) addFormat(sheet, addresses, tag + name, looks[name]);
    }
    await context.sync();
  });
}

function addFormat(sheet: Excel.Worksheet, addresses: string, text: string, look: Look): void {
  const { custom } = passing(sheet.getRanges(addresses)).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  // N of a text is 0: true in every cell, whatever it holds.
  custom.rule.formula = `=N("${text}")=0`;
  const { fill, font } = custom.format;
  fill.color = look.fill;
  font.color = look.font;
  if (look.bold === true) font.bold = true;
  if (look.italic === true) font.italic = true;
  if (look.underlined === true) font.underline = Excel.ConditionalRangeFontUnderlineStyle.single;
}

async function removeAll(formats: readonly FormulaFormat[]): Promise<void> {
  if (formats.length === 0) return;
  await run(async (context) => {
    removeFormats(context, formats);
    await context.sync();
  });
}

/**
 * Takes out what a failed marking left; answers with the error for the user.
 * @param before the formats before it: one that has come since is ours, even if it has no formula yet.
 */
async function withoutMarks(
  marking: Marking<string>, target: SheetTarget, before: readonly FormulaFormat[], cause: HostError,
): Promise<HostError> {
  const { words } = marking;
  const isOwn = isOf(marking);
  try {
    const known = new Set(before.map(({ id }) => id));
    await removeAll((await readFormulaFormats()).filter((format) => isOwn(format) || (format.sheetId === target.sheetId && !known.has(format.id))));
  } catch (error) {
    const { kind, code } = toHostError(error);
    // Protection let through neither: everything is as it was.
    if (code === "AccessDenied" && cause.code === "AccessDenied") return protectedSheet(target, { cause });
    return new HostError(kind, code, `Excel stopped part-way. ${words.part}`, words.whatToDo, { cause: error });
  }
  if (cause.code === "AccessDenied") return protectedSheet(target, { cause });
  return withOutcome(cause, words.nothing);
}
