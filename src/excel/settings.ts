import { type CalendarDate, fromIsoDate, toIsoDate } from "../returns/calendar-date";
import { NOTIFICATION_DATE_SETTING } from "../returns/stored-settings";
import { run } from "./run";
import { saidOfProtection } from "./said-of-protection";

/** The stored date, or undefined where there is none or it is no date. */
export function notificationDateFrom(stored: unknown): CalendarDate | undefined {
  return typeof stored === "string" ? fromIsoDate(stored) : undefined;
}

/** Stores the date of notification in the workbook, or takes it out. @throws HostError */
export async function storeNotificationDate(date: CalendarDate | undefined): Promise<void> {
  await saidOfProtection(
    () => writeSetting(NOTIFICATION_DATE_SETTING, date === undefined ? undefined : toIsoDate(date)),
    "The date of notification was not kept in the workbook. It counts until the pane is closed.",
    "Open the workbook for editing, then enter the date again.",
  );
}

/**
 * Keeps a value in the workbook, or takes it out: text, a number, a yes or no, or an object or list that is plain JSON.
 * @param value undefined to take it out. All settings of the add-in together may have 2 MB. A text that begins with {
 * or [ comes back as what it means as JSON.
 * @throws HostError; kind `protected` where the workbook takes no changes.
 */
export async function writeSetting(name: string, value: unknown): Promise<void> {
  await saidOfProtection(
    () => (value === undefined ? removeSetting(name) : putSetting(name, value)),
    "The workbook is open for reading only, so this was not kept in it.",
    "Open the workbook for editing, then try again.",
  );
}

/** What the workbook keeps under a name, now: one round trip. @throws HostError */
export function readSetting(name: string): Promise<unknown> {
  return run(async (context) => {
    const stored = loadSetting(context.workbook, name);
    await context.sync();
    return stored();
  });
}

/**
 * Asks for what the workbook keeps under a name, such as "pir.partnership".
 * @returns gives the value after the next sync, undefined where nothing is stored. It comes from the file, so that it may
 * be anything: check it before use.
 */
export function loadSetting(workbook: Excel.Workbook, name: string): () => unknown {
  const stored = workbook.settings.getItemOrNullObject(name);
  stored.load("value");
  return () => (stored.isNullObject ? undefined : fromStored(stored.value));
}

function putSetting(name: string, value: unknown): Promise<void> {
  return run(async (context) => {
    context.workbook.settings.add(name, toStored(value));
    await context.sync();
  });
}

function removeSetting(name: string): Promise<void> {
  return run(async (context) => {
    const stored = context.workbook.settings.getItemOrNullObject(name);
    await context.sync();
    if (stored.isNullObject) return;
    stored.delete();
    await context.sync();
  });
}

/**
 * Objects are stored as their JSON text: inside an object office.js would take every text such as "Date(s) not known)"
 * for a date of its own, and give another one back than was stored.
 */
function toStored(value: unknown): unknown {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}

/** Excel keeps 2 MB for an add-in. What is longer is not taken apart, which would keep the pane busy: it is refused as it stands. */
const LONGEST_SETTING = 2_000_000;

function fromStored(stored: unknown): unknown {
  if (typeof stored !== "string" || stored.length > LONGEST_SETTING || !/^[[{]/.test(stored)) return stored;
  try {
    return JSON.parse(stored) as unknown;
  } catch (error) {
    // Not written by the add-in: whoever asked sees the text as it is, and refuses it.
    if (error instanceof SyntaxError) return stored;
    throw error;
  }
}
