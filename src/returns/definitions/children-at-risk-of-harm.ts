import type { ReturnDefinitionSource } from "../definition";
import { agreedDateOfBriefings, childColumns, childExportHeadings, childExportWords, childVocabularies, childWeights, inspectorateText, introductionNotes } from "./common";

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
  extract: {
    episode: {
      one: "process",
      many: "processes",
      startMeaning: "Tells whether the child was in the process in the two years. The date itself is not brought in.",
    },
    kind: {
      use: "fills",
      column: "category",
      name: "Category",
      meaning: "The protective process. Where a child was in several, the one that stands first in your order counts.",
      // The guidance asks for one; registration and care and risk management say more of a child than an investigation does.
      precedence: [
        "child protection register",
        "care and risk management",
        "vulnerable young person's process",
        "child protection investigation without registration",
      ],
      notCounting: [
        "none", "no", "no process", "not applicable", "child protection concern", "cp concern", "welfare concern", "wellbeing concern", "police concern", "initial referral",
        "adult support and protection", "asp", "child in need", "looked after", "lac", "throughcare", "aftercare", "continuing care", "fostering", "adoption", "kinship care",
      ],
    },
    headings: {
      ...childExportHeadings,
      start: [
        "process start", "start of process", "involvement start", "registration date", "date of registration", "cp registration date", "child protection registration date", "cpr registration date", "date registered", "ird date", "date of ird", "investigation start", "start date", "date started", "date from",
        "from date", "from", "effective from", "valid from", "begin date", "begin", "start",
      ],
      end: [
        "process end", "end of process", "involvement end", "deregistration date", "de registration date", "cp deregistration date", "cpr deregistration date", "date deregistered", "date of deregistration", "outcome date", "investigation end", "end date", "date ended",
        "date to", "to date", "to", "closed date", "effective to", "valid to", "end",
      ],
      kind: ["category", "protective process", "process", "process type", "type of process", "involvement", "involvement type", "cp status", "service", "episode type", "type"],
    },
    words: {
      ...childExportWords,
      category: {
        "child protection register": ["child protection registration", "cp registration", "cp registered", "placed on register", "child protection plan", "cp plan", "on cp register", "on cpr"],
        "child protection investigation without registration": [
          "cp investigation without registration", "cpi without registration", "child protection investigation no registration", "child protection investigation - not registered",
          "not registered following investigation",
        ],
        "care and risk management": ["carm process", "care and risk management process"],
        "vulnerable young person's process": ["vyp process", "vulnerable young people", "vulnerable young people process", "vulnerable young person protection", "vypp"],
      },
    },
  },
  ownText: inspectorateText,
};
