import fc from "fast-check";
import type { CellValue } from "../../src/returns/layout";
import { anyCell, CHI_NUMBERS, FULL_POSTCODES, OTHER_IDENTIFIERS } from "../validation/cells";

/** Characters that hide others, turn their order about, look like others, or are half of one. */
export const HIDING = ["\u200B", "\u200D", "\u2060", "\u00AD", "\u202E", "\u2066", "\u2069", "\uFEFF", "\u034F", "\u115F", "\u3164", "\uFE0F", "\u{E0031}", "\u0301", "\ud800", "\udc00", "\u0000", "\u2028", "\u00A0", "\u3000"];
const LOOKALIKES = ["０", "１", "２", "３", "٠", "١", "۱", "߁", "𝟎", "𝟙", "Ι", "О", "о", "А", "—", "‐", "−", "．", "／"];
const CODE = ["=HYPERLINK(\"http://example.org\")", "+1", "-1", "@SUM(A1)", "<script>x</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "{{constructor}}", "${x}", "%s%n", "__proto__", "constructor", "toString", "#REF!", "#N/A", "#SPILL!"];

/** Texts in which something is hidden: identifiers cut up by what cannot be seen, or written with other scripts' characters. */
export const hidingText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...HIDING), fc.constantFrom(...LOOKALIKES), fc.constantFrom(...CHI_NUMBERS, ...FULL_POSTCODES, ...OTHER_IDENTIFIERS), fc.constantFrom(...Array.from("0123456789 -/.DEG")), fc.constantFrom(...CODE)), { maxLength: 20 })
  .map((parts) => parts.join(""));

/** Long texts, up to what a cell can hold. */
const longText: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(fc.constantFrom("1", "a", "0 ", "A1", "é", "a@", "John ", "\u202E", "=", "12/", "\n"), hidingText.filter((text) => text !== "")), fc.constantFrom(300, 5_000, 32_767))
  .map(([part, length]) => part.repeat(Math.ceil(length / part.length)).slice(0, length));

/** Whatever Excel may hand over of a cell. */
export const hostileCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: anyCell },
  { weight: 3, arbitrary: hidingText },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>(...CODE, -0.5, 2_958_465, 2_958_466, 60, 59.999, Number.MAX_VALUE, Number.MIN_VALUE, 1e21) },
  { weight: 1, arbitrary: longText },
);
