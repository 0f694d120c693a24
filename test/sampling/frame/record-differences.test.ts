import fc from "fast-check";
import { byCodeUnits } from "../../../src/returns/code-units";
import type { Frame } from "../../../src/sampling/frame/frame";
import { frameDigest } from "../../../src/sampling/frame/frame-text";
import { type RecordDifference, recordDifferences } from "../../../src/sampling/frame/record-differences";
import { anyPair } from "./frames";
import { choices, children, read } from "./lists";

const NAMES = new Map([["age", "Age band"], ["gender", "Gender"]]);
const nameOf = (key: string): string => NAMES.get(key) ?? key;

function frameWith(cells: (child: number) => { gender?: string; age?: number; id?: string }, margins = ["age", "gender"], count = 6): Frame {
  return read(children(count, (child) => ({ gender: "Male", age: 3, ...cells(child) })), choices({ margins })).frame;
}

const before = frameWith(() => ({}));

it("tells who was added, who is gone and whose levels changed, in the order of the IDs", () => {
  const now = frameWith((child) => (child === 1 ? { id: "C-0009" } : child === 2 ? { gender: "Female", age: 12 } : child === 4 ? { id: "A-1" } : {}));
  expect(recordDifferences(before, now, nameOf)).toEqual([
    { id: "A-1", kind: "added", changes: [] },
    { id: "C-0001", kind: "gone", changes: [] },
    { id: "C-0002", kind: "changed", changes: [{ margin: "Age band", then: "0–4", now: "10–12" }, { margin: "Gender", then: "Male", now: "Female" }] },
    { id: "C-0004", kind: "gone", changes: [] },
    { id: "C-0009", kind: "added", changes: [] },
  ]);
});

it("tells nothing of a frame and itself, nor of margins that only one has or that stand in another order", () => {
  expect(recordDifferences(before, before, nameOf)).toEqual([]);
  expect(recordDifferences(before, frameWith(() => ({}), ["gender"]), nameOf)).toEqual([]);
  expect(recordDifferences(before, frameWith(() => ({}), ["gender", "age"]), nameOf)).toEqual([]);
});

it("tells the same as looking every record up", () => {
  fc.assert(
    fc.property(anyPair, ([then, now]) => {
      const differences = recordDifferences(then, now, (key) => key);
      expect(differences).toEqual(lookedUp(then, now));
      if (frameDigest(then) === frameDigest(now)) expect(differences).toEqual([]);
      // The other way round the same records differ.
      const kinds = { added: "gone", gone: "added", changed: "changed" } as const;
      expect(recordDifferences(now, then, (key) => key).map(({ id, kind }) => [id, kinds[kind]])).toEqual(differences.map(({ id, kind }) => [id, kind]));
    }),
  );
});

function lookedUp(then: Frame, now: Frame): RecordDifference[] {
  const levelOf = (frame: Frame, id: string, key: string): string | undefined => {
    const place = frame.margins.findIndex((margin) => margin.key === key);
    const level = frame.records.find((record) => record.id === id)?.levels[place];
    return level === undefined ? undefined : frame.margins[place]?.levels[level];
  };
  const ids = [...new Set([...then.records, ...now.records].map(({ id }) => id))].sort(byCodeUnits);
  return ids.flatMap((id): RecordDifference[] => {
    if (!then.records.some((record) => record.id === id)) return [{ id, kind: "added", changes: [] }];
    if (!now.records.some((record) => record.id === id)) return [{ id, kind: "gone", changes: [] }];
    const changes = then.margins
      .filter(({ key }) => now.margins.some((margin) => margin.key === key))
      .map(({ key }) => ({ margin: key, then: levelOf(then, id, key) ?? "", now: levelOf(now, id, key) ?? "" }))
      .filter((change) => change.then !== change.now);
    return changes.length === 0 ? [] : [{ id, kind: "changed", changes }];
  });
}
