import type { Problem } from "./snapshot";

/** What is said of something kept in the workbook that this version cannot read. It is set aside, not written over. */
export function unreadableProblem(why: "newer" | "broken", what: "settings" | "confirmations"): Problem {
  const named = what === "settings" ? "The partnership’s settings" : "The confirmed checks";
  return why === "newer"
    ? {
        sentence: `${named} in this workbook were kept by a later version of this add-in.`,
        whatToDo: "They do not count here and are left as they are. Use the later version, or replace them under Tools, Partnership settings.",
        canRetry: false,
      }
    : {
        sentence: `${named} in this workbook cannot be read.`,
        whatToDo: "They do not count and are left as they are. To enter them again, replace them under Tools, Partnership settings.",
        canRetry: false,
      };
}
