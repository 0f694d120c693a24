/** A {GUID} that nothing in the list has yet. Counted, not drawn by lot: the same steps give the same file. */
export function freeId(taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id.toUpperCase()));
  let number = taken.length + 1;
  const id = (): string => `{${number.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
  while (ids.has(id())) number += 1;
  return id();
}
