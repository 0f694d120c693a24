import { asPackage, carriedIn } from "./licences-carried";
import { shippedData } from "./licences-data";
import { projectFolder, type ShippedPackage } from "./licences-package";
import { piecesIn, textsOf } from "./licences-pieces";

const LINE = "-".repeat(80);

/**
 * licences.txt: who wrote what is in the add-in, and under which terms. Texts that are the same stand once, under all
 * the packages that bring them. What packages carry inside, and pieces of others in them, are named too.
 */
export function noticesText(shipped: readonly ShippedPackage[]): string {
  const byText = new Map<string, string[]>();
  const add = (text: string, who: string) => byText.set(text, [...(byText.get(text) ?? []), who]);
  for (const { name, version, licence, texts } of [...shipped, ...carriedIn(shipped).map(asPackage)]) {
    for (const { file, text } of texts) add(text, `${name} ${version} (${licence}): ${file}`);
  }
  for (const piece of piecesIn(shipped)) {
    for (const text of textsOf(piece)) add(text, `${piece.name} (${piece.licence}): pieces of it in ${piece.by}`);
  }
  const data = shippedData(projectFolder()).map(({ name, licence, notice, address }) => `${name} (${licence})\n\n${notice}\n${address}`);
  const packages = [...byText].map(([text, names]) => `${names.join("\n")}\n\n${text}`);
  return `${[
    "The pre-inspection return add-in contains the following works of others. Their licences and notices stand below.",
    ...data,
    ...packages,
  ].join(`\n\n${LINE}\n\n`)}\n`;
}
