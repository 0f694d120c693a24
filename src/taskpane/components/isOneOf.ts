/** Whether a text is one of these; a group of radio buttons gives text. */
export function isOneOf<T extends string>(known: readonly T[], text: string): text is T {
  return known.some((one) => one === text);
}
