import { keptForm } from "../../src/extract/kept/kept-schema";
import { readStoredForm } from "../../src/returns/stored-form";

/** Whether a text is what the pane keeps under a name, by docs/privacy.md: every name, and every form of a value. */
const FORMS: readonly (readonly [name: RegExp, isForm: (value: unknown) => boolean])[] = [
  // The library's own mark that it has been here.
  [/^pir-pane$/, (value) => value === null],
  [/^@pir-pane\/role$/, (value) => value === "partnership" || value === "analyst"],
  [/^@pir-pane\/row-open$/, (value) => typeof value === "boolean"],
  [/^@pir-pane\/extract (?:compulsory-supervision-orders-2025|children-at-risk-of-harm)$/, (value) => value === "" || isMatching(value)],
];

/** What is kept that docs/privacy.md does not name, or not in this form. */
export function undocumented(storage: ReadonlyMap<string, string>): string[] {
  return [...storage].filter(([name, text]) => FORMS.find(([form]) => form.test(name))?.[1](parsed(text)) !== true).map(([name, text]) => `${name}: ${text}`);
}

function isMatching(value: unknown): boolean {
  return typeof value === "string" && readStoredForm(parsed(value), keptForm).kind === "read";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
