import * as z from "zod/mini";
import { GUIDANCE_KEYS, guidancePlace } from "./guidance";

// The pane runs under a content security policy without eval.
z.config({ jitless: true });

const text = z.string().check(z.minLength(1));
const someTexts = z.array(text).check(z.minLength(1));
const positive = z.number().check(z.positive());
const positiveCount = z.int().check(z.positive());

const columnBase = z.object({
  /** Stable name of the column in code, stored settings and records. */
  key: text,
  /** The heading as printed in the workbook. */
  heading: text,
  /** What findings and the pane call the column: "Age". */
  name: text,
  /** Folded beginnings by which the heading is known in messy copies (see `foldHeading`); the first that fits wins. */
  headingBegins: someTexts,
  /** The merged heading above, shared by neighbouring columns. */
  group: text,
  /** Width in characters of the default font. */
  width: positive,
  /** What the column means, for the guidance sheet and the help. */
  meaning: text,
});

/** What a column holds decides which rules look at it. */
const column = z.discriminatedUnion("kind", [
  z.extend(columnBase, { kind: z.literal("id") }),
  z.extend(columnBase, { kind: z.literal("postcode") }),
  z.extend(columnBase, { kind: z.literal("age"), unbornAllowed: z.boolean() }),
  z.extend(columnBase, { kind: z.literal("choice"), vocabulary: text }),
  z.extend(columnBase, { kind: z.literal("orderStart") }),
]);

const vocabulary = z.object({
  title: text,
  entries: someTexts,
  /** What people write for an entry, by the entry: "M" for Male. Compared without case and spaces. */
  synonyms: z.optional(z.record(text, someTexts)),
});

const agency = z.enum(["education", "health", "social work", "police", "SCRA"]);

const shape = z.object({
  id: text,
  /** Month of publication of the guidance that the definition follows. */
  version: text,
  title: text,
  shortTitle: text,
  source: text,
  sheetName: text,
  guidanceSheetName: text,
  listsSheetName: text,
  /** Text above the table, one paragraph an entry; the first is the title. */
  introduction: someTexts,
  agreedDate: z.object({
    label: text,
    labelBegins: someTexts,
    /** The agreed date lies 0 to this many days before the notification of the inspection. */
    maximumDaysBeforeNotification: positiveCount,
  }),
  /** Records are read as far back as this many calendar years before the agreed date. */
  windowYears: positiveCount,
  /** How a child comes into scope, to follow "under 18 at some point in the two years": "while on the order". */
  involvement: text,
  columns: z.array(column).check(z.minLength(1)),
  vocabularies: z.record(text, vocabulary),
  guidance: z.array(z.object({ heading: text, paragraphs: someTexts })),
  /** Passages of the published guidance, by what they settle. */
  sources: z.partialRecord(z.enum(GUIDANCE_KEYS), guidancePlace),
  /** Who is in scope, to tick off, one short sentence each. */
  scopeChecklist: someTexts,
  /** Who is not, where it might be thought otherwise. */
  outOfScope: z.array(text),
  /** What happens once the return is sent, in order. */
  afterwards: z.array(z.object({ heading: text, text })).check(z.minLength(1)),
  /** Whom to ask. Names and addresses stand in the inspection's own letter, not here. */
  contact: text,
  personnel: z.optional(z.object({ sheetName: text, headings: someTexts, roles: z.array(text) })),
  sample: z.object({
    main: positiveCount,
    reserve: z.int().check(z.nonnegative()),
    followUp: z.int().check(z.nonnegative()),
    /** Columns in whose levels the sample is to be like the list, the most important first. */
    margins: someTexts,
    /** How near a record of the reserve is to one that it replaces. */
    match: z.object({
      /** What is compared, and how much it counts against the others. */
      weights: z.array(z.object({ column: text, weight: positive })).check(z.minLength(1)),
      /** A column whose value is to be the same, before anything else, wherever the reserve allows it. */
      first: z.optional(text),
    }),
  }),
  uploads: z.object({ partnership: z.array(agency), themselves: z.array(agency) }),
  due: text,
  /** Days that follow from the notification, for the screen before sending. */
  keyDates: z.array(
    z.object({
      name: text,
      /** Week 1 is the one, Monday to Sunday, in which the inspection is notified. */
      week: positiveCount,
      /** 1 Monday to 7 Sunday; left out where only the week is known. */
      weekday: z.optional(z.int().check(z.minimum(1), z.maximum(7))),
      /** True where the inspectorate calls the week indicative. */
      isIndicative: z.boolean(),
    }),
  ),
  /** The column that says whether the order ended and another began, and its entry for yes. */
  reinstatement: z.optional(z.object({ column: text, yes: text })),
  /** Text that belongs to the return itself and is nobody's identifier: the inspectorate's own contact details. */
  ownText: z.array(text),
});

type Shape = z.infer<typeof shape>;

const definition = shape.check((payload) => {
  for (const message of contradictionsIn(payload.value)) {
    payload.issues.push({ code: "custom", message, input: payload.value });
  }
});

/** Where the parts of a definition name what other parts do not have. */
function contradictionsIn({ columns, vocabularies, reinstatement, sample }: Shape): string[] {
  const keys = columns.map(({ key }) => key);
  const choices = columns.filter((item) => item.kind === "choice");
  return [
    ...keys.filter((key, place) => keys.indexOf(key) !== place).map((key) => `two columns have the key ${key}`),
    ...choices
      .filter(({ vocabulary: name }) => !(name in vocabularies))
      .map(({ key, vocabulary: name }) => `${key} names the unknown vocabulary ${name}`),
    ...Object.entries(vocabularies).flatMap(([name, { entries, synonyms }]) =>
      Object.keys(synonyms ?? {})
        .filter((entry) => !entries.includes(entry))
        .map((entry) => `${name} has synonyms for ${entry}, which is no entry`),
    ),
    ...(reinstatement === undefined || choices.some(({ key }) => key === reinstatement.column)
      ? []
      : [`the reinstatement names the unknown column ${reinstatement.column}`]),
    ...sample.margins
      .filter((name) => !columns.some(({ key, kind }) => kind !== "id" && key === name))
      .map((name) => `the margins name ${name}, which is no column with levels`),
    ...contradictionsOfMatch(sample.match, columns),
    ...(columns.filter(({ kind }) => kind === "id").length === 1 ? [] : ["a return has exactly one ID column"]),
  ];
}

function contradictionsOfMatch({ weights, first }: Shape["sample"]["match"], columns: Shape["columns"]): string[] {
  const compared = weights.map(({ column: key }) => key);
  const kindOf = (key: string): string | undefined => columns.find((item) => item.key === key)?.kind;
  return [
    ...compared
      .filter((key) => [undefined, "id"].includes(kindOf(key)))
      .map((key) => `the match names ${key}, which is no column that can be compared`),
    ...compared.filter((key, place) => compared.indexOf(key) !== place).map((key) => `the match has two weights for ${key}`),
    ...(first === undefined || ["choice", "postcode"].includes(kindOf(first) ?? "")
      ? []
      : [`the match puts ${first} first, which is no column of values that are the same or not`]),
  ];
}

/** What one kind of return asks for: data, not code. */
export type ReturnDefinition = z.infer<typeof definition>;
/** The form in which definitions are written. */
export type ReturnDefinitionSource = z.input<typeof definition>;
export type ReturnColumn = ReturnDefinition["columns"][number];
export type ColumnKind = ReturnColumn["kind"];

/**
 * Checks a definition against the schema.
 * @throws z.core.$ZodError naming each part that does not fit.
 */
export function parseDefinition(source: unknown): ReturnDefinition {
  return definition.parse(source);
}

/** The definition's first column of a kind, if it has one. */
export function columnOfKind<K extends ColumnKind>(
  of: ReturnDefinition,
  kind: K,
): Extract<ReturnColumn, { kind: K }> | undefined {
  return of.columns.find((column): column is Extract<ReturnColumn, { kind: K }> => column.kind === kind);
}
