import type { RuleMeta } from "../rule";

/** What the quick fix of each rule does, as the heading of its preview. */
const FIX_TITLES: Readonly<Record<string, string>> = {
  AD2: "Make the agreed date a real date",
  AG2: "Write the age as a number",
  CS2: "Make the start of the order a real date",
  PC2: "Keep the first part of the postcode",
  PC5: "Write the postcode in capital letters without spaces",
  VO2: "Choose the nearest entry of the list",
  VO3: "Write the entry as in the list",
};

/**
 * What a rule's quick fix does: "Keep the first part of the postcode".
 * @throws for a rule without a fix: there is no preview of nothing.
 */
export function previewTitle({ code }: Pick<RuleMeta, "code">): string {
  const title = FIX_TITLES[code];
  if (title === undefined) throw new Error(`${code} has no words for its fix`);
  return title;
}
