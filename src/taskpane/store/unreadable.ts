import { noticeWords } from "../words/notices";
import type { Problem } from "./snapshot";

/** What is said of something kept in the workbook that this version cannot read. It is set aside, not written over. */
export function unreadableProblem(why: "newer" | "broken", what: "settings" | "confirmations"): Problem {
  const { unreadable } = noticeWords;
  return { sentence: unreadable[what][why], whatToDo: unreadable.whatToDo[why], canRetry: false };
}
