import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** A package whose code is in the add-in that people get. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as its package.json has it. */
  readonly licence: string;
  /** Lines that name who holds the copyright, as in its texts. */
  readonly holders: readonly string[];
  /** Texts that have to go along: licences and notices, each under the name of its file. */
  readonly texts: readonly { readonly file: string; readonly text: string }[];
}

const packageJson = z.object({ name: z.string(), version: z.string(), license: z.string() });

/** Licences that ask for no more than to be named and handed on. */
const PERMITTED = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD"]);

/** Texts that the package leaves out, from its public repository. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "@fluentui/react-icons": "fluentui-react-icons.txt",
  saxes: "saxes.txt",
};

const TEXT_FILE = /^(?:licen[cs]e|copying|notice|third[-_]?party)/i;
/** A line that names a holder, not one of a licence's own sentences about copyright. */
const HOLDER = /^\W*copyright\b(?! (?:notice|owner|holder|licen[cs]e|and|law|statement)).*[a-z]/i;

/**
 * What a package's folder says of itself.
 * @throws z.ZodError when its package.json names no licence.
 */
export function readPackage(folder: string): ShippedPackage {
  const { name, version, license } = packageJson.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  const files = readdirSync(folder).filter((file) => TEXT_FILE.test(file)).sort();
  const elsewhere = ELSEWHERE[name];
  const texts = files.map((file) => ({ file, text: textOf(join(folder, file)) }));
  if (texts.length === 0 && elsewhere !== undefined) {
    texts.push({ file: "LICENSE (of its repository)", text: textOf(join(process.cwd(), "scripts/licences-texts", elsewhere)) });
  }
  return { name, version, licence: license, holders: holdersIn(texts), texts };
}

/** Lines of licence texts that name who holds the copyright, each once. */
export function holdersIn(texts: ShippedPackage["texts"]): string[] {
  return [...new Set(texts.flatMap(({ text }) => text.split("\n").map((line) => line.trim()).filter((line) => HOLDER.test(line))))];
}

/** Line ends differ between packages, and between computers that unpack them. */
export function textOf(path: string): string {
  return readFileSync(path, "utf8").replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n").trimEnd();
}

/** A sentence for each package that may not be handed on as it is: none in a build that is all right. */
export function refusals(shipped: readonly ShippedPackage[]): string[] {
  return shipped.flatMap(({ name, version, licence, texts, holders }) => {
    const who = `${name} ${version}`;
    if (!PERMITTED.has(licence)) return [`${who} is in the add-in under the licence ${licence}, which nobody has allowed.`];
    if (texts.length === 0) return [`${who} is in the add-in and brings no licence text: put it into scripts/licences-texts.`];
    if (holders.length === 0) return [`${who} is in the add-in and its licence text names no holder of the copyright.`];
    return [];
  });
}

/** Whether a licence is one that asks for no more than to be named and handed on. */
export const isPermitted = (licence: string): boolean => PERMITTED.has(licence);

/** @throws Error when the folder is not one of this project's, which is where npm runs scripts. */
export function projectFolder(): string {
  const root = process.cwd();
  if (!existsSync(join(root, "package-lock.json"))) throw new Error("Run this in the folder of package.json.");
  return root;
}
