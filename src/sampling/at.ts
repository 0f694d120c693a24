/**
 * The item at a place that is known to be in the list.
 * @throws RangeError where it is not: a draw must not go on without what it was to draw from.
 */
export function at<T>(items: readonly T[], place: number): T {
  const item = items[place];
  if (item === undefined) throw new RangeError(`no place ${place} among ${items.length}`);
  return item;
}
