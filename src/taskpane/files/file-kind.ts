/** What a file is by its first bytes: a name says what somebody called it. */
export type FileKind = "empty" | "zip" | "locked" | "old" | "word" | "ole" | "pdf" | "picture" | "other";

const ZIP = [0x50, 0x4b];
/** Opens every OLE compound file: .xls, .doc, and .xlsx under a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x49, 0x49, 0x2a, 0x00], // TIFF
  [0x4d, 0x4d, 0x00, 0x2a], // TIFF
];
/** A stream of the compound file that tells what it is, by its name in the directory. */
const STREAMS: readonly (readonly [string, FileKind])[] = [
  ["EncryptedPackage", "locked"],
  ["WordDocument", "word"],
  ["Workbook", "old"],
  ["Book", "old"],
];

/** @returns "other" for text and for whatever is not known by its first bytes; what is inside a zip archive is not looked at. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, ZIP) && bytes[2] !== undefined && bytes[2] < 9) return "zip";
  if (startsWith(bytes, OLE)) return STREAMS.find(([name]) => holdsUtf16(bytes, name))?.[1] ?? "ole";
  if (startsWith(bytes, PDF)) return "pdf";
  if (PICTURES.some((signature) => startsWith(bytes, signature))) return "picture";
  return "other";
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Names in the directory of an OLE compound file are UTF-16. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat();
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
