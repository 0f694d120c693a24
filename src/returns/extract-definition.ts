import * as z from "zod/mini";
import type { ReturnDefinition } from "./definition";

// The pane runs under a content security policy without eval.
z.config({ jitless: true });

const text = z.string().check(z.minLength(1));
const someTexts = z.array(text).check(z.minLength(1));

/** Words of exports, and what is said of children who have one of them. */
const remarkedWords = z.object({ words: someTexts, remark: text });

/** What brings a child into scope, as lists of case systems hold it. */
const kindOfEpisode = z.discriminatedUnion("use", [
  z.object({
    /** The kind fills a column of the return; of several, the entry that stands first in `precedence` counts. */
    use: z.literal("fills"),
    column: text,
    precedence: someTexts,
    notCounting: someTexts,
    /** Synonyms of entries that systems write for other entries too: proposed, and never sure. */
    doubtful: z.array(text),
    name: text,
    meaning: text,
  }),
  z.object({
    /** The kind says whether the order counts for this return at all. What people write for either, folded by meaning. */
    use: z.literal("counts"),
    counting: someTexts,
    /** What counts and does not say where the child lived: never sure. The remark follows "120 children have". */
    unplaced: remarkedWords,
    notCounting: someTexts,
    /** What does not count because the child lives elsewhere now. The remark is of those who may have lived at home before. */
    elsewhere: remarkedWords,
    name: text,
    meaning: text,
  }),
]);

const shape = z.object({
  /** "order", "orders"; what its start is used for. */
  episode: z.object({ one: text, many: text, startMeaning: text }),
  kind: kindOfEpisode,
  /** Beginnings of the headings that case systems use, folded: by column key, and for `start`, `end` and `kind`. */
  headings: z.record(text, someTexts),
  /**
   * What case systems write for an entry, by column key and entry, besides the synonyms of the list: words that mean it
   * in that column of an export, and that no quick fix in the workbook is to go by.
   */
  words: z.record(text, z.record(text, someTexts)),
});

/** How a list that a case system gives becomes a return: data, not code. */
export type ExtractDefinition = z.infer<typeof shape>;
/** The form in which it is written. */
export type ExtractDefinitionSource = z.input<typeof shape>;

/** A return, and how lists of case systems become it: what whoever brings such a list in goes by, and nobody else loads. */
export interface ExtractedReturn extends ReturnDefinition {
  readonly extract: ExtractDefinition;
}

/**
 * Checks against the schema, and against the return, how lists become it.
 * @throws z.core.$ZodError naming each part that does not fit.
 */
export function withExtract(of: ReturnDefinition, source: unknown): ExtractedReturn {
  const checked = shape.check((payload) => {
    for (const message of contradictionsIn(payload.value, of)) payload.issues.push({ code: "custom", message, input: payload.value });
  });
  return { ...of, extract: checked.parse(source) };
}

/** Names that headings of exports may have besides the keys of columns. */
const EXPORT_NAMES = ["start", "end", "kind"];

function contradictionsIn({ kind, headings, words }: ExtractDefinition, of: ReturnDefinition): string[] {
  const { columns, vocabularies } = of;
  const unknown = [
    ...Object.keys(headings)
      .filter((name) => !EXPORT_NAMES.includes(name) && !columns.some(({ key }) => key === name))
      .map((name) => `the headings of exports name ${name}, which is no column`),
    ...Object.entries(words).flatMap(([key, byEntry]) => contradictionsOfWords(key, Object.keys(byEntry), of)),
  ];
  if (kind.use === "counts") return unknown;
  const filled = columns.find(({ key }) => key === kind.column);
  const entries = filled?.kind === "choice" ? vocabularies[filled.vocabulary]?.entries : undefined;
  if (entries === undefined) return [...unknown, `the kind of episode fills ${kind.column}, which is no column of choices`];
  const isWhole = entries.length === kind.precedence.length && entries.every((entry) => kind.precedence.includes(entry));
  return isWhole ? unknown : [...unknown, "the precedence has other entries than the column that it is for"];
}

function contradictionsOfWords(key: string, named: readonly string[], { columns, vocabularies }: ReturnDefinition): string[] {
  const column = columns.find((own) => own.key === key);
  const entries = column?.kind === "choice" ? vocabularies[column.vocabulary]?.entries : undefined;
  if (entries === undefined) return [`the words of exports name ${key}, which is no column of choices`];
  return named.filter((entry) => !entries.includes(entry)).map((entry) => `the words of exports name ${entry}, which is no entry of ${key}`);
}
