import data from "./data/outward-codes.json";

/** One area's letters in front of districts: "AB1-5", "EC1A". The codes that follow may leave the letters out. */
const RUN = /^([A-Z]*)([0-9]+)-([0-9]+)$/;
const CODE = /^([A-Z]*?)([0-9][0-9A-Z]*)?$/;

/**
 * Outward codes written in runs, "AB1-5 9 21 EC1A 1M GIR", one by one: AB1, AB2, AB3, AB4, AB5, AB9, AB21, EC1A, EC1M,
 * GIR. So the list that every pane loads is a sixth as long.
 * @throws Error for anything else.
 */
export function codesInRuns(runs: string): string[] {
  const codes: string[] = [];
  let area = "";
  for (const run of runs.split(" ")) {
    const match = RUN.exec(run) ?? CODE.exec(run);
    if (match === null) throw new Error(`${run} is no run of outward codes`);
    const [, letters = "", first = "", last] = match;
    if (letters !== "") area = letters;
    if (last === undefined) codes.push(area + first);
    else for (let district = Number(first); district <= Number(last); district++) codes.push(`${area}${district}`);
  }
  return codes;
}

/**
 * Outward codes of the United Kingdom. Source: ONS Postcode Directory, November 2025. Contains OS data, Royal Mail data
 * and National Statistics data, © Crown copyright and database right 2025, under the Open Government Licence v3.0; the
 * full notice stands in the data file.
 */
export const OUTWARD_CODES: ReadonlySet<string> = new Set(codesInRuns(data.unitedKingdom));

/** Scotland's council areas, and the codes of which at least a part lies in each. */
export const CODES_OF_COUNCILS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(data.councils).map(([name, runs]) => [name, new Set(codesInRuns(runs))]),
);
