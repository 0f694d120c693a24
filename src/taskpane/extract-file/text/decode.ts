import type { Steps } from "../../../sampling/steps";
import { partOf } from "../part-of";

/** Text in pieces of a few hundred thousand characters, so that no step takes long. */
export interface DecodedText {
  readonly pieces: readonly string[];
  readonly encoding: TextEncoding;
}

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Bytes in a piece. */
const PIECE = 1 << 18;
/** Bytes that are looked at to find an encoding. */
const LOOKED_AT = 4096;
/** A file may have to be decoded twice. */
const HALF = 0.5;

/** The text of a file: by its byte order mark, by the zero bytes of UTF-16, as UTF-8 where it is, else as Windows-1252. */
export function* decodeText(bytes: Uint8Array): Steps<DecodedText> {
  const wide = utf16Of(bytes);
  if (wide !== undefined) return { pieces: (yield* decoded(bytes, wide, false)) ?? [], encoding: wide };
  const pieces = yield* partOf(decoded(bytes, "utf-8", true), 0, HALF);
  if (pieces !== undefined) return { pieces, encoding: "utf-8" };
  return { pieces: (yield* partOf(decoded(bytes, "windows-1252", false), HALF, 1)) ?? [], encoding: "windows-1252" };
}

/** @returns undefined where the bytes are not of the encoding, and that is asked for strictly. */
function* decoded(bytes: Uint8Array, encoding: TextEncoding, isStrict: boolean): Steps<readonly string[] | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: isStrict });
  const pieces: string[] = [];
  const add = (bytesOfPiece?: Uint8Array): boolean => {
    const piece = decodedPiece(decoder, bytesOfPiece);
    if (piece !== undefined) pieces.push(piece);
    return piece !== undefined;
  };
  for (let at = 0; at < bytes.length; at += PIECE) {
    if (!add(bytes.subarray(at, at + PIECE))) return undefined;
    yield at / bytes.length;
  }
  return add() ? pieces : undefined;
}

/** @param bytes undefined where nothing follows. */
function decodedPiece(decoder: TextDecoder, bytes: Uint8Array | undefined): string | undefined {
  try {
    // Always as a part of more: Node 20 takes Windows-1252 for Latin-1 where the bytes are all.
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch (error) {
    if (decoder.fatal) return undefined;
    throw error;
  }
}

/** Text of this part of the world in UTF-16 has a zero byte in nearly every letter, always on the same side. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, LOOKED_AT);
  const pairs = Math.floor(head.length / 2);
  if (pairs === 0) return undefined;
  const zeros = [0, 0];
  for (let index = 0; index < pairs * 2; index++) if (head[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [first = 0, second = 0] = zeros;
  if (second > pairs * 0.7 && first < pairs * 0.1) return "utf-16le";
  if (first > pairs * 0.7 && second < pairs * 0.1) return "utf-16be";
  return undefined;
}
