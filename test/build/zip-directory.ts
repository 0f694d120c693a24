/** One file of a zip archive as the archive's directory names it (PKWARE APPNOTE 6.3, section 4.3.12). */
export interface ZipFile {
  readonly path: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Bit 0 encrypted, bit 3 sizes after the data, bit 11 names in UTF-8. */
  readonly flags: number;
  /** Least version of the format that reads it: 10 stored, 20 deflated, 45 with sizes of 64 bits. */
  readonly versionNeeded: number;
  readonly extraBytes: number;
  readonly commentBytes: number;
  /** MS-DOS date and time as one number. */
  readonly time: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * The directory of a zip archive in its own order, and the length of the archive's comment.
 * @throws Error when the bytes have no directory, or one that is not in one piece.
 */
export function zipDirectory(bytes: Uint8Array): { readonly files: readonly ZipFile[]; readonly commentBytes: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Error("The archive has no directory.");
  const files: ZipFile[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error(`No entry of the directory at byte ${at}.`);
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    files.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
      method: view.getUint16(at + 10, true),
      flags: view.getUint16(at + 8, true),
      versionNeeded: view.getUint16(at + 6, true),
      extraBytes,
      commentBytes,
      time: view.getUint32(at + 12, true),
    });
    at += 46 + nameBytes + extraBytes + commentBytes;
  }
  return { files, commentBytes: view.getUint16(end + 20, true) };
}
