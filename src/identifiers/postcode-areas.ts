import { LANGUAGE } from "../returns/wording";
import { CODES_OF_COUNCILS } from "./outward-codes";

const scotland: ReadonlySet<string> = new Set([...CODES_OF_COUNCILS.values()].flatMap((codes) => [...codes]));
const names: readonly string[] = [...CODES_OF_COUNCILS.keys()].sort((a, b) => a.localeCompare(b, LANGUAGE));

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
  return CODES_OF_COUNCILS.get(council)?.has(outward) ?? false;
}
