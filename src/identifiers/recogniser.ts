import type { CellValue } from "../returns/layout";
import type { TextShape } from "./text-shape";

/** What can be recognised, by the names that rules and the sweep know. */
export type IdentifierKind =
  | "chi"
  | "nhs"
  | "healthAndCare"
  | "nationalInsurance"
  | "candidateNumber"
  | "uprn"
  | "postcode"
  | "postcodeSector"
  | "email"
  | "telephone"
  | "drivingLicence"
  | "passport"
  | "vehicleRegistration"
  | "date"
  | "name";

/**
 * How sure a recogniser is. `certain`: a check digit holds, or the form is nobody else's. `possible`: the shape fits, and
 * other numbers have that shape too.
 */
export type Certainty = "certain" | "possible";

/** One identifier in a cell. */
export interface Recognised {
  readonly kind: IdentifierKind;
  readonly certainty: Certainty;
  /** Where it stands in the cell's text (`String(value)`), in UTF-16 code units; `end` is the place after it. */
  readonly start: number;
  readonly end: number;
}

/** Finds one kind of identifier in a cell or in longer text. */
export interface Recogniser {
  readonly kind: IdentifierKind;
  /** As sentences name it: "NHS number". */
  readonly name: string;
  /** Quick look at what the text is made of: false where the identifier cannot be in it. Never false for one that is. */
  mayBeIn(shape: TextShape): boolean;
  /** In the order of the text; empty where there is none. Never throws, whatever the value. */
  find(value: CellValue): readonly Recognised[];
}
