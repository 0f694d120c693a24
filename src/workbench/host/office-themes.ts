import type { OfficeThemeColours } from "./office-shim";

/**
 * Office's four themes as Excel gives their colours to an add-in: the first three as users of Office 2016 and later have
 * reported them (office-ui-fabric-core, issue 732), the black one after its panes. The web has the white one.
 */
export const OFFICE_THEMES = {
  white: colours("#FFFFFF", "#262626", "#FFFFFF", "#262626", false),
  colourful: colours("#E6E6E6", "#444444", "#FDFDFD", "#444444", false),
  darkGray: colours("#6A6A6A", "#F0F0F0", "#D4D4D4", "#262626", true),
  black: colours("#262626", "#F0F0F0", "#363636", "#FFFFFF", true),
} as const satisfies Readonly<Record<string, OfficeThemeColours>>;

export type OfficeThemeName = keyof typeof OFFICE_THEMES;

function colours(body: string, text: string, control: string, controlText: string, isDarkTheme: boolean): OfficeThemeColours {
  return {
    bodyBackgroundColor: body,
    bodyForegroundColor: text,
    controlBackgroundColor: control,
    controlForegroundColor: controlText,
    isDarkTheme,
  };
}

/** The theme of this name; undefined for another. */
export function officeTheme(name: string | null): OfficeThemeColours | undefined {
  return Object.entries(OFFICE_THEMES).find(([own]) => own === name)?.[1];
}
