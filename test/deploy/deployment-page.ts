import { readFileSync } from "node:fs";
import { join } from "node:path";

const page = readFileSync(join(process.cwd(), "docs/deployment.md"), "utf8");

/**
 * The headers that docs/deployment.md tells a host to send with everything: each stands as a heading of its own, with
 * its exact value in the block below.
 * @throws where the page has none.
 */
export function headersOnPage(): ReadonlyMap<string, string> {
  const section = /\n## The headers\n([\s\S]*?)\n## /.exec(page)?.[1] ?? "";
  const found = new Map(Array.from(section.matchAll(/\n### `([A-Za-z-]+)`\n[\s\S]*?```\n(.*)\n```/g), ([, name = "", value = ""]) => [name, value]));
  if (found.size === 0) throw new Error("docs/deployment.md names no header.");
  return found;
}

/**
 * Addresses of the table of what office.js loads under the policy, as patterns: a word in angle brackets stands for anything but a
 * slash.
 * @throws where the page has none.
 */
export function partsOfOfficeOnPage(): readonly RegExp[] {
  const section = /\n### What office\.js loads and where it would connect\n([\s\S]*?)\nNamed in its source/.exec(page)?.[1] ?? "";
  const addresses = Array.from(section.matchAll(/^\| `(https:[^`]+)` \|/gm), ([, address = ""]) => address);
  if (addresses.length === 0) throw new Error("docs/deployment.md does not say what office.js loads.");
  return addresses.map((address) => new RegExp(`^${address.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/<[^>]+>/g, "[^/]+")}$`));
}
