import type { PlannedSheet } from "../../returns/planned-sheet";
import { headingsRow } from "./dress-sheet";

/** How a sheet is printed: upright or across, as wide as one page, with its headings on every page. */
export function pageSetUp(sheet: Excel.Worksheet, planned: PlannedSheet): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = planned.isLandscape ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  const headings = headingsRow(planned);
  if (headings !== undefined) pageLayout.setPrintTitleRows(`$${headings + 1}:$${headings + 1}`);
}
