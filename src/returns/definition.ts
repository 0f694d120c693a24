import * as z from "zod";

// The pane runs under a content security policy without eval.
z.config({ jitless: true });

const text = z.string().min(1);

const columnBase = z.object({
  /** Stable name of the column in code, stored settings and records. */
  key: text,
  /** The heading as printed in the workbook. */
  heading: text,
  /** What findings and the pane call the column: "Age". */
  name: text,
  /** Folded beginnings by which the heading is known in messy copies (see `foldHeading`); the first that fits wins. */
  headingBegins: z.array(text).min(1),
  /** The merged heading above, shared by neighbouring columns. */
  group: text,
  /** Width in characters of the default font. */
  width: z.number().positive(),
  /** What the column means, for the guidance sheet and the help. */
  meaning: text,
});

/** What a column holds decides which rules look at it. */
const column = z.discriminatedUnion("kind", [
  columnBase.extend({ kind: z.literal("id") }),
  columnBase.extend({ kind: z.literal("postcode") }),
  columnBase.extend({ kind: z.literal("age"), unbornAllowed: z.boolean() }),
  columnBase.extend({ kind: z.literal("choice"), vocabulary: text }),
  columnBase.extend({ kind: z.literal("orderStart") }),
]);

const vocabulary = z.object({
  title: text,
  entries: z.array(text).min(1),
  /** What people write for an entry, by the entry: "M" for Male. Compared without case and spaces. */
  synonyms: z.record(text, z.array(text).min(1)).optional(),
});

const agency = z.enum(["education", "health", "social work", "police", "SCRA"]);

const definition = z
  .object({
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
    introduction: z.array(text).min(1),
    agreedDate: z.object({
      label: text,
      labelBegins: z.array(text).min(1),
      /** The agreed date lies 0 to this many days before the notification of the inspection. */
      maximumDaysBeforeNotification: z.number().int().positive(),
    }),
    /** Records are read as far back as this many calendar years before the agreed date. */
    windowYears: z.number().int().positive(),
    /** How a child comes into scope, to follow "under 18 at some point in the two years": "while on the order". */
    involvement: text,
    columns: z.array(column).min(1),
    vocabularies: z.record(text, vocabulary),
    guidance: z.array(z.object({ heading: text, paragraphs: z.array(text).min(1) })),
    personnel: z.object({ sheetName: text, headings: z.array(text).min(1), roles: z.array(text) }).optional(),
    sample: z.object({
      main: z.number().int().positive(),
      reserve: z.number().int().nonnegative(),
      followUp: z.number().int().nonnegative(),
      /** Columns in whose levels the sample is to be like the list, the most important first. */
      margins: z.array(text).min(1),
    }),
    uploads: z.object({ partnership: z.array(agency), themselves: z.array(agency) }),
    due: text,
    /** Days that follow from the notification, for the screen before sending. */
    keyDates: z.array(
      z.object({
        name: text,
        /** Week 1 is the one, Monday to Sunday, in which the inspection is notified. */
        week: z.number().int().positive(),
        /** 1 Monday to 7 Sunday; left out where only the week is known. */
        weekday: z.number().int().min(1).max(7).optional(),
        /** True where the inspectorate calls the week indicative. */
        isIndicative: z.boolean(),
      }),
    ),
    /** The column that says whether the order ended and another began, and its entry for yes. */
    reinstatement: z.object({ column: text, yes: text }).optional(),
    /** Text that belongs to the return itself and is nobody's identifier: the inspectorate's own contact details. */
    ownText: z.array(text),
  })
  .superRefine((value, context) => {
    const keys = new Set<string>();
    for (const item of value.columns) {
      if (keys.has(item.key)) context.addIssue({ code: "custom", message: `two columns have the key ${item.key}` });
      keys.add(item.key);
      if (item.kind === "choice" && !(item.vocabulary in value.vocabularies)) {
        context.addIssue({ code: "custom", message: `${item.key} names the unknown vocabulary ${item.vocabulary}` });
      }
    }
    for (const [name, list] of Object.entries(value.vocabularies)) {
      for (const entry of Object.keys(list.synonyms ?? {})) {
        if (!list.entries.includes(entry)) context.addIssue({ code: "custom", message: `${name} has synonyms for ${entry}, which is no entry` });
      }
    }
    const reinstated = value.reinstatement?.column;
    if (reinstated !== undefined && !value.columns.some((item) => item.kind === "choice" && item.key === reinstated)) {
      context.addIssue({ code: "custom", message: `the reinstatement names the unknown column ${reinstated}` });
    }
    for (const key of value.sample.margins) {
      if (!value.columns.some((item) => item.kind !== "id" && item.key === key)) {
        context.addIssue({ code: "custom", message: `the margins name ${key}, which is no column with levels` });
      }
    }
    if (value.columns.filter((item) => item.kind === "id").length !== 1) {
      context.addIssue({ code: "custom", message: "a return has exactly one ID column" });
    }
  });

/** What one kind of return asks for: data, not code. */
export type ReturnDefinition = z.infer<typeof definition>;
/** The form in which definitions are written. */
export type ReturnDefinitionSource = z.input<typeof definition>;
export type ReturnColumn = ReturnDefinition["columns"][number];
export type ColumnKind = ReturnColumn["kind"];

/**
 * Checks a definition against the schema.
 * @throws z.ZodError naming each part that does not fit.
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
