import { screen, within } from "@testing-library/react";
import { extractStates } from "../../src/taskpane/gallery/extract-states";
import { checkingState } from "../../src/taskpane/gallery/states";
import type { WordLine, WordsStep } from "../../src/taskpane/store/extract-screens";
import type { CheckingState } from "../../src/taskpane/store/snapshot";
import { openScreen } from "./pane";

type Name = keyof typeof extractStates;
const stateOf = (name: Name): CheckingState => checkingState([], { screen: extractStates[name] });
const open = (name: Name) => openScreen(stateOf(name));

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const part = (name: string) => within(screen.getByRole("region", { name }));
const choices = (name: string) =>
  part(name).getAllByRole<HTMLSelectElement>("combobox").map((field) => [field.labels[0]?.textContent, field.selectedOptions[0]?.textContent]);
const field = (table: string, name: RegExp) => part(table).getByRole<HTMLSelectElement>("combobox", { name });

function withLine(name: Name, change: (line: WordLine) => WordLine): CheckingState {
  const { extract } = extractStates[name];
  if (extract.phase !== "working" || !extract.work.words) throw new Error("The gallery's state has no words");
  const tables = extract.work.words.tables.map((table) => {
    const lines = table.lines.map(change);
    const open = lines.filter(({ becomes }) => becomes === undefined);
    return { ...table, lines: [...open, ...lines.filter(({ becomes }) => becomes !== undefined)], toSettle: open.length };
  });
  const words: WordsStep = { ...extract.work.words, tables, toSettle: tables.reduce((sum, { toSettle }) => sum + toSettle, 0) };
  return checkingState([], { screen: { name: "extract", extract: { ...extract, work: { ...extract.work, words } } } });
}

describe("the words of a column", () => {
  it("stand with how many there are and how many are left", async () => {
    await open("extractWords");
    expect(screen.getByText("3 words left to settle.").getAttribute("role")).toBe("status");
    expect(part("Gender").getByText("3 words, all settled.")).toBeTruthy();
    expect(part("Ethnicity").getByText("4 words, 2 left to settle.")).toBeTruthy();
  });

  it("that are open or unsure are shown, those that are sure folded away", async () => {
    const { user } = await open("extractWords");
    expect(choices("Ethnicity")).toEqual([
      ["Asian – Pakistani 42 rows", "Choose"],
      ["Trav. 6 rows", "Choose"],
      ["W. Scot 911 rows", "White Scottish"],
    ]);
    expect(part("Gender").queryAllByRole("combobox")).toEqual([]);
    await user.click(part("Gender").getByRole("button", { name: "3 words settled from the start" }));
    expect(choices("Gender")).toEqual([["F 640 rows", "Female"], ["M 655 rows", "Male"], ["X 3 rows", "Other"]]);
  });

  it("become an entry of the list, the likely ones first, or an empty cell", async () => {
    const { user, asked } = await open("extractWords");
    const word = field("Ethnicity", /^Asian – Pakistani/);
    const groups = within(word).getAllByRole<HTMLOptGroupElement>("group");
    expect(groups.map(({ label }) => label)).toEqual(["Likely", "All"]);
    const [likely, all] = groups;
    if (!likely || !all) throw new Error("There are two groups of entries");
    expect(within(likely).getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["Asian, Asian Scottish or Asian British"]);
    expect(within(all).queryByRole("option", { name: "Asian, Asian Scottish or Asian British" })).toBeNull();
    await user.selectOptions(word, "Asian, Asian Scottish or Asian British");
    await user.selectOptions(field("Ethnicity", /^Trav\./), "Leave empty");
    expect(asked).toEqual([
      ["extract", { ask: "word", role: "column:ethnicity", key: "asian – pakistani", becomes: "Asian, Asian Scottish or Asian British" }],
      ["extract", { ask: "word", role: "column:ethnicity", key: "trav.", becomes: "" }],
    ]);
  });

  it("of the kinds of order cannot be left empty", async () => {
    await open("extractWords");
    const options = within(field("Kind of order", /^VOL/)).getAllByRole("option").map(({ textContent }) => textContent);
    expect(options).toEqual(["Choose", "Counts for this return", "Does not count for this return"]);
  });

  it("stay where they are once they are settled, and so does the focus", async () => {
    const { user, on, change } = await open("extractWords");
    on("extract", () => {
      change(withLine("extractWords", (line) => (line.key === "asian – pakistani" ? { ...line, becomes: "", isSure: false } : line)));
    });
    const word = field("Ethnicity", /^Asian – Pakistani/);
    await user.selectOptions(word, "Leave empty");
    expect(choices("Ethnicity").map(([label]) => label)).toEqual(["Asian – Pakistani 42 rows", "Trav. 6 rows", "W. Scot 911 rows"]);
    expect(word).toBe(document.activeElement);
    expect(within(word).queryByRole("option", { name: "Choose" })).toBeNull();
    expect(screen.getByText("2 words left to settle.")).toBeTruthy();
  });

  it("that are many come some fifty at a time, and the focus goes on with them", async () => {
    const { user } = await open("extractWordsMany");
    // Not by role: each of a hundred long lists would be named anew.
    const fields = (): NodeListOf<HTMLSelectElement> => document.querySelectorAll("select");
    expect(fields()).toHaveLength(50);
    await user.click(button("Show 50 more"));
    expect(fields()).toHaveLength(100);
    expect(fields()[50]).toBe(document.activeElement);
    expect(fields()[50]?.labels[0]?.textContent).toMatch(/^Code 51 /);
  });

  it("that are too many have the trouble said in their place", async () => {
    await open("extractWordsTooMany");
    expect(part("Gender").getByText(/^The column has more words/).closest('[role="alert"]')).toBeTruthy();
  });

  it("are an empty cell where nothing stands in it", async () => {
    await openScreen(withLine("extractWords", (line) => (line.key === "trav." ? { ...line, text: "" } : line)));
    expect(field("Ethnicity", /^Empty cell 6 rows/)).toBeTruthy();
  });
});

describe("what counts first", () => {
  it("is an order that can be changed with buttons", async () => {
    const { user, asked } = await open("extractPrecedence");
    const order = part("Category: which counts first");
    expect(order.getAllByRole("listitem").map((item) => item.firstElementChild?.textContent)).toEqual([
      "1. child protection register",
      "2. care and risk management",
      "3. vulnerable young person's process",
      "4. child protection investigation without registration",
    ]);
    await user.click(order.getByRole("button", { name: "Move down child protection register" }));
    expect(asked).toEqual([
      ["extract", {
        ask: "precedence",
        entries: [
          "care and risk management",
          "child protection register",
          "vulnerable young person's process",
          "child protection investigation without registration",
        ],
      }],
    ]);
    expect(order.getByText("child protection register is now 2 of 4.").getAttribute("role")).toBe("status");
  });

  it("has no place beyond either end", async () => {
    const { user, asked } = await open("extractPrecedence");
    await user.click(button("Move up child protection register"));
    await user.click(button("Move down child protection investigation without registration"));
    expect(asked).toEqual([]);
  });

  it("is not asked where the return has no such column", async () => {
    await open("extractWords");
    expect(screen.queryByRole("heading", { name: /which counts first/ })).toBeNull();
  });
});

describe("going on", () => {
  it("leads to the children", async () => {
    const { user, asked } = await open("extractWordsSettled");
    expect(screen.getByText("All words are settled.")).toBeTruthy();
    await user.click(button("Next: children"));
    expect(asked).toEqual([["extract", { ask: "step", step: "children" }]]);
  });

  it("waits for the words that decide who is in scope", async () => {
    const { user, asked } = await open("extractWords");
    await user.click(button("Next: children"));
    expect(asked).toEqual([]);
    expect(document.activeElement?.textContent).toBe("Settle this first.Kind of order: 1 word left to settle.");
  });

  it("does not wait for others, and says what becomes of them", async () => {
    const { user, asked } = await open("extractWordsEnough");
    expect(screen.getByText("Words that are not settled leave their cells empty.")).toBeTruthy();
    await user.click(button("Next: children"));
    expect(asked).toEqual([["extract", { ask: "step", step: "children" }]]);
  });

  it("has nothing to settle where the file has no such column", async () => {
    await open("extractWordsNone");
    expect(screen.getByText("There are no words to settle in this file.")).toBeTruthy();
  });

  it("offers to keep the words as well", async () => {
    const { user, asked } = await open("extractWordsSettled");
    await user.click(screen.getByRole("checkbox", { name: /^Keep this matching/ }));
    expect(asked).toEqual([["extract", { ask: "keep", isKept: true }]]);
  });
});
