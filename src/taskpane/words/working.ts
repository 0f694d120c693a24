/** Texts of work under way, whatever it is. */
export const workingWords = {
  cancel: "Cancel",
} as const;
