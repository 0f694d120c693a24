import { CONFIRMATIONS_SETTING } from "../../../../src/returns/stored-settings";
import type { LocalHost } from "../../../../src/workbench/host/contract";
import { workbookPicture } from "../sample/workbook-picture";

/** Everything of a workbook that an action could change, in a form that is the same for the same outcome. */
export async function wholeWorkbook(host: LocalHost): Promise<unknown> {
  const { sheets, formats } = await workbookPicture(host);
  const settings = ["pir.notificationDate", "pir.partnership", "pir.frozen"].map((name) => host.settings.get(name));
  return { sheets, formats, settings, confirmations: withoutMarks(host.settings.get(CONFIRMATIONS_SETTING)), ...(await besideCells()) };
}

/** Marks are hashed with a chance salt. */
function withoutMarks(stored: unknown): unknown {
  if (typeof stored !== "string" || !stored.startsWith("{\"")) return stored;
  const { entries } = JSON.parse(stored) as { readonly entries: readonly { readonly code: string; readonly reason: string; readonly on: string }[] };
  return entries.map(({ code, reason, on }) => [code, reason, on]);
}

/** Names, document properties, and what sheets look like beside their cells. */
function besideCells(): Promise<object> {
  return Excel.run(async (context) => {
    const { names, properties, worksheets } = context.workbook;
    names.load("items/name,items/formula,items/visible");
    properties.load("author,title,subject,keywords,comments,category,manager,company");
    worksheets.load("items/id");
    await context.sync();
    const asked = worksheets.items.map((sheet) => {
      const { conditionalFormats } = sheet.getRange();
      conditionalFormats.load("items/type");
      sheet.protection.load("protected");
      return { conditionalFormats, protection: sheet.protection };
    });
    await context.sync();
    const { author, title, subject, keywords, comments, category, manager, company } = properties;
    return {
      names: names.items.map(({ name, formula, visible }) => [name, String(formula), visible]),
      properties: { author, title, subject, keywords, comments, category, manager, company },
      looks: asked.map(({ conditionalFormats, protection }) => [conditionalFormats.items.map(({ type }) => type), protection.protected]),
    };
  });
}
