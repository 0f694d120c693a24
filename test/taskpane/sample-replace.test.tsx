import { act, screen, within } from "@testing-library/react";
import { sampleDrawnStates } from "../../src/taskpane/gallery/sample-drawn-states";
import { checkingState } from "../../src/taskpane/gallery/states";
import type { SampleAsk } from "../../src/taskpane/store/sample-screens";
import type { CheckingState } from "../../src/taskpane/store/snapshot";
import { openScreen, type OpenPane } from "./pane";

type Name = keyof typeof sampleDrawnStates;

const stateOf = (name: Name): CheckingState => checkingState([], { screen: sampleDrawnStates[name], places: ["findings", "send", "tools", "sample"] });
const open = (name: Name): Promise<OpenPane> => openScreen(stateOf(name));
/** Puts the store into another state, and waits until what is out of sight has followed too. */
const show = ({ change }: OpenPane, name: Name): Promise<void> => act(() => {
    change(stateOf(name));
    return Promise.resolve();
  });
const asks = ({ asked }: OpenPane): readonly SampleAsk[] => asked.map(([, ask]) => ask as SampleAsk);
const press = async ({ user }: OpenPane, name: string): Promise<void> => { await user.click(screen.getByRole("button", { name })); };
const tick = async ({ user }: OpenPane, id: string): Promise<void> => { await user.click(screen.getByRole("checkbox", { name: new RegExp(`^${id}`) })); };
const focused = (): string | null | undefined => document.activeElement?.textContent;

describe("choosing what is replaced", () => {
  it("finds a record by part of its ID, and says how many there are", async () => {
    const pane = await open("sampleReplace");
    expect(screen.getByText("60 records").getAttribute("role")).toBe("status");
    expect(screen.getAllByRole("checkbox")).toHaveLength(50);
    await press(pane, "Show 10 more");
    expect(document.activeElement).toBe(screen.getByRole("checkbox", { name: /^A-153/ }));
    await pane.user.type(screen.getByRole("searchbox", { name: "Find a record" }), "a-01");
    expect(screen.getByText("3 of 60 records")).toBeTruthy();
    expect(screen.getByRole("checkbox", { name: /^A-012.*sibling group 1$/ })).toBeTruthy();
    await pane.user.type(screen.getByRole("searchbox", { name: "Find a record" }), "zz");
    expect(screen.getByText("No record of the sample has this in its ID number.")).toBeTruthy();
    expect(screen.queryByRole("checkbox")).toBeNull();
  });

  it("asks for a record, then for a reason for each, before anything is sent", async () => {
    const pane = await open("sampleReplace");
    await press(pane, "Find the nearest");
    expect(screen.getByText("Choose at least one record to replace.").getAttribute("role")).toBe("alert");
    expect(document.activeElement).toBe(screen.getByRole("searchbox", { name: "Find a record" }));
    await tick(pane, "A-012");
    await tick(pane, "A-045");
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "Why A-012 is replaced" }), "The record cannot be found");
    await press(pane, "Find the nearest");
    expect(screen.getByText("Choose why A-045 is replaced.")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Why A-045 is replaced" }));
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "Why A-045 is replaced" }), "Other");
    await press(pane, "Find the nearest");
    expect(screen.getByText("Enter why A-045 is replaced.")).toBeTruthy();
    const words = screen.getByRole("textbox", { name: "The reason for A-045, in your words" });
    expect(document.activeElement).toBe(words);
    expect(asks(pane)).toEqual([]);
    await pane.user.type(words, "Held by a court ");
    await press(pane, "Find the nearest");
    expect(asks(pane)).toEqual([
      {
        ask: "withdraw",
        withdrawals: [
          { id: "A-012", reason: "The record cannot be found" },
          { id: "A-045", reason: "Held by a court" },
        ],
      },
    ]);
  });

  it("leaves a record in the sample after all", async () => {
    const pane = await open("sampleReplace");
    await tick(pane, "A-012");
    await tick(pane, "A-045");
    await press(pane, "Leave A-012 in the sample");
    expect(focused()).toMatch(/^To be replaced/);
    await press(pane, "Leave A-045 in the sample");
    expect(screen.queryByRole("heading", { name: /^To be replaced/ })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("searchbox", { name: "Find a record" }));
    expect(screen.queryByRole("checkbox", { checked: true })).toBeNull();
  });

  it("says beside a reason why it was not taken", async () => {
    await open("sampleReplaceReasonRefused");
    const words = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "The reason for A-012, in your words" });
    expect(words.value).toBe("Held twice, also under another number");
    expect(words.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("The reason must not hold a CHI number.")).toBeTruthy();
  });
});

describe("one replacement", () => {
  it("takes the nearest unless another is chosen, on a screen of its own", async () => {
    const pane = await open("sampleReplace");
    await show(pane, "sampleReplaceNearest");
    expect(screen.getByRole("heading", { level: 2, name: "Replace a record" })).toBe(document.activeElement);
    expect(screen.getByText("A-012 is taken out: The record cannot be found")).toBeTruthy();
    const nearest = screen.getByRole<HTMLInputElement>("radio", { name: /^A-007 \(nearest\).*Distance 0\.04\. Age 12 and 11; all else the same$/ });
    expect(nearest.checked).toBe(true);
    await press(pane, "Replace this record");
    expect(asks(pane)).toEqual([{ ask: "replace", chosen: { id: "A-007", reason: "" } }]);
  });

  it("asks why where it is not the nearest", async () => {
    const pane = await open("sampleReplaceNearest");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getAllByRole("radio")).toHaveLength(5);
    await press(pane, "Show 10 more");
    expect(document.activeElement).toBe(screen.getByRole("radio", { name: /^A-057/ }));
    expect(screen.getAllByRole("radio")).toHaveLength(15);
    await pane.user.click(screen.getByRole("radio", { name: /^A-057/ }));
    await press(pane, "Replace this record");
    const why = screen.getByRole("textbox", { name: "Why this one, and not the nearest" });
    expect(screen.getByText("Enter why this record was chosen.")).toBeTruthy();
    expect(document.activeElement).toBe(why);
    expect(asks(pane)).toEqual([]);
    await pane.user.type(why, "The nearest has a brother in the sample");
    await press(pane, "Replace this record");
    expect(asks(pane)).toEqual([{ ask: "replace", chosen: { id: "A-057", reason: "The nearest has a brother in the sample" } }]);
  });

  it("goes back to what was chosen when it is cancelled", async () => {
    const pane = await open("sampleReplace");
    await tick(pane, "A-012");
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "Why A-012 is replaced" }), "The record cannot be found");
    await show(pane, "sampleReplaceNearest");
    await press(pane, "Cancel");
    expect(asks(pane)).toEqual([{ ask: "cancelReplace" }]);
    await show(pane, "sampleReplace");
    expect(focused()).toBe("Replace");
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Why A-012 is replaced" }).value).toBe("The record cannot be found");
  });

  it("cannot be made where nobody is left", async () => {
    await open("sampleReplaceNobody");
    expect(screen.getByText("All 15 records of the reserve were used.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Replace this record" })).toBeNull();
    expect(screen.getByRole("button", { name: "Cancel" })).toBeTruthy();
  });
});

describe("several replacements", () => {
  it("stand in a table and are made at once", async () => {
    const pane = await open("sampleReplaceSeveral");
    const rows = within(screen.getByRole("table", { name: "Replacements" })).getAllByRole("row").slice(1);
    expect(rows.map((row) => within(row).getByRole("rowheader").textContent.slice(0, 5))).toEqual(["A-012", "A-045", "A-060"]);
    expect(rows[2]?.textContent).toContain("Nobody of the same category is left in reserve.");
    await press(pane, "Replace 3 records");
    expect(asks(pane)).toEqual([{ ask: "replace", chosen: undefined }]);
  });

  it("say what stopped them, and can be tried again", async () => {
    const pane = await open("sampleReplaceFailed");
    expect(screen.getByText(/the workbook is as it was before/)).toBeTruthy();
    await press(pane, "Replace 3 records");
    expect(asks(pane)).toHaveLength(1);
  });
});

describe("weights", () => {
  it("are sent as typed, and the usual ones come back", async () => {
    const pane = await open("sampleReplaceNearest");
    await press(pane, "What counts as near");
    expect(screen.getByText("These are the usual weights.").getAttribute("role")).toBe("status");
    const age = screen.getByRole<HTMLInputElement>("textbox", { name: "Age" });
    await pane.user.clear(age);
    await pane.user.type(age, "0.5");
    await press(pane, "Apply the weights");
    await press(pane, "Back to the usual weights");
    expect(age.value).toBe("3");
    expect(asks(pane)).toEqual([
      { ask: "weights", weights: { age: "0.5", gender: "2", ethnicity: "2", disability: "1", postcode: "1" } },
      { ask: "usualWeights" },
    ]);
  });

  it("say what is wrong with them", async () => {
    await open("sampleReplaceWeights");
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Age" }).value).toBe("a lot");
    expect(screen.getByText(/^Enter a number from 0 to 1,000 as the weight of Age/)).toBeTruthy();
    expect(screen.getByText("The weights were not applied.")).toBeTruthy();
  });
});

describe("replacements that were made", () => {
  it("are listed with their reasons, and empty what was chosen", async () => {
    const pane = await open("sampleReplace");
    await tick(pane, "A-012");
    await show(pane, "sampleReplaceNearest");
    await show(pane, "sampleReplaced");
    const made = within(screen.getByRole("region", { name: "Replacements so far: 2" }));
    expect(made.getByText("A-012 was replaced by A-007 on 23 November 2026.")).toBeTruthy();
    expect(made.getByText("Reason: The record cannot be found")).toBeTruthy();
    expect(made.getByText("1 replacement was taken back. It stays in the record.")).toBeTruthy();
    expect(screen.queryByRole("checkbox", { checked: true })).toBeNull();
  });

  it("are taken back one by one, and it is said what that does", async () => {
    const pane = await open("sampleReplaced");
    expect(screen.getByText(/^A-045 goes back into the sample and A-027 into the reserve\./)).toBeTruthy();
    await press(pane, "Take back the last one");
    expect(asks(pane)).toEqual([{ ask: "takeBack" }]);
  });
});
