import type { ReturnDefinitionSource } from "../definition";
import { agreedDateOfBriefings, childColumns, childVocabularies, childWeights, inspectorateText, introductionNotes } from "./common";

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
  source: "Care Inspectorate, Partnership briefing: pre-inspection return, August 2025",
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
      section: "What children should be included in the pre-inspection return?",
      says: "all children who have been on full or interim compulsory supervision orders while living at home with their parents within two years of the agreed date",
    },
    oneEntry: {
      section: "What children should be included in the pre-inspection return?",
      says: "If a child has been subject to different periods of compulsory supervision within the past two years, only record their details once.",
    },
    agreedDate: {
      section: "What children should be included in the pre-inspection return?",
      says: "This date should be within four weeks prior to the notification of the inspection.",
    },
    minimum: {
      section: "What is the basis for information sharing?",
      says: "the minimum possible information about all relevant children",
    },
    ownNumber: {
      section: "What is the basis for information sharing?",
      says: "give each child a unique identifying number (which should not be their CHI number or Social Work ID number, or similar)",
    },
  },
  scopeChecklist: [
    "On a compulsory supervision order, full or interim, while living at home with their parents, at any time in the two years up to the agreed date.",
    "Under 18 at some point in those two years while on the order, even if 18 or over now.",
    "Still listed if the order has since named another place to live, has ended, or has moved to another council area.",
    "Each child once, however many orders there were.",
  ],
  afterwards: [
    { heading: "The sample is drawn", text: "The inspectorate's intelligence team draws up to 60 records and 15 in reserve, independently and at random." },
  ],
  contact: "Ask the inspection lead or the strategic support officer. Their names and how to reach them stand in the letter about your inspection.",
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
