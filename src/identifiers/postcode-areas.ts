import { LANGUAGE } from "../returns/wording";
import outwardCodes from "./data/outward-codes.json";

const scotland: ReadonlySet<string> = new Set(outwardCodes.scotland);
const councils: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(outwardCodes.councils).map(([name, outwards]) => [name, new Set(outwards)]),
);
const names: readonly string[] = [...councils.keys()].sort((a, b) => a.localeCompare(b, LANGUAGE));

/** True for an outward code of which at least a part lies in Scotland. In capitals without spaces: "DD1". */
export function isInScotland(outward: string): boolean {
  return scotland.has(outward);
}

/** Scotland's council areas by name, in the order of the alphabet. */
export function councilAreas(): readonly string[] {
  return names;
}

/** True for an outward code of which at least a part lies in the council area; false for a council that is not one of `councilAreas`. */
export function isInCouncil(outward: string, council: string): boolean {
  return councils.get(council)?.has(outward) ?? false;
}
