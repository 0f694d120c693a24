import { recognisers } from "../identifiers";
import { askedByShape } from "../identifiers/by-shape";
import { foldCell } from "../identifiers/folded-text";
import { isOutwardCode } from "../identifiers/postcode";
import type { IdentifierKind, Recognised } from "../identifiers/recogniser";
import { shapeOf, type TextShape } from "../identifiers/text-shape";
import type { IdReading } from "../returns/canonical-id";
import type { CellValue } from "../returns/layout";
import type { IdPattern } from "./id-pattern";

/** What must not be sent, by a check digit that holds or by a form that is nobody else's. */
const CERTAIN = [
  "chi", "nhs", "healthAndCare", "nationalInsurance", "email", "telephone", "postcode", "drivingLicence",
] as const satisfies readonly IdentifierKind[];

/** What an ID is like besides an ID. */
export type IdIdentity =
  | (typeof CERTAIN)[number]
  /** Digits without a check digit, but named as a passport's in the ID itself. */
  | "passport"
  /** A number of one of the partnership's own systems, by a pattern that it gave. */
  | "ownSystem"
  /** Opens as a CHI number does. */
  | "chiLike"
  /** A postcode without its space: other IDs have that shape too. */
  | "unspacedPostcode"
  | "candidateNumber"
  | "uprn"
  /** Digits that may be one: of no exchange that is in use, or behind letters. */
  | "possibleTelephone"
  | "date"
  | "name"
  /** Seven digits or more that stand alone. */
  | "longNumber";

/** Looked for in IDs; districts and number plates are nobody's name. */
const LOOKED_FOR: ReadonlySet<IdentifierKind> = new Set([...CERTAIN, "passport", "candidateNumber", "uprn", "date", "name"]);
const idRecognisers = askedByShape(recognisers.filter(({ kind }) => LOOKED_FOR.has(kind)));

const HEALTH_NUMBERS: ReadonlySet<string> = new Set<IdentifierKind>(["chi", "nhs", "healthAndCare"]);
const healthRecognisers = recognisers.filter(({ kind }) => HEALTH_NUMBERS.has(kind));
const LONG_NUMBER = /(?<![A-Z0-9])[0-9]{7,}(?![A-Z0-9])/i;
/** Of codes of this shape that are none, about one in eleven opens with a district that exists. */
const UNSPACED_POSTCODE = /(?<![A-Z0-9])([A-Z]{1,2}[0-9][A-Z0-9]?)[0-9][A-Z]{2}(?![A-Z0-9])/;
/** Digits in groups: "943 476 5919". Hyphens and slashes part an ID of one's own: "2024-001". */
const SPACED_DIGITS = /^(?:[0-9] ?){6,}[0-9]$/;
const FEWEST_DIGITS = 7;
/** Without its zero in front. */
const FEWEST_DIGITS_OF_CHI = 9;

/**
 * What an ID is like, the surest first: what must not be sent before what is only possible.
 * @param isInSeries whether it is one of the partnership's own serial numbers, some of which pass a check digit by chance.
 */
export function identityOf(id: IdReading, patterns: readonly IdPattern[], isInSeries: boolean): IdIdentity | undefined {
  const shape = shapeOf(id.raw);
  const found = recogniseId(id.raw, shape);
  if (found.length > 0) {
    const sure = CERTAIN.find((kind) => !(isInSeries && HEALTH_NUMBERS.has(kind)) && has(found, kind, "certain"));
    if (sure !== undefined) return sure;
    if (has(found, "passport")) return "passport";
  }
  // A damaged ID has to be entered again: what it may be like is not worth a question.
  const text = id.canonical;
  if (text === undefined) return undefined;
  if (patterns.length > 0 && patterns.some((pattern) => pattern.matches(text))) return "ownSystem";
  return (
    (found.length > 0 ? possibleIdentity(found, isInSeries, shape) : undefined) ??
    (isUnspacedPostcode(text, shape) ? "unspacedPostcode" : isLongNumber(id.raw, shape) ? "longNumber" : undefined)
  );
}

/** Whether a number, as ten digits, is a CHI, NHS or Health and Care number by its check digit. */
export function isHealthNumber(digits: string): boolean {
  return healthRecognisers.some((recogniser) => recogniser.find(digits).some(({ certainty }) => certainty === "certain"));
}

const NOTHING: readonly Recognised[] = [];

function recogniseId(value: CellValue, shape: TextShape): readonly Recognised[] {
  const asked = idRecognisers(shape);
  return asked.length === 0 ? NOTHING : asked.flatMap((recogniser) => recogniser.find(value));
}

function possibleIdentity(found: readonly Recognised[], isInSeries: boolean, { digits }: TextShape): IdIdentity | undefined {
  if (isInSeries) {
    // Nine digits open with a day only where a zero is put in front: in a series nobody lost one.
    return digits > FEWEST_DIGITS_OF_CHI && has(found, "chi") ? "chiLike" : "longNumber";
  }
  if (has(found, "chi", "possible")) return "chiLike";
  if (has(found, "postcode", "possible")) return "unspacedPostcode";
  for (const kind of ["candidateNumber", "uprn", "date", "name"] as const) if (has(found, kind)) return kind;
  return has(found, "telephone") ? "possibleTelephone" : undefined;
}

function has(found: readonly Recognised[], kind: IdentifierKind, certainty?: Recognised["certainty"]): boolean {
  return found.some((part) => part.kind === kind && (certainty === undefined || part.certainty === certainty));
}

/** @param text a canonical ID: capitals. */
function isUnspacedPostcode(text: string, { digits, letters, isPlain }: TextShape): boolean {
  if (isPlain && (digits < 2 || letters < 3)) return false;
  const outward = UNSPACED_POSTCODE.exec(isPlain ? text : foldCell(text).text.toUpperCase())?.[1];
  return outward !== undefined && isOutwardCode(outward);
}

function isLongNumber(value: CellValue, { digits, isPlain }: TextShape): boolean {
  if (isPlain && digits < FEWEST_DIGITS) return false;
  // Folded: digits of a UUID or a hash are no number.
  const { text } = foldCell(value);
  return LONG_NUMBER.test(text) || SPACED_DIGITS.test(text.trim());
}
