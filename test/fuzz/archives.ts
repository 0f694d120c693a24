import { strToU8, zipSync } from "fflate";
import { archiveParts } from "../../src/excel/archive/directory";
import { fileWith, zipOf } from "../excel/sweep-files";

/** Archives as nobody makes them by accident. Nothing here is large: what they say, or unpack to, is. */

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;

/** An entry as its maker wants it: what the directory says of it need not be true. */
export interface CraftedEntry {
  readonly name: string;
  /** Deflated; undefined where the entry uses the bytes of the one before it. */
  readonly packed: Uint8Array | undefined;
  /** What the directory says of the size when unpacked. */
  readonly size: number;
  /** By the 64-bit field. */
  readonly isLong?: boolean;
}

/** An archive with a directory that says what it is told to. */
export function crafted(entries: readonly CraftedEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  let before: { readonly offset: number; readonly packed: Uint8Array } = { offset: 0, packed: new Uint8Array() };
  for (const { name, packed, size, isLong = false } of entries) {
    const bytes = strToU8(name);
    if (packed !== undefined) {
      before = { offset: at, packed };
      const local = header(LOCAL, 30, (view) => {
        view.setUint16(8, 8, true);
        view.setUint32(18, packed.length, true);
        view.setUint32(22, size, true);
        view.setUint16(26, bytes.length, true);
      });
      for (const chunk of [local, bytes, packed]) {
        chunks.push(chunk);
        at += chunk.length;
      }
    }
    const extra = isLong ? header(0x00080001, 12, (view) => { view.setBigUint64(4, BigInt(size), true); }) : new Uint8Array();
    directory.push(
      header(ENTRY, 46, (view) => {
        view.setUint16(10, 8, true);
        view.setUint32(20, before.packed.length, true);
        view.setUint32(24, isLong ? 0xffffffff : size, true);
        view.setUint16(28, bytes.length, true);
        view.setUint16(30, extra.length, true);
        view.setUint32(42, before.offset, true);
      }),
      bytes,
      extra,
    );
  }
  const length = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  const end = header(END, 22, (view) => {
    view.setUint16(8, entries.length % 0x10000, true);
    view.setUint16(10, entries.length % 0x10000, true);
    view.setUint32(12, length, true);
    view.setUint32(16, at, true);
  });
  return joined([...chunks, ...directory, end]);
}

function header(signature: number, length: number, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  fill(view);
  return bytes;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** So many equal bytes, deflated: a thousandth of them. */
export function deflated(byte: string, size: number): Uint8Array {
  const [part] = [...archiveParts(zipSync({ x: [new Uint8Array(size).fill(byte.charCodeAt(0)), { level: 9 }] })).values()];
  if (part === undefined) throw new Error("nothing was packed");
  return part.packed.slice();
}

/** Parts of a small workbook whose first sheet holds a return, packed one by one. */
export function workbookEntries(more: readonly CraftedEntry[] = []): CraftedEntry[] {
  return [...archiveParts(fileWith({})).values()].map(({ name, packed, size }): CraftedEntry => ({ name, packed: packed.slice(), size })).filter(({ name }) => !more.some((entry) => entry.name === name)).concat(more);
}

export { fileWith, zipOf };
