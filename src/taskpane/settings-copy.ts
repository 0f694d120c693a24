/** How office.js ends the name under which it does so (`getCachedSessionSettingsKey`). */
const ENDING = "CachedSessionSettings";

/**
 * When a pane opens, office.js copies the add-in's settings of the workbook, reasons of confirmations among them, into the
 * browser's session storage for its own settings interface. The pane reads them from the workbook alone, so that the copy
 * is taken out again: nothing of a workbook stands outside it.
 */
export function removeSettingsCopy(): void {
  let storage: Storage;
  try {
    storage = window.sessionStorage;
  } catch {
    // A browser that keeps nothing has no copy.
    return;
  }
  for (const name of Object.keys(storage)) if (name.endsWith(ENDING)) storage.removeItem(name);
}
