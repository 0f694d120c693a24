import type { ReturnDefinition } from "../../returns/definition";
import { foldHeading } from "../../returns/folding";
import { columnRole, type Role } from "../roles";
import { type HeadingWords } from "./heading-words";

/** How well a heading fits one of those that are known. */
export interface HeadingFit {
  /** From 0 to 100; 100 where it is one of them as it stands. */
  readonly score: number;
  /** The known beginning, folded. */
  readonly beginning: string;
}

/** Headings of a number of the child, of whatever system; the likelier first. */
const CHILD = [
  "person id", "client id", "child id", "care first id", "carefirst id", "swis id", "mosaic id", "mosaic person id", "mosaic number", "swift id", "eclipse id", "lcs id", "liquidlogic id",
  "azeus id", "olm id", "system id", "pid", "person number", "person no", "person ref", "person reference", "person identifier", "client number", "client no", "client ref",
  "client reference", "client identifier", "child number", "child no", "child ref", "child reference", "child identifier", "service user id", "service user number", "service user no",
  "service user ref", "service user reference", "subject id", "young person id", "yp id", "yp ref", "pupil id", "individual id", "social work id", "social work number", "social work no",
  "social work ref", "social work reference", "sw id", "sw number", "sw no", "sw ref", "ssid", "unique id", "unique ref", "unique reference", "unique number", "unique identifier",
  "scra id", "scra number", "scra ref", "scra reference",
];
/** What may head numbers of cases and records too: taken where nothing better is there. */
const CHILD_PERHAPS = [
  "case id", "case number", "case no", "case ref", "case reference", "file number", "file no", "file ref", "ref", "ref no", "ref number", "reference", "reference no",
  "reference number", "record id", "record number", "record no", "our ref", "local id", "internal id", "identifier", "id", "id no", "id number", "number", "no",
];
const BIRTH = ["date of birth", "dob", "d o b", "birth date", "birthdate", "birthday", "born", "date born", "birth day", "birth"];
const DUE = [
  "expected date of birth", "expected date of delivery", "expected delivery date", "expected due date", "expected birth date", "estimated date of delivery", "estimated date of birth",
  "estimated delivery date", "estimated due date", "edd", "edob", "date due", "baby due", "baby due date", "due date", "unborn due date", "due",
];
/** What else stands in lists of children: it says that a row is one of headings. */
const OTHERS = [
  "name", "full name", "forename", "forenames", "first name", "given name", "surname", "last name", "family name", "middle name", "known as", "title", "child name", "client name", "chi",
  "chi number", "chi no", "nhs number", "upn", "scn", "candidate number", "address", "address line 1", "address line 2", "address 1", "address 2", "line 1", "town", "city", "street",
  "telephone", "phone", "mobile", "email", "school", "nursery", "gp", "worker", "allocated worker", "social worker", "lead professional", "key worker", "team", "manager", "locality",
  "area", "status", "religion", "language", "nationality", "notes", "comments", "mother", "father", "carer", "placement", "date of death", "review date", "referral date",
  "date of referral", "reason", "description", "date", "code", "date of order", "uprn",
];
/** Whose the column is, where headings say so: left out before they are compared. */
const OF_THE_CHILD = [
  "child or young person", "child young person", "children", "child", "clients", "client", "persons", "person", "people", "service user", "young person", "yp", "pupil", "subject", "individual", "main", "current",
  "primary", "present", "latest", "home", "own", "pers",
];
const EXACT = 100;
const LESS_SURE = 70;
const FOR_THE_CHILD_LEFT_OUT = 3;
const LEAST_OF_BEGINNING = 45;
const FOR_EACH_WORD = 8;
const MOST_OF_BEGINNING = 80;

/** What heads the columns that a role may have, folded, with how much an exact fit counts. */
export function knownHeadings(definition: ReturnDefinition): ReadonlyMap<Role, ReadonlyMap<string, number>> {
  const known = knownByDefinition.get(definition) ?? collect(definition);
  knownByDefinition.set(definition, known);
  return known;
}

/** Definitions do not change, and every cell of the first rows is compared with what they know. */
const knownByDefinition = new WeakMap<ReturnDefinition, ReadonlyMap<Role, ReadonlyMap<string, number>>>();

function collect(definition: ReturnDefinition): ReadonlyMap<Role, ReadonlyMap<string, number>> {
  const { headings, kind } = definition.extract;
  const all = new Map<Role, Map<string, number>>();
  const add = (role: Role, beginnings: readonly string[], score = EXACT) => {
    const known = all.get(role) ?? new Map<string, number>();
    for (const beginning of beginnings) {
      const folded = foldHeading(beginning);
      known.set(folded, Math.max(score, known.get(folded) ?? 0));
    }
    all.set(role, known);
  };
  add("child", CHILD);
  add("child", CHILD_PERHAPS, LESS_SURE);
  add("birth", BIRTH);
  if (definition.columns.some((column) => column.kind === "age" && column.unbornAllowed)) add("due", DUE);
  for (const column of definition.columns) {
    const { key, headingBegins, name } = column;
    const own = [...headingBegins, name, column.heading, ...(headings[key] ?? [])];
    if (column.kind === "id") add("child", [...own.slice(0, -1), column.heading], LESS_SURE);
    else if (column.kind === "orderStart") add("start", own);
    else if (kind.use === "fills" && kind.column === key) add("kind", own);
    else add(columnRole(key), own);
  }
  add("start", headings["start"] ?? []);
  add("end", headings["end"] ?? []);
  add("kind", headings["kind"] ?? []);
  return all;
}

/** How well a heading fits what is known of a role; undefined where it does not. */
export function fitOf(heading: HeadingWords, known: ReadonlyMap<string, number>): HeadingFit | undefined {
  let best: HeadingFit | undefined;
  for (const { folded, joined, minus } of formsOf(heading)) {
    for (const [beginning, exact] of known) {
      const score = scoreOf(folded, joined, beginning, exact);
      if (score > 0 && score - minus > (best?.score ?? 0)) best = { score: score - minus, beginning };
    }
  }
  return best;
}

function scoreOf(folded: string, joined: string, beginning: string, exact: number): number {
  if (folded === beginning || joined === beginning.replaceAll(" ", "")) return exact;
  if (!folded.startsWith(`${beginning} `)) return 0;
  // "from", "to" and "no" begin too much: they count alone.
  const words = beginning.split(" ").length;
  if (words === 1 && beginning.length < 3) return 0;
  return Math.min(MOST_OF_BEGINNING, LEAST_OF_BEGINNING + FOR_EACH_WORD * words) * (exact / EXACT);
}

/** The heading as it stands, and without the words that say whose the column is. */
function formsOf({ folded, joined }: HeadingWords): { folded: string; joined: string; minus: number }[] {
  const forms = [{ folded, joined, minus: 0 }];
  let rest = folded;
  for (;;) {
    const whose = OF_THE_CHILD.find((words) => rest.startsWith(`${words} `));
    if (whose === undefined) return forms;
    rest = rest.slice(whose.length + 1);
    forms.push({ folded: rest, joined: rest.replaceAll(" ", ""), minus: FOR_THE_CHILD_LEFT_OUT });
  }
}

const others = new Map(OTHERS.map((heading) => [heading, EXACT]));

/** True for what heads columns of lists of children, whether the return asks for them or not. */
export function isKnownHeading(heading: HeadingWords, definition: ReturnDefinition | undefined): boolean {
  if (heading.joined === "") return false;
  if (fitOf(heading, others) !== undefined) return true;
  return definition !== undefined && [...knownHeadings(definition).values()].some((known) => fitOf(heading, known) !== undefined);
}
