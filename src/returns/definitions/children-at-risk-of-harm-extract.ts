import type { ExtractDefinitionSource } from "../extract-definition";
import { childExportHeadings, childExportWords } from "./common-extract";

/** How lists of case systems become return B: what they call protective processes, and what heads them. */
export const childrenAtRiskOfHarmExtract: ExtractDefinitionSource = {
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
    // An investigation may have led to registration: systems write these for all of them.
    doubtful: ["cpi", "cp investigation", "child protection investigation", "investigation"],
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
        "not registered following investigation", "investigation",
      ],
      "care and risk management": ["carm process", "care and risk management process"],
      "vulnerable young person's process": ["vyp process", "vulnerable young people", "vulnerable young people process", "vulnerable young person protection", "vypp"],
    },
  },
};
