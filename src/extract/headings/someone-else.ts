import type { HeadingWords } from "./heading-words";

/** Words of headings whose columns are not about the child itself: whose they are, or what else they are about. */
const SOMEONE_ELSE = new Set([
  "mother", "mothers", "mum", "mums", "father", "fathers", "dad", "dads", "parent", "parents", "parental", "carer", "carers", "guardian", "guardians", "sibling", "siblings", "brother", "brothers",
  "sister", "sisters", "partner", "partners", "adult", "adults", "family", "household", "relative", "relatives", "kin", "foster", "fosterer", "fosterers", "adopter", "adopters",
  "worker", "workers", "keyworker", "socialworker", "manager", "managers", "practitioner", "professional", "caseworker", "supervisor", "officer", "owner", "author", "consultant", "staff",
  "team", "teams", "unit", "office", "user", "school", "schools", "nursery", "establishment", "college", "gp", "doctor", "dr", "surgery", "practice", "dentist", "hospital", "clinic", "visitor",
  "provider", "provision", "organisation", "agency", "employer", "contact", "contacts", "referrer", "notifier", "reporter", "allocated", "assigned", "responsible",
]);

/** True where a heading or the group above it names somebody else than the child, or a place that is not the child's home. */
export function isAboutSomeoneElse({ words }: HeadingWords, known: readonly string[] = []): boolean {
  return words.some((word) => SOMEONE_ELSE.has(word) && !known.includes(word));
}
