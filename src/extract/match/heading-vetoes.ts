import type { HeadingWords } from "../headings/heading-words";
import { withoutWhose } from "../headings/known-headings";
import { isAboutSomeoneElse } from "../headings/someone-else";

/** Words of headings whose columns are about something else in the child's life, or about the record itself. */
const OTHER_THINGS = new Set([
  "referral", "referred", "review", "reviewed", "death", "died", "deceased", "meeting", "assessment", "assessed", "visit", "visited", "seen", "updated", "update", "created", "modified", "entered",
  "input", "printed", "run", "allocation", "placement", "plan", "telephone", "phone", "mobile", "email", "name", "forename", "surname", "notes", "note", "comment", "comments", "religion",
  "language", "nationality", "country", "place", "uprn", "verified", "estimated", "leaving", "reason", "hearing", "conference", "medical", "passport", "visa", "notified", "received", "immunisation",
  "closure", "admission", "discharge", "moved", "address", "due",
]);
/** Of the child, and of another time or purpose than is asked for. */
const FORMER = new Set(["previous", "former", "old", "prior", "past", "alternative", "temporary", "temp", "correspondence", "mailing", "other", "last", "original", "next"]);
/** "Age at registration": how old the child was on another day than the agreed date. */
const OTHER_DAYS_OF_AGE = new Set([
  "start", "started", "begin", "beginning", "registration", "registered", "deregistration", "order", "cso", "icso", "entry", "opening", "opened", "incident", "event", "concern", "ird", "investigation",
  "process", "involvement", "end", "ended", "closing", "closed", "first",
]);
const FOR_OTHER_THING = 100;
const FOR_FORMER = 60;

/**
 * What is taken off a heading's fit for words that say it is of somebody or something else.
 * @param beginning of the known heading that fitted: its own words are no such words.
 */
export function headingMinus(heading: HeadingWords, beginning: string): number {
  const known = beginning.split(" ");
  if (isOfSomethingElse(heading, known) || isAgeOfAnotherDay(heading, known)) return FOR_OTHER_THING;
  return isOfAnotherTime(heading, known) ? FOR_FORMER : 0;
}

function isAgeOfAnotherDay({ words }: HeadingWords, known: readonly string[]): boolean {
  return known[0] === "age" && words.some((word) => OTHER_DAYS_OF_AGE.has(word) && !known.includes(word));
}

/** "Previous postcode", "Other address". */
export function isOfAnotherTime({ words }: HeadingWords, known: readonly string[] = []): boolean {
  return words.some((word) => FORMER.has(word) && !known.includes(word));
}

/** True where a column is about somebody else or something else than what a return asks of a child. */
export function isOfSomethingElse(heading: HeadingWords, known: readonly string[] = []): boolean {
  return isAboutSomeoneElse(heading, known) || withoutWhose(heading).some((word) => OTHER_THINGS.has(word) && !known.includes(word));
}
