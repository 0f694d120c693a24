import { recognise, recognisers } from "../../identifiers";
import type { IdentifierKind, Recognised } from "../../identifiers/recogniser";
import { foldSpaces } from "../../returns/folding";
import { listInWords } from "../../returns/wording";
import { LONGEST_REASON } from "./record";

/** Refused where the shape alone fits: a reason has no use for such numbers, nor for names. Days are allowed: "seen on 12 March 2026". */
const REFUSED_WHEN_POSSIBLE: ReadonlySet<IdentifierKind> = new Set([
  "chi", "nhs", "healthAndCare", "name", "postcode", "telephone", "passport", "candidateNumber", "uprn",
]);
const LONG_NUMBER = /[0-9]{7}/;

/**
 * What stands against keeping a reason in the workbook, in a sentence: that there is none, that it is too long, or that
 * something in it names a child. Undefined where nothing does.
 */
export function reasonProblem(reason: string): string | undefined {
  const text = foldSpaces(reason);
  if (text === "") return "Enter a reason, for example “Checked against the child’s record”.";
  // Stored as trimmed, not as folded.
  const { length } = reason.trim();
  if (length > LONGEST_REASON) {
    return `Keep the reason to ${LONGEST_REASON} characters. It is ${length - LONGEST_REASON} too long.`;
  }
  const kinds = new Set(recognise(text).filter(isRefused).map(({ kind }) => kind));
  const names = recognisers.filter(({ kind }) => kinds.has(kind)).map(({ name }) => name);
  if (names.length === 0 && LONG_NUMBER.test(text)) names.push("long number");
  if (names.length === 0) return undefined;
  return `Take this out of the reason: ${listInWords(names)}. The reason is kept in the workbook.`;
}

function isRefused({ kind, certainty }: Recognised): boolean {
  return (certainty === "certain" && kind !== "date") || REFUSED_WHEN_POSSIBLE.has(kind);
}
