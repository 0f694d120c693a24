import { createDarkTheme, type Theme } from "@fluentui/react-components";
import { excelGreen } from "./excel-green";

const dark = createDarkTheme(excelGreen);

/** Fluent's dark theme takes its accents from steps that are too dark for text in this green. */
export const darkTheme: Theme = {
  ...dark,
  colorBrandForeground1: excelGreen[120],
  colorBrandForeground2: excelGreen[130],
  colorBrandForegroundLink: excelGreen[120],
  colorBrandForegroundLinkHover: excelGreen[130],
  colorBrandForegroundLinkPressed: excelGreen[110],
  colorBrandForegroundLinkSelected: excelGreen[120],
  // Fluent's own red has 4.2:1 on its background; its next lighter one has 5.2:1.
  colorStatusDangerForeground1: dark.colorPaletteRedForeground1,
};
