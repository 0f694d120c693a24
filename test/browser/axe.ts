import { source as axeSource } from "axe-core";
import type { AxeResults } from "axe-core";
import type { Frame } from "playwright-core";

/** What axe finds against WCAG 2.2 AA in one document, in lines. RevoGrid's own roles are not ours to name. */
export async function violations(frame: Frame): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axeSource);
  const results = await frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (context: object, options: object) => Promise<AxeResults> } };
    return axe.run(
      { exclude: [["revo-grid"], ["iframe"]] },
      { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    );
  });
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
