/** What databases and text files write where there is no value. */
const WORDS = new Set(["null", "(null)", "<null>", "[null]", "nil", "nan", "nat", "(blank)", "blank", "(empty)", "empty", "no data"]);

/** True for text that only says that there is no value: "NULL", "-", "(blank)". "None" and "n/a" may say more, and do not count. */
export function saysNothing(text: string): boolean {
  const folded = text.trim().toLowerCase();
  return WORDS.has(folded) || !/[\p{L}\p{N}]/u.test(folded);
}
