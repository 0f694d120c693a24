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
/** What was frozen, until the sample is drawn from it. */
export const FROZEN_SETTING = "pir.frozen";
/** The custom property by which the add-in knows its own sheets of a sample: what the sheet is, and of which draw. */
export const SAMPLE_SHEET_PROPERTY = "pir.sampleSheet";
/** The sheet that keeps the sample's record for the add-in. It is very hidden: Excel's own windows do not offer it. */
export const SAMPLE_DATA_SHEET = "PIR sample data";
