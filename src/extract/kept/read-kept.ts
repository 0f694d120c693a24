import { fromIsoDate } from "../../returns/calendar-date";
import type { ExtractedReturn } from "../../returns/extract-definition";
import { rolesOf } from "../roles";
import { type KeptMatching, keptSchema, MOST_KEPT } from "./kept-schema";

/**
 * Reads what was kept. Undefined for whatever is not a matching of this return in this version: broken text, another
 * return's, a later version's, a use of columns that the return does not know. Never throws.
 */
export function readKept(text: unknown, definition: ExtractedReturn): KeptMatching | undefined {
  if (typeof text !== "string" || text.length > MOST_KEPT) return undefined;
  const read = keptSchema.safeParse(parsed(text));
  if (!read.success) return undefined;
  const { data } = read;
  const roles = new Set<string>(rolesOf(definition).map(({ role }) => role));
  const isOurs = data.definition === definition.id && fromIsoDate(data.keptOn) !== undefined;
  return isOurs && [...data.headings, ...data.words].every(({ role }) => roles.has(role)) ? data : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
