import { createLightTheme, type Theme } from "@fluentui/react-components";
import { excelGreen } from "./excel-green";

/** What Office says of its own colours, as the pane follows it. */
export type ThemeName = "light" | "dark" | "highContrast";

const light = createLightTheme(excelGreen);

/** The light theme comes with the first screen: whatever else fails to come over the network, the pane has colours. */
const themes = new Map<ThemeName, Theme>([["light", light]]);

const sources: Readonly<Record<ThemeName, () => Promise<Theme>>> = {
  light: () => Promise.resolve(light),
  dark: async () => (await import("./theme-dark")).darkTheme,
  highContrast: async () => (await import("./theme-high-contrast")).highContrastTheme,
};

/** The Fluent theme of this name; undefined until `loadTheme` has brought it. */
export function fluentTheme(name: ThemeName): Theme | undefined {
  return themes.get(name);
}

/** Brings a theme over the network once. Rejects where it does not come; asked again, it is tried again. */
export async function loadTheme(name: ThemeName): Promise<Theme> {
  const theme = themes.get(name) ?? await sources[name]();
  themes.set(name, theme);
  return theme;
}
