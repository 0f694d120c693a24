import { maskIdentifier, recognisers } from "../../identifiers";
import type { IdentifierKind, Recognised } from "../../identifiers/recogniser";
import { shapeOf } from "../../identifiers/text-shape";
import type { CellValue } from "../../returns/layout";
import type { IdPattern } from "../id-pattern";
import type { OwnText } from "./own-text";

/** What must not stand anywhere in the workbook (rules ID4, ID6 and ID7), with its article; what is surest first. */
const NOUNS: Partial<Record<IdentifierKind, string>> = {
  chi: "a CHI number",
  nhs: "an NHS number",
  healthAndCare: "a Health and Care number",
  nationalInsurance: "a National Insurance number",
  email: "an e-mail address",
  telephone: "a telephone number",
  drivingLicence: "a driving licence number",
  passport: "a passport number",
  postcode: "a full postcode",
};
const KINDS = Object.keys(NOUNS) as readonly IdentifierKind[];
/** Dates and names are not looked for: a workbook is full of them. */
const LOOKED_FOR = KINDS.flatMap((kind) => recognisers.filter((recogniser) => recogniser.kind === kind));

/** What counts on a sheet that is meant to hold names and contact details of staff. */
const EVEN_OF_STAFF = new Set<HeldKind>(["chi", "nhs", "healthAndCare", "pattern"]);

/** A kind of identifier, or "pattern" for a number of one of the partnership's own systems. */
export type HeldKind = IdentifierKind | "pattern";

/** An identifier that a text holds. */
export interface Held {
  readonly kind: HeldKind;
  /** With its article: "a CHI number". */
  readonly noun: string;
  /** Masked; "" where it is known only that a pattern fits. */
  readonly masked: string;
}

/** Numbers below are no identifier but for a partnership's pattern: ages, counts, days. */
const SMALLEST_NUMBER = 100_000;
const FEWEST_CHARACTERS = 5;
const NOTHING: readonly Held[] = [];

/** Long hexadecimal names that programs give to things: their digits read as identifiers by chance. */
const MACHINE_NAME = /\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?|\b(?:0x)?(?=[0-9a-f]*[a-f])[0-9a-f]{16,}\b/gi;

/** Looks for identifiers in texts; the same text, as in a column of a thousand rows, is looked at once. */
export class IdentifierLook {
  readonly #known = new Map<CellValue, readonly Held[]>();

  constructor(
    readonly patterns: readonly IdPattern[],
    readonly own: OwnText,
  ) {}

  /** Identifiers in a value, one of each kind. */
  in(value: CellValue): readonly Held[] {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const found = this.#look(value);
    this.#known.set(value, found);
    return found;
  }

  /** As `in`, for texts that programs write. */
  inMachineText(value: CellValue): readonly Held[] {
    return this.in(typeof value === "string" ? value.replace(MACHINE_NAME, " ") : value);
  }

  #look(value: CellValue): readonly Held[] {
    if (typeof value === "boolean") return NOTHING;
    const pattern = this.#patternIn(value);
    const isTooShort = typeof value === "number" ? Math.abs(value) < SMALLEST_NUMBER : value.length < FEWEST_CHARACTERS;
    const held = isTooShort ? NOTHING : this.#recognised(value);
    return pattern === undefined ? held : [...held, pattern];
  }

  #recognised(value: CellValue): readonly Held[] {
    if (forbiddenIn(value).length === 0) return NOTHING;
    // Rare enough to look twice: what belongs to the return is taken out first.
    const rest = typeof value === "string" ? this.own.takenOut(value) : value;
    const text = String(rest);
    const kinds = new Map<HeldKind, Held>();
    for (const { kind, start, end } of forbiddenIn(rest)) {
      const identifier = text.slice(start, end);
      if (kinds.has(kind) || this.own.has(identifier)) continue;
      kinds.set(kind, { kind, noun: NOUNS[kind] ?? kind, masked: maskIdentifier(identifier) });
    }
    return [...kinds.values()];
  }

  #patternIn(value: string | number): Held | undefined {
    if (this.patterns.length === 0) return undefined;
    const text = typeof value === "string" ? this.own.takenOut(value) : String(value);
    const pattern = this.patterns.find((each) => each.matches(text));
    if (pattern === undefined) return undefined;
    return { kind: "pattern", noun: `a number of one of your own systems (${pattern.inWords})`, masked: "" };
  }
}

/** True where an identifier of this kind must not stand even beside the names of staff. */
export function countsOfStaff({ kind }: Held): boolean {
  return EVEN_OF_STAFF.has(kind);
}

/** Certain ones of the kinds that must not be sent; where two overlap, the surer kind. */
function forbiddenIn(value: CellValue): readonly Recognised[] {
  const shape = shapeOf(value);
  const kept: Recognised[] = [];
  for (const recogniser of LOOKED_FOR) {
    if (!recogniser.mayBeIn(shape)) continue;
    for (const each of recogniser.find(value)) {
      // A passport's number has no check digit: it is found beside the word alone, as in the ID column.
      const counts = each.certainty === "certain" || each.kind === "passport";
      if (counts && !kept.some(({ start, end }) => each.start < end && start < each.end)) kept.push(each);
    }
  }
  return kept;
}
