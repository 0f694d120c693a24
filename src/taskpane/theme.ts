import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

/** What Office says of its own colours, as the pane follows it. */
export type ThemeName = "light" | "dark" | "highContrast";

/** Fluent's ramp around Excel's green: a pane beside the sheet belongs to Excel. Step 80 is the green of its ribbon. */
const excelGreen: BrandVariants = {
  10: "#02080a",
  20: "#06190f",
  30: "#082b19",
  40: "#093b22",
  50: "#0a4a29",
  60: "#0b5930",
  70: "#0d6938",
  80: "#107c41",
  90: "#218d51",
  100: "#389d63",
  110: "#52ad77",
  120: "#6ebd8d",
  130: "#8ccca4",
  140: "#abdbbd",
  150: "#cbead7",
  160: "#ecf7f0",
};

const dark = createDarkTheme(excelGreen);

/** Fluent's dark theme takes its accents from steps that are too dark for text in this green. */
const themes: Readonly<Record<ThemeName, Theme>> = {
  light: createLightTheme(excelGreen),
  dark: {
    ...dark,
    colorBrandForeground1: excelGreen[120],
    colorBrandForeground2: excelGreen[130],
    colorBrandForegroundLink: excelGreen[120],
    colorBrandForegroundLinkHover: excelGreen[130],
    colorBrandForegroundLinkPressed: excelGreen[110],
    colorBrandForegroundLinkSelected: excelGreen[120],
  },
  highContrast: {
    ...teamsHighContrastTheme,
    // A chosen filter has to differ from the others by more than a shade of black: the theme's highlight.
    colorBrandBackground2: "#1aebff",
    colorBrandBackground2Hover: "#1aebff",
    colorBrandForeground2: "#000000",
  },
};

/** The Fluent theme of this name. */
export function fluentTheme(name: ThemeName): Theme {
  return themes[name];
}
