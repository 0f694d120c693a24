import { fromIsoDate } from "../../returns/calendar-date";
import type { ExtractedReturn } from "../../returns/extract-definition";
import { type FormReading, readStoredForm } from "../../returns/stored-form";
import { rolesOf } from "../roles";
import { keptForm, type KeptMatching, MOST_KEPT } from "./kept-schema";

const BROKEN = { kind: "unreadable", why: "broken" } as const;

/**
 * Reads what was kept. Broken is whatever is not a matching of this return: broken text, another return's, a use of
 * columns that the return does not know. Never throws.
 */
export function readKept(text: unknown, definition: ExtractedReturn): FormReading<KeptMatching> {
  if (typeof text !== "string" || text.length > MOST_KEPT) return BROKEN;
  const reading = readStoredForm(parsed(text), keptForm);
  if (reading.kind === "unreadable") return reading;
  const { value: data } = reading;
  const roles = new Set<string>(rolesOf(definition).map(({ role }) => role));
  const isOurs = data.definition === definition.id && fromIsoDate(data.keptOn) !== undefined;
  return isOurs && [...data.headings, ...data.words].every(({ role }) => roles.has(role)) ? reading : BROKEN;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
