import type { Steps } from "../../../sampling/steps";
import type { PackedPart } from "../../../excel/archive/directory";
import { unpacked } from "../../../excel/archive/unpacked";
import { type XmlListener, XmlReader } from "./xml";

/** Characters that are read in one step. */
const PIECE = 1 << 14;

/**
 * Reads a part of a workbook to its end.
 * @returns bytes that it had.
 * @throws UnreadableFile, UnreadableArchive
 */
export function* readPart(part: PackedPart, listener: XmlListener): Steps<number> {
  const reader = new XmlReader(listener);
  let decoder: TextDecoder | undefined;
  const size = yield* unpacked(part, function* (bytes) {
    decoder ??= new TextDecoder(encodingOf(bytes));
    const text = decoder.decode(bytes, { stream: true });
    for (let at = 0; at < text.length; at += PIECE) {
      reader.write(text.slice(at, at + PIECE));
      yield;
    }
  });
  reader.write(decoder?.decode() ?? "");
  reader.end();
  return size;
}

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}
