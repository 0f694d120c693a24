const LONGEST = 8;

/** What stands against a prefix for new IDs, in a sentence; undefined where nothing does, "" for no prefix among it. */
export function prefixProblem(prefix: string): string | undefined {
  if (/[^A-Za-z0-9-]/.test(prefix)) return "Use letters, digits and hyphens only.";
  if (prefix.length > LONGEST) return `Use ${LONGEST} characters at most.`;
  // A cell that opens with a hyphen may be taken for a sum when the key is pasted.
  return prefix.startsWith("-") ? "Begin with a letter or a digit." : undefined;
}
