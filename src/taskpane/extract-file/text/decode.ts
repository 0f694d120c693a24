import type { Steps } from "../../../sampling/steps";

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

/** The text of a file: by its byte order mark, by the zero bytes of UTF-16, as UTF-8 where it is, else as Windows-1252. */
export function* decodeText(bytes: Uint8Array): Steps<DecodedText> {
  const wide = utf16Of(bytes);
  if (wide !== undefined) return { pieces: yield* decoded(bytes, wide, false), encoding: wide };
  try {
    return { pieces: yield* decoded(bytes, "utf-8", true), encoding: "utf-8" };
  } catch (error) {
    // What a strict decoder throws for bytes that are no UTF-8.
    if (!(error instanceof Error) || error.name !== "TypeError") throw error;
    return { pieces: yield* decoded(bytes, "windows-1252", false), encoding: "windows-1252" };
  }
}

function* decoded(bytes: Uint8Array, encoding: TextEncoding, fatal: boolean): Steps<readonly string[]> {
  const decoder = new TextDecoder(encoding, { fatal });
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length }));
    yield at / bytes.length;
  }
  return pieces;
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
