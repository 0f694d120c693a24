import { type ArchiveEnd, archiveEnd } from "./archive-end";
import { UnreadableArchive } from "./unreadable-archive";

/** A file in a zip archive, still packed. */
export interface PackedPart {
  /** As the archive writes it, without a slash in front. */
  readonly name: string;
  readonly packed: Uint8Array;
  readonly isDeflated: boolean;
  /** Bytes when unpacked, as the archive says; `unpacked` holds it to that. */
  readonly size: number;
}

/** Where an entry lies in the file, its own header and all: from the first byte, to the byte after the last. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Parts that a workbook may have: one with a thousand sheets, a picture and a drawing on each, has some 5,000. */
export const MOST_PARTS = 10_000;

const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
/** Stands where the true figure needs more than 32 bits, or was not known: it is in the 64-bit extra field. */
const ELSEWHERE = 0xffffffff;
const ZIP64_FIELD = 1;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** What no part of a workbook can be called: it would lead out of the archive. Source: ECMA-376 part 2, 6.2.2.2. */
const LEADS_OUT = /(?:^|\/)\.{1,2}(?:\/|$)|\\|^[A-Za-z]:/;

/**
 * The parts of a zip archive by their names, as its directory lists them; nothing is unpacked. Folders, parts that are
 * packed in another way than by DEFLATE, and names that lead out of the archive are left out. An archive that names a part
 * twice (capitals make no difference), or of which two parts lie over one another, has no single meaning and is damaged.
 * Source: PKWARE, APPNOTE.TXT, 4.3 and 4.5.3.
 * @throws UnreadableArchive
 */
export function archiveParts(bytes: Uint8Array): ReadonlyMap<string, PackedPart> {
  try {
    return listed(bytes);
  } catch (cause) {
    // Offsets that lead beyond the file.
    if (cause instanceof RangeError) throw new UnreadableArchive("damaged", { cause });
    throw cause;
  }
}

function listed(bytes: Uint8Array): ReadonlyMap<string, PackedPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end: ArchiveEnd = archiveEnd(view);
  if (end.entries > MOST_PARTS) throw new UnreadableArchive("tooMuch");
  const parts = new Map<string, PackedPart>();
  const names = new Set<string>();
  const stretches: Stretch[] = [];
  let at = end.directory;
  for (let index = 0; index < end.entries; index++) {
    if (view.getUint32(at, true) !== ENTRY) throw new UnreadableArchive("damaged");
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    if ((flags & ENCRYPTED) !== 0) throw new UnreadableArchive("locked");
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)).replace(/^\//, "");
    const { size, packedSize, offset } = figures(view, at, at + ENTRY_LENGTH + nameLength, extraLength);
    const start = startOf(view, offset);
    if (start + packedSize > bytes.length) throw new UnreadableArchive("damaged");
    stretches.push({ from: offset, to: start + packedSize });
    if (names.size === names.add(name.toLowerCase()).size) throw new UnreadableArchive("damaged");
    if (isPart(name) && (method === STORED || method === DEFLATED)) {
      parts.set(name, { name, packed: bytes.subarray(start, start + packedSize), isDeflated: method === DEFLATED, size });
    }
    at += ENTRY_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  if (overlap(stretches)) throw new UnreadableArchive("damaged");
  return parts;
}

/** Libraries keep parts as properties of an object: under this name one would become what the object inherits. */
const INHERITED = "__proto__";

function isPart(name: string): boolean {
  return name !== "" && name !== INHERITED && !name.endsWith("/") && !LEADS_OUT.test(name);
}

/** Where the packed bytes begin of an entry whose own header stands at `offset`. */
function startOf(view: DataView, offset: number): number {
  if (view.getUint32(offset, true) !== LOCAL) throw new UnreadableArchive("damaged");
  return offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

/** The same packed bytes under many names are how a small archive comes to unpack to thousands of gigabytes. */
function overlap(stretches: readonly Stretch[]): boolean {
  const inOrder = [...stretches].sort((a, b) => a.from - b.from);
  return inOrder.some(({ from }, place) => from < (inOrder[place - 1]?.to ?? 0));
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
