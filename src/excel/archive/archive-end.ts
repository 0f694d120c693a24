import { UnreadableArchive } from "./unreadable-archive";

/** What stands at the end of a zip archive. */
export interface ArchiveEnd {
  readonly entries: number;
  /** Where the directory begins. */
  readonly directory: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const LOCATOR = 0x07064b50;
const LOCATOR_LENGTH = 20;
const LONG_END = 0x06064b50;
/** Stand where the figure is too large for its place: it is in the long form of the end. */
const ENTRIES_ELSEWHERE = 0xffff;
const DIRECTORY_ELSEWHERE = 0xffffffff;

/**
 * Source: PKWARE, APPNOTE.TXT, 4.3.14 to 4.3.16.
 * @throws UnreadableArchive; RangeError where it leads beyond the file.
 */
export function archiveEnd(view: DataView): ArchiveEnd {
  const at = endAt(view);
  const short = { entries: view.getUint16(at + 10, true), directory: view.getUint32(at + 16, true) };
  if (short.entries !== ENTRIES_ELSEWHERE && short.directory !== DIRECTORY_ELSEWHERE) return short;
  const locator = at - LOCATOR_LENGTH;
  if (view.getUint32(locator, true) !== LOCATOR) return short;
  const long = Number(view.getBigUint64(locator + 8, true));
  if (view.getUint32(long, true) !== LONG_END) throw new UnreadableArchive("damaged");
  return { entries: Number(view.getBigUint64(long + 32, true)), directory: Number(view.getBigUint64(long + 48, true)) };
}

function endAt(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new UnreadableArchive("damaged");
}
