import { currentSample } from "../../../src/sampling/match/current-sample";
import type { Replacement } from "../../../src/sampling/match/replacement";
import { ids } from "./list";
import { drawnOf, replacement, sampleOf } from "./samples";
import { told } from "./told";

const DRAWN = drawnOf({ main: ids("A", "B", "C", "D"), reserve: ids("R1", "R2", "R3"), followUp: ids("D", "B") });

it("is what was drawn, to begin with", () => {
  expect(sampleOf(DRAWN)).toEqual({ kind: "sample", main: DRAWN.main, followUp: DRAWN.followUp, reserve: DRAWN.reserve });
});

it("has each replacement where the record stood, and hands the follow-up mark on", () => {
  const sample = sampleOf(DRAWN, [replacement("C", "R2"), replacement("B", "R3", { followUp: true })]);
  expect(sample).toEqual({ kind: "sample", main: ids("A", "R3", "R2", "D"), followUp: ids("D", "R3"), reserve: ids("R1") });
});

it("lets a replacement be withdrawn in its turn, and brings nothing back", () => {
  const sample = sampleOf(DRAWN, [replacement("B", "R1", { followUp: true }), replacement("R1", "R3", { followUp: true })]);
  expect(sample).toEqual({ kind: "sample", main: ids("A", "R3", "C", "D"), followUp: ids("D", "R3"), reserve: ids("R2") });
});

it("changes nothing that was drawn", () => {
  const before = structuredClone(DRAWN);
  sampleOf(DRAWN, [replacement("A", "R1")]);
  expect(DRAWN).toEqual(before);
});

it.each<[string, Replacement[], string]>([
  ["what is not in the sample", [replacement("R2", "R1")], "R2: This record is not in the sample as it stands, so it cannot be replaced."],
  [
    "what was withdrawn before", [replacement("A", "R1"), replacement("A", "R2")],
    "A: This record is not in the sample as it stands, so it cannot be replaced.",
  ],
  [
    "by what was used before", [replacement("A", "R1"), replacement("C", "R1")],
    "R1: This record is not left in the reserve, so it cannot replace another.",
  ],
  [
    "by what was used and withdrawn", [replacement("A", "R1"), replacement("R1", "R2"), replacement("C", "R1")],
    "R1: This record is not left in the reserve, so it cannot replace another.",
  ],
  [
    "by what was withdrawn", [replacement("A", "R1"), replacement("C", "A")],
    "A: This record is not left in the reserve, so it cannot replace another.",
  ],
  ["without a reason", [replacement("A", "R1", { reason: " " })], "A: Say why the record is withdrawn."],
  ["by choice without a reason", [replacement("A", "R1", { choice: { kind: "lead", reason: "" } })], "R1: Say why this record was chosen, which is not the nearest."],
  [
    "a mark lost", [replacement("B", "R1")],
    "B: A replacement and the sample disagree on which records are marked for follow-up.",
  ],
  [
    "a mark from nowhere", [replacement("A", "R1", { followUp: true })],
    "A: A replacement and the sample disagree on which records are marked for follow-up.",
  ],
])("replaces nothing: %s", (_, replacements, sentence) => {
  expect(told(currentSample(DRAWN, replacements))).toBe(sentence);
});
