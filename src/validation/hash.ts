/*
 * Hashes of 32 bits: multiply and shift, as in Appleby's MurmurHash3 (fmix32). Different things may have the same hash: it
 * only puts together what may be alike.
 */

const START = 0x811c9dc5 | 0;
const FACTOR = 0x85ebca6b;

export function hashOfText(text: string): number {
  let hash = START;
  for (let place = 0; place < text.length; place++) hash = mixed(hash, text.charCodeAt(place));
  return hash;
}

/** Hash of the first `length` of some whole numbers of 32 bits. */
export function hashOfNumbers(numbers: Int32Array, length: number): number {
  let hash = START;
  for (let place = 0; place < length; place++) hash = mixed(hash, numbers[place] ?? 0);
  return hash;
}

function mixed(hash: number, part: number): number {
  const product = Math.imul(hash ^ part, FACTOR);
  return product ^ (product >>> 13);
}
