import { readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { launchChromium } from "../test/browser/chromium";

/** Draws the icons of the add-in and of its ribbon buttons, as manifest.xml names them, from their drawings in assets. */

// npm runs scripts in the folder of package.json.
const folder = resolve("assets");

/** In pixels. Excel asks for 16, 32 and 80 in the ribbon; 64 is for lists of add-ins. */
const sizes: Readonly<Record<string, readonly number[]>> = {
  icon: [16, 32, 64, 80],
  check: [16, 32, 80],
  sample: [16, 32, 80],
  send: [16, 32, 80],
};

async function main(): Promise<void> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    for (const [name, edges] of Object.entries(sizes)) {
      const drawing = readFileSync(join(folder, `${name}.svg`), "utf8");
      for (const edge of edges) {
        await page.setViewportSize({ width: edge, height: edge });
        await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${edge}px; height: ${edge}px }</style>${drawing}`);
        const path = join(folder, `${name}-${edge}.png`);
        writeFileSync(path, await page.screenshot({ omitBackground: true }));
        console.log(`Drew ${relative(process.cwd(), path)}.`);
      }
    }
  } finally {
    await browser.close();
  }
}

void main();
