/** Said wherever a record's seal does not hold. */
export const CHANGED =
  "This record was changed after it was written: its seal does not fit what it says. Ask for the file as the add-in saved it.";
