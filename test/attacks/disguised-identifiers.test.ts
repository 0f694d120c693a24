import fc from "fast-check";
import { maskIdentifiers, recognisers } from "../../src/identifiers";
import { foldCell } from "../../src/identifiers/folded-text";
import type { IdentifierKind } from "../../src/identifiers/recogniser";
import { shapeOf } from "../../src/identifiers/text-shape";
import type { CellValue } from "../../src/returns/layout";
import { patternOf } from "../../src/validation/id-pattern";
import { sweep } from "../../src/validation/sweep";
import { Validator } from "../../src/validation/validator";
import { child, contextFor } from "../validation/example-return";
import { DISGUISES } from "./disguises";
import { PUBLISHED } from "./identifiers-of-every-kind";
import { readingWith } from "./sweep-places";

const OTHER_THAN_SPACE = /^groups apart by (?:002[DF]|201[0-4]|2212|FE58|FF0[DE]|30FC|2E3A|00B7|2022|2215|005F|203F|[,:;|*~])$/;

/** Under which disguises an identifier is not looked for, and why. Each of them is tried: what is found again leaves this list. */
const NOT_LOOKED_FOR: readonly { readonly kind: IdentifierKind; readonly disguise: RegExp; readonly identifier?: RegExp; readonly because: string }[] = [
  { kind: "telephone", disguise: /^groups apart by [,;]$/, because: "commas and semicolons part the numbers of a list" },
  { kind: "telephone", disguise: /^a (?:number|power)/, because: "Excel has dropped the zero that telephone numbers begin with; in the ID column it is a long number" },
  { kind: "candidateNumber", disguise: /^a (?:number|power)/, identifier: /^0/, because: "without its zero it is any number of eight digits; in the ID column it is a long number" },
  { kind: "postcodeSector", disguise: OTHER_THAN_SPACE, because: "DD1-4 has the form of an ID of one’s own; in the postcode column it is no outward code" },
  { kind: "vehicleRegistration", disguise: OTHER_THAN_SPACE, because: "AB12-CDE has the form of an ID of one’s own; number plates are masked, and not sought" },
];

interface Disguised {
  readonly kind: IdentifierKind;
  readonly disguise: string;
  readonly identifier: string;
  readonly value: string | number;
}

const ALL: readonly Disguised[] = recognisers.flatMap(({ kind }) =>
  DISGUISES.flatMap((disguise) =>
    PUBLISHED[kind].flatMap((identifier): Disguised[] => {
      const value = disguise.put(identifier);
      return value === undefined ? [] : [{ kind, disguise: disguise.name, identifier, value }];
    }),
  ),
);

/** A postcode is sure by its space alone: AB12-3CD is as likely an ID of one’s own, which the ID column asks about. */
const NOT_SURE_ENOUGH = new RegExp(`${OTHER_THAN_SPACE.source}|^one by one`);

const isLookedFor = (each: Disguised) =>
  !NOT_LOOKED_FOR.some(({ kind, disguise, identifier }) => kind === each.kind && disguise.test(each.disguise) && (identifier?.test(each.identifier) ?? true));

function isFound(kind: IdentifierKind, value: CellValue): boolean {
  const recogniser = recognisers.find((each) => each.kind === kind);
  return recogniser?.mayBeIn(shapeOf(value)) === true && recogniser.find(value).length > 0;
}

const inWords = ({ kind, disguise, value }: Disguised) => `${kind}, ${disguise}: ${JSON.stringify(value)}`;

describe("every recogniser under every disguise", () => {
  it("finds each published identifier but for what is said above", () => {
    process.stdout.write(`${ALL.length} disguised identifiers of ${recognisers.length} kinds, ${ALL.filter((each) => !isLookedFor(each)).length} of them not looked for.\n`);
    expect(ALL.filter((each) => isLookedFor(each) && !isFound(each.kind, each.value)).map(inWords)).toEqual([]);
  });

  it("does not find what is said not to be looked for", () => {
    expect(ALL.filter((each) => !isLookedFor(each) && isFound(each.kind, each.value)).map(inWords)).toEqual([]);
  });

  it("finds each under two disguises at once, with anything beside it", () => {
    const texts = DISGUISES.filter(({ name }) => /^(?:as it is|.* in the middle|.* digits|Cyrillic.*|between .*)$/.test(name));
    const kinds = fc.constantFrom<IdentifierKind>("chi", "nhs", "healthAndCare", "nationalInsurance", "postcode", "drivingLicence");
    fc.assert(
      fc.property(kinds, fc.nat(), fc.constantFrom(...texts), fc.constantFrom(...texts), fc.constantFrom("", "ref ", "é ", "\u202E"), (kind, at, one, other, before) => {
        const identifier = PUBLISHED[kind][at % PUBLISHED[kind].length] ?? "";
        const twice = other.put(String(one.put(identifier) ?? identifier)) ?? identifier;
        expect([before + String(twice), isFound(kind, before + String(twice))]).toEqual([before + String(twice), true]);
      }),
      { numRuns: 500 },
    );
  });

  it("finds a number of a partnership’s own system", () => {
    const pattern = patternOf("P1234567");
    const texts = DISGUISES.filter(({ name }) => !/^one by one|escapes|sentence|small/.test(name)).flatMap(({ put }) => put("P7654321") ?? []);
    expect(texts.map(String).filter((text) => !pattern.matches(text))).toEqual([]);
  });
});

/** What the sweep looks for everywhere; the rest is looked for in the ID column alone. */
const SWEPT: readonly IdentifierKind[] = ["chi", "nhs", "healthAndCare", "nationalInsurance", "email", "telephone", "drivingLicence", "passport", "postcode"];
const IN_IDS: readonly IdentifierKind[] = [...SWEPT, "candidateNumber", "uprn", "date", "name"];

describe("in a workbook", () => {
  it("live checking finds each of them in the ID column", () => {
    const unseen = ALL.filter((each) => IN_IDS.includes(each.kind) && isLookedFor(each)).filter(({ value }) => {
      const validator = new Validator(contextFor("orders"), [child("orders", { id: value })]);
      return !["ID4", "ID5", "ID6", "ID7", "ID8", "ID10", "ID11"].some((code) => validator.countOf(code) > 0);
    });
    expect(unseen.map(inWords)).toEqual([]);
  });

  it("the sweep finds each of them in a cell, a note, a name, a header, a property and a part of the file", () => {
    const list = { layout: contextFor("orders").layout, patterns: [] };
    const unseen = ALL.filter((each) => SWEPT.includes(each.kind) && isLookedFor(each) && !(each.kind === "postcode" && NOT_SURE_ENOUGH.test(each.disguise))).flatMap((each) =>
      readingWith(each.value)
        .filter(({ reading }) => !sweep(reading, list).finds.some(({ code }) => code === "PV1"))
        .map(({ place }) => `${place}: ${inWords(each)}`),
    );
    expect(unseen).toEqual([]);
  });
});

describe("masks", () => {
  const hidden = ALL.filter((each) => isLookedFor(each) && each.kind !== "postcodeSector" && each.kind !== "vehicleRegistration");

  it("hold under every disguise: what is shown reads as no identifier any more, and shows three characters of it at most", () => {
    const bare = hidden.filter(({ kind, value }) => isFound(kind, maskIdentifiers(String(value))));
    expect(bare.map(inWords)).toEqual([]);
    const told = hidden.filter(({ identifier, value, disguise }) => {
      // What stands beside the identifier stays: a sentence, or decimals.
      if (disguise === "inside a sentence" || disguise === "a number with decimals" || identifier.length < 10) return false;
      const left = foldCell(maskIdentifiers(String(value))).text.replace(/[^A-Za-z0-9]/g, "");
      return left.length > 3 + (identifier.startsWith("passport") ? "passport".length : 0);
    });
    expect(told.map(inWords)).toEqual([]);
  });

  it("let no character through that turns the order of others about or cannot be seen", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("\u202E", "\u2066", "\u200B", "\u00AD", "\u{E0041}", "\u3164", "\u0007", "a", "1", " ", "0101011237", "é")), (parts) => {
        expect(maskIdentifiers(parts.join(""))).not.toMatch(/[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/u);
      }),
    );
  });
});

describe("two IDs that differ by what cannot be seen", () => {
  const unseen = DISGUISES.filter(({ name }) => /^(?!combining|enclosing|stroke).* \([0-9A-F]+\) in the middle$/.test(name));

  it.each(unseen.map(({ name, put }) => [name, put("AB-12")] as const))("are the same, or told: %s", (_, id) => {
    const validator = new Validator(contextFor("orders"), [child("orders", { id: "AB-12" }, 11), child("orders", { id: id ?? "" }, 12)]);
    expect(validator.countOf("ID2") + validator.countOf("ID3")).toBeGreaterThan(0);
  });

  it("but not two that differ by what is seen", () => {
    const validator = new Validator(contextFor("orders"), [child("orders", { id: "AB-12" }, 11), child("orders", { id: "AB-13" }, 12)]);
    expect(validator.countOf("ID2") + validator.countOf("ID3")).toBe(0);
  });
});
