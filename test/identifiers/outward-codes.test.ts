import { CODES_OF_COUNCILS, codesInRuns, OUTWARD_CODES } from "../../src/identifiers/outward-codes";

describe("outward codes in runs", () => {
  it.each([
    ["DD1", ["DD1"]],
    ["AB1-5 9 21-22", ["AB1", "AB2", "AB3", "AB4", "AB5", "AB9", "AB21", "AB22"]],
    ["BL0-1 EC1A 1M 2A GIR W1 1A", ["BL0", "BL1", "EC1A", "EC1M", "EC2A", "GIR", "W1", "W1A"]],
    ["G9-11 NPT", ["G9", "G10", "G11", "NPT"]],
  ])("%s", (runs, codes) => {
    expect(codesInRuns(runs)).toEqual(codes);
  });

  it.each(["AB1-5,9", "ab1", "AB-5", "AB1--5"])("refuses %s", (runs) => {
    expect(() => codesInRuns(runs)).toThrow("no run of outward codes");
  });

  it("are all there: as many as the directory has, and no council has another", () => {
    expect(OUTWARD_CODES.size).toBe(3125);
    expect(CODES_OF_COUNCILS.size).toBe(32);
    const ofCouncils = new Set([...CODES_OF_COUNCILS.values()].flatMap((codes) => [...codes]));
    expect(ofCouncils.size).toBe(477);
    expect([...ofCouncils].filter((code) => !OUTWARD_CODES.has(code))).toEqual([]);
    expect([...OUTWARD_CODES].filter((code) => !/^(?:[A-Z]{1,2}[0-9][0-9A-Z]?|GIR|NPT)$/.test(code))).toEqual([]);
  });
});
