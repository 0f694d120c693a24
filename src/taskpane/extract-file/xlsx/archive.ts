import { Inflate } from "fflate";
import type { Steps } from "../../../sampling/steps";
import { refusedWorkbook } from "../refused-exports";

/** A file in a zip archive, still packed. */
export interface PackedPart {
  readonly packed: Uint8Array;
  readonly isDeflated: boolean;
  /** Bytes when unpacked, as the archive says. */
  readonly size: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** Stands where the true figure needs more than 32 bits, or was not known: it is in the 64-bit extra field. */
const ELSEWHERE = 0xffffffff;
const ZIP64_FIELD = 1;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** Bytes that come out in one step, where the archive says the truth about sizes. */
const UNPACKED_STEP = 1 << 16;
/** Packed bytes of a step: even where it does not, no more than a thousand times as many come out. */
const SMALLEST_STEP = 1 << 8;
const LARGEST_STEP = 1 << 15;

/**
 * The files of a zip archive by their names in lower case, as its directory lists them; nothing is unpacked. fflate
 * unpacks a whole file in one piece, or takes the files in the order in which they lie; a workbook's need another.
 * Source: PKWARE, APPNOTE.TXT, 4.3 and 4.5.3.
 * @throws UnreadableFile
 */
export function archiveParts(bytes: Uint8Array): ReadonlyMap<string, PackedPart> {
  try {
    return listed(bytes);
  } catch (cause) {
    // Offsets that lead beyond the file.
    if (cause instanceof RangeError) throw refusedWorkbook("damaged", cause);
    throw cause;
  }
}

function listed(bytes: Uint8Array): ReadonlyMap<string, PackedPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const parts = new Map<string, PackedPart>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY) throw refusedWorkbook("damaged");
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    const { size, packedSize, offset } = figures(view, at, at + ENTRY_LENGTH + nameLength, extraLength);
    if ((flags & ENCRYPTED) !== 0) throw refusedWorkbook("locked");
    if (method === STORED || method === DEFLATED) {
      const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      if (start + packedSize > bytes.length) throw refusedWorkbook("damaged");
      parts.set(name.replace(/^\//, "").toLowerCase(), { packed: bytes.subarray(start, start + packedSize), isDeflated: method === DEFLATED, size });
    }
    at += ENTRY_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return parts;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw refusedWorkbook("damaged");
}

function figures(view: DataView, entry: number, extra: number, extraLength: number): { readonly size: number; readonly packedSize: number; readonly offset: number } {
  const short = { size: view.getUint32(entry + 24, true), packedSize: view.getUint32(entry + 20, true), offset: view.getUint32(entry + 42, true) };
  for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_FIELD) continue;
    let next = at + 4;
    // Only those that stand elsewhere are in the field, in this order.
    const long = (figure: number): number => {
      if (figure !== ELSEWHERE) return figure;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    return { size: long(short.size), packedSize: long(short.packedSize), offset: long(short.offset) };
  }
  return short;
}

/**
 * Unpacks a part, handing on what comes out.
 * @param most bytes that may come out, whatever the archive says.
 * @returns bytes that came out.
 * @throws UnreadableFile
 */
export function* unpacked({ packed, isDeflated, size: said }: PackedPart, most: number, take: (bytes: Uint8Array) => Iterator<unknown>): Steps<number> {
  let out: Uint8Array[] = [];
  let size = 0;
  const collect = (bytes: Uint8Array): void => {
    size += bytes.length;
    if (size > most) throw refusedWorkbook("tooMuch");
    out.push(bytes);
  };
  const inflate = new Inflate(collect);
  const length = Math.round(Math.min(LARGEST_STEP, Math.max(SMALLEST_STEP, UNPACKED_STEP * (packed.length / Math.max(1, said)))));
  for (let at = 0; at < packed.length; at += length) {
    const step = packed.subarray(at, at + length);
    if (!isDeflated) collect(step);
    else push(inflate, step, at + length >= packed.length);
    for (const bytes of out) {
      const taking = take(bytes);
      while (taking.next().done !== true) yield at / packed.length;
    }
    out = [];
    yield at / packed.length;
  }
  return size;
}

function push(inflate: Inflate, bytes: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(bytes, isLast);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause) throw refusedWorkbook("damaged", cause);
    throw cause;
  }
}
