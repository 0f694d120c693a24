import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { shortBytes } from "./short-bytes";

/** The next number from 0 up to, not including, 1. */
export type Uniforms = () => number;

const LOWER_BITS = 2 ** 21;
const ALL_BITS = 2 ** 53;

/** Uniform numbers of a stage, in order: the first 53 bits of SHA-256 of "seed,1", "seed,2" and so on, over 2^53. */
export function uniformsFor(stageSeed: string): Uniforms {
  const begun = sha256.create().update(utf8ToBytes(`${stageSeed},`));
  const state = sha256.create();
  const hash = new Uint8Array(sha256.outputLen);
  const words = new DataView(hash.buffer);
  let k = 0;
  return () => {
    k += 1;
    begun._cloneInto(state).update(shortBytes(String(k))).digestInto(hash);
    return (words.getUint32(0) * LOWER_BITS + (words.getUint32(4) >>> 11)) / ALL_BITS;
  };
}
