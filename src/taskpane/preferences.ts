/**
 * The one place that knows `@microsoft/office-js-helpers`, an archived library that is loaded after the first screen: its
 * `Storage` keeps choices about the pane's look on this computer, its `Utilities.log` writes codes to the console for
 * whoever helps the user. Neither is ever given anything from the workbook.
 */
export interface Preferences {
  /** What was kept under a name, unchecked; undefined where nothing was. */
  read(name: string): unknown;
  write(name: string, value: boolean | string): void;
  /** A code of Excel's or of ours, such as AccessDenied. */
  logCode(code: string): void;
}

const CONTAINER = "pir-pane";

/**
 * @param partition Office's key for storage that several add-ins share; "" where there is none.
 */
export async function loadPreferences(partition: string): Promise<Preferences> {
  const { Storage, StorageType, Utilities } = await import("@microsoft/office-js-helpers");
  // A browser that keeps nothing (private windows) still gets its choices kept until the pane closes. The library's own
  // storage for that complains in the console.
  const storage = canKeep() ? new Storage<unknown>(`${partition}${CONTAINER}`, StorageType.LocalStorage) : new Map<string, unknown>();
  return {
    read: (name) => storage.get(name) ?? undefined,
    write: (name, value) => { storage.set(name, value); },
    logCode: (code) => { Utilities.log(`PIR add-in: ${code}`); },
  };
}

function canKeep(): boolean {
  try {
    const probe = `${CONTAINER}-probe`;
    window.localStorage.setItem(probe, "");
    window.localStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}
