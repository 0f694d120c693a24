/** Numbers stand under one another; the tables' own rule for cells would win over a class. */
export const atTheEnd = { textAlign: "end" } as const;

/** For the cells of a column that is as wide as its numbers, and leaves the rest to the words beside them. */
export const numberCell = { ...atTheEnd, width: "1%", whiteSpace: "nowrap" } as const;
