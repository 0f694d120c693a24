/**
 * The one place that knows `@microsoft/office-js-helpers`, an archived library that is loaded after the first screen: its
 * `Storage` keeps choices about the pane's look on this computer, its `Utilities.log` writes codes to the console for
 * whoever helps the user. Neither is ever given anything from the workbook.
 */
export interface Preferences {
  /** What was kept under a name, unchecked; undefined where nothing was. */
  read(name: PreferenceName): unknown;
  write(name: PreferenceName, value: boolean | string): void;
  /** A code of Excel's or of ours, such as AccessDenied. What is no code is not written out. */
  logCode(code: string): void;
}

/**
 * Everything that is kept on this computer, by name; docs/privacy.md says what each is, and a test holds the two together.
 * What is kept of an extract's matching has the id of its return behind its name.
 */
export const preferenceNames = ["role", "row-open", "extract"] as const;
export type PreferenceName = Exclude<(typeof preferenceNames)[number], "extract"> | `extract ${string}`;

/** Before the name of each, and the library's own mark that it has been here. */
export const CONTAINER = "pir-pane";

/** As Excel and office.js write their codes, in letters or as a short number. Anything else might be words of a workbook. */
const CODE = /^(?:[A-Za-z]{1,60}|\d{1,5})$/;

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
    logCode: (code) => { Utilities.log(`PIR add-in: ${CODE.test(code) ? code : "NoCode"}`); },
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
