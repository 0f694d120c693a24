import { readWholeFile } from "../../src/excel/sweep/whole-file";

/** A host that hands its file over as `getFileAsync` says; with none of it where that is undefined. */
function host(getFileAsync: unknown): void {
  Object.defineProperty(globalThis, "Office", {
    configurable: true,
    value: { context: { document: { getFileAsync } }, FileType: { Compressed: "compressed" }, AsyncResultStatus: { Succeeded: "succeeded" } },
  });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
  jest.useRealTimers();
});

type Answer = (result: unknown) => void;

/** A file of the given slices; undefined: the slice is refused. */
function fileOf(slices: readonly (readonly number[] | undefined)[], size = slices.flat().length) {
  const closed = jest.fn();
  const file = {
    size,
    sliceCount: slices.length,
    getSliceAsync: (index: number, then: Answer) => {
      const data = slices[index];
      then(data === undefined ? { status: "failed" } : { status: "succeeded", value: { data } });
    },
    closeAsync: closed,
  };
  host((_type: string, _options: unknown, then: Answer) => { then({ status: "succeeded", value: file }); });
  return closed;
}

test("the slices in their order, and the file is closed", async () => {
  const closed = fileOf([[1, 2], [3]]);
  expect(await readWholeFile()).toEqual(new Uint8Array([1, 2, 3]));
  expect(closed).toHaveBeenCalledTimes(1);
});

test.each<[string, () => unknown]>([
  ["says no", () => { host((_type: string, _options: unknown, then: Answer) => { then({ status: "failed" }); }); }],
  ["throws", () => { host(() => { throw new Error("not here"); }); }],
  ["does not know it", () => { host(undefined); }],
  ["gives too few bytes", () => fileOf([[1]], 2)],
  ["gives too many bytes", () => fileOf([[1, 2, 3]], 2)],
  ["refuses a slice", () => fileOf([[1], undefined], 2)],
])("a host that %s", async (_, prepare) => {
  prepare();
  expect(await readWholeFile()).toBe("refused");
});

test("a host that throws at a slice, and the file is closed", async () => {
  const closed = jest.fn();
  const file = { size: 1, sliceCount: 1, getSliceAsync: () => { throw new Error("gone"); }, closeAsync: closed };
  host((_type: string, _options: unknown, then: Answer) => { then({ status: "succeeded", value: file }); });
  expect(await readWholeFile()).toBe("refused");
  expect(closed).toHaveBeenCalledTimes(1);
});

test("a file that is too large is closed again", async () => {
  const closed = fileOf([], 60_000_001);
  expect(await readWholeFile()).toBe("tooLarge");
  expect(closed).toHaveBeenCalledTimes(1);
});

test("a host that never answers", async () => {
  jest.useFakeTimers();
  host(() => undefined);
  const read = readWholeFile();
  await jest.advanceTimersByTimeAsync(45_000);
  expect(await read).toBe("noAnswer");
});
