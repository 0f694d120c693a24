import fc from "fast-check";
import { currentSample, withReplacement } from "../../../src/sampling/match/current-sample";
import { type LeadChoice, replaceOne, type Replaced, replaceTogether, type Withdrawal } from "../../../src/sampling/match/replace";
import type { MatchProblem } from "../../../src/sampling/match/problem";
import type { Replacement } from "../../../src/sampling/match/replacement";
import { assignReserve } from "../../../src/sampling/match/together";
import { harmReturn } from "../../returns/sheets";
import { type Cells, id, ids, matchingAmong } from "./list";
import { drawnOf, sampleOf } from "./samples";
import { told } from "./told";

const REGISTER = "child protection register";
const CARE = "care and risk management";
const child = (age: number, category = REGISTER): Cells => ({ age, category });
const CHILDREN = { A: child(3), B: child(8), C: child(15), R1: child(14), R2: child(4), R3: child(9), R4: child(8, CARE) };
const DRAWN = drawnOf({ main: ids("A", "B", "C"), reserve: ids("R1", "R2", "R3", "R4"), followUp: ids("B") });
const MATCHING = matchingAmong(harmReturn, CHILDREN);
const withdrawal = (withdrawn: string, reason = "The family has moved away."): Withdrawal => ({ withdrawn: id(withdrawn), reason });

function made(outcome: Replaced | MatchProblem): readonly Replacement[] {
  if (outcome.kind === "problem") throw new Error(outcome.sentence);
  return outcome.replacements;
}

describe("one", () => {
  it("is replaced by the nearest, with everything that is to be kept", () => {
    expect(made(replaceOne(sampleOf(DRAWN), withdrawal("B", " The family has moved away. "), undefined, MATCHING))).toEqual([
      {
        withdrawn: "B", reason: "The family has moved away.", replacement: "R3", choice: { kind: "nearest" }, followUp: true,
        distance: 0.016667, weights: harmReturn.sample.match.weights,
      },
    ]);
  });

  it("is replaced by the lead's choice, with its reason", () => {
    const chosen = { id: id("R4"), reason: " The same school. " };
    expect(made(replaceOne(sampleOf(DRAWN), withdrawal("A"), chosen, MATCHING))).toMatchObject([
      { replacement: "R4", choice: { kind: "lead", reason: "The same school." }, followUp: false },
    ]);
  });

  it("needs no reason for a choice that is the nearest", () => {
    const nearest = { id: id("R2"), reason: "" };
    expect(made(replaceOne(sampleOf(DRAWN), withdrawal("A"), nearest, MATCHING))).toMatchObject([{ choice: { kind: "nearest" } }]);
  });

  it.each<[string, Withdrawal, LeadChoice | undefined, string]>([
    ["without a reason", withdrawal("A", "  "), undefined, "A: Say why the record is withdrawn."],
    ["by choice without a reason", withdrawal("A"), { id: id("R4"), reason: " " }, "R4: Say why this record was chosen, which is not the nearest."],
    [
      "by a record of the sample", withdrawal("A"), { id: id("C"), reason: "A sibling." },
      "C: This record is not left in the reserve, so it cannot replace another.",
    ],
    ["where it is not in the sample", withdrawal("R1"), undefined, "R1: This record is not in the sample as it stands, so it cannot be replaced."],
  ])("is not replaced %s", (_, gone, chosen, sentence) => {
    expect(told(replaceOne(sampleOf(DRAWN), gone, chosen, MATCHING))).toBe(sentence);
  });

  it("is never offered what was used", () => {
    const first = made(replaceOne(sampleOf(DRAWN), withdrawal("B"), undefined, MATCHING));
    const second = made(replaceOne(sampleOf(DRAWN, first), withdrawal("R3"), undefined, MATCHING));
    // R1 and R2 are five years away, both: the ticket tells.
    expect(second).toMatchObject([{ withdrawn: "R3", replacement: "R1", followUp: true }]);
    expect(sampleOf(DRAWN, [...first, ...second])).toMatchObject({
      main: ids("A", "R1", "C"), followUp: ids("R1"), reserve: ids("R2", "R4"),
    });
  });
});

describe("several", () => {
  it("are replaced at the least distance in all", () => {
    const children = { A: child(5), B: child(6), R1: child(4), R2: child(9), R3: child(19) };
    const drawn = drawnOf({ main: ids("A", "B"), reserve: ids("R2", "R1", "R3"), followUp: ids("A") });
    const gone = [withdrawal("B", "Moved."), withdrawal("A", "Not found.")];
    const outcome = replaceTogether(sampleOf(drawn), gone, matchingAmong(harmReturn, children));
    expect(made(outcome)).toMatchObject([
      { withdrawn: "B", reason: "Moved.", replacement: "R2", choice: { kind: "together", withdrawals: 2 }, followUp: false },
      { withdrawn: "A", reason: "Not found.", replacement: "R1", followUp: true },
    ]);
  });

  it("of one are the nearest", () => {
    for (const withdrawn of ["A", "B", "C"]) {
      const [alone] = made(replaceOne(sampleOf(DRAWN), withdrawal(withdrawn), undefined, MATCHING));
      expect(made(replaceTogether(sampleOf(DRAWN), [withdrawal(withdrawn)], MATCHING))).toMatchObject([
        { replacement: alone?.replacement, distance: alone?.distance },
      ]);
    }
  });

  it("say where a pair is not of the same category, and why", () => {
    const children = {
      A: child(5), B: child(5), C: child(5, "not in the list"), D: child(5, CARE),
      R1: child(5), R2: child(6, ""), R3: child(7, ""), R4: child(8, ""),
    };
    const drawn = drawnOf({ main: ids("A", "B", "C", "D"), reserve: ids("R1", "R2", "R3", "R4") });
    const assignment = assignReserve(sampleOf(drawn), ids("A", "B", "C", "D"), matchingAmong(harmReturn, children));
    if (assignment.kind === "problem") throw new Error(assignment.sentence);
    expect(assignment.pairs.map(({ candidate, note }) => [candidate.id, note])).toEqual([
      ["R1", undefined],
      ["R2", "Every record left in the reserve that has the category of the withdrawn record, child protection register, replaces another record."],
      ["R3", "The category of the withdrawn record is not known."],
      ["R4", "No record left in the reserve has the category of the withdrawn record, care and risk management."],
    ]);
    expect(assignment.millionths).toBe(0 + 16_667 + 33_333 + 50_000);
  });

  it.each<[string, Withdrawal[], string]>([
    ["none", [], "Choose at least one record to replace."],
    ["one twice", [withdrawal("A"), withdrawal("A")], "A: A record was chosen twice. Choose each record once."],
    ["one without a reason", [withdrawal("A"), withdrawal("B", "")], "B: Say why the record is withdrawn."],
    [
      "one that is not in the sample", [withdrawal("A"), withdrawal("R1")],
      "R1: This record is not in the sample as it stands, so it cannot be replaced.",
    ],
  ])("are all left alone: %s", (_, withdrawals, sentence) => {
    expect(told(replaceTogether(sampleOf(DRAWN), withdrawals, MATCHING))).toBe(sentence);
  });

  it("are all left alone where the reserve is too small", () => {
    const small = (...reserve: string[]): string =>
      told(replaceTogether(sampleOf({ ...DRAWN, reserve: ids(...reserve) }), [withdrawal("A"), withdrawal("B")], MATCHING));
    expect(small("R1")).toBe("2 records were chosen, and the reserve has only 1 left. Nothing was replaced.");
    expect(small()).toBe("2 records were chosen, and the reserve has none left. Nothing was replaced.");
  });
});

it("keeps the sample whole, whatever is withdrawn and in whatever order", () => {
  const main = Array.from({ length: 6 }, (_, place) => `M${place}`);
  const reserve = Array.from({ length: 9 }, (_, place) => `R${place}`);
  const categoryOf = (place: number) => (place % 3 === 0 ? CARE : REGISTER);
  const children = Object.fromEntries([...main, ...reserve].map((key, place) => [key, child(place % 5, categoryOf(place))]));
  const matching = matchingAmong(harmReturn, children);
  const drawn = drawnOf({ main: ids(...main), reserve: ids(...reserve), followUp: ids("M4", "M1") });
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }), { maxLength: 4 }), (steps) => {
      let ledger: readonly Replacement[] = [];
      for (const places of steps) {
        const before = sampleOf(drawn, ledger);
        const outcome = replaceTogether(before, places.map((place) => withdrawal(before.main[place] ?? "")), matching);
        if (outcome.kind === "problem") {
          expect(before.reserve.length).toBeLessThan(places.length);
          continue;
        }
        const after = outcome.replacements.reduce<ReturnType<typeof currentSample>>(
          (sample, item) => (sample.kind === "sample" ? withReplacement(sample, item) : sample),
          before,
        );
        ledger = [...ledger, ...outcome.replacements];
        expect(currentSample(drawn, JSON.parse(JSON.stringify(ledger)) as Replacement[])).toEqual(after);
      }
      const end = sampleOf(drawn, ledger);
      expect(new Set([...end.main, ...end.reserve, ...ledger.map(({ withdrawn }) => withdrawn)]).size).toBe(15);
      expect([end.main.length, end.reserve.length]).toEqual([6, 9 - ledger.length]);
      // The marks stand where they stood: fifth and second of the sample.
      expect(end.followUp).toEqual([end.main[4], end.main[1]]);
    }),
    { numRuns: 200, seed: 20261122 },
  );
});
