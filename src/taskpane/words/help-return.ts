import type { ColumnKind } from "../../returns/definition";
import { counted } from "./counts";

/** Texts around what a return asks for; its own facts come from its definition. */
export const helpReturnWords = {
  scope: {
    heading: "Who is in scope",
    also: ["which children", "include", "exclude", "eligible", "interim", "ICSO", "18", "adult", "moved", "ended", "transferred", "kinship", "foster", "parents", "unborn", "once", "criteria"],
    sentence: "List every child who fits. One too many is seen in the list; one too few is not.",
  },
  agreedDate: {
    heading: "The agreed date",
    also: ["notification", "four weeks", "28 days", "window", "two years", "date of notification"],
    sentence: "The day on which you regard the list as accurate. Every age, every order and the years that are read are reckoned from it.",
    within: (days: number) => `It is the day on which the inspection was notified to you, or one of the ${counted(days, "day")} before.`,
    window: (years: number) => `The children’s records are read as far back as ${counted(years, "year")} before it.`,
    where: (label: string) => `Enter it in the cell beside or under “${label}”, or in the pane under Dates.`,
    notification: "Enter the date of notification under Dates too. It is kept with this workbook. Without it the agreed date can be checked only in part.",
  },
  minimum: {
    heading: "What must not be sent",
    also: ["CHI", "NHS number", "DOB", "date of birth", "names", "privacy", "GDPR", "data protection", "data breach", "Information Commissioner", "ICO", "social work ID", "identifier", "UPRN"],
    sentence: "Only what the return asks for may be sent. Anything more can be a data breach that has to be reported to the Information Commissioner.",
    items: [
      "Names or initials of children.",
      "Dates of birth. The age in whole years is enough.",
      "CHI numbers, NHS numbers and National Insurance numbers.",
      "Social work ID numbers, school numbers and numbers of any other system that knows the child.",
      "Full postcodes and addresses. The first part of the postcode is enough.",
      "Columns, notes and comments that nobody asked for.",
    ],
    whole: "The whole workbook is sent: hidden sheets, notes, comments, headers and document properties go with it. Ready to send looks through all of it.",
    personnel: (sheet: string) => `Names of staff belong on the sheet “${sheet}”, and nowhere else.`,
  },
  after: {
    heading: "After you send it",
    also: ["afterwards", "upload", "records", "follow-up", "siblings", "reserve", "deletion", "delete", "serious concern", "next steps", "deadline", "due"],
  },
  contact: {
    heading: "Whom to ask",
    also: ["contact", "inspection lead", "strategic support officer", "telephone", "email", "e-mail", "help desk", "questions"],
  },
  column: {
    printed: "Heading in the sheet",
    filled: "How to fill it in",
    examples: "Examples",
    entries: "Entries of the list",
    entriesHint: "If this workbook has a list of its own for the column, that list counts.",
    checks: "What the add-in checks here",
  },
  /** How a column of each kind is filled in. */
  filled: {
    id: [
      "Give each child a number of your own that says nothing about them, and use it once.",
      "Keep a key inside the partnership that says which number stands for which child.",
      "The pane can give all children new numbers: under Tools, New ID numbers.",
    ],
    postcode: ["The first part of the postcode only, in capital letters.", "For a child without an address, write “no fixed abode” and confirm it."],
    age: ["The whole years that the child has completed on the agreed date, as a number alone."],
    choice: ["Choose an entry of the drop-down list.", "Where nothing is recorded, choose the entry that says so. Do not leave the cell empty."],
    orderStart: ["Day, month and year, as a date of Excel’s.", "If you do not know the date, leave the cell empty and confirm it with a reason."],
  } satisfies Record<ColumnKind, readonly string[]>,
  unborn: "For an unborn baby, write Unborn.",
  examples: {
    id: [
      { term: "4471", meaning: "Good: it means nothing outside your key." },
      { term: "K27", meaning: "Good, as long as K is not the child’s initial." },
      { term: "P7654321", meaning: "Not if that is the child’s number in your social work system." },
    ],
    postcode: [
      { term: "DD1", meaning: "Good." },
      { term: "DD1 4NY", meaning: "Too much: a full postcode can point to one home." },
      { term: "DD1 4", meaning: "Too much: the number after the space goes too." },
    ],
    age: [
      { term: "12", meaning: "Good." },
      { term: "0", meaning: "Good, for a baby under one." },
      { term: "12 yrs", meaning: "Write 12 alone." },
      { term: "12/03/2014", meaning: "Never: a date of birth must not be sent." },
    ],
    choice: [],
    orderStart: [
      { term: "12/03/2024", meaning: "Good: 12 March 2024." },
      { term: "March 2024", meaning: "Enter the day too." },
    ],
  } satisfies Record<ColumnKind, readonly { readonly term: string; readonly meaning: string }[]>,
  also: {
    id: ["CHI", "identifier", "unique number", "pseudonym", "reference"],
    postcode: ["address", "home address", "outward code", "district", "no fixed abode", "NFA"],
    age: ["DOB", "date of birth", "birthday", "years", "unborn", "baby"],
    choice: ["dropdown", "drop-down", "list", "vocabulary"],
    orderStart: ["CSO", "order", "interim", "start date"],
  } satisfies Record<ColumnKind, readonly string[]>,
  /** By the key of a column that people look up under another name. */
  alsoOfColumn: {
    gender: ["sex"],
    ethnicity: ["ethnic group", "race", "census"],
    disability: ["disabled", "learning", "physical"],
    reinstated: ["terminated", "again", "CSO"],
    category: ["process", "register", "IRD", "VYP", "CARM", "registration"],
  } as Readonly<Record<string, readonly string[]>>,
} as const;
