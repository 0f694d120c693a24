import { counted } from "./counts";

/** Texts of the partnership's settings. */
export const partnershipWords = {
  heading: "Partnership settings",
  sentence: "Kept in this workbook, so that a colleague who opens it next does not have to enter them again.",
  replace: "Replace them",
  replaceSure: "The settings that could not be read are lost when you replace them.",
  council: "Council area",
  councilHint: "Postcodes outside it are shown to you to check.",
  noCouncil: "None set",
  patterns: {
    heading: "Numbers of your own systems",
    sentence: "An ID that looks like one of these is shown to you to fix: it must not be sent.",
    none: "None yet.",
    /** @param shape what its numbers look like: "P, then 7 digits". */
    hits: (shape: string, count: number) => `${shape}. ${count === 0 ? "Fits no ID in the list" : `Fits ${counted(count, "ID")} in the list`}.`,
    remove: "Remove",
    add: "Write one example, such as P1234567",
    addHint: "Make the number up: it stands for all numbers of its shape. Do not use the number of a child.",
    addButton: "Add",
    missing: "Write an example, such as P1234567.",
    hitCells: "IDs that it fits",
    insist: "Add it all the same",
  },
} as const;
