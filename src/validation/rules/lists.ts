import type { CellRule } from "../rule";
import { listInWords } from "../wording";

/** Lists up to this length are named in the sentence; for longer ones the drop-down serves better. */
const SHORT_LIST = 5;

export const choiceMissing: CellRule<"choice"> = {
  code: "VO1",
  severity: "fix",
  topic: "lists",
  title: "Entry of a list missing",
  why: "The sample is balanced by this column. Where nothing is recorded, the list has an entry that says so.",
  looksAt: "cell",
  kind: "choice",
  check: (choice, _context, column) =>
    choice.kind === "missing" ? { sentence: `Choose an entry of the list for ${column.name}.` } : undefined,
};

export const choiceNotInList: CellRule<"choice"> = {
  code: "VO2",
  severity: "fix",
  topic: "lists",
  title: "Not in the list",
  why: "Entries of one's own cannot be counted with those of the list.",
  looksAt: "cell",
  kind: "choice",
  check: (choice, { vocabularies }, column) => {
    if (choice.kind !== "notInList" && choice.kind !== "error") return undefined;
    const start = choice.kind === "error" ? "This cell holds an Excel error." : `This is not in the list for ${column.name}.`;
    const entries = vocabularies.get(column.key)?.entries ?? [];
    return {
      sentence:
        entries.length <= SHORT_LIST
          ? `${start} Choose ${listInWords(entries, "or")}.`
          : `${start} Choose an entry of the drop-down list.`,
    };
  },
};

export const choiceSpelling: CellRule<"choice"> = {
  code: "VO3",
  severity: "fix",
  topic: "lists",
  title: "Written otherwise than in the list",
  why: "Written in two ways, one entry counts as two.",
  looksAt: "cell",
  kind: "choice",
  check: (choice) =>
    choice.kind === "spelling"
      ? { sentence: `Write it as in the list: ${choice.entry}.`, suggestion: choice.entry }
      : undefined,
};
