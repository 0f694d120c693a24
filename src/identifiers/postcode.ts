import { isErrorValue, removeSpaces } from "../returns/folding";
import type { CellValue } from "../returns/layout";
import { foldCell } from "./folded-text";
import { OUTWARD_CODES } from "./outward-codes";

/** What a cell of the postcode column holds. */
export type PostcodeReading =
  | { readonly kind: "missing" }
  /** An outward code that exists, written as it should be. */
  | { readonly kind: "outward"; readonly outward: string }
  /** Right but for case or spaces. */
  | { readonly kind: "spelling"; readonly outward: string }
  /** A full postcode, alone or inside longer text; `outward` where its first part exists and stands alone. */
  | { readonly kind: "full"; readonly outward: string | undefined }
  /** A sector, such as DD1 4. */
  | { readonly kind: "sector"; readonly outward: string | undefined }
  /** Says that there is no address, or none known. */
  | { readonly kind: "noAddress" }
  | { readonly kind: "unknown" }
  | { readonly kind: "error" };

const FULL = /^([A-Z]{1,2}[0-9][A-Z0-9]?|GIR) ?[0-9][A-Z]{2}$/;
const FULL_WITH_MARK = /^([A-Z]{1,2}[0-9][A-Z0-9]?|GIR)[^A-Z0-9]{1,3}[0-9][A-Z]{2}[.,;]?$/;
/** A slip of the finger, or a mark for a footnote. */
const MARKS_BEHIND = /[.,;:*]+$/;
const FULL_INSIDE = /(?<![A-Z0-9])(?:[A-Z]{1,2}[0-9][A-Z0-9]?|GIR)[^A-Z0-9]{0,3}[0-9][A-Z]{2}(?![A-Z0-9])/;
const SECTOR = /^([A-Z]{1,2}) ?([0-9][A-Z0-9]?) [0-9]$/;
/** ZZ99 and what follows it: the pseudo-postcodes of NHS and council systems. */
const NO_ADDRESS =
  /^(?:ZZ ?99.*|N\.?F\.?A|N\/A|N\/?K|(?:ADDRESS |POSTCODE )?(?:NOT (?:KNOWN|RECORDED|STATED|DISCLOSED)|UNKNOWN|WITHHELD|CONFIDENTIAL)|NOT RECORDED ?\/ ?UNKNOWN|NO FIXED (?:ABODE|ADDRESS)|HOMELESS|NONE)\.?$/;

/** True for an outward code in use, in capitals without spaces: "DD1". */
export function isOutwardCode(text: string): boolean {
  return OUTWARD_CODES.has(text);
}

/** Reads a cell of the postcode column, which is to hold an outward code such as DD1. */
export function readPostcode(value: CellValue): PostcodeReading {
  if (typeof value !== "string") return { kind: "unknown" };
  if (OUTWARD_CODES.has(value)) return { kind: "outward", outward: value };
  const folded = foldCell(value).text.trim().toUpperCase();
  if (folded === "") return { kind: "missing" };
  if (isErrorValue(value)) return { kind: "error" };
  if (NO_ADDRESS.test(folded)) return { kind: "noAddress" };
  // "EH1 2" is a sector of EH1, not EH12 with a space in it.
  const sector = SECTOR.exec(folded);
  if (sector) return { kind: "sector", outward: whereExisting(`${sector[1] ?? ""}${sector[2] ?? ""}`) };
  const packed = removeSpaces(folded);
  const bare = packed.replace(MARKS_BEHIND, "");
  if (OUTWARD_CODES.has(bare)) return { kind: "spelling", outward: bare };
  const full = FULL.exec(folded) ?? FULL.exec(packed) ?? FULL_WITH_MARK.exec(packed);
  if (full) return { kind: "full", outward: whereExisting(full[1]) };
  if (FULL_INSIDE.test(folded)) return { kind: "full", outward: undefined };
  return { kind: "unknown" };
}

function whereExisting(outward: string | undefined): string | undefined {
  return outward !== undefined && OUTWARD_CODES.has(outward) ? outward : undefined;
}
