import type { ReturnDefinitionSource } from "../definition";
import { agreedDateOfBriefings, childColumns, childVocabularies, childWeights, inspectorateText, introductionNotes } from "./common";

/**
 * Return B. Source: Care Inspectorate, "Pre-inspection return guidance" for joint inspections of services for children
 * at risk of harm (from 2021). The guidance does not print the columns; the first six follow return A and the category
 * lists the four protective processes that the guidance names.
 */
export const childrenAtRiskOfHarm: ReturnDefinitionSource = {
  id: "children-at-risk-of-harm",
  version: "2021-08",
  title: "Children and young people at risk of harm",
  shortTitle: "Children at risk of harm",
  source: "Care Inspectorate, Pre-inspection return guidance, children at risk of harm",
  sheetName: "Sample of Records",
  guidanceSheetName: "Guidance",
  listsSheetName: "Sheet1",
  introduction: [
    "Sample of Records",
    "Please list all children and young people, including unborn babies, who have been involved in at least one protective process within two years of the agreed date and were under the age of 18 years at the time.",
    introductionNotes.agreedDate,
    introductionNotes.oneEntry,
  ],
  agreedDate: agreedDateOfBriefings,
  windowYears: 2,
  involvement: "while in the process",
  columns: [
    ...childColumns({ unbornAllowed: true }),
    {
      kind: "choice",
      key: "category",
      heading: "Category of protective process (please select from drop down box)",
      name: "Category",
      headingBegins: ["category of protective process", "protective process", "category"],
      group: "Protective process",
      width: 48,
      vocabulary: "category",
      meaning: "The protective process the child has been involved in. If more than one, choose one and list the child once.",
    },
  ],
  vocabularies: {
    ...childVocabularies,
    category: {
      title: "Category of protective process",
      entries: [
        "child protection investigation without registration",
        "child protection register",
        "vulnerable young person's process",
        "care and risk management",
      ],
      synonyms: {
        "child protection register": ["cpr", "cp register", "on the register", "registered"],
        "vulnerable young person's process": ["vyp", "vulnerable young person", "vulnerable young persons process"],
        "care and risk management": ["carm", "care & risk management"],
        "child protection investigation without registration": ["cp investigation", "cpi", "child protection investigation", "investigation without registration"],
      },
    },
  },
  guidance: [
    {
      heading: "Which children to list",
      paragraphs: [
        "All children, unborn babies included, who were under 18 when they were involved in at least one protective process in the two years up to the agreed date.",
        "Child protection investigation without registration: it ended at the referral discussion, the investigation or the planning meeting. Concerns that did not lead to an investigation do not count.",
        "Children whose names were placed on the child protection register.",
        "Children in a vulnerable young person's process, or in care and risk management, or what your area calls them.",
        "Young people of 16 or 17 in adult support and protection only if they were in one of these processes too.",
        "List each child once, however many processes there have been.",
      ],
    },
    {
      heading: "The agreed date",
      paragraphs: [
        "The date on which you regard the information as accurate. It lies within the four weeks before the inspection was notified to you.",
      ],
    },
    {
      heading: "What must not be in this workbook",
      paragraphs: [
        "No names or dates of birth of children, no CHI numbers, no social work ID numbers or similar, and only the first part of each postcode.",
        "Names belong on the Key personnel sheet only, and only those of staff.",
      ],
    },
  ],
  personnel: {
    sheetName: "Key personnel",
    headings: ["Role", "Organisation", "Name", "Contact"],
    roles: [
      "Inspection co-ordinator",
      "Participation co-ordinator",
      "Chief social work officer",
      "Lead officer for child protection",
      "Health lead",
      "Education lead",
      "Police Scotland lead",
      "SCRA locality reporter manager",
    ],
  },
  sources: {
    scope: {
      section: "Pre-inspection return guidance",
      says: "all children (including unborn babies, children and young people under the age of 18 at the time of involvement with services) who have been involved in at least one protective process within two years of the agreed date",
    },
    oneEntry: {
      section: "Pre-inspection return guidance",
      says: "If a child has been involved in more than one protective process within the past two years, only record their details once.",
    },
    agreedDate: {
      section: "Pre-inspection return guidance",
      says: "This date should be within four weeks prior to the notification of the inspection.",
    },
    minimum: {
      section: "Step 1: Complete pre-inspection return",
      says: "only include the information requested in order to adhere to privacy arrangements",
    },
  },
  scopeChecklist: [
    "Involved in at least one protective process at any time in the two years up to the agreed date.",
    "Under 18 at the time, unborn babies among them.",
    "Each child once, however many processes there were.",
  ],
  afterwards: [
    { heading: "The sample is drawn", text: "The inspectorate's intelligence team draws 60 records and 15 in reserve, independently and at random." },
  ],
  contact: "Ask the inspection lead or the strategic support officer. Their names and how to reach them stand in the letter about your inspection.",
  sample: {
    main: 60,
    reserve: 15,
    followUp: 0,
    margins: ["category", "age", "gender", "ethnicity", "disability", "postcode"],
    match: {
      weights: childWeights,
      first: "category",
    },
  },
  uploads: { partnership: ["education", "health", "social work", "police", "SCRA"], themselves: [] },
  due: "the date named in the notification letter",
  // Source: Care Inspectorate, week-by-week guide, phase one; its week numbers are indicative only.
  keyDates: [
    { name: "The return is sent", week: 7, isIndicative: true },
    { name: "The inspectorate confirms the sample; siblings in it are named", week: 9, isIndicative: true },
  ],
  ownText: inspectorateText,
};
