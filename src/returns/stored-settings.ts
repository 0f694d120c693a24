/**
 * Name of the setting that keeps the date of notification, as 2026-08-24, in the workbook: a colleague who opens it next
 * does not have to enter it again.
 */
export const NOTIFICATION_DATE_SETTING = "pir.notificationDate";
