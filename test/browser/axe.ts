import { source as axeSource } from "axe-core";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame } from "playwright-core";

/** WCAG 2.2 AA, and of axe's good practice what a page that somebody hears needs: headings in order, all text in a landmark. */
const everything: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  rules: Object.fromEntries(
    [
      "target-size",
      "region",
      "heading-order",
      "page-has-heading-one",
      "empty-heading",
      "landmark-one-main",
      "landmark-main-is-top-level",
      "landmark-banner-is-top-level",
      "landmark-no-duplicate-banner",
      "landmark-no-duplicate-main",
      "landmark-unique",
      "aria-dialog-name",
      "tabindex",
      "table-duplicate-name",
      "label-title-only",
    ].map((rule) => [rule, { enabled: true }]),
  ),
};
const contrast: RunOptions = { runOnly: { type: "rule", values: ["color-contrast"] } };

/** What axe finds in one document, in lines. RevoGrid's own roles are not ours to name. */
export function violations(frame: Frame): Promise<readonly string[]> {
  return found(frame, everything);
}

/** Text that does not stand out from what is behind it. */
export function contrastViolations(frame: Frame): Promise<readonly string[]> {
  return found(frame, contrast);
}

async function found(frame: Frame, options: RunOptions): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) {
    await frame.evaluate(axeSource);
    await frame.evaluate(readForcedColours);
  }
  const results = await frame.evaluate(
    async (asked) => {
      const { axe } = window as unknown as { axe: { run: (context: object, options: object) => Promise<AxeResults> } };
      return axe.run({ exclude: [["revo-grid"], ["iframe"]] }, { ...asked, resultTypes: ["violations"] });
    },
    options,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, none }) => {
      const [reason] = [...any, ...all, ...none];
      // Fluent's names of classes take lines, and say nothing.
      return `${id}: ${html.replace(/ class="[^"]*"/g, "").slice(0, 200)} ${reason?.message ?? ""}`;
    }),
  );
}

/**
 * Axe asks for the colour with which letters are filled first. Chromium answers that with what the page wants, although it
 * fills them with the colour that the system forces.
 */
function readForcedColours(): void {
  const own = Object.getOwnPropertyDescriptor(CSSStyleDeclaration.prototype, "getPropertyValue") as { value: (name: string) => string };
  Object.defineProperty(CSSStyleDeclaration.prototype, "getPropertyValue", {
    ...own,
    value(this: CSSStyleDeclaration, name: string): string {
      return own.value.call(this, name === "-webkit-text-fill-color" ? "color" : name);
    },
  });
}
