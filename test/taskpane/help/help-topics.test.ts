import { returnDefinitions } from "../../../src/returns/definitions";
import type { ReturnDefinition } from "../../../src/returns/definition";
import { helpSections, type HelpSection, type HelpTopic } from "../../../src/taskpane/help/help-topics";
import { textsOf } from "../../../src/taskpane/help/search";
import { appliesTo } from "../../../src/validation/applies-to";
import { rules } from "../../../src/validation/rules";
import { sweepRules } from "../../../src/validation/sweep";
import { harmReturn, ordersReturn } from "../../returns/sheets";

const topicsOf = (sections: readonly HelpSection[]): readonly HelpTopic[] => sections.flatMap(({ topics }) => topics);
const headings = (sections: readonly HelpSection[]): string[] => sections.map(({ heading }) => heading);
const textOf = (topic: HelpTopic | undefined): string => (topic?.parts ?? []).flatMap(textsOf).join(" ");

function topic(definition: ReturnDefinition | undefined, key: string, role: "partnership" | "analyst" = "partnership"): HelpTopic | undefined {
  return topicsOf(helpSections(definition, rules, role)).find((item) => item.key === key);
}

const every = [undefined, ...returnDefinitions].flatMap((definition) =>
  (["partnership", "analyst"] as const).map((role) => [`${definition?.id ?? "no return"}, ${role}`, helpSections(definition, rules, role)] as const),
);

describe.each(every)("%s", (_name, sections) => {
  it("has topics with keys and headings of their own, none of them empty", () => {
    const topics = topicsOf(sections);
    expect(new Set(topics.map(({ key }) => key)).size).toBe(topics.length);
    expect(new Set(topics.map(({ heading }) => heading)).size).toBe(topics.length);
    for (const item of topics) expect(textOf(item)).toMatch(/\w/);
    for (const { topics: under } of sections) expect(under.length).toBeGreaterThan(0);
  });

  it("is written in the words of the house", () => {
    for (const text of topicsOf(sections).flatMap(({ heading, parts }) => [heading, ...parts.flatMap(textsOf)])) {
      // A printed heading stands in quotation marks and is not ours.
      if (!text.startsWith("“")) expect(text).not.toMatch(/\b(?:please|sorry|invalid|forbidden|illegal|undefined|null|NaN)\b/i);
      expect(text).not.toMatch(/ {2}|\.\.|\n/);
    }
  });
});

describe("what stands where", () => {
  const ways = ["Working with the pane", "Keyboard and privacy"];
  const ofReturn = ["Before you start", "Columns", "What the add-in checks", "Sending the return"];

  it("a partnership has the return first; an analyst, the sample", () => {
    expect(headings(helpSections(ordersReturn, rules, "partnership"))).toEqual([...ofReturn, ...ways]);
    expect(headings(helpSections(ordersReturn, rules, "analyst"))).toEqual(["Drawing a sample", ...ofReturn, ...ways]);
  });

  it("without a return, only what holds for every one", () => {
    expect(headings(helpSections(undefined, rules, "partnership"))).toEqual(["Before you start", ...ways]);
    expect(headings(helpSections(undefined, rules, "analyst"))[0]).toBe("Drawing a sample");
    expect(topic(undefined, "minimum")?.source).toBeUndefined();
  });
});

describe.each(returnDefinitions.map((definition) => [definition.id, definition] as const))("columns of %s", (_id, definition) => {
  it("have a topic each, by the key that findings name, with meaning, heading and source", () => {
    for (const column of definition.columns) {
      const found = topic(definition, `column:${column.key}`);
      expect(found?.heading).toBe(column.name);
      expect(textOf(found)).toContain(column.meaning);
      expect(textOf(found)).toContain(`“${column.heading}”`);
      expect(found?.source).toBeDefined();
    }
  });

  it("show every entry of their list", () => {
    for (const column of definition.columns) {
      if (column.kind !== "choice") continue;
      const lists = topic(definition, `column:${column.key}`)?.parts.flatMap((part) => (part.kind === "list" ? [part.items] : []));
      expect(lists).toContainEqual(definition.vocabularies[column.vocabulary]?.entries);
    }
  });
});

describe("what the add-in checks", () => {
  it.each(returnDefinitions.map((definition) => [definition.id, definition] as const))("every rule of %s with its reason, and no other", (_id, definition) => {
    const told = topicsOf(helpSections(definition, rules, "partnership")).filter(({ key }) => key.startsWith("checks:")).map(textOf).join(" ");
    const [has, hasNot] = [true, false].map((applies) => rules.filter((rule) => appliesTo(rule, definition) === applies));
    for (const { title } of [...(has ?? []), ...sweepRules]) expect(told).toContain(title);
    for (const { title } of hasNot ?? []) expect(told).not.toContain(title);
    expect(told).toContain("To fix. A CHI number names the child");
  });

  it("return B has no orders", () => {
    expect([topic(ordersReturn, "checks:orders"), topic(harmReturn, "checks:orders")].map((found) => found?.heading)).toEqual(["Orders", undefined]);
  });
});

describe("facts come from the return in hand", () => {
  it("who is in scope", () => {
    for (const definition of returnDefinitions) {
      const parts = topic(definition, "scope")?.parts ?? [];
      expect(parts).toContainEqual({ kind: "checklist", items: definition.scopeChecklist });
      expect(parts).toContainEqual({ kind: "exclusions", items: definition.outOfScope });
    }
  });

  it("the agreed date, unborn babies, staff", () => {
    expect(textOf(topic(ordersReturn, "agreedDate"))).toContain("28 days");
    expect(textOf(topic(ordersReturn, "agreedDate"))).toContain("2 years");
    expect(textOf(topic(harmReturn, "column:age"))).toContain("Unborn");
    expect(textOf(topic(ordersReturn, "column:age"))).not.toContain("Unborn");
    expect(textOf(topic(harmReturn, "minimum"))).toContain("“Key personnel”");
    expect(textOf(topic(ordersReturn, "minimum"))).not.toContain("personnel");
  });

  it("what happens after, and whom to ask", () => {
    expect(topic(harmReturn, "after")?.parts).toEqual([{ kind: "stages", stages: harmReturn.afterwards }]);
    expect(textOf(topic(harmReturn, "contact"))).toBe(harmReturn.contact);
    expect(topic(harmReturn, "contact")?.source?.says).toMatch(/inspection lead/);
  });

  it("how large the sample is", () => {
    expect(textOf(topic(ordersReturn, "sample:size", "analyst"))).toContain("60 records, 15 in reserve, and 15 of the sample for follow-up.");
    expect(textOf(topic(harmReturn, "sample:size", "analyst"))).toContain("60 records, 15 in reserve.");
    expect(topic(ordersReturn, "sample:steps", "analyst")?.source?.says).toMatch(/representative/);
  });
});

it("the keys that the pane takes are listed, and F6 is Excel's", () => {
  const keyboard = textOf(topic(undefined, "keyboard"));
  for (const key of ["F6", "Tab", "Home", "End", "Enter", "Escape", "Up and Down"]) expect(keyboard).toContain(key);
});
