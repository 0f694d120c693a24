import type { ReturnDefinition } from "../definition";
import { type ExtractedReturn, withExtract } from "../extract-definition";
import { childrenAtRiskOfHarm } from "./children-at-risk-of-harm";
import { childrenAtRiskOfHarmExtract } from "./children-at-risk-of-harm-extract";
import { compulsorySupervisionOrders2025 } from "./compulsory-supervision-orders-2025";
import { compulsorySupervisionOrders2025Extract } from "./compulsory-supervision-orders-2025-extract";
import { returnDefinitions } from "./index";

/** By the id of the return. A new return has a file beside these and a line here. */
const sources: ReadonlyMap<string, unknown> = new Map([
  [compulsorySupervisionOrders2025.id, compulsorySupervisionOrders2025Extract],
  [childrenAtRiskOfHarm.id, childrenAtRiskOfHarmExtract],
]);

const known: ReadonlyMap<string, ExtractedReturn> = new Map(returnDefinitions.map((definition) => [definition.id, withExtract(definition, sources.get(definition.id))]));

/**
 * A return with how lists of case systems become it; always the same object for the same return.
 * @throws where nobody has written it for the return.
 */
export function extractedReturn({ id }: Pick<ReturnDefinition, "id">): ExtractedReturn {
  const found = known.get(id);
  if (found === undefined) throw new Error(`nothing is known of lists for the return ${id}`);
  return found;
}
