import fc from "fast-check";
import { nearestEntries, type NearestEntries } from "../../src/returns/nearest-entry";
import { Vocabulary } from "../../src/returns/vocabulary";
import { harmReturn } from "./sheets";

type ListName = "gender" | "ethnicity" | "yesNo" | "category";

function list(name: ListName): Vocabulary {
  const own = harmReturn.vocabularies[name];
  if (own === undefined) throw new Error(`no list ${name}`);
  return new Vocabulary(own.title, own.entries, "definition");
}

const nearest = (name: ListName, text: string): NearestEntries => nearestEntries(text, list(name), harmReturn.vocabularies[name]?.synonyms);

describe("one entry can be meant", () => {
  it.each<[ListName, string, string]>([
    // Synonyms, single letters among them.
    ["gender", "M", "Male"], ["gender", "f", "Female"], ["gender", "U", "Not recorded/Unknown"], ["gender", "n/k", "Not recorded/Unknown"],
    ["gender", "unknown", "Not recorded/Unknown"], ["ethnicity", "white scot", "White Scottish"], ["yesNo", "Y", "yes"], ["yesNo", "0", "no"],
    ["ethnicity", "white other", "Other White"],
    // The entry itself comes before anything else.
    ["ethnicity", "Other", "Other"], ["ethnicity", "other", "Other"], ["ethnicity", "African", "African"],
    // Punctuation and the order of words.
    ["yesNo", "No.", "no"], ["ethnicity", "Scottish White", "White Scottish"], ["ethnicity", "White – Scottish", "White Scottish"],
    ["ethnicity", "White: Other British", "Other White British"], ["ethnicity", "Multiple/mixed", "Mixed or multiple"],
    ["category", "Vulnerable young persons process", "vulnerable young person's process"],
    // Beginnings.
    ["gender", "not rec", "Not recorded/Unknown"], ["gender", "Femal", "Female"], ["gender", "mal", "Male"], ["gender", "unkn", "Not recorded/Unknown"],
    ["ethnicity", "Pak", "Pakistani"], ["category", "care and risk", "care and risk management"],
    // Spelling.
    ["gender", "Mael", "Male"], ["gender", "Femle", "Female"], ["gender", "Unkown", "Not recorded/Unknown"], ["ethnicity", "White Scotish", "White Scottish"],
    ["ethnicity", "Gypsy / Traveler", "Gypsy/Traveller"], ["ethnicity", "Carribean", "Caribbean or Black"], ["ethnicity", "Bangladshi", "Bangladeshi"],
    ["category", "child protection registr", "child protection register"], ["yesNo", "yess", "yes"],
  ])("%s: %s is %s", (name, text, entry) => {
    expect(nearest(name, text)).toEqual({ kind: "one", entry });
  });
});

describe("several entries can be meant, the likeliest first", () => {
  it.each<[ListName, string, string[]]>([
    ["ethnicity", "White", ["White Scottish", "White Irish", "White Polish", "Other White", "Other White British"]],
    // Neither is it White Polish, near as it is in letters.
    ["ethnicity", "White Spanish", ["White Scottish", "White Irish", "White Polish", "Other White", "Other White British"]],
    ["ethnicity", "African Caribbean", ["African", "Caribbean or Black"]],
    ["gender", "emale", ["Female", "Male"]], ["gender", "fmale", ["Female", "Male"]], ["gender", "fale", ["Male", "Female"]],
    ["yesNo", "yes/no", ["yes", "no"]],
    ["category", "child protection", ["child protection register", "child protection investigation without registration"]],
  ])("%s: %s", (name, text, entries) => {
    expect(nearest(name, text)).toEqual({ kind: "several", entries });
  });
});

describe("nothing is near", () => {
  it.each<[ListName, string]>([
    ["gender", "X"], ["gender", "1"], ["gender", "none"], ["gender", "?"], ["gender", ""], ["yesNo", "not"], ["yesNo", "no known"], ["yesNo", "n/a"],
    ["yesNo", "nil"], ["ethnicity", "Asian"], ["ethnicity", "Romanian"], ["ethnicity", "Iranian"], ["ethnicity", "0101011237"],
    ["ethnicity", "DD1 4NY"], ["gender", "male ".repeat(40)],
  ])("%s: %s", (name, text) => {
    expect(nearest(name, text)).toEqual({ kind: "none" });
  });
});

describe("the workbook's own list", () => {
  const synonyms = harmReturn.vocabularies["gender"]?.synonyms;
  const near = (entries: string[], text: string) => nearestEntries(text, new Vocabulary("Gender", entries, "rule"), synonyms);

  it("keeps its spelling, and the synonyms find it", () => {
    const own = ["Male (M)", "Female (F)", "Unknown"];
    expect(near(own, "m")).toEqual({ kind: "one", entry: "Male (M)" });
    expect(near(own, "Girl")).toEqual({ kind: "one", entry: "Female (F)" });
    expect(near(own, "male")).toEqual({ kind: "one", entry: "Male (M)" });
    expect(near(own, "n/k")).toEqual({ kind: "one", entry: "Unknown" });
    expect(near(["F", "M"], "Female")).toEqual({ kind: "one", entry: "F" });
  });

  it("has no synonyms for entries that it lacks", () => {
    expect(near(["Female", "Male"], "u")).toEqual({ kind: "none" });
    expect(near(["Female", "Male"], "unknown")).toEqual({ kind: "none" });
  });

  it("may part what the definition draws together: then nobody but the user can tell", () => {
    expect(near(["Female", "Not known", "Not disclosed"], "n/k")).toEqual({ kind: "several", entries: ["Not known", "Not disclosed"] });
  });

  it("has sentences for entries: their beginning is enough, but not of what is a paragraph", () => {
    const sentence = "White Scottish, as the partnership's own system words it ".padEnd(200, "and so on ");
    expect(near([sentence, "Any other answer"], "White Scott")).toEqual({ kind: "one", entry: sentence });
    expect(near([sentence.padEnd(300, "and so on "), "Any other answer"], "White Scott")).toEqual({ kind: "none" });
  });

  it("needs no synonyms", () => {
    expect(nearestEntries("Femal", new Vocabulary("Gender", ["Female", "Male"], "rule"))).toEqual({ kind: "one", entry: "Female" });
  });
});

describe("whatever the list and the text", () => {
  const names: ListName[] = ["gender", "ethnicity", "yesNo", "category"];
  const words = fc.constantFrom("white", "other", "not", "Scot", "yes", "MALE", "m", "or", "-", "asian", "(", "unknown", "ﬁ", "İ", "1");
  const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), fc.array(words, { maxLength: 5 }).map((parts) => parts.join(" ")));
  const anyList = fc.oneof(
    fc.constantFrom(...names).map(list),
    fc.array(anyText, { maxLength: 8 }).map((entries) => new Vocabulary("Any", entries, "rule")),
  );

  it("an entry is its own nearest", () => {
    fc.assert(
      fc.property(anyList, (of) => {
        for (const entry of of.entries) expect(nearestEntries(entry, of, harmReturn.vocabularies["ethnicity"]?.synonyms)).toEqual({ kind: "one", entry });
      }),
    );
  });

  it("the answers are of the list, one, or two to five different ones", () => {
    fc.assert(
      fc.property(anyText, anyList, fc.constantFrom(...names), (text, of, name) => {
        const found = nearestEntries(text, of, harmReturn.vocabularies[name]?.synonyms);
        const entries = found.kind === "one" ? [found.entry] : found.kind === "several" ? found.entries : [];
        expect(of.entries).toEqual(expect.arrayContaining([...entries]));
        expect(new Set(entries).size).toBe(entries.length);
        if (found.kind === "several") {
          expect(entries.length).toBeGreaterThanOrEqual(2);
          expect(entries.length).toBeLessThanOrEqual(5);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("a slip of the pen in a long entry never leads to another one", () => {
    const long = names.flatMap((name) => list(name).entries.filter((entry) => entry.length >= 8).map((entry) => ({ name, entry })));
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), fc.constantFrom("q", "x", ""), ({ name, entry }, at, letter) => {
        const place = at % entry.length;
        fc.pre(/\p{L}/u.test(entry.charAt(place)));
        const found = nearest(name, entry.slice(0, place) + letter + entry.slice(place + 1));
        if (found.kind === "one") expect(found.entry).toBe(entry);
      }),
    );
  });
});
