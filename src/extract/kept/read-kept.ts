import { fromIsoDate } from "../../returns/calendar-date";
import type { ReturnDefinition } from "../../returns/definition";
import { type KeptMatching, keptSchema, MOST_KEPT } from "./kept-schema";

/**
 * Reads what was kept. Undefined for whatever is not a matching of this return in this version: broken text, another
 * return's, a later version's. Never throws.
 */
export function readKept(text: unknown, definition: ReturnDefinition): KeptMatching | undefined {
  if (typeof text !== "string" || text.length > MOST_KEPT) return undefined;
  const kept = keptSchema.safeParse(parsed(text));
  if (!kept.success || kept.data.definition !== definition.id || fromIsoDate(kept.data.keptOn) === undefined) return undefined;
  return kept.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
