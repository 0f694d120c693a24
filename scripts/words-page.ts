import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type PaneText, textsOf } from "./words-texts";

/** Files that make parts of texts: numbers, moments and types. */
const MAKES: ReadonlySet<string> = new Set(["counts.ts", "moments.ts", "translated.ts"]);

/** The texts of one file of words. */
export interface WordsFile {
  /** "words/send.ts". */
  readonly file: string;
  readonly texts: readonly PaneText[];
}

/** @param root the folder of the project. */
export function wordsFiles(root: string): WordsFile[] {
  const pane = join(root, "src", "taskpane");
  const files = ["words.ts", ...readdirSync(join(pane, "words")).filter((name) => !MAKES.has(name)).sort().map((name) => `words/${name}`)];
  return files
    .map((file) => ({ file, texts: textsOf(file, readFileSync(join(pane, file), "utf8")) }))
    .filter(({ texts }) => texts.length > 0);
}

const OPENING = `# Words

Written by \`npm run words\` from \`src/taskpane/words.ts\` and \`src/taskpane/words\`; a test fails where this page says anything else. Everything that the pane itself says is here; a lint rule keeps sentences out of the rest of \`src/taskpane\`.

What stands in braces is put in: \`{count} children\`. What stands in round brackets with a stroke is one or the other, as the number asks: \`(is / are)\`; without a stroke it may be left out. A text with several lines comes out in several ways.

## Another language

The pane speaks British English only. A second language is a second folder beside \`words\`, file for file, loaded screen by screen as this one is, so that nobody loads both:

1. Copy \`src/taskpane/words\`, and type each object against the first: \`export const confirmWords: Translated<typeof english.confirmWords> = { ... }\`. \`Translated\` (\`words/translated.ts\`) holds keys, parameters and the sentences of a list to the original; a text that is missing does not compile.
2. Numbers, lists, plurals and capitals come from \`src/returns/wording.ts\`, moments from \`words/moments.ts\`, days from \`formatDate\` in \`src/returns/calendar-date.ts\`. \`LANGUAGE\` is the tag that they write by. A language with more than two plural forms needs \`counted\` written anew: here a text gives one form and many.
3. Have webpack take the other folder (an alias for \`words\`), and build one pane a language: the manifest names an address for each language under \`<Override Locale>\`.
4. Set the \`lang\` of \`taskpane.html\`.

This page is not all that the user reads. These stand with what they are about, and have to be put into the other language there:

- the sentences, reasons and fixes of the rules: \`src/validation/rules\` and \`src/validation/sweep\`, listed in [rules.md](rules.md);
- what the sampler says of frames, draws and balance, its sheets and its record: \`src/sampling\`. A record that was sealed stays in the language in which it was written;
- what is said of an extract's children, words and dates: \`src/extract\`;
- what Excel is said to have refused: \`src/excel/host-error.ts\`;
- the guidance, the columns and the quotations of each return: \`src/returns/definitions\`. Headings and entries of lists are those of the published workbook, and are no texts of ours.

The names of files that the pane offers, such as the release list, are texts too. Texts that a screen puts together (a button's word and what it is about) keep the order of English; they are few, and stand in \`aria-label\`.
`;

/** The page of all texts, in Markdown. */
export function wordsPage(files: readonly WordsFile[]): string {
  return [OPENING, ...files.flatMap(({ file, texts }) => [`## ${file}`, "", ...texts.flatMap(lines), ""])].join("\n");
}

function lines({ key, says }: PaneText): string[] {
  const [only] = says;
  if (says.length === 1 && only !== undefined) return [`- \`${key}\`: ${shown(only)}`];
  return [`- \`${key}\`:`, ...says.map((text) => `  - ${shown(text)}`)];
}

/** As it is, whatever Markdown would make of it. */
function shown(text: string): string {
  return text.replace(/[\\*_<>[\]`|]/g, "\\$&").replace(/\n/g, " ");
}
