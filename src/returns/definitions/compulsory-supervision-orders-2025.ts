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

/** Headings of the briefing. */
const WHICH_CHILDREN = "What children should be included in the pre-inspection return?";
const WHY_SHARED = "What is the basis for information sharing?";
const HOW_USED = "How is the pre-inspection return used?";

/**
 * Return A. Source: Care Inspectorate, "Joint inspections of services for children and young people subject to
 * compulsory supervision orders living at home with their parents. Partnership briefing: pre-inspection return",
 * August 2025, with the sample return in its appendix 1.
 */
export const compulsorySupervisionOrders2025: ReturnDefinitionSource = {
  id: "compulsory-supervision-orders-2025",
  version: "2025-08",
  title: "Children and young people subject to compulsory supervision orders living at home with their parents",
  shortTitle: "Compulsory supervision orders at home",
  source: BRIEFING_2025,
  sheetName: "Sample of Records",
  guidanceSheetName: "Appendix 1- guidance",
  listsSheetName: "Sheet1",
  introduction: [
    "Sample of Records",
    "Please provide information about children and young people receiving services on the agreed date. This includes children and young people under the age of 18 years at the point of involvement with services within the last two years.",
    introductionNotes.agreedDate,
    "Please refer to Appendix 1 and the Pre Inspection Return briefing note to completing this section.",
    introductionNotes.oneEntry,
  ],
  agreedDate: agreedDateOfBriefings,
  windowYears: 2,
  involvement: "while on the order",
  columns: [
    ...childColumns({ unbornAllowed: false }),
    {
      kind: "orderStart",
      key: "csoStart",
      heading: "Date current CSO started",
      name: "CSO start date",
      headingBegins: ["date current cso started", "date current cso", "cso start", "current cso start", "date cso start"],
      group: "CSO start date",
      width: 18,
      meaning:
        "The day on which the current compulsory supervision order started. If the order has ended, the day on which the last one started. Interim orders count.",
    },
    {
      kind: "choice",
      key: "reinstated",
      heading: "Within the 2 year timeframe, has the CSO been terminated then reinstated",
      name: "CSO reinstated",
      headingBegins: ["within the 2 year timeframe", "within the two year timeframe", "has the cso been terminated", "cso terminated", "cso termination", "cso reinstated"],
      group: "CSO termination/reinstatement",
      width: 30,
      vocabulary: "yesNo",
      meaning: "yes when an order ended and another began inside the two years before the agreed date; otherwise no.",
    },
  ],
  vocabularies: childVocabularies,
  guidance: [
    {
      heading: "Which children to list",
      paragraphs: [
        "Every child who has been on a compulsory supervision order, full or interim, while living at home with their parents at any time in the two years up to the agreed date.",
        "Children who were under 18 at some point in those two years while on the order, even if they are 18 or over now.",
        "Children whose order has since changed to another place of residence, has ended, or has moved to another council area.",
        "Parents are birth or adoptive parents, and partners who live with them and have a significant caring role. Foster and kinship carers are not parents here.",
        "List each child once, however many orders there have been.",
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
        "No names, no dates of birth, no CHI numbers, no social work ID numbers or similar, and only the first part of each postcode.",
        "Anything more than is asked for can be a data breach that has to be reported to the Information Commissioner.",
      ],
    },
  ],
  sources: {
    scope: {
      section: WHICH_CHILDREN,
      says: "all children who have been on full or interim compulsory supervision orders while living at home with their parents within two years of the agreed date",
    },
    age: {
      section: WHICH_CHILDREN,
      says: "This includes young people who are now over the age of 18 years but were under the age of 18 while subject to a compulsory supervision order living at home with their parents",
    },
    oneEntry: {
      section: WHICH_CHILDREN,
      says: "If a child has been subject to different periods of compulsory supervision within the past two years, only record their details once.",
    },
    agreedDate: { section: WHICH_CHILDREN, says: passages.agreedDate },
    minimum: {
      section: WHY_SHARED,
      says: "the minimum possible information about all relevant children to enable a representative sample to be selected for the review of children's records. Please note that we do not ask for children's names or dates of birth",
    },
    ownNumber: {
      section: WHY_SHARED,
      says: "give each child a unique identifying number (which should not be their CHI number or Social Work ID number, or similar)",
    },
    postcode: { section: APPENDIX_OF_BRIEFING, says: passages.postcode },
    columns: {
      section: APPENDIX_OF_BRIEFING,
      says: "Age (in years only) Gender (please select from drop down box) Ethnicity (please select from drop down box) Child has physical or learning disability (please choose yes, no, Not recorded/Unknown)",
    },
    orders: {
      section: APPENDIX_OF_BRIEFING,
      says: "Date current CSO started Within the 2 year timeframe, has the CSO been terminated then reinstated",
    },
    sample: {
      section: HOW_USED,
      says: "the Care Inspectorate will select a representative stratified sample of up to 60 records",
    },
    afterwards: {
      section: "Diagram 1: Pre-inspection return, sampling and record reading process",
      says: "After record reading All personal records will be deleted.",
    },
    contact: {
      section: "What is the purpose of a pre-inspection return?",
      says: "The inspection lead and strategic support officer will guide you in this process.",
    },
  },
  scopeChecklist: [
    "On a compulsory supervision order while living at home with their parents, at any time in the two years up to the agreed date.",
    "A full order or an interim order: both count.",
    "Under 18 at some point in those two years while on the order at home, even if 18 or over now.",
    "Moved since: the order now names another place to live, such as foster carers or a children's house.",
    "Order ended since, or transferred to another council area.",
    "Living with birth or adoptive parents, or with a parent's partner who lives with them and has a significant caring role.",
    "Listed once, however many orders or periods of supervision there were.",
  ],
  outOfScope: [
    "Living with formal carers only, such as kinship or foster carers: they are not parents here.",
    "Already 18 when the two years began.",
  ],
  afterwards: [
    {
      heading: "You send the return",
      text: "By Friday of week 3 of the inspection, through the inspectorate's secure SharePoint platform. The inspection lead and the strategic support officer help you with it.",
    },
    {
      heading: "The sample is drawn",
      text: "The inspectorate's intelligence team draws up to 60 records and a reserve, as a rule 15, independently and at random. In very small and very large areas the numbers may differ. 15 of the sample are marked for possible follow-up.",
    },
    { heading: "You name siblings", text: "You say which of the children in the sample are brothers and sisters." },
    {
      heading: "You prepare the records",
      text: "Education, health and social work records of the children in the sample, by the inspectorate's list of required records. You fill in a follow-up form for each of the 15 that are marked.",
    },
    {
      heading: "The records are uploaded",
      text: "To the secure platform agreed with you. Police and SCRA upload their own: you do not upload those. More documents may be asked for while the records are read.",
    },
    {
      heading: "A record may be replaced",
      text: "Where a record cannot be used, the inspection lead takes another from the reserve.",
    },
    {
      heading: "The records are read",
      text: "By inspectors and local record readers. If concerns about a child emerge, the inspectorate tells you what has to be done.",
    },
    {
      heading: "You get a report",
      text: "The intelligence team's report goes to the partnership. Pass it on only to those who attend partnership discussion 2.",
    },
    {
      heading: "The records are deleted",
      text: "All personal records are deleted after record reading. Those marked for follow-up are taken further in the engagement week, when inspectors may meet some of the children.",
    },
  ],
  contact: contactInTheLetter,
  sample: {
    main: 60,
    reserve: 15,
    followUp: 15,
    margins: ["age", "gender", "ethnicity", "disability", "csoStart", "reinstated", "postcode"],
    match: {
      weights: [
        ...childWeights,
        { column: "reinstated", weight: 1 },
        { column: "csoStart", weight: 1 },
      ],
    },
  },
  uploads: { partnership: ["education", "health", "social work"], themselves: ["police", "SCRA"] },
  due: "Friday of week 3 of the inspection",
  keyDates: [
    { name: "The return is asked for", week: 1, isIndicative: false },
    { name: "The return is due", week: 3, weekday: 5, isIndicative: false },
  ],
  reinstatement: { column: "reinstated", yes: "yes" },
  ownText: inspectorateText,
};
