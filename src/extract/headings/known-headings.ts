import type { ReturnColumn } from "../../returns/definition";
import type { ExtractedReturn } from "../../returns/extract-definition";
import { foldHeading } from "../../returns/folding";
import { columnRole, type Role } from "../roles";
import type { HeadingWords } from "./heading-words";

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
  "estimated delivery date", "estimated due date", "edd", "edob", "baby due", "baby due date", "unborn due date",
];
/** What may head the day of a review or a task too. */
export const DUE_PERHAPS: readonly string[] = ["due date", "date due", "due"];
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
/** How much an exact fit counts, and one of a heading that heads other things too. */
const EXACT = 100;
const LESS_SURE = 70;
const FOR_WHOSE = 3;
const FOR_SHORT_BEGINNING = 40;
const LEAST_OF_BEGINNING = 50;
const FOR_EACH_WORD = 8;
const MOST_OF_BEGINNING = 85;
/** Shorter words begin too much: "from", "order", "age". */
const SHORTEST_TELLING = 6;

/** A heading that is known, or its beginning. */
export interface KnownHeading {
  readonly folded: string;
  readonly joined: string;
  readonly words: number;
  /** How much it counts where a heading is just this. */
  readonly exact: number;
}

/** Definitions do not change, and every cell of the first rows is compared with what they know. */
const knownByDefinition = new WeakMap<ExtractedReturn, ReadonlyMap<Role, readonly KnownHeading[]>>();

/** What heads the columns that a role may have. */
export function knownHeadings(definition: ExtractedReturn): ReadonlyMap<Role, readonly KnownHeading[]> {
  const known = knownByDefinition.get(definition) ?? collect(definition);
  knownByDefinition.set(definition, known);
  return known;
}

function collect(definition: ExtractedReturn): ReadonlyMap<Role, readonly KnownHeading[]> {
  const { headings, kind } = definition.extract;
  const all = new Map<Role, Map<string, KnownHeading>>();
  const add = (role: Role, beginnings: readonly string[], exact = EXACT) => {
    const known = all.get(role) ?? new Map<string, KnownHeading>();
    for (const heading of beginnings.map((beginning) => knownHeading(beginning, exact))) {
      if (!known.has(heading.folded)) known.set(heading.folded, heading);
    }
    all.set(role, known);
  };
  add("child", CHILD);
  add("child", CHILD_PERHAPS, LESS_SURE);
  add("birth", BIRTH);
  if (definition.columns.some((column) => column.kind === "age" && column.unbornAllowed)) {
    add("due", DUE);
    add("due", DUE_PERHAPS, LESS_SURE);
  }
  for (const column of definition.columns) {
    const { key, headingBegins, name } = column;
    const own = [...headingBegins, name, column.heading, ...(headings[key] ?? [])];
    if (column.kind === "id") add("child", own, LESS_SURE);
    else add(roleOf(column, kind), own);
  }
  add("start", headings["start"] ?? []);
  add("end", headings["end"] ?? []);
  add("kind", headings["kind"] ?? []);
  return new Map([...all].map(([role, known]) => [role, [...known.values()]]));
}

function roleOf({ key, kind }: ReturnColumn, kindOfEpisode: ExtractedReturn["extract"]["kind"]): Role {
  if (kind === "orderStart") return "start";
  return kindOfEpisode.use === "fills" && kindOfEpisode.column === key ? "kind" : columnRole(key);
}

function knownHeading(heading: string, exact: number): KnownHeading {
  const folded = foldHeading(heading);
  const words = folded.split(" ");
  return { folded, joined: words.join(""), words: words.length, exact };
}

/** How well a heading fits what is known of a role; undefined where it does not. */
export function fitOf(heading: HeadingWords, known: readonly KnownHeading[]): HeadingFit | undefined {
  let best: HeadingFit | undefined;
  for (const { folded, joined, minus } of formsOf(heading)) {
    for (const own of known) {
      const score = scoreOf(folded, joined, own) - minus;
      if (score > (best?.score ?? 0)) best = { score, beginning: own.folded };
    }
  }
  return best;
}

function scoreOf(folded: string, joined: string, known: KnownHeading): number {
  if (folded === known.folded || joined === known.joined) return known.exact;
  if (!folded.startsWith(`${known.folded} `)) return 0;
  const { words, joined: { length }, exact } = known;
  // "to" and "no" count alone.
  if (length < 3) return 0;
  const score = words === 1 && length < SHORTEST_TELLING ? FOR_SHORT_BEGINNING : Math.min(MOST_OF_BEGINNING, LEAST_OF_BEGINNING + FOR_EACH_WORD * words);
  return score * (exact / EXACT);
}

/** The heading as it stands, without the group in front of it, and without the words that say whose the column is. */
function formsOf({ folded, joined }: HeadingWords): { folded: string; joined: string; minus: number }[] {
  const forms = [{ folded, joined, minus: 0 }];
  let rest = folded;
  for (;;) {
    const whose = OF_THE_CHILD.find((words) => rest.startsWith(`${words} `));
    if (whose === undefined) return forms;
    rest = rest.slice(whose.length + 1);
    forms.push({ folded: rest, joined: rest.replaceAll(" ", ""), minus: FOR_WHOSE });
  }
}

/** A heading without the words that say whose the column is: "service user" names no user of the system. */
export function withoutWhose({ folded }: HeadingWords): readonly string[] {
  const without = OF_THE_CHILD.reduce((rest, words) => ` ${rest} `.replaceAll(` ${words} `, " ").trim(), folded);
  return without.split(" ");
}

const others = OTHERS.map((heading) => knownHeading(heading, EXACT));

/** True for what heads columns of lists of children, whether the return asks for them or not. */
export function isKnownHeading(heading: HeadingWords, definition: ExtractedReturn): boolean {
  if (heading.joined === "") return false;
  return fitOf(heading, others) !== undefined || [...knownHeadings(definition).values()].some((known) => fitOf(heading, known) !== undefined);
}
