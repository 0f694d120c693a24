/** What Office tells of its own colours. */
export interface OfficeColours {
  /** Black and Dark Gray are dark. Undefined where the host does not say. */
  readonly isDark: boolean | undefined;
  /** Background of Office's own panes, as six hexadecimal digits, mostly behind a #. */
  readonly body: string | undefined;
}

/**
 * The colours of Office as they are now. Excel raises no event when the user chooses another theme
 * (OfficeThemeChanged is Outlook's alone): whoever follows it has to ask again.
 */
export function officeColours(): OfficeColours {
  // Typed as always there, and whole; Excel on the web has left all of it out, and older hosts do not have isDarkTheme.
  const context: Partial<Office.Context> = Office.context;
  const theme: Partial<Office.OfficeTheme> = context.officeTheme ?? {};
  const { isDarkTheme, bodyBackgroundColor } = theme;
  return {
    isDark: typeof isDarkTheme === "boolean" ? isDarkTheme : undefined,
    body: typeof bodyBackgroundColor === "string" ? bodyBackgroundColor : undefined,
  };
}
