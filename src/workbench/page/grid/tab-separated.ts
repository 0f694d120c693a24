/**
 * The clipboard's text form of a block of cells: tabs between cells, line ends between rows, and quotation marks around
 * a cell that holds a tab, a line end or a quotation mark at its start. Excel reads and writes the same.
 */
export function toTabSeparated(block: readonly (readonly string[])[]): string {
  return block.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

export function fromTabSeparated(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { value, end } = readCell(text, at);
    rows.at(-1)?.push(value);
    const isRowEnd = text.startsWith("\r\n", end) || text[end] === "\n" || text[end] === "\r";
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    // Excel ends its last row with a line end too: that is not one more empty row.
    if (isRowEnd && at < text.length) rows.push([]);
    else if (isRowEnd) break;
  }
  return rows;
}

function quoted(value: string): string {
  return /[\t\r\n]|^"/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function readCell(text: string, start: number): { readonly value: string; readonly end: number } {
  if (text[start] === '"') {
    const match = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(start));
    if (match) return { value: (match[1] ?? "").replaceAll('""', '"'), end: start + match[0].length };
  }
  const stop = text.slice(start).search(/[\t\r\n]/);
  const end = stop === -1 ? text.length : start + stop;
  return { value: text.slice(start, end), end };
}
