import { type Frame, METHODS, type Method, type Sizes } from "../frame/frame";
import { frameDigest } from "../frame/frame-text";
import { isSameSizes } from "../frame/sizes";
import type { Steps } from "../steps";
import type { RecordAsRead, ReturnEdition } from "./draw-record";
import type { MethodDifference } from "./verification";

type DrawnWith = NonNullable<MethodDifference["drawnWith"]>;

/**
 * The method and sizes with which this list gives the record's digest: those of the record itself; else another method,
 * the sizes that the drawn IDs speak for, or the return's own, where somebody changed them in the record. Undefined where
 * none does: then it is the list that differs.
 */
export function* drawnWith(
  { method, sizes, frame: { digest }, drawn }: RecordAsRead,
  frame: Frame,
  own: Sizes,
): Steps<DrawnWith | undefined> {
  const counted: Sizes = { main: drawn.main.length, reserve: drawn.reserve.length, followUp: drawn.followUp.length };
  const others = METHODS.filter((other): other is Method => other !== method);
  const all = [sizes, counted, { main: own.main, reserve: own.reserve, followUp: own.followUp }];
  // As a rule all three are the same: each digest is worked out once.
  const distinct = all.filter((some, place) => all.findIndex((other) => isSameSizes(some, other)) === place);
  for (const some of distinct) {
    for (const way of [method, ...others]) {
      const settings = { method: way, sizes: some };
      if (frameDigest({ ...frame, ...settings }) === digest) return settings;
      // The digest of a long list takes a while.
      yield 0;
    }
  }
  return undefined;
}

/** @param found from `drawnWith`. */
export function methodDifference(
  record: RecordAsRead,
  frame: Frame,
  edition: ReturnEdition,
  found: DrawnWith | undefined,
): MethodDifference | undefined {
  const then = record.frame.margins.map(({ key }) => key);
  const now = frame.margins.map(({ key }) => key);
  const isSameEdition = record.return.id === edition.id && record.return.version === edition.version;
  const difference: MethodDifference = {
    margins: then.length === now.length && then.every((key, place) => key === now[place]) ? undefined : { then, now },
    drawnWith: found === undefined || isAsRecorded(found, record) ? undefined : found,
    return: isSameEdition ? undefined : { then: record.return, now: { id: edition.id, version: edition.version } },
  };
  return Object.values(difference).every((part) => part === undefined) ? undefined : difference;
}

function isAsRecorded({ method, sizes }: DrawnWith, record: RecordAsRead): boolean {
  return method === record.method && isSameSizes(sizes, record.sizes);
}
