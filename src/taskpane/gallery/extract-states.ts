import { COUNTS, DOES_NOT_COUNT } from "../../extract/plan";
import { rolesOf, type Role } from "../../extract/roles";
import { returnDefinitions } from "../../returns/definitions";
import { extractedReturn } from "../../returns/definitions/extracts";
import type { ExtractedReturn } from "../../returns/extract-definition";
import type {
  ColumnsStep, ExtractColumn, ExtractState, ExtractWork, WordLine, WordsStep, WordTableView,
} from "../store/extract-screens";
import type { ScreenState } from "../store/screens";

const ROWS = 1310;
const [orders, atRisk] = returnDefinitions.map(extractedReturn);
if (!orders || !atRisk) throw new Error("The gallery shows the extracts of two returns");

interface Seen {
  readonly heading: string;
  readonly samples: readonly string[];
  readonly role?: Role;
  readonly filled?: number;
  readonly question?: ExtractColumn["question"];
  readonly note?: string;
}

const columnsOf = (seen: readonly Seen[]): ExtractColumn[] =>
  seen.map(({ heading, samples, role, filled = ROWS, question, note }, index) => ({
    index,
    heading,
    samples,
    filled: `${filled.toLocaleString("en-GB")} of 1,310 rows filled in`,
    role,
    question,
    note,
  }));

const twoWays = { example: "03/04/••••", dayFirst: "3 April", monthFirst: "4 March", chosen: undefined } as const;

const ordersSeen: readonly Seen[] = [
  { heading: "Person ID", samples: ["P••••21", "P••••34", "P••••08"], role: "child" },
  { heading: "Name", samples: ["•••• ••••", "•••• ••••"] },
  { heading: "CHI", samples: ["01••••••37", "19••••••31"], filled: 1204 },
  { heading: "DOB", samples: ["17/09/••••", "29/02/••••", "03/04/••••"], role: "birth" },
  { heading: "Sex", samples: ["F", "M"], role: "column:gender" },
  { heading: "Ethnic origin", samples: ["White Scottish", "Asian – Pakistani", "Not known"], role: "column:ethnicity", filled: 1297 },
  { heading: "Address line 1", samples: ["•• •••• ••••", "• •••••• ••••"] },
  { heading: "Post code", samples: ["DD1", "DD4", "DD10"], role: "column:postcode", filled: 1288 },
  { heading: "Legal status", samples: ["CSO", "PO", "VOL"], role: "kind" },
  { heading: "Date from", samples: ["14/08/••••", "02/11/••••"], role: "start" },
  { heading: "Date to", samples: ["14/08/••••", "30/06/••••"], role: "end", filled: 611 },
  { heading: "Allocated social worker and team as recorded at the last review", samples: ["•••• ••••"], filled: 1302 },
];

const rolesIn = (definition: ExtractedReturn): ColumnsStep["roles"] => rolesOf(definition).map(({ role, name, meaning }) => ({ role, name, meaning }));

const columns: ColumnsStep = {
  sheets: [{ name: "cases", rows: 1313 }],
  sheet: 0,
  headingRow: 3,
  rows: ROWS,
  columns: columnsOf(ordersSeen),
  roles: rolesIn(orders),
  missing: [],
  notes: ["No column for CSO reinstated: it is worked out from the orders of each child."],
  notBroughtIn: ["Name", "CHI", "Address line 1", "Allocated social worker and team as recorded at the last review"],
  onlyRead: ["Person ID", "DOB", "Legal status", "Date to"],
  keptNote: undefined,
};

const asked: ColumnsStep = {
  ...columns,
  columns: columnsOf(
    ordersSeen.map((seen) => {
      if (seen.heading === "Date from") return { ...seen, question: twoWays };
      if (seen.heading === "DOB") return { ...seen, note: "These dates are read month first, because some of them can be read no other way." };
      return seen.role === "child" ? { heading: seen.heading, samples: seen.samples } : seen;
    }),
  ),
  missing: ["Choose the column with the number of the child.", "Say which number is the day in “Date from”."],
  notBroughtIn: ["Person ID", ...columns.notBroughtIn],
  onlyRead: columns.onlyRead.slice(1),
};

const severalSheets: ColumnsStep = {
  ...columns,
  sheets: [{ name: "Cover", rows: 12 }, { name: "Orders, all areas", rows: 1313 }, { name: "Codes", rows: 48 }],
  sheet: 1,
  keptNote: "Matched as you kept it on 3 September 2026.",
};

const noHeadings: ColumnsStep = {
  ...columns,
  headingRow: undefined,
  columns: columnsOf([
    { heading: "Column A", samples: ["P••••21", "P••••34"] },
    { heading: "Column B", samples: ["17/09/••••", "29/02/••••"] },
  ]),
  missing: ["Choose the column with the number of the child.", "Choose the column with the date of birth, or the one with the age."],
  notes: [],
  notBroughtIn: ["Column A", "Column B"],
  onlyRead: [],
};

const line = (text: string, count: number, becomes: string | undefined, more: Partial<WordLine> = {}): WordLine => ({
  key: text.toLowerCase(),
  text,
  count,
  becomes,
  isSure: becomes !== undefined,
  likely: [],
  ...more,
});

const table = (role: Role, name: string, entries: readonly string[], lines: readonly WordLine[], more: Partial<WordTableView> = {}): WordTableView => ({
  role,
  name,
  entries,
  mayBeEmpty: true,
  mustBeSettled: false,
  lines,
  toSettle: lines.filter(({ becomes }) => becomes === undefined).length,
  problem: undefined,
  ...more,
});

const entriesOf = (name: string, { vocabularies } = orders): readonly string[] => vocabularies[name]?.entries ?? [];

const gender = table("column:gender", "Gender", entriesOf("gender"), [line("F", 640, "Female"), line("M", 655, "Male"), line("X", 3, "Other")]);
const ethnicity = table("column:ethnicity", "Ethnicity", entriesOf("ethnicity"), [
  line("Asian – Pakistani", 42, undefined, { likely: ["Asian, Asian Scottish or Asian British"] }),
  line("Trav.", 6, undefined),
  line("W. Scot", 911, "White Scottish", { isSure: false, likely: ["White Scottish", "White Other British"] }),
  line("White Scottish", 320, "White Scottish"),
]);
const kind = table("kind", "Kind of order", [COUNTS, DOES_NOT_COUNT], [
  line("VOL", 210, undefined),
  line("CSO", 840, COUNTS),
  line("PO", 260, DOES_NOT_COUNT),
], { mayBeEmpty: false, mustBeSettled: true });

const category = table("kind", "Category", [...entriesOf("category", atRisk), DOES_NOT_COUNT], [
  line("VYP or CARM", 14, undefined, { likely: ["vulnerable young person's process", "care and risk management"] }),
  line("CPR", 96, "child protection register"),
  line("CPI NR", 210, "child protection investigation without registration"),
], { mayBeEmpty: false, mustBeSettled: true });

const wordsOf = (tables: readonly WordTableView[], more: Partial<WordsStep> = {}): WordsStep => ({
  tables,
  toSettle: tables.reduce((sum, { toSettle }) => sum + toSettle, 0),
  precedence: [],
  precedenceName: "Kind of order",
  ...more,
});

const settledTables = [gender, { ...ethnicity, lines: ethnicity.lines.slice(2), toSettle: 0 }, { ...kind, lines: kind.lines.slice(1), toSettle: 0 }];

const many = table(
  "column:ethnicity",
  "Ethnicity",
  entriesOf("ethnicity"),
  Array.from({ length: 130 }, (_unused, index) => line(`Code ${index + 1}`, 130 - index, undefined)),
);

const tooMany = table("column:gender", "Gender", entriesOf("gender"), [], {
  problem: "The column has more words than a list can have. It is hardly the right one: go back and choose another.",
});

const work: ExtractWork = {
  step: "columns",
  fileName: "CSO extract September.xlsx",
  reachable: ["columns", "words"],
  columns,
  words: wordsOf([gender, ethnicity, kind]),
  children: undefined,
  preview: undefined,
  isBusy: false,
  isKept: false,
  isNewerKept: false,
  keepNote: undefined,
};

const screen = (extract: ExtractState): Extract<ScreenState, { readonly name: "extract" }> => ({ name: "extract", extract });
const onColumns = (step: ColumnsStep, more: Partial<ExtractWork> = {}) =>
  screen({ phase: "working", work: { ...work, columns: step, reachable: step.missing.length > 0 ? ["columns"] : ["columns", "words"], ...more } });
const onWords = (step: WordsStep, more: Partial<ExtractWork> = {}) => screen({ phase: "working", work: { ...work, step: "words", words: step, ...more } });

/** From the agreed date to the words of the file, each as it goes well and in each of its troubles. */
export const extractStates = {
  extractAgreedDate: screen({ phase: "agreedDate", canBeSet: true }),
  extractNoPlaceForDate: screen({ phase: "agreedDate", canBeSet: false }),
  extractChoose: screen({ phase: "choose", problem: undefined, isKept: false }),
  extractChooseKept: screen({ phase: "choose", problem: undefined, isKept: true }),
  extractRefused: screen({
    phase: "choose",
    problem: { sentence: "This workbook is encrypted.", whatToDo: "Open it in Excel, save a copy without a password, and choose the copy.", canRetry: false },
    isKept: false,
  }),
  extractReading: screen({ phase: "reading", fileName: "CSO extract September.xlsx", share: 0.4 }),
  extractReadingUnknown: screen({ phase: "reading", fileName: "Pasted table", share: undefined }),
  extractColumns: onColumns(columns),
  extractColumnsAsked: onColumns(asked),
  extractNewerKept: onColumns(severalSheets, {
    isNewerKept: true, keepNote: "A later version of this add-in has kept a matching on this computer. This version cannot read it and leaves it as it is.",
  }),
  extractSheets: onColumns(severalSheets, { isKept: true, keepNote: "Kept on this computer." }),
  extractNoHeadings: onColumns(noHeadings),
  extractWords: onWords(wordsOf([gender, ethnicity, kind])),
  extractWordsEnough: onWords(wordsOf([gender, ethnicity]), { reachable: ["columns", "words", "children"] }),
  extractWordsSettled: onWords(wordsOf(settledTables), { reachable: ["columns", "words", "children"] }),
  extractWordsMany: onWords(wordsOf([many])),
  extractWordsTooMany: onWords(wordsOf([tooMany])),
  extractWordsNone: onWords(wordsOf([]), { reachable: ["columns", "words", "children"] }),
  extractPrecedence: onWords(
    wordsOf([category], {
      precedence: atRisk.extract.kind.use === "fills" ? atRisk.extract.kind.precedence : [],
      precedenceName: "Category",
    }),
    { columns: { ...columns, roles: rolesIn(atRisk) } },
  ),
  extractWorking: screen({ phase: "working", work: { ...work, step: "children", reachable: ["columns", "words", "children"], isBusy: true, workingOut: { what: "children" } } }),
} as const satisfies Record<string, ScreenState>;
