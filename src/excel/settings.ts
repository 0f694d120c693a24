import { type CalendarDate, fromIsoDate, toIsoDate } from "../returns/calendar-date";
import { NOTIFICATION_DATE_SETTING } from "../returns/stored-settings";
import { HostError } from "./host-error";
import { run } from "./run";

/** The stored date, or undefined where there is none or it is no date. */
export function notificationDateFrom(stored: unknown): CalendarDate | undefined {
  return typeof stored === "string" ? fromIsoDate(stored) : undefined;
}

/** Stores the date of notification in the workbook, or takes it out. @throws HostError */
export async function storeNotificationDate(date: CalendarDate | undefined): Promise<void> {
  try {
    await writeSetting(date);
  } catch (error) {
    if (!(error instanceof HostError) || error.kind !== "protected") throw error;
    throw new HostError(
      "protected",
      error.code,
      "The date of notification was not kept in the workbook. It counts until the pane is closed.",
      "Open the workbook for editing, then enter the date again.",
      { cause: error },
    );
  }
}

function writeSetting(date: CalendarDate | undefined): Promise<void> {
  return run(async (context) => {
    const { settings } = context.workbook;
    if (date !== undefined) {
      settings.add(NOTIFICATION_DATE_SETTING, toIsoDate(date));
      await context.sync();
      return;
    }
    const stored = settings.getItemOrNullObject(NOTIFICATION_DATE_SETTING);
    await context.sync();
    if (!stored.isNullObject) stored.delete();
    await context.sync();
  });
}
