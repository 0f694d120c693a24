/** A count as people in Scotland write it: 5,000. */
export function countInWords(count: number): string {
  return count.toLocaleString("en-GB");
}

/** "1 cell", "1,200 cells"; the plural adds an s where none is given. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${countInWords(count)} ${count === 1 ? one : many}`;
}

export function children(count: number): string {
  return counted(count, "child", "children");
}

/** A share of 0 to 1 in whole per cent; what is there and rounds to nothing is said as such. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return "under 1%";
  return `${Math.round(share * 100)}%`;
}
