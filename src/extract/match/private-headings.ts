import type { HeadingWords } from "../headings/heading-words";
import { isAboutSomeoneElse } from "../headings/someone-else";

/** Words of headings below which names, numbers, places or free text stand: nothing there is shown as it is, however often it stands there. */
const PRIVATE = new Set([
  "name", "names", "forename", "forenames", "surname", "surnames", "initial", "initials", "first", "last", "middle", "given", "christian", "known", "alias", "aka", "title", "id", "ident", "identifier",
  "number", "no", "ref", "reference", "chi", "nhs", "upn", "scn", "uprn", "nino", "ni", "address", "addresses", "addr", "line", "street", "road", "house", "flat", "town", "city", "village", "locality",
  "county", "postcode", "post", "pcode", "zip", "telephone", "tel", "phone", "mobile", "email", "mail", "contact", "note", "notes", "comment", "comments", "description", "details", "summary", "remarks",
  "narrative", "text", "by", "who", "whom", "lead", "person", "placement", "area", "ward", "nationality", "religion", "language", "birthplace", "nom", "vorname", "nachname",
]);
/** "Gender code", "Legal status no" and the like are headed by a number, and hold words. */
const OF_WORDS = new Set(["gender", "sex", "ethnicity", "ethnic", "disability", "disabled", "status", "type", "category", "kind", "order", "process", "flag"]);

/** True where the cells below a heading may name a person or a place. */
export function isPrivateHeading(heading: HeadingWords): boolean {
  if (isAboutSomeoneElse(heading)) return true;
  return heading.words.some((word) => PRIVATE.has(word)) && !heading.words.some((word) => OF_WORDS.has(word) && !heading.words.includes("name"));
}
