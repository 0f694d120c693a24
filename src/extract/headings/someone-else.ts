import type { HeadingWords } from "./heading-words";
import { withoutWhose } from "./known-headings";

/** Words of headings whose columns are not about the child itself: whose they are, or what else they are about. */
const SOMEONE_ELSE = new Set([
  "mother", "mothers", "mum", "mums", "father", "fathers", "dad", "dads", "parent", "parents", "parental", "carer", "carers", "guardian", "guardians", "sibling", "siblings", "brother", "brothers",
  "sister", "sisters", "partner", "partners", "adult", "adults", "family", "household", "relative", "relatives", "kin", "foster", "fosterer", "fosterers", "adopter", "adopters", "spouse",
  "worker", "workers", "keyworker", "socialworker", "manager", "managers", "practitioner", "professional", "caseworker", "supervisor", "officer", "owner", "author", "consultant", "staff",
  "team", "teams", "unit", "office", "user", "school", "schools", "nursery", "establishment", "college", "gp", "doctor", "dr", "surgery", "practice", "dentist", "hospital", "clinic", "visitor",
  "provider", "provision", "organisation", "agency", "employer", "contact", "contacts", "referrer", "notifier", "reporter", "allocated", "assigned", "responsible",
]);

/**
 * True where a heading or the group above it names somebody else than the child, or a place that is not the child's home.
 * @param known words that belong to what the heading is known for: "parental order" names no parent.
 */
export function isAboutSomeoneElse(heading: HeadingWords, known: readonly string[] = []): boolean {
  return withoutWhose(heading).some((word) => SOMEONE_ELSE.has(word) && !known.includes(word));
}
