/** Longer than Excel takes to hand over a return; hosts that cannot do it at all sometimes never answer. Milliseconds. */
const LONGEST_WAIT = 45_000;
/** A slice's bytes come as a list of numbers: four characters each, below the 5 MB that Excel on the web takes. Bytes. */
const SLICE = 1_048_576;
const LARGEST_FILE = 60_000_000;

/** Why the file could not be had, as far as the user can do something about it. */
export type FileRefusal = "refused" | "tooLarge" | "noAnswer";

/**
 * The whole workbook as the .xlsx that Excel would save now, or why Excel does not hand it over. Never throws. Where it is
 * given up, that is `noAnswer` at once; the file is closed as soon as Excel has opened it.
 * @param onShare how much of it has come, from 0 to 1.
 */
export async function readWholeFile(signal?: AbortSignal, onShare?: (share: number) => void): Promise<Uint8Array | FileRefusal> {
  const waiting = new AbortController();
  const leave = (): void => { waiting.abort(); };
  const noAnswer = new Promise<FileRefusal>((resolve) => {
    waiting.signal.addEventListener("abort", () => { resolve("noAnswer"); });
  });
  const timer = setTimeout(leave, LONGEST_WAIT);
  signal?.addEventListener("abort", leave);
  if (signal?.aborted === true) leave();
  try {
    return await Promise.race([readSlices(waiting.signal, onShare), noAnswer]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", leave);
  }
}

async function readSlices(waiting: AbortSignal, onShare: ((share: number) => void) | undefined): Promise<Uint8Array | FileRefusal> {
  const file = await openFile();
  if (file === undefined) return "refused";
  try {
    if (file.size > LARGEST_FILE) return "tooLarge";
    const bytes = new Uint8Array(file.size);
    let end = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      if (waiting.aborted) return "noAnswer";
      const slice = await sliceOf(file, index);
      if (slice === undefined || end + slice.length > bytes.length) return "refused";
      bytes.set(slice, end);
      end += slice.length;
      onShare?.((index + 1) / file.sliceCount);
    }
    return end === bytes.length ? bytes : "refused";
  } finally {
    // Excel keeps two files open at most: one left open would stand in the way of the next sweep.
    file.closeAsync();
  }
}

function openFile(): Promise<Office.File | undefined> {
  return new Promise((resolve) => {
    // Typed as always there; hosts without the set `CompressedFile` leave it out, or throw.
    const document = Office.context.document as Partial<Office.Document> | undefined;
    try {
      if (document?.getFileAsync === undefined) resolve(undefined);
      else document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, (result) => { resolve(valueOf(result)); });
    } catch {
      resolve(undefined);
    }
  });
}

/** The bytes come as a list of numbers, though they are typed as anything. */
async function sliceOf(file: Office.File, index: number): Promise<ArrayLike<number> | undefined> {
  const slice = await new Promise<Office.Slice | undefined>((resolve) => {
    try {
      file.getSliceAsync(index, (result) => { resolve(valueOf(result)); });
    } catch {
      // What Office throws here says no more than that there is no slice.
      resolve(undefined);
    }
  });
  return slice?.data as ArrayLike<number> | undefined;
}

function valueOf<T>(result: Office.AsyncResult<T>): T | undefined {
  return result.status === Office.AsyncResultStatus.Succeeded ? result.value : undefined;
}
