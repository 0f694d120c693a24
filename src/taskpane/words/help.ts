import type { Topic } from "../../validation/rule";
import { counted } from "./counts";

/** Texts of the help's own screen, and the headings of its sections. Topics have files of their own. */
export const helpWords = {
  heading: "Help",
  /** Over the help where no return is open. */
  product: "Pre-inspection return",
  back: "Back",
  toContents: "Back to Help",
  allTopics: "All help topics",
  search: {
    label: "Search the help",
    clear: "Clear the search",
    results: "Topics found",
    found: (count: number) => (count === 0 ? "No topic found." : `${counted(count, "topic")} found.`),
    nothing: "Try fewer or other words. Every topic stands in the contents when the search is empty.",
    /** Beside a topic that was found: where it stands. */
    within: (section: string) => `In “${section}”`,
  },
  inScope: "In scope",
  notInScope: "Not in scope",
  source: "In the guidance",
  right: "List",
  wrong: "Leave out",
  role: {
    heading: "What you use this pane for",
    partnership: "Completing a return",
    analyst: "Drawing a sample",
    hint: "It decides where the pane opens and which topics the help has. Kept on this computer.",
  },
  tour: "Show the tour again",
  sections: {
    sample: "Drawing a sample",
    start: "Before you start",
    columns: "Columns",
    checks: "What the add-in checks",
    sending: "Sending the return",
    pane: "Working with the pane",
    ways: "Keyboard and privacy",
  },
  /** Groups of rules. */
  checks: {
    identifiers: "Personal identifiers",
    return: "The return as a whole",
    ids: "IDs and children",
    postcodes: "Postcodes",
    ages: "Ages",
    lists: "Drop-down lists",
    orders: "Orders",
  } satisfies Record<Topic, string>,
  checksAlso: {
    identifiers: ["CHI", "NHS number", "DOB", "date of birth", "identifier", "privacy", "data breach", "GDPR", "National Insurance", "passport", "email", "e-mail", "telephone"],
    return: ["hidden rows", "filter", "merged cells", "blank rows", "extra column", "missing column", "comments", "notes"],
    ids: ["duplicate", "twin", "twins", "double", "same child twice", "siblings", "leading zeros"],
    postcodes: ["address", "no fixed abode", "homeless", "NFA", "district"],
    ages: ["DOB", "date of birth", "18", "19", "unborn", "too old"],
    lists: ["vocabulary", "dropdown", "entries", "spelling"],
    orders: ["CSO", "compulsory supervision order", "dates", "start date", "reinstated"],
  } satisfies Record<Topic, readonly string[]>,
  checksIntro: "To fix: must be put right before the return is sent. To check: may be right, and then you confirm it with a reason.",
  severity: { fix: "To fix.", check: "To check." },
} as const;
