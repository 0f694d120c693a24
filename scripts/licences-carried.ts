import { join } from "node:path";
import { holdersIn, projectFolder, type ShippedPackage, textOf } from "./licences-package";

/** A package whose files its carrier's makers built into a file of their own: npm and webpack know nothing of it. */
export interface Carried {
  readonly by: { readonly name: string; readonly version: string };
  readonly name: string;
  /** The lowest version that has the same files. */
  readonly version: string;
  /** Higher ones that have them too: which of them it is, the files do not say. */
  readonly alsoEqual: readonly string[];
  readonly files: number;
  /** SPDX id. */
  readonly licence: string;
  /** In scripts/licences-texts. */
  readonly text: string;
  /** How all that is known. */
  readonly known: string;
  /** What scanners will say of such a version, and what is to be made of it. */
  readonly weaknesses?: string;
}

const officeJsHelpers = { name: "@microsoft/office-js-helpers", version: "1.0.2" };
const COMPARED = "The source map beside the carrier's file has the text of every file inside. Each was compared with the published packages.";

/**
 * Each entry is for one version of its carrier. Another one may carry something else: the build then stops, until
 * somebody has looked and compared anew.
 */
export const CARRIED: readonly Carried[] = [
  {
    by: officeJsHelpers, name: "lodash-es", version: "4.17.5", alsoEqual: ["4.17.6", "4.17.7", "4.17.8"], files: 43,
    licence: "MIT", text: "lodash-es.txt", known: `${COMPARED} 4.17.4 and 4.17.9 differ.`,
    weaknesses: "Scanners name weaknesses of lodash-es in these versions. The functions that they speak of are not here (defaultsDeep, merge, zipObjectDeep, set, template, trim, unset, omit, pullAt), but for one: toNumber is slow with very long texts (CVE-2020-28500). Here debounce alone calls it, with a fixed number, and the add-in does not use debounce.",
  },
  {
    by: officeJsHelpers, name: "rxjs", version: "5.5.6", alsoEqual: ["5.5.7"], files: 16,
    licence: "Apache-2.0", text: "rxjs.txt", known: `${COMPARED} 5.5.5 and 5.5.8 differ.`,
  },
  {
    by: officeJsHelpers, name: "webpack", version: "3.11.0", alsoEqual: [], files: 2,
    licence: "MIT", text: "webpack-3.txt", known: "The carrier's package.json names this version as what built its file: two files of webpack and its start are in it.",
  },
];

/** Entries for what is shipped, in the version that it is shipped in. */
export function carriedIn(shipped: readonly { readonly name: string; readonly version: string }[], table = CARRIED): Carried[] {
  return table.filter(({ by }) => shipped.some(({ name, version }) => name === by.name && version === by.version));
}

/** As a package of its own, for everything that asks of licences and holders. */
export function asPackage({ by, name, version, licence, text }: Carried): ShippedPackage {
  const whole = textOf(join(projectFolder(), "scripts/licences-texts", text));
  const texts = [{ file: `LICENSE (carried by ${by.name} ${by.version})`, text: whole }];
  return { name, version, licence, holders: holdersIn(texts), texts };
}

/** What a file of a shipped package shows of others inside it. */
export interface Inside {
  readonly carrier: { readonly name: string; readonly version: string };
  readonly name: string;
}

/** A sentence for each carrier in another version than the table knows, and for each package inside that it does not have. */
export function carriedRefusals(shipped: readonly { readonly name: string; readonly version: string }[], inside: readonly Inside[], table = CARRIED): string[] {
  const otherVersions = shipped.flatMap(({ name, version }) => {
    const entries = table.filter(({ by }) => by.name === name);
    const known = new Set(entries.map(({ by }) => by.version));
    if (known.size === 0 || known.has(version)) return [];
    return [`${name} ${version} is in the add-in, and licences-carried.ts says what ${[...known].join(", ")} carries inside: look at what the new one carries.`];
  });
  const declared = carriedIn(shipped, table);
  const undeclared = inside.filter(({ carrier, name }) => !declared.some((entry) => entry.by.name === carrier.name && entry.by.version === carrier.version && entry.name === name));
  return [
    ...otherVersions,
    ...undeclared.map(({ carrier, name }) => `${carrier.name} ${carrier.version} carries ${name} inside, which licences-carried.ts does not say: add its version, licence and text.`),
  ];
}
