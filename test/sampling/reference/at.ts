/** What stands at a place of a list; a place outside it is a fault of the reference, and stops it. */
export function at<T>(list: ArrayLike<T>, place: number): T {
  const value = list[place];
  if (value === undefined) throw new RangeError(`nothing at ${place} of ${list.length}`);
  return value;
}

/** The same for numbers alone: the loops that run a million times stay fast with a function of their own. */
export function numberAt(list: Float64Array, place: number): number {
  const value = list[place];
  if (value === undefined) throw new RangeError(`no number at ${place} of ${list.length}`);
  return value;
}
