import { returnDefinitions } from "../../src/returns/definitions";
import { guidanceOf, type GuidanceKey, type GuidanceSource } from "../../src/returns/guidance";
import { harmReturn, ordersReturn } from "./sheets";
import vectors from "../vectors/guidance-passages.json";

const FEWEST_WORDS = 5;
const MOST_WORDS = 40;

/** White space and the two apostrophes make no difference to what a document says. */
const plain = (text: string): string => text.replace(/\s+/g, " ").replaceAll("’", "'").trim();

function passagesOf({ document, section }: GuidanceSource): string[] {
  return vectors.passages
    // Of a document that belongs to another return, its name says why it is quoted.
    .filter((passage) => document.startsWith(passage.document) && section === passage.section)
    .flatMap(({ text }) => text.map(plain));
}

const quoted = returnDefinitions.flatMap((definition) =>
  (Object.keys(definition.sources) as GuidanceKey[]).map((key) => {
    const source = guidanceOf(definition, key);
    if (source === undefined) throw new Error(`no source for ${key}`);
    return [`${definition.id}, ${key}`, source] as const;
  }),
);

describe.each(quoted)("%s", (_name, source) => {
  it("stands in the published text, under that heading", () => {
    const passages = passagesOf(source);
    expect(passages.length).toBeGreaterThan(0);
    expect(passages.filter((passage) => passage.includes(plain(source.says)))).toHaveLength(1);
  });

  it("is short", () => {
    const words = source.says.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(FEWEST_WORDS);
    expect(words).toBeLessThanOrEqual(MOST_WORDS);
  });
});

it("a passage of another document bears its name, all others that of the return's guidance", () => {
  expect(guidanceOf(harmReturn, "ownNumber")?.document).toBe("Care Inspectorate, week-by-week guide, phase one");
  expect(guidanceOf(harmReturn, "scope")?.document).toBe(harmReturn.source);
  expect(guidanceOf(harmReturn, "orders")).toBeUndefined();
  expect(guidanceOf(ordersReturn, undefined)).toBeUndefined();
});

describe("who is in scope", () => {
  const has = (lines: readonly string[], ...words: RegExp[]): void => {
    for (const word of words) expect(lines.filter((line) => word.test(line))).not.toEqual([]);
  };

  it("for orders at home: interim orders, under 18, moved, ended, transferred, what parents are, once", () => {
    has(ordersReturn.scopeChecklist, /interim/, /[Uu]nder 18/, /[Mm]oved/, /ended/, /transferred/, /caring role/, /once/, /two years/);
    has(ordersReturn.outOfScope, /kinship/, /18 when/);
  });

  it("for risk of harm: four processes, ended at the IRD or the planning meeting, unborn, 16 and 17, once", () => {
    expect(harmReturn.scopeChecklist.filter((line) => line.startsWith("Process "))).toHaveLength(4);
    has(harmReturn.scopeChecklist, /IRD/, /planning meeting/, /register\./, /[Vv]ulnerable/, /risk management/, /unborn/, /16 or 17/, /once/);
    has(harmReturn.outOfScope, /no child protection investigation/, /[Aa]dult support and protection alone/);
  });
});

describe("what happens after it is sent", () => {
  const told = (definition: typeof ordersReturn): string => definition.afterwards.map(({ text }) => text).join(" ");

  it("differs where the two returns differ", () => {
    expect(told(ordersReturn)).toMatch(/follow-up form for each of the 15/);
    expect(told(ordersReturn)).toMatch(/Police and SCRA upload their own/);
    expect(told(ordersReturn)).toMatch(/Friday of week 3/);
    expect(told(harmReturn)).not.toMatch(/follow-up/);
    expect(told(harmReturn)).toMatch(/all five agencies/);
    expect(told(harmReturn)).toMatch(/serious concern/);
  });

  it("begins with sending, and the records are deleted in the end", () => {
    for (const definition of returnDefinitions) {
      const headings = definition.afterwards.map(({ heading }) => heading);
      expect(headings[0]).toBe("You send the return");
      expect(headings).toEqual(expect.arrayContaining(["The sample is drawn", "You name siblings", "A record may be replaced", "The records are deleted"]));
    }
  });

  it("names nobody: that is for the letter", () => {
    for (const { contact } of returnDefinitions) {
      expect(contact).toMatch(/letter/);
      expect(contact).not.toMatch(/[0-9@]/);
    }
  });
});
