import type { ReturnDefinitionSource } from "../definition";
import {
  agreedDateOfBriefings,
  APPENDIX_OF_BRIEFING,
  BRIEFING_2025,
  childColumns,
  childVocabularies,
  childWeights,
  contactInTheLetter,
  inspectorateText,
  introductionNotes,
  passages,
} from "./common";

/** The guidance has no headings but its title; its flowchart is named after what it outlines. */
const GUIDANCE = "Pre-inspection return guidance";
const FLOWCHART = "Flowchart of the process for sampling and reading children’s records";

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
      section: GUIDANCE,
      says: "all children (including unborn babies, children and young people under the age of 18 at the time of involvement with services) who have been involved in at least one protective process within two years of the agreed date",
    },
    age: {
      section: GUIDANCE,
      says: "children and young people under the age of 18 at the time of involvement with services",
    },
    oneEntry: {
      section: GUIDANCE,
      says: "If a child has been involved in more than one protective process within the past two years, only record their details once.",
    },
    agreedDate: { section: GUIDANCE, says: passages.agreedDate },
    minimum: {
      section: FLOWCHART,
      says: "Ensure that you only include the information requested in order to adhere to privacy arrangements.",
    },
    ownNumber: {
      document: "Care Inspectorate, week-by-week guide, phase one",
      section: "Week 7",
      says: "limited to what is necessary - for example, we do not need personal identifiers",
    },
    postcode: { document: `${BRIEFING_2025} (its first six columns serve here too)`, section: APPENDIX_OF_BRIEFING, says: passages.postcode },
    columns: {
      section: FLOWCHART,
      says: "as close a match as possible in relation to age, category, gender, ethnicity etc.",
    },
    sample: {
      section: GUIDANCE,
      says: "select a representative stratified sample of 60 records and a further 15 reserve records of children at risk of harm. The sample will be chosen independently and at random by the intelligence team, therefore reducing any bias.",
    },
    afterwards: {
      section: FLOWCHART,
      says: "Together we will ensure that all personal records that have been provided are deleted at the end of the record reading days.",
    },
    contact: {
      section: GUIDANCE,
      says: "contact the inspection lead and/ or strategic support officer at the earliest opportunity",
    },
  },
  scopeChecklist: [
    "In at least one of the four processes below, at any time in the two years up to the agreed date.",
    "Process 1: a child protection investigation that did not lead to registration. It counts even if it ended at the initial referral discussion (IRD), the investigation or the planning meeting.",
    "Process 2: the child protection register.",
    "Process 3: a vulnerable young person's process, or what your area has in its place.",
    "Process 4: care and risk management, or what your area has in its place.",
    "Under 18 when involved, unborn babies among them.",
    "16 or 17 and in adult support and protection, if they were in one of the four processes too.",
    "Listed once, however many processes there were.",
  ],
  outOfScope: [
    "Concerns that were reported but led to no child protection investigation.",
    "Adult support and protection alone.",
  ],
  afterwards: [
    {
      heading: "You send the return",
      text: "By the date named in the letter about your inspection, in the way it names.",
    },
    {
      heading: "The sample is drawn",
      text: "The inspectorate's intelligence team draws 60 records and 15 in reserve, independently and at random, as representative of your list as possible. You are sent a list of both.",
    },
    { heading: "You name siblings", text: "You say which of the children in the sample are brothers and sisters." },
    {
      heading: "You prepare the records",
      text: "Those of the sample and of the reserve, by a list of the documents that education, health, social work, police and SCRA hold. They are read as far back as two years before the agreed date.",
    },
    {
      heading: "The records are uploaded",
      text: "You upload the records of all five agencies to the secure platform agreed with you. More documents may be asked for while the records are read.",
    },
    {
      heading: "A record may be replaced",
      text: "Where a record is not suitable, the inspection lead takes the closest match from the reserve, in age, category, gender, ethnicity and so on.",
    },
    {
      heading: "The records are read",
      text: "If concerns about a child emerge, the inspection lead may report a serious concern or ask for a management review. A senior officer of the partnership is told.",
    },
    {
      heading: "The records are deleted",
      text: "All personal records that you provided are deleted at the end of the record reading days.",
    },
    {
      heading: "You get a report",
      text: "A statistical report of the findings. They shape the next stages of the inspection. The return also helps to find children, young people, parents and carers to meet or to survey.",
    },
  ],
  contact: contactInTheLetter,
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
