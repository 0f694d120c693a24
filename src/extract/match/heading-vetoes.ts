import type { HeadingWords } from "../headings/heading-words";
import { isAboutSomeoneElse } from "../headings/someone-else";
import type { Role } from "../roles";

const OTHER_THINGS = new Set([
  "referral", "referred", "review", "reviewed", "death", "died", "deceased", "meeting", "assessment", "assessed", "visit", "visited", "seen", "updated", "update", "created", "modified", "entered",
  "input", "printed", "run", "allocation", "plan", "telephone", "phone", "mobile", "email", "name", "forename", "surname", "street", "town", "notes", "note", "comment", "comments", "religion",
  "language", "nationality", "country", "place", "uprn", "chi", "verified", "estimated", "leaving", "reason", "hearing", "conference", "medical", "passport", "visa", "notified", "received", "immunisation",
]);
const FORMER = new Set(["previous", "former", "old", "prior", "past", "alternative", "temporary", "temp", "correspondence", "mailing", "other", "last"]);
const OTHER_THING = 100;
const EARLIER_THING = 60;

/** What is taken off a heading's fit for words that say it is of somebody or something else. @param beginning that fitted. */
export function headingMinus(_role: Role, words: HeadingWords, beginning: string): number {
  const known = beginning.split(" ");
  const rest = words.words.filter((word) => !known.includes(word));
  if (isAboutSomeoneElse(words, known) || rest.some((word) => OTHER_THINGS.has(word))) return OTHER_THING;
  return rest.some((word) => FORMER.has(word)) ? EARLIER_THING : 0;
}
