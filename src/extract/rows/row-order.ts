const NUMBER_AT_END = /[0-9]+$/;

/**
 * The children's places in the order of their new numbers: by what stands before the number, then by the number. The
 * order of an export says something of the children (it often is that of their surnames); that of numbers dealt by chance
 * says nothing.
 * @returns indexes into `ids`.
 */
export function byNumber(ids: readonly string[]): number[] {
  const keys = ids.map((id) => {
    const digits = NUMBER_AT_END.exec(id)?.[0] ?? "";
    return { before: id.slice(0, id.length - digits.length), number: Number(digits), id };
  });
  return keys
    .map((key, index) => ({ ...key, index }))
    .sort((a, b) => compared(a.before, b.before) || compared(a.number, b.number) || compared(a.id, b.id))
    .map(({ index }) => index);
}

function compared<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
