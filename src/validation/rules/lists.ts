import type { Vocabulary } from "../../returns/vocabulary";
import { type NearestEntries, nearestEntries } from "../../returns/nearest-entry";
import type { CellRule, Hit } from "../rule";
import { listInWords } from "../../returns/wording";

/** Lists up to this length are named in the sentence; for longer ones the drop-down serves better. */
const SHORT_LIST = 5;

export const choiceMissing: CellRule<"choice"> = {
  code: "VO1",
  severity: "fix",
  topic: "lists",
  title: "Entry of a list missing",
  why: "The sample is balanced by this column. Where nothing is recorded, the list has an entry that says so.",
  guidance: "columns",
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
  guidance: "columns",
  fix: "Choose the nearest entry of the list",
  looksAt: "cell",
  kind: "choice",
  check: (choice, { vocabularies, definition }, column) => {
    if (choice.kind !== "notInList" && choice.kind !== "error") return undefined;
    const list = vocabularies.get(column.key);
    if (list === undefined) throw new Error(`no list for the column ${column.key}`);
    if (choice.kind === "error") return { sentence: `This cell holds an Excel error. ${chooseFrom(list)}` };
    const synonyms = definition.vocabularies[column.vocabulary]?.synonyms;
    return notInList(`This is not in the list for ${column.name}.`, list, nearestEntries(String(choice.raw), list, synonyms));
  },
};

/** What the cell holds stays out of the sentence: it may be an identifier in the wrong column. */
function notInList(start: string, list: Vocabulary, nearest: NearestEntries): Hit {
  switch (nearest.kind) {
    case "one":
      return { sentence: `${start} Choose ${nearest.entry}, or another entry of the list.`, suggestion: nearest.entry };
    case "several": {
      const few = list.entries.length <= SHORT_LIST;
      const choose = few ? chooseFrom(list) : `Choose the entry that fits, for example ${listInWords(nearest.entries, "or")}.`;
      return { sentence: `${start} ${choose}`, options: nearest.entries };
    }
    case "none":
      return { sentence: `${start} ${chooseFrom(list)}` };
  }
}

function chooseFrom({ entries }: Vocabulary): string {
  return entries.length <= SHORT_LIST ? `Choose ${listInWords(entries, "or")}.` : "Choose an entry of the drop-down list.";
}

export const choiceSpelling: CellRule<"choice"> = {
  code: "VO3",
  severity: "fix",
  topic: "lists",
  title: "Written otherwise than in the list",
  why: "Written in two ways, one entry counts as two.",
  guidance: "columns",
  fix: "Write the entry as in the list",
  looksAt: "cell",
  kind: "choice",
  check: (choice) =>
    choice.kind === "spelling"
      ? { sentence: `Write it as in the list: ${choice.entry}.`, suggestion: choice.entry }
      : undefined,
};
