import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

const LENGTH = 12;

/** Stands for texts in the keys of finds, which must not repeat them: the first 48 bits of SHA-256, hexadecimal. */
export function digest(texts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(texts.join("\n")))).slice(0, LENGTH);
}
