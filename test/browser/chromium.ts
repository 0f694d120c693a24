import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** Starts the Chromium of this computer without a window; it asks nobody outside for anything. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

function findChromium(): string {
  const named = process.env["CHROMIUM_PATH"];
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = named === undefined ? names.flatMap((name) => folders.map((folder) => join(folder, name))) : [named];
  const found = candidates.find(isExecutable);
  if (found === undefined) {
    throw new Error("The browser tests need Chromium: install it with `apt install chromium`, or name it in CHROMIUM_PATH.");
  }
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not to be run: the next candidate.
    return false;
  }
}
