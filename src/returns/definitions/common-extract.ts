import type { ExtractDefinitionSource } from "../extract-definition";

/** How case systems head the columns that both returns share; the headings of the return itself are known besides. */
export const childExportHeadings: ExtractDefinitionSource["headings"] = {
  postcode: ["postcode", "post code", "home postcode", "current postcode", "address postcode", "pcode", "zip"],
  age: ["age", "current age", "age in years", "age at"],
  gender: ["gender", "sex", "gender identity"],
  ethnicity: ["ethnicity", "ethnic", "ethnic group", "ethnic origin", "ethnic background", "race"],
  disability: ["disability", "disabled", "has disability", "has a disability", "is disabled", "any disability", "disability flag", "child disability", "learning disability", "physical disability"],
};

/** In Scotland's statistics on pupils the answers of one group stand in an order of their own, case by case. */
const asInTheSchoolCensus = (group: string, name: string): string[] => [
  `${group} - ${name} / British / Scottish`, `${group} - ${name} / Scottish / British`, `${group} - ${name}`, `${group} ${name}`,
];

/**
 * What case systems write for the entries of the columns that both returns share. Sources: the ethnic groups of Scotland's
 * census 2022 and of its pupil census, and UK Core Ethnic Category Scotland (HL7 UK), which the NHS uses with its codes.
 */
export const childExportWords: ExtractDefinitionSource["words"] = {
  gender: {
    Female: ["girls", "female child"],
    Male: ["boys", "male child"],
    "Not recorded/Unknown": ["prefer not to say", "not specified", "unspecified", "not provided", "refused"],
  },
  ethnicity: {
    "White Scottish": ["1a scottish"],
    "Other White British": ["1b other british", "white - other british", "white: other british", "white british other", "white - english", "white - welsh", "white - northern irish"],
    "White Irish": ["1c irish", "white - irish"],
    "White Polish": ["1l polish", "white - polish"],
    "Gypsy/Traveller": ["1k gypsy/traveller", "white - gypsy/traveller", "white gypsy traveller", "scottish gypsy/traveller"],
    Roma: ["white - roma", "white roma"],
    "Showman/Showwoman": ["white - showman/showwoman", "showpeople", "show person"],
    "Other White": ["1z other white ethnic group", "white - other white ethnic group", "white - any other", "any other white background", "white - other", "other white background"],
    "Mixed or multiple": ["2a any mixed or multiple ethnic groups", "any mixed or multiple ethnic groups", "any mixed background", "any other mixed background", "other mixed background", "mixed or multiple ethnic group", "mixed background"],
    Pakistani: asInTheSchoolCensus("asian", "pakistani"),
    Indian: asInTheSchoolCensus("asian", "indian"),
    Bangladeshi: asInTheSchoolCensus("asian", "bangladeshi"),
    Chinese: asInTheSchoolCensus("asian", "chinese"),
    "Other Asian": ["other asian, asian scottish or asian british", "any other asian background", "asian - any other"],
    African: [...asInTheSchoolCensus("african", "african"), "other african", "african - other", "african other", "any other african"],
    "Caribbean or Black": [
      ...asInTheSchoolCensus("caribbean or black", "caribbean"), ...asInTheSchoolCensus("caribbean or black", "black"),
      "other caribbean or black", "caribbean or black - other", "black other", "any other black background",
    ],
    Arab: ["other - arab", "other ethnic group - arab"],
    Other: ["other ethnic background", "other - other", "other ethnic group - other"],
    "Not recorded/Unknown": ["refused", "not provided", "refused/not provided by patient", "refused or not provided", "prefer not to say", "information not obtained", "not obtained"],
  },
  disability: {
    // "Learning difficulty", autism and additional support needs are no answer: they may go with a disability, or not.
    yes: [
      "learning disability", "learning disabilities", "physical disability", "physical disabilities", "learning", "physical", "physical and learning disability",
      "physical or learning disability", "physical and learning", "mild learning disability", "moderate learning disability", "severe learning disability",
      "profound learning disability", "profound and multiple learning disabilities", "profound and multiple learning disability", "pmld", "disabled", "has disability",
      "has a disability",
    ],
    no: ["none", "no disability", "no disabilities", "not disabled", "no known disability", "no known disabilities", "has no disability", "non-disabled"],
    "Not recorded/Unknown": ["prefer not to say", "not assessed", "not provided", "refused"],
  },
};
