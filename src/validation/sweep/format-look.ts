import type { Held, IdentifierLook } from "./identifier-look";

/** Identifiers have a digit or an at sign in them. */
const MAY_IDENTIFY = /[1-9@\u0080-\uffff]/;
const NOTHING: readonly Held[] = [];

/**
 * Looks for identifiers in number formats: one such as `"CHI 0101011237"` shows what stands in it, whatever the cell holds.
 * The cells of a column have few formats, so that the last answer nearly always serves again.
 */
export class FormatLook {
  #last: { readonly format: string; readonly held: readonly Held[] } = { format: "", held: NOTHING };

  constructor(readonly look: IdentifierLook) {}

  in(format: string | undefined): readonly Held[] {
    if (format === undefined || format === "General") return NOTHING;
    if (format !== this.#last.format) this.#last = { format, held: MAY_IDENTIFY.test(format) ? this.look.in(spelledOut(format)) : NOTHING };
    return this.#last.held;
  }
}

/** What a format shows as it stands: without quotation marks, and without the backslashes before single characters. */
function spelledOut(format: string): string {
  return format.replace(/["\\]/g, "");
}
