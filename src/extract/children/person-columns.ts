import { readChi } from "../../identifiers/chi";
import { holdsCheckDigit } from "../../identifiers/candidate-number";
import { nhs } from "../../identifiers/nhs";
import { headingWords } from "../headings/heading-words";
import { isAboutSomeoneElse } from "../headings/someone-else";
import { textOfCell } from "../headings/cell-text";
import type { ExtractPlan } from "../plan";
import { isSourceDay, type SourceCell, type SourceTable } from "../table";

/** A column that is not brought in, by which one person can be known again: read in memory, to compare and for nothing else. */
export interface PersonNumberColumn {
  readonly index: number;
  /** As sentences name it: "CHI number". */
  readonly name: string;
  /** The number in one form, where it is one by its check digit. */
  readonly read: (cell: SourceCell) => string | undefined;
}

export interface NameColumns {
  readonly forename: number | undefined;
  readonly surname: number | undefined;
  /** The whole name in one cell. */
  readonly whole: number | undefined;
}

interface KindOfNumber extends Omit<PersonNumberColumn, "index"> {
  /** Words of a heading that name it. */
  readonly words: readonly string[];
}

const UPN = /^([A-Z])(\d{12})$/;
/** Source: Department for Education, "Unique pupil numbers", the letters by the remainder of 23. */
const UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

const chiNumber: KindOfNumber = {
  name: "CHI number",
  words: ["chi"],
  read: (cell) => (!isSourceDay(cell) && readChi(cell) === "chi" ? digitsOf(cell).padStart(10, "0") : undefined),
};
const KINDS: readonly KindOfNumber[] = [
  chiNumber,
  { name: "NHS number", words: ["nhs"], read: (cell) => (!isSourceDay(cell) && nhs.find(cell).length > 0 ? digitsOf(cell) : undefined) },
  {
    name: "candidate number",
    words: ["scn", "candidate"],
    read: (cell) => {
      const digits = digitsOf(cell);
      return digits.length === 9 && holdsCheckDigit(digits) ? digits : undefined;
    },
  },
  {
    name: "pupil number",
    words: ["upn"],
    read: (cell) => {
      const [, letter = "", digits] = UPN.exec(textOfCell(cell).toUpperCase().replaceAll(" ", "")) ?? [];
      if (digits === undefined) return undefined;
      const sum = Array.from(digits).reduce((total, digit, place) => total + Number(digit) * (place + 2), 0);
      return UPN_LETTERS[sum % 23] === letter ? `${letter}${digits}` : undefined;
    },
  },
];
/** Cells that are looked at where a heading says nothing. */
const MOST_LOOKED_AT = 200;
const FEWEST_NUMBERS = 3;

function digitsOf(cell: SourceCell): string {
  return textOfCell(cell).replace(/[^0-9]/g, "");
}

/** Columns without a role that hold numbers which one person alone has: by their heading, or CHI numbers by most of their cells. */
export function personNumberColumns(table: SourceTable, plan: ExtractPlan): PersonNumberColumn[] {
  return table.columns.flatMap(({ index, heading }) => {
    if (plan.roles.has(index)) return [];
    const words = headingWords(heading);
    if (isAboutSomeoneElse(words)) return [];
    const kind = KINDS.find((own) => own.words.some((word) => words.words.includes(word))) ?? (holdsChiNumbers(table, index) ? chiNumber : undefined);
    return kind === undefined ? [] : [{ index, name: kind.name, read: kind.read }];
  });
}

function holdsChiNumbers({ rows }: SourceTable, index: number): boolean {
  let filled = 0;
  let certain = 0;
  for (const { cells } of rows) {
    const cell = cells[index] ?? "";
    if (cell === "") continue;
    if (chiNumber.read(cell) !== undefined) certain++;
    if (++filled === MOST_LOOKED_AT) break;
  }
  return certain >= FEWEST_NUMBERS && certain > filled / 2;
}

const FORENAME = new Set(["forename", "forenames", "firstname", "first name", "given name", "given names", "christian name", "childs forename", "child forename", "childs first name", "child first name", "client forename", "client first name", "forename s"]);
const SURNAME = new Set(["surname", "lastname", "last name", "family name", "childs surname", "child surname", "child last name", "client surname", "client last name"]);
const WHOLE_NAME = /^(?:full |display )?(?:(?:child|childs|children|client|person|pupil|patient|subject|young person|service user) )?(?:full )?name(?: of (?:the )?(?:child|young person|client))?$/;

/** Columns without a role whose headings say that they hold the child's name. */
export function nameColumns(table: SourceTable, plan: ExtractPlan): NameColumns {
  const free = table.columns
    .filter(({ index, hasHeading }) => hasHeading && !plan.roles.has(index))
    .map(({ index, heading }) => ({ index, words: headingWords(heading).folded.replace(/^child s /, "childs ") }));
  return {
    forename: free.find(({ words }) => FORENAME.has(words))?.index,
    surname: free.find(({ words }) => SURNAME.has(words))?.index,
    whole: free.find(({ words }) => WHOLE_NAME.test(words))?.index,
  };
}
