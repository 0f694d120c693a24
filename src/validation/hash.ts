/*
 * Hashes of 32 bits (Fowler, Noll and Vo's FNV-1a, by whole numbers instead of bytes). Different things may have the same
 * hash: it only puts together what may be alike.
 */

const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** @param without a character code to pass over. */
export function hashOfText(text: string, without?: number): number {
  let hash = OFFSET;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code !== without) hash = Math.imul(hash ^ code, PRIME);
  }
  return hash;
}

/** Hash of the first `length` of some whole numbers of 32 bits. */
export function hashOfNumbers(numbers: Int32Array, length: number): number {
  let hash = OFFSET;
  for (let place = 0; place < length; place++) hash = Math.imul(hash ^ (numbers[place] ?? 0), PRIME);
  return hash;
}
