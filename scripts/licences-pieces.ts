import { join } from "node:path";
import { projectFolder, textOf } from "./licences-package";

/** A function or two of somebody else's, written into files of a package. Their comments say so. */
export interface Piece {
  readonly name: string;
  readonly by: string;
  /** Files of that package, from its folder. */
  readonly files: readonly string[];
  readonly licence: string;
  /** Texts in scripts/licences-texts that have to go along; none where the package's own do, or nobody asks for one. */
  readonly texts: readonly string[];
  readonly note: string;
}

const FROM_ITS_AUTHORS = "Its notice is in licences.txt.";

/** What the comments in shipped files name as taken over, each read and judged. */
export const PIECES: readonly Piece[] = [
  { name: "CSSJanus", by: "rtl-css-js", files: ["dist/esm/convert-9768a965.js"], licence: "Apache-2.0", texts: ["cssjanus.txt", "cssjanus-notice.txt"], note: FROM_ITS_AUTHORS },
  {
    name: "libphonenumber of Google", by: "libphonenumber-js", licence: "Apache-2.0", texts: [], note: "The package brings that licence itself; it is in licences.txt.",
    files: [
      "es6/format.js", "es6/parse.js", "es6/helpers/extractCountryCallingCode.js", "es6/helpers/extractNationalNumber.js",
      "es6/helpers/extractNationalNumberFromPossiblyIncompleteNumber.js", "es6/helpers/extractPhoneContext.js",
      "es6/helpers/getNumberType.js", "es6/helpers/extension/createExtensionPattern.js",
    ],
  },
  { name: "Modernizr", by: "react-dom", files: ["cjs/react-dom-client.production.js"], licence: "MIT", texts: ["modernizr.txt"], note: FROM_ITS_AUTHORS },
  { name: "MurmurHash2 of Austin Appleby", by: "@emotion/hash", files: ["dist/emotion-hash.esm.js"], licence: "public domain", texts: [], note: "Its author claims no copyright." },
  { name: "semver-compare of James Halliday", by: "libphonenumber-js", files: ["es6/tools/semver-compare.js"], licence: "MIT", texts: ["semver-compare.txt"], note: FROM_ITS_AUTHORS },
  { name: "UZIP.js", by: "fflate", files: ["esm/browser.js"], licence: "MIT", texts: ["uzip.txt"], note: FROM_ITS_AUTHORS },
  { name: "valibot", by: "zod", files: ["v4/core/schemas.js"], licence: "MIT", texts: ["valibot.txt"], note: FROM_ITS_AUTHORS },
];

/** Files whose comments sound like it, and why nothing is to be named. */
export const READ: readonly { readonly by: string; readonly file: string; readonly why: string }[] = [
  { by: "@cj-tech-master/excelts", file: "dist/browser/modules/excel/xlsx/xform/pivot-table/raw-xml-collector.js", why: "It speaks of the package's own files." },
  { by: "@fluentui/react-motion", file: "lib/motions/motionTokens.js", why: "From @fluentui/tokens, of the same makers, which is in the list." },
  { by: "zod", file: "v4/core/regexes.js", why: "A pattern for dates after an answer on Stack Overflow, in the package's own words." },
];

export const piecesIn = (shipped: readonly { readonly name: string }[]): Piece[] =>
  PIECES.filter(({ by }) => shipped.some(({ name }) => name === by));

/** Texts that have to go along with a piece, whole. */
export const textsOf = ({ texts }: Piece): string[] => texts.map((file) => textOf(join(projectFolder(), "scripts/licences-texts", file)));

/** A file that says of itself that something in it is somebody else's. */
export interface TakenOver {
  readonly by: string;
  /** From the folder of the package. */
  readonly file: string;
  readonly line: string;
}

/** A sentence for each file that nobody has read yet. */
export function piecesRefusals(found: readonly TakenOver[]): string[] {
  return found
    .filter(({ by, file }) => !PIECES.some((piece) => piece.by === by && piece.files.includes(file)) && !READ.some((read) => read.by === by && read.file === file))
    .map(({ by, file, line }) => `${file} of ${by} may have something of others in it (“${line}”): read it, and say in licences-pieces.ts whose it is.`);
}
