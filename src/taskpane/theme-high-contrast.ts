import { teamsHighContrastTheme, type Theme } from "@fluentui/react-components";

/** Where the system forces its own colours, it replaces these; what Fluent keeps apart stays apart. */
export const highContrastTheme: Theme = {
  ...teamsHighContrastTheme,
  // A chosen filter has to differ from the others by more than a shade of black: the theme's highlight.
  colorBrandBackground2: "#1aebff",
  colorBrandBackground2Hover: "#1aebff",
  colorBrandForeground2: "#000000",
};
