import { Inflate } from "fflate";
import type { PackedPart } from "./directory";
import { UnreadableArchive } from "./unreadable-archive";

/** Work in steps: it yields how much is done, from 0 to 1, and returns its result. */
export type UnpackingSteps<T> = Generator<number, T, void>;

/** Bytes that come out in one step. */
const UNPACKED_STEP = 1 << 16;
/** Packed bytes of a step. DEFLATE makes no more than 1,032 bytes of one: a step of an archive that lies gives 33 MB at most. */
const SMALLEST_STEP = 1 << 8;
const LARGEST_STEP = 1 << 15;

/**
 * Unpacks a part, handing on what comes out. fflate's own readers of archives take the sizes that stand in them on trust:
 * they would make room for four gigabytes, or go on long after there is no more room.
 * @returns bytes that came out: as many as the archive says.
 * @throws UnreadableArchive where it is damaged, or more or less comes out than the archive says.
 */
export function* unpacked({ packed, isDeflated, size: said }: PackedPart, take: (bytes: Uint8Array) => Iterator<unknown>): UnpackingSteps<number> {
  let out: Uint8Array[] = [];
  let size = 0;
  const collect = (bytes: Uint8Array): void => {
    size += bytes.length;
    if (size > said) throw new UnreadableArchive("damaged");
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
  if (size < said) throw new UnreadableArchive("damaged");
  return size;
}

function push(inflate: Inflate, bytes: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(bytes, isLast);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause) throw new UnreadableArchive("damaged", { cause });
    throw cause;
  }
}

/**
 * The parts whole, by their names.
 * @param most bytes of all of them together; asked before anything is unpacked.
 * @throws UnreadableArchive
 */
export function* unpackedParts(parts: Iterable<PackedPart>, most: number): UnpackingSteps<ReadonlyMap<string, Uint8Array>> {
  const chosen = [...parts];
  const total = chosen.reduce((sum, { size }) => sum + size, 0);
  if (total > most) throw new UnreadableArchive("tooMuch");
  const whole = new Map<string, Uint8Array>();
  let done = 0;
  for (const part of chosen) {
    const bytes = new Uint8Array(part.size);
    let end = 0;
    const steps = unpacked(part, (piece) => {
      bytes.set(piece, end);
      end += piece.length;
      return NOTHING_MORE.values();
    });
    for (let step = steps.next(); step.done !== true; step = steps.next()) yield (done + step.value * part.size) / Math.max(1, total);
    done += part.size;
    whole.set(part.name, bytes);
  }
  return whole;
}

const NOTHING_MORE: readonly never[] = [];
