/**
 * Names of what the add-in keeps in the workbook itself, so that a colleague who opens it next does not have to enter it
 * again.
 */

/** The date of notification, as 2026-08-24. */
export const NOTIFICATION_DATE_SETTING = "pir.notificationDate";
/** The partnership's council area and the patterns of its own systems' numbers. */
export const PARTNERSHIP_SETTING = "pir.partnership";
/** The custom property of a sheet by which the add-in knows its own sheet of findings. */
export const FINDINGS_SHEET_PROPERTY = "pir.findingsSheet";
/** Which checks were confirmed, and why. */
export const CONFIRMATIONS_SETTING = "pir.confirmations";
