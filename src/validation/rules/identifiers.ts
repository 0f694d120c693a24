import type { IdIdentity } from "../id-identity";
import type { CellRule, RuleMeta } from "../rule";

const OWN = "Give the child a number of your own.";
const CHECK = "Check that it is a number of your own.";

/** Sentences by what an ID is like. An ID is like one thing at most, so that it has one finding of this family at most. */
type Sentences = Partial<Readonly<Record<IdIdentity, string>>>;

function identityRule(meta: Pick<RuleMeta, "code" | "severity" | "title" | "why" | "guidance">, sentences: Sentences): CellRule<"id"> {
  return {
    guidance: "ownNumber",
    ...meta,
    topic: "identifiers",
    looksAt: "cell",
    kind: "id",
    needsIdentity: true,
    check: ({ identity }) => {
      const sentence = identity && sentences[identity];
      return sentence === undefined ? undefined : { sentence };
    },
  };
}

export const chiNumber = identityRule(
  {
    code: "ID4",
    severity: "fix",
    title: "CHI number in the ID column",
    why: "A CHI number names the child to every NHS system. Sending one is a data breach that may have to be reported to the Information Commissioner.",
  },
  { chi: `This ID reads as a CHI number. ${OWN}` },
);

export const chiLike = identityRule(
  {
    code: "ID5",
    severity: "check",
    title: "ID that looks like a CHI number",
    why: "It opens with a day, as CHI numbers open with the date of birth, but its check digit does not hold. A mistyped CHI number still shows the date of birth.",
  },
  { chiLike: "This ID looks like a CHI number: it opens with a date. Check that it is a number of your own." },
);

export const healthNumber = identityRule(
  {
    code: "ID6",
    severity: "fix",
    title: "NHS or Health and Care number in the ID column",
    why: "The number names the child to the health services of England, Wales or Northern Ireland. Sending one is a data breach that may have to be reported to the Information Commissioner.",
  },
  {
    nhs: `This ID reads as an NHS number. ${OWN}`,
    healthAndCare: `This ID reads as a Health and Care number of Northern Ireland. ${OWN}`,
  },
);

const OTHER_WHY = "It names a person or a home to anybody who reads the list. Only what is asked for may be sent.";

export const otherIdentifier = identityRule(
  { code: "ID7", severity: "fix", title: "Personal number or address in the ID column", why: OTHER_WHY },
  {
    nationalInsurance: `This ID holds a National Insurance number. ${OWN}`,
    email: `This ID holds an e-mail address. ${OWN}`,
    telephone: `This ID holds a telephone number. ${OWN}`,
    postcode: `This ID holds a full postcode. ${OWN}`,
    drivingLicence: `This ID holds a driving licence number. ${OWN}`,
    passport: `This ID holds a passport number. ${OWN}`,
  },
);

/** Of codes of this shape that mean something else, about one in eleven reads as a postcode. */
export const unspacedPostcode = identityRule(
  { code: "ID7", severity: "check", title: "ID that may hold a postcode", why: OTHER_WHY },
  { unspacedPostcode: `This ID has the shape of a postcode without its space. ${CHECK}` },
);

export const numberOfAnotherSystem = identityRule(
  {
    code: "ID8",
    severity: "check",
    title: "ID that may be another system's number",
    why: "Long numbers are as a rule given by a system that knows the child, such as a school's or a council's. An ID must mean nothing to any of them.",
  },
  {
    candidateNumber: `This ID has the form of a Scottish Candidate Number. ${CHECK}`,
    uprn: `This ID has as many digits as the reference number of an address (UPRN). ${CHECK}`,
    possibleTelephone: `This ID has the form of a telephone number. ${CHECK}`,
    longNumber: `This ID holds a long number, as those of other systems are. ${CHECK}`,
  },
);

export const ownSystemNumber = identityRule(
  {
    code: "ID9",
    severity: "fix",
    title: "Number of one of your own systems",
    why: "Social work IDs and the like must not be sent: everybody who can look into the system can find the child by them.",
  },
  { ownSystem: "This ID has the form that you gave for the numbers of one of your systems. Give the child a number that stands in none of them." },
);

export const nameOrDate = identityRule(
  {
    code: "ID10",
    severity: "check",
    title: "Name or date in the ID",
    why: "A name, or initials with a date of birth, tells anybody who knows the child who it is.",
    guidance: "minimum",
  },
  {
    name: "This ID reads as a person's name or initials. Check that it says nothing about who the child is.",
    date: "This ID holds a date. Check that it is not the date of birth.",
  },
);
