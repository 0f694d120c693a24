/** `Office.context.document.getFileAsync`: the file as it stands, in slices, as Office hands it over. */

export interface AsyncAnswer {
  readonly status: "succeeded" | "failed";
  readonly value?: unknown;
  readonly error?: { readonly code: number; readonly name: string; readonly message: string };
}

export type Callback = (result: AsyncAnswer) => void;

/** Bytes; Office gives no larger slices. */
const largestSlice = 4 * 1024 * 1024;
/** Office holds no more files than this in memory: each has to be given back with `closeAsync`. */
const mostFiles = 2;

/** What fails as Office fails it: without an exception, by its status. */
function failed(name: string, message: string): AsyncAnswer {
  return { status: "failed", error: { code: 5001, name, message } };
}

function later(then: Callback | undefined, answer: AsyncAnswer): void {
  setTimeout(() => then?.(answer), 0);
}

function fileOf(bytes: Uint8Array, sliceSize: number, close: () => void): AsyncAnswer {
  const sliceCount = Math.ceil(bytes.length / sliceSize);
  let isOpen = true;
  return {
    status: "succeeded",
    value: {
      size: bytes.length,
      sliceCount,
      getSliceAsync: (index: number, then: Callback): void => {
        if (!isOpen || index < 0 || index >= sliceCount) {
          later(then, failed("InvalidArgument", "There is no such slice."));
          return;
        }
        const data = Array.from(bytes.subarray(index * sliceSize, (index + 1) * sliceSize));
        later(then, { status: "succeeded", value: { data, index, size: data.length } });
      },
      closeAsync: (then?: Callback): void => {
        if (isOpen) close();
        isOpen = false;
        later(then, { status: "succeeded" });
      },
    },
  };
}

/** @param read writes the workbook as it is at that moment; without it there is no file. */
export function fileReader(read: (() => Promise<Uint8Array>) | undefined) {
  let openFiles = 0;
  return (fileType: string, first?: Callback | { readonly sliceSize?: number }, second?: Callback): void => {
    const callback = typeof first === "function" ? first : second;
    const sliceSize = (typeof first === "function" ? undefined : first?.sliceSize) ?? largestSlice;
    if (read === undefined || fileType !== "compressed") {
      later(callback, failed("Unsupported", "The file cannot be given in this form."));
      return;
    }
    if (!Number.isInteger(sliceSize) || sliceSize < 1 || sliceSize > largestSlice) {
      later(callback, failed("InvalidArgument", "A slice has 1 to 4,194,304 bytes."));
      return;
    }
    if (openFiles >= mostFiles) {
      later(callback, failed("TooManyFiles", "Two files are in memory. Close one first."));
      return;
    }
    openFiles += 1;
    const close = (): void => {
      openFiles -= 1;
    };
    void read().then((bytes) => fileOf(bytes, sliceSize, close), () => {
      close();
      return failed("InternalError", "The file could not be written.");
    }).then((answer) => callback?.(answer));
  };
}
