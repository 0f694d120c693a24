import type { Role } from "../store/snapshot";

interface TourPage {
  readonly heading: string;
  readonly text: string;
}

/** One for each page of the tour, in order: what somebody in this role does with the pane, from first to last. */
const tours: Readonly<Record<Role, readonly TourPage[]>> = {
  partnership: [
    {
      heading: "Each row is checked as you type",
      text: "What has to be put right is listed in this pane, beside your list. Choose a finding to go to its cell.",
    },
    {
      heading: "You decide what changes",
      text: "Many findings offer a fix: you see each cell before and after, then apply it. Where an unusual entry is right, you confirm it with a reason.",
    },
    {
      heading: "Look once more before it goes",
      text: "Ready to send looks for CHI numbers and other identifiers in the whole workbook. When nothing is in the way, you get a receipt.",
    },
  ],
  analyst: [
    {
      heading: "Freeze the list",
      text: "Choose how many records to read, and on what they are to be like the list. Then freeze it: the list is settled before anybody can know who is drawn.",
    },
    {
      heading: "Draw with a seed",
      text: "Roll dice with a colleague, or take a number that is made public later. The seed decides who is drawn, and the sample is written to sheets of its own.",
    },
    {
      heading: "Anybody can verify it",
      text: "The same list and the same seed always give the same sample. Verify draws it again and compares. Replacements stay in the record with their reasons.",
    },
  ],
};

/** Texts of the first time. */
export const welcomeWords = {
  roles: [
    { role: "partnership", name: "Completing a return", hint: "I list children for my partnership." },
    { role: "analyst", name: "Drawing a sample", hint: "I am an analyst of the inspectorate." },
  ] satisfies readonly { readonly role: Role; readonly name: string; readonly hint: string }[],
  later: "You can change this later in Help.",
  private: "Everything stays in this workbook and on this computer.",
  tour: {
    pages: tours,
    position: (page: number, pages: number) => `${page} of ${pages}`,
    back: "Back",
    next: "Next",
    start: "Start",
    backToHelp: "Back to Help",
    skip: "Skip",
  },
  /** An entry before and after its fix, in the pictures. */
  example: { before: "12 yrs", after: "12" },
} as const;
