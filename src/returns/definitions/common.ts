import type { ReturnDefinitionSource } from "../definition";

type Column = ReturnDefinitionSource["columns"][number];

const ABOUT_THE_CHILD = "Information about the child / young person";

/** Columns 1 to 6, which both returns share. Headings as printed in the briefing's appendix 1 (August 2025). */
export function childColumns(options: { unbornAllowed: boolean }): Column[] {
  return [
    {
      kind: "id",
      key: "id",
      heading: "ID Number",
      name: "ID Number",
      headingBegins: ["id number", "id no", "unique id", "unique identifier", "child id", "id"],
      group: ABOUT_THE_CHILD,
      width: 16,
      meaning:
        "A number of your own that stands for one child and appears once. Never the CHI number, a social work ID or anything else that other systems know the child by.",
    },
    {
      kind: "postcode",
      key: "postcode",
      heading: "Home Address Postcode (please use the first part of the postcode ONLY e.g DD1)",
      name: "Postcode",
      headingBegins: ["home address postcode", "home postcode", "postcode", "post code"],
      group: ABOUT_THE_CHILD,
      width: 20,
      meaning: "The first part of the postcode of the child's home address, for example DD1. Nothing after the space.",
    },
    {
      kind: "age",
      key: "age",
      heading: "Age (in years only)",
      name: "Age",
      headingBegins: ["age"],
      group: ABOUT_THE_CHILD,
      width: 10,
      unbornAllowed: options.unbornAllowed,
      meaning: options.unbornAllowed
        ? "Whole years on the agreed date, or Unborn. Never a date of birth."
        : "Whole years on the agreed date. Never a date of birth.",
    },
    {
      kind: "choice",
      key: "gender",
      heading: "Gender (please select from drop down box)",
      name: "Gender",
      headingBegins: ["gender"],
      group: ABOUT_THE_CHILD,
      width: 22,
      vocabulary: "gender",
      meaning: "One entry of the drop-down list.",
    },
    {
      kind: "choice",
      key: "ethnicity",
      heading: "Ethnicity (please select from drop down box)",
      name: "Ethnicity",
      headingBegins: ["ethnicity", "ethnic"],
      group: ABOUT_THE_CHILD,
      width: 26,
      vocabulary: "ethnicity",
      meaning: "One entry of the drop-down list.",
    },
    {
      kind: "choice",
      key: "disability",
      heading: "Child has physical or learning disability (please choose yes, no, Not recorded/Unknown)",
      name: "Disability",
      headingBegins: ["child has physical or learning disability", "child has physical", "physical or learning", "disability"],
      group: ABOUT_THE_CHILD,
      width: 26,
      vocabulary: "yesNo",
      meaning: "yes, no, or Not recorded/Unknown.",
    },
  ];
}

/** What systems write where nothing is known. */
const notRecorded = ["unknown", "not known", "not recorded", "nk", "u", "unk", "n/k", "not stated", "not disclosed"];

/** "Indian, Indian Scottish or Indian British", as the census and systems that follow it have it. */
const asInTheCensus = (name: string): string[] => [`${name}, ${name} scottish or ${name} british`];

/** Lists shared by both returns. Ethnicity: the Scottish Government's core question on ethnic group. */
export const childVocabularies: ReturnDefinitionSource["vocabularies"] = {
  gender: {
    title: "Gender",
    entries: ["Female", "Male", "Other", "Not recorded/Unknown"],
    synonyms: {
      Female: ["f", "fem", "girl", "woman"],
      Male: ["m", "boy", "man"],
      Other: ["o", "non-binary", "nonbinary"],
      "Not recorded/Unknown": [...notRecorded],
    },
  },
  ethnicity: {
    title: "Ethnicity",
    entries: [
      "White Scottish",
      "Other White British",
      "White Irish",
      "White Polish",
      "Gypsy/Traveller",
      "Roma",
      "Showman/Showwoman",
      "Other White",
      "Mixed or multiple",
      "Pakistani",
      "Indian",
      "Bangladeshi",
      "Chinese",
      "Other Asian",
      "African",
      "Caribbean or Black",
      "Arab",
      "Other",
      "Not recorded/Unknown",
    ],
    synonyms: {
      // "Scottish" or "British" alone is no answer: the question has them under African, Pakistani and others too.
      "White Scottish": ["white scot", "white scots", "white - scottish", "white: scottish"],
      "Other White British": ["white english", "white welsh", "white northern irish"],
      "White Irish": ["irish"],
      "White Polish": ["polish"],
      "Gypsy/Traveller": ["gypsy", "traveller", "gypsy traveller", "gypsy or traveller"],
      "Showman/Showwoman": ["showman", "showwoman"],
      "Other White": ["white other", "any other white", "other white ethnic group"],
      "Mixed or multiple": ["mixed", "mixed race", "multiple", "any mixed or multiple ethnic group", "mixed or multiple ethnic groups"],
      Pakistani: [...asInTheCensus("pakistani"), "pakistani scottish", "pakistani british", "asian - pakistani", "asian pakistani"],
      Indian: [...asInTheCensus("indian"), "indian scottish", "indian british", "asian - indian", "asian indian"],
      Bangladeshi: [...asInTheCensus("bangladeshi"), "bangladeshi scottish", "bangladeshi british", "asian - bangladeshi", "asian bangladeshi"],
      Chinese: [...asInTheCensus("chinese"), "chinese scottish", "chinese british", "asian - chinese", "asian chinese"],
      "Other Asian": [...asInTheCensus("other asian"), "asian other", "any other asian"],
      African: [...asInTheCensus("african"), "african scottish", "african british", "black african"],
      "Caribbean or Black": [...asInTheCensus("caribbean"), ...asInTheCensus("black"), "caribbean", "black caribbean", "caribbean black"],
      Arab: [...asInTheCensus("arab"), "arab scottish", "arab british"],
      Other: ["other ethnic group", "any other ethnic group"],
      "Not recorded/Unknown": [...notRecorded],
    },
  },
  yesNo: {
    title: "Yes or no",
    entries: ["yes", "no", "Not recorded/Unknown"],
    synonyms: { yes: ["y", "true", "1"], no: ["n", "false", "0"], "Not recorded/Unknown": [...notRecorded] },
  },
};

/** How much the columns of both returns count when a record of the sample is replaced. */
export const childWeights: ReturnDefinitionSource["sample"]["match"]["weights"] = [
  { column: "age", weight: 3 },
  { column: "gender", weight: 2 },
  { column: "ethnicity", weight: 2 },
  { column: "disability", weight: 1 },
  { column: "postcode", weight: 1 },
];

/** The inspectorate's own contact details, as its publications print them. */
export const inspectorateText = [
  "Compass House, 11 Riverside Drive, Dundee DD1 4NY",
  "DD1 4NY",
  "www.careinspectorate.com",
  "enquiries@careinspectorate.gov.scot",
  "0345 600 9527",
];

export const introductionNotes = {
  agreedDate:
    "The agreed date is the date on which you regard the information you are providing to be accurate. This should be within four weeks prior to date of notification of the inspection.",
  oneEntry: "Please note:- There should only be ONE entry per child",
};

/** The briefing whose sample return prints the columns that both returns share. */
export const BRIEFING_2025 = "Care Inspectorate, Partnership briefing: pre-inspection return, August 2025";

/** Where it prints them. */
export const APPENDIX_OF_BRIEFING = "Appendix 1: Sample pre-inspection return";

export const passages = {
  /** Both publications have it word for word. */
  agreedDate:
    "identify an agreed date on which you regard the information that you are providing to be accurate. This date should be within four weeks prior to the notification of the inspection.",
  /** Of the briefing's appendix. */
  postcode: "Home Address Postcode (please use the first part of the postcode ONLY e.g DD1)",
};

/** Names and addresses change from inspection to inspection: they stand in its letter. */
export const contactInTheLetter =
  "Ask the inspection lead or the strategic support officer, and ask early. Their names and how to reach them stand in the letter about your inspection.";

/** "Within four weeks prior to the notification of the inspection", as both publications say. */
export const agreedDateOfBriefings: ReturnDefinitionSource["agreedDate"] = {
  label: "Insert Agreed Date",
  labelBegins: ["insert agreed date", "agreed date"],
  maximumDaysBeforeNotification: 28,
};
