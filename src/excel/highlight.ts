import { formatsOn, type FormulaFormat, readFormulaFormats } from "./formula-formats";
import { HostError, toHostError } from "./host-error";
import { type Mark, markAddresses } from "./mark-addresses";
import { passing, run } from "./run";
import { protectedSheet, type SheetTarget } from "./standing-cells";

export type { Mark } from "./mark-addresses";

/** Cells by severity. A cell that is in both looks like one to fix. */
export interface Marks {
  readonly fix: readonly Mark[];
  readonly check: readonly Mark[];
}

/** By this the add-in knows a conditional format for its own, in a workbook that comes back from a colleague too. */
const TAG = "pir-add-in:";

/**
 * Dark letters on a light ground, more than 7 to 1, and told apart by bold and italic too: they carry without colour,
 * in print, and where Windows takes the colours away.
 */
const LOOKS = {
  fix: { fill: "#FFD6D6", font: "#8B0000", bold: true, italic: false },
  check: { fill: "#FFF2CC", font: "#5C4200", bold: false, italic: true },
} as const;

/**
 * Highlights cells by conditional formats, in the place of those highlighted before on any sheet. All or nothing: where
 * it fails, no cell stays highlighted.
 * @throws HostError; kind `protected` where the sheet takes no formats.
 */
export async function highlight(target: SheetTarget, marks: Marks): Promise<void> {
  const before = await readFormulaFormats();
  try {
    await replaceFormats(target, before.filter(isOwn), marks);
  } catch (error) {
    throw await withoutHighlights(target, before, toHostError(error));
  }
}

/** Removes every highlight, in one step of the undo list. @returns how many formats it were. @throws HostError */
export async function clearHighlights(): Promise<number> {
  const own = (await readFormulaFormats()).filter(isOwn);
  await removeAll(own);
  return own.length;
}

/** Whether any sheet has highlights of ours, whoever set them. @throws HostError */
export async function hasHighlights(): Promise<boolean> {
  return (await readFormulaFormats()).some(isOwn);
}

function replaceFormats({ sheetId }: SheetTarget, old: readonly FormulaFormat[], marks: Marks): Promise<void> {
  return run(async (context) => {
    remove(context, old);
    const sheet = context.workbook.worksheets.getItem(sheetId);
    // Excel puts each new format before those that are there: what is to be fixed comes last, and so counts first.
    for (const severity of ["check", "fix"] as const) {
      for (const addresses of markAddresses(marks[severity])) addFormat(sheet, addresses, severity);
    }
    await context.sync();
  });
}

function addFormat(sheet: Excel.Worksheet, addresses: string, severity: keyof Marks): void {
  const look = LOOKS[severity];
  const { custom } = passing(sheet.getRanges(addresses)).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  // N of a text is 0: true in every cell, whatever it holds.
  custom.rule.formula = `=N("${TAG}${severity}")=0`;
  custom.format.fill.color = look.fill;
  custom.format.font.color = look.font;
  if (look.bold) custom.format.font.bold = true;
  if (look.italic) custom.format.font.italic = true;
}

async function removeAll(formats: readonly FormulaFormat[]): Promise<void> {
  if (formats.length === 0) return;
  await run(async (context) => {
    remove(context, formats);
    await context.sync();
  });
}

function remove(context: Excel.RequestContext, formats: readonly FormulaFormat[]): void {
  for (const { sheetId, id } of formats) formatsOn(context, sheetId).getItem(id).delete();
}

function isOwn({ formula }: FormulaFormat): boolean {
  return formula.includes(`"${TAG}`);
}

/**
 * Takes out what a failed highlighting left; answers with the error for the user.
 * @param before the formats before it: one that has come since is ours, even if it has no formula yet.
 */
async function withoutHighlights(target: SheetTarget, before: readonly FormulaFormat[], cause: HostError): Promise<HostError> {
  try {
    const known = new Set(before.map(({ id }) => id));
    await removeAll((await readFormulaFormats()).filter((format) => isOwn(format) || (format.sheetId === target.sheetId && !known.has(format.id))));
  } catch (error) {
    const { kind, code } = toHostError(error);
    // Protection let through neither: everything is as it was.
    if (code === "AccessDenied" && cause.code === "AccessDenied") return protectedSheet(target, { cause });
    return new HostError(
      kind,
      code,
      "Excel stopped part-way. Some cells may stay highlighted.",
      "Use Undo in Excel, or take the highlights out again.",
      { cause: error },
    );
  }
  if (cause.code === "AccessDenied") return protectedSheet(target, { cause });
  return new HostError(cause.kind, cause.code, `${cause.sentence} No cell is highlighted.`, cause.whatToDo, { cause });
}
