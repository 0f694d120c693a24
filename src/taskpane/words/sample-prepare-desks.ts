import { children, counted, countInWords, listInWords } from "./counts";

interface Besides {
  readonly reserve: number;
  readonly followUp: number;
}

/** "15 in reserve", "15 for follow-up": behind what is said of the main sample. A part without records is left out. */
export function besidesMain({ reserve, followUp }: Besides): string[] {
  return [
    ...(reserve > 0 ? [`${countInWords(reserve)} in reserve`] : []),
    ...(followUp > 0 ? [`${countInWords(followUp)} for follow-up`] : []),
  ];
}

/** What the steps to a sample say of themselves. */
export const prepareDeskWords = {
  reasonMissing: "Enter a reason. It is kept in the record of the sample.",
  why: {
    findings: (toFix: number) =>
      `There ${toFix === 1 ? "is" : "are"} ${counted(toFix, "finding")} to put right. Say why the sample is drawn from the list as it stands.`,
    sizes: "The numbers are not those of the guidance. Say why.",
    margins: "The characteristics are not those that the return foresees. Say why.",
    method: "The method is not the one that the return foresees. Say why.",
  },
  summary: {
    children,
    sizes: (main: number, besides: Besides) => [counted(main, "record"), ...besidesMain(besides)].join(", "),
    method: (name: string) => `Method: ${name}`,
    noMargins: "No characteristics: a simple random sample",
    margins: (names: readonly string[]) => `Characteristics, the most important first: ${names.join(", ")}`,
    joined: (names: readonly string[]) => `Levels joined in: ${listInWords(names)}`,
  },
  freeze: {
    otherList: "The list is not the one that was frozen. Freeze it again, or put it back as it was.",
    otherCells: "Cells of the list were changed since it was frozen. Nobody’s ID and no level is another one: the draw is the same.",
    otherDate: "The agreed date is another one than when the list was frozen.",
    unreadable: {
      newer: "A later version of this add-in has frozen a list in this workbook. This version cannot read what it kept.",
      broken: "What this workbook keeps of an earlier freeze cannot be read.",
      whatToDo: {
        newer: "It is left as it is. Use the later version, or freeze the list here: what it kept is lost then.",
        broken: "It is left as it is until you freeze the list: the new freeze takes its place.",
      },
    },
    changed: "The list has changed since it was frozen for the sample.",
    changedWhatToDo: "Put it back as it was, or freeze it again before you draw.",
  },
  receipt: {
    unreadable: "There is no digest in this text. Paste the whole receipt, or its 64 digits and letters.",
    same: "The list is the one that the receipt was written for.",
    other:
      "The list is not the one that the receipt was written for: it was changed since, or the receipt is of another list. Ask the partnership why before you draw.",
  },
  draw: {
    sameSeed: "The sample that is there was drawn from the same list with this seed: it would come out again. Choose a new seed.",
    shortSeed: (digits: number, rolls: number) =>
      `The seed has ${counted(digits, "digit")}, and the dice are rolled ${countInWords(rolls)} times. Type the others too, or choose Draw the sample again to draw with this seed.`,
    nothing: "Nothing was drawn.",
    done: (main: number, besides: Besides) => `Drawn: ${listInWords([`${countInWords(main)} in the sample`, ...besidesMain(besides)])}.`,
    whereSheetsAre: "The sheets are at the end of the workbook.",
  },
} as const;
