import { type Callback, fileReader } from "./document-file";
import { OFFICE_THEMES } from "./office-themes";

/**
 * What code asks of `Office` where Microsoft's loader is not there to give it: readiness, the host, requirement sets,
 * the theme. office.js itself asks it whether "DelayForCellEdit" is supported.
 */

export interface OfficeShimOptions {
  /** The highest ExcelApi set that is said to be there; the package of office.js ends at 1.15. */
  readonly excelApi?: string;
  /** Other requirement sets, by name, with their highest version. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  readonly platform?: string;
  /** Version of Excel, as `Office.context.diagnostics` gives it. */
  readonly version?: string;
  /** Language of Excel's own words, such as en-GB. */
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  readonly partitionKey?: string;
  readonly theme?: OfficeThemeColours;
  /** Settings of the document, behind `Office.context.document.settings`. */
  readonly settings?: DocumentSettings;
  /** The whole file, behind `Office.context.document.getFileAsync`. */
  readonly file?: () => Promise<Uint8Array>;
  /** The file's address as the pane would be told. */
  readonly url?: string;
}

export interface OfficeThemeColours {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

/** Where `Office.context.document.settings` is kept: the same place as the workbook's settings. */
export interface DocumentSettings {
  get(name: string): unknown;
  /** undefined takes the setting away. */
  set(name: string, value: unknown): void;
}

const shared: Readonly<Record<string, string>> = { DelayForCellEdit: "1.1", RichApiRuntime: "1.2" };

function isAtLeast(present: string, wanted: string): boolean {
  const [major = 0, minor = 0] = present.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

function documentSettings(kept: DocumentSettings) {
  const changes = new Map<string, unknown>();
  return {
    get: (name: string): unknown => (changes.has(name) ? changes.get(name) ?? null : kept.get(name) ?? null),
    set: (name: string, value: unknown): void => {
      changes.set(name, value);
    },
    remove: (name: string): void => {
      changes.set(name, undefined);
    },
    /** As in Office: what was set is kept in the document only now. */
    saveAsync: (first?: Callback | object, second?: Callback): void => {
      for (const [name, value] of changes) kept.set(name, value);
      changes.clear();
      const callback = typeof first === "function" ? (first as Callback) : second;
      setTimeout(() => callback?.({ status: "succeeded" }), 0);
    },
    refreshAsync: (callback?: Callback): void => {
      changes.clear();
      setTimeout(() => callback?.({ status: "succeeded" }), 0);
    },
  };
}

function memorySettings(): DocumentSettings {
  const values = new Map<string, unknown>();
  return {
    get: (name) => values.get(name),
    set: (name, value) => {
      if (value === undefined) values.delete(name);
      else values.set(name, value);
    },
  };
}

/** The object for `globalThis.Office`. */
export function officeShim(options: OfficeShimOptions = {}) {
  const sets: Readonly<Record<string, string>> = {
    ExcelApi: options.excelApi ?? "1.15", ...shared, ...options.requirementSets,
  };
  const info = { host: "Excel", platform: options.platform ?? "OfficeOnline" } as const;
  return {
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS", Android: "Android", Universal: "Universal" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    FileType: { Compressed: "compressed", Pdf: "pdf", Text: "text" },
    EventType: { DocumentSelectionChanged: "documentSelectionChanged", OfficeThemeChanged: "officeThemeChanged" },
    onReady: (callback?: (given: typeof info) => unknown): Promise<typeof info> => {
      const ready = Promise.resolve(info);
      if (callback !== undefined) void ready.then(callback);
      return ready;
    },
    actions: { associate: (): void => undefined },
    context: {
      host: info.host,
      platform: info.platform,
      diagnostics: { host: info.host, platform: info.platform, version: options.version ?? "16.0.0.0" },
      displayLanguage: options.displayLanguage ?? "en-GB",
      contentLanguage: options.contentLanguage ?? "en-GB",
      partitionKey: options.partitionKey ?? "",
      officeTheme: options.theme ?? OFFICE_THEMES.white,
      requirements: {
        isSetSupported: (name: string, version = "1.1"): boolean => {
          const present = sets[name];
          return present !== undefined && isAtLeast(present, version);
        },
      },
      document: {
        settings: documentSettings(options.settings ?? memorySettings()),
        getFileAsync: fileReader(options.file),
        url: options.url ?? "",
        mode: "readWrite",
      },
      ui: {},
    },
  };
}

export type OfficeShim = ReturnType<typeof officeShim>;

/**
 * Puts the shim on a global object, before office.js loads there. office.js replaces `Office` by an object of its own
 * that leaves readiness and context to Microsoft's loader: whatever it puts there, the shim lies on top of it.
 */
export function installOffice(globalObject: object, shim: OfficeShim): void {
  const answers = Object.getOwnPropertyDescriptors(shim);
  let office: object = shim;
  Object.defineProperty(globalObject, "Office", {
    configurable: true,
    enumerable: true,
    get: () => office,
    set: (loaded: object) => {
      office = Object.defineProperties(Object.create(loaded) as object, answers);
    },
  });
}
