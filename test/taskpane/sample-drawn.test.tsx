import { act, screen, waitFor, within } from "@testing-library/react";
import { sampleDrawnStates } from "../../src/taskpane/gallery/sample-drawn-states";
import { checkingState } from "../../src/taskpane/gallery/states";
import type { DrawnState, SampleAsk } from "../../src/taskpane/store/sample-screens";
import type { ScreenState } from "../../src/taskpane/store/screens";
import type { CheckingState } from "../../src/taskpane/store/snapshot";
import { openScreen, type OpenPane } from "./pane";

type Name = keyof typeof sampleDrawnStates;

const beside = (shown: ScreenState): CheckingState => checkingState([], { screen: shown, places: ["findings", "send", "tools", "sample"] });
const open = (name: Name): Promise<OpenPane> => openScreen(beside(sampleDrawnStates[name]));
/** Puts the store into another state, and waits until what is out of sight has followed too. */
const change = ({ change: put }: OpenPane, state: CheckingState): Promise<void> => act(() => {
    put(state);
    return Promise.resolve();
  });
const show = (pane: OpenPane, name: Name): Promise<void> => change(pane, beside(sampleDrawnStates[name]));

/** The same screen with something else in it. */
function changed(name: Name, changes: (drawn: DrawnState) => Partial<DrawnState>): CheckingState {
  const of: ScreenState = sampleDrawnStates[name];
  if (of.name !== "sample" || of.sample.phase !== "drawn") throw new Error(`${name} is not a sample that was drawn.`);
  const { drawn } = of.sample;
  return beside({ name: "sample", sample: { phase: "drawn", drawn: { ...drawn, ...changes(drawn) } } });
}

/** What was asked of the sample's desks, in order. */
const asks = ({ asked }: OpenPane): readonly SampleAsk[] =>
  asked.filter(([name]) => name === "sample").map(([, ask]) => ask as SampleAsk);

const press = async ({ user }: OpenPane, name: string | RegExp): Promise<void> => { await user.click(screen.getByRole("button", { name })); };
const focused = (): string | null | undefined => document.activeElement?.textContent;
const table = (name: string) => within(screen.getByRole("table", { name }));

describe("before there is anything to show", () => {
  it("says that a sample is looked for", async () => {
    await open("sampleLooking");
    expect(await screen.findByRole("progressbar", { name: "Looking for a sample in this workbook" })).toBeTruthy();
  });

  it("says why it could not be read, and looks again where that can help", async () => {
    const pane = await open("sampleFailed");
    expect(screen.getByText("Excel did not answer.")).toBeTruthy();
    await press(pane, "Look again");
    expect(asks(pane)).toEqual([{ ask: "lookAgain" }]);
    await show(pane, "sampleFailedForGood");
    expect(screen.queryByRole("button", { name: "Look again" })).toBeNull();
  });
});

describe("the parts of a drawn sample", () => {
  it("are asked for by their buttons; the open one is marked, and its heading takes the focus", async () => {
    const pane = await open("sampleResult");
    const parts = within(screen.getByRole("navigation", { name: "Parts of the sample" }));
    expect(parts.getAllByRole("button", { current: true }).map((part) => part.textContent)).toEqual(["Result"]);
    await pane.user.click(parts.getByRole("button", { name: "Verify" }));
    expect(asks(pane)).toEqual([{ ask: "view", view: "verify" }]);
    await show(pane, "sampleVerify");
    expect(parts.getAllByRole("button", { current: true }).map((part) => part.textContent)).toEqual(["Verify"]);
    expect(screen.getByRole("heading", { level: 2, name: "Verify" })).toBe(document.activeElement);
  });

  it("keep what was begun in them while another is open", async () => {
    const pane = await open("sampleSiblings");
    await pane.user.type(screen.getByRole("textbox", { name: "Groups, one a line" }), "A-012, A-045");
    await show(pane, "sampleVerify");
    expect(screen.queryByRole("textbox")).toBeNull();
    await show(pane, "sampleSiblings");
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Groups, one a line" }).value).toBe("A-012, A-045");
    expect(screen.getByRole("heading", { level: 2, name: "Siblings" })).toBe(document.activeElement);
  });

  it("say while Excel is at work, and ask nothing of it then", async () => {
    const pane = await open("sampleBusy");
    expect(await screen.findByRole("progressbar", { name: /^Excel is at work on the sample/ })).toBeTruthy();
    await press(pane, "Go to the sample");
    await pane.user.click(screen.getByRole("switch", { name: "Mark the drawn rows in the list" }));
    expect(asks(pane)).toEqual([]);
  });
});

describe("a record that is in doubt", () => {
  it("says what is wrong and what it means, and takes nothing more", async () => {
    const pane = await open("sampleDoubtful");
    const alert = screen.getByText("Do not rely on this record until this is explained.").closest('[role="alert"]');
    expect(alert?.textContent).toContain("A-012 is in the sample twice.");
    expect(alert?.textContent).toContain("Nothing can be added to it");
    await pane.user.click(screen.getByRole("checkbox", { name: /^A-012/ }));
    await press(pane, "Find the nearest");
    for (const [view, button] of [["siblings", "Save the groups"], ["release", "Write the release list"]] as const) {
      await change(pane, changed("sampleDoubtful", () => ({ view })));
      await press(pane, button);
    }
    expect(asks(pane)).toEqual([]);
  });

  it("can still be verified and deleted", async () => {
    const pane = await openScreen(changed("sampleDoubtful", () => ({ view: "verify" })));
    await press(pane, "Verify the draw");
    await change(pane, changed("sampleDoubtful", () => ({ view: "delete" })));
    await pane.user.click(screen.getByRole("checkbox", { name: /^I have what I need/ }));
    await press(pane, "Delete the sample");
    expect(asks(pane)).toEqual([{ ask: "verify" }, { ask: "delete" }]);
  });
});

describe("the result", () => {
  it("gives each level its numbers and both shares in words, and names the levels that are far", async () => {
    const pane = await open("sampleResult");
    expect(screen.getByText(/^15 of 16 levels are within one record of their share\. The furthest is/)).toBeTruthy();
    expect(screen.queryByRole("table")).toBeNull();
    await press(pane, /^Postcode district ?1 level more than one record from its share$/);
    const districts = table("Postcode district");
    expect(districts.getAllByRole("columnheader").map((cell) => cell.textContent)).toEqual(["Level", "In list", "Drawn", "Due", "Difference"]);
    const far = districts.getByRole("rowheader", { name: "DD2 More than one record from its share" });
    expect(within(far.closest("tr") ?? far).getAllByRole("cell").map((cell) => cell.textContent)).toEqual(["28", "11", "9.3", "+1.7"]);
    expect(districts.getAllByText("More than one record from its share")).toHaveLength(1);
    expect(districts.getByRole("img", { name: "DD2: 16% of the list, 18% of those drawn" })).toBeTruthy();
  });

  it("compares the reserve with those whom the sample left", async () => {
    const pane = await open("sampleResultMarked");
    const stages = screen.getByRole("combobox", { name: "Show" });
    expect(within(stages).getAllByRole("option").map((option) => option.textContent)).toEqual([
      "Main sample", "Reserve", "Follow-up", "Sample as it stands",
    ]);
    await pane.user.selectOptions(stages, "Reserve");
    expect(screen.getByText("15 of the 120 children whom the sample left are in reserve.")).toBeTruthy();
    await press(pane, "Gender");
    expect(table("Gender").getByRole("columnheader", { name: "Drawn from" })).toBeTruthy();
    expect(screen.getByText("Share of those drawn from")).toBeTruthy();
  });

  it("needs no bars where everybody was drawn", async () => {
    await open("sampleResultEverybody");
    expect(screen.getByText("All 40 children are in the sample.")).toBeTruthy();
    expect(screen.queryByRole("combobox")).toBeNull();
    expect(screen.queryByText("Share of the list")).toBeNull();
    expect(screen.queryByRole("button", { name: "Go to the reserve" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Download the record" })).toBeNull();
  });

  it("says what it rests on, the reasons given, and the draws before", async () => {
    await open("sampleResultMarked");
    const rests = within(screen.getByRole("region", { name: "What the draw rests on" }));
    expect(rests.getAllByRole("definition").map((fact) => fact.textContent)).toContain("01382438112797316654, typed");
    expect(within(screen.getByRole("region", { name: "Reasons given" })).getByRole("definition").textContent).toBe(
      "The partnership confirmed the 3 postcodes by telephone",
    );
    const earlier = within(screen.getByRole("region", { name: "Earlier draws" }));
    expect(earlier.getByText("Drawn on 20 November 2026 with the seed 314")).toBeTruthy();
    expect(earlier.getByText("Drawn again because: The list had a child twice")).toBeTruthy();
  });

  it("leads to its sheets, marks rows, and gives the record away", async () => {
    const pane = await open("sampleResultMarked");
    for (const name of ["Go to the sample", "Go to the reserve", "Go to the sampling record"]) await press(pane, name);
    await pane.user.click(screen.getByRole("switch", { name: "Mark the drawn rows in the list" }));
    await press(pane, "Copy the record");
    await press(pane, "Download the record");
    expect(asks(pane)).toEqual([
      { ask: "goToSheet", sheet: "sample" },
      { ask: "goToSheet", sheet: "reserve" },
      { ask: "goToSheet", sheet: "record" },
      { ask: "mark", isOn: false },
      { ask: "copyRecord" },
      { ask: "downloadRecord" },
    ]);
    expect(screen.getByText("The record was copied.").getAttribute("role")).toBe("status");
  });
});

describe("drawing again", () => {
  it("needs a reason, and says that both draws are kept", async () => {
    const pane = await open("sampleResult");
    await press(pane, "Draw again");
    expect(screen.getByText(/Both draws stay in the record, with the reason\.$/)).toBeTruthy();
    const reason = screen.getByRole("textbox", { name: "Why the sample is drawn again" });
    await press(pane, "Prepare another draw");
    expect(screen.getByText("Enter why the sample is drawn again.")).toBeTruthy();
    expect(document.activeElement).toBe(reason);
    await pane.user.click(reason);
    await pane.user.paste("x".repeat(203));
    await press(pane, "Prepare another draw");
    expect(screen.getByText("Shorten the reason by 3 characters.")).toBeTruthy();
    expect(asks(pane)).toEqual([]);
    await pane.user.clear(reason);
    await pane.user.type(reason, " A child was twice on the list ");
    await press(pane, "Prepare another draw");
    expect(asks(pane)).toEqual([{ ask: "redraw", reason: "A child was twice on the list" }]);
  });

  it("says what is wrong with a reason that was not taken", async () => {
    await open("sampleRedrawRefused");
    expect(screen.getByRole("textbox", { name: "Why the sample is drawn again" }).getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("The reason must not hold a CHI number.")).toBeTruthy();
  });
});

describe("siblings", () => {
  it("are sent as typed, and stand as the record has them once saved", async () => {
    const pane = await open("sampleSiblings");
    const groups = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Groups, one a line" });
    await pane.user.type(groups, "a-045, a-012");
    expect(screen.getByText("Not saved yet.")).toBeTruthy();
    await press(pane, "Save the groups");
    expect(asks(pane)).toEqual([{ ask: "siblings", text: "a-045, a-012" }]);
    await show(pane, "sampleSiblingsMarked");
    expect(groups.value).toBe("A-012, A-045\nA-060, A-063, A-066");
    expect(screen.queryByText("Not saved yet.")).toBeNull();
    expect(screen.getByText("5 of the 60 records belong to 2 groups.")).toBeTruthy();
    expect(screen.getByText("Group 2: A-060, A-063, A-066")).toBeTruthy();
  });

  it("that cannot be right stay in the field, with what is wrong", async () => {
    const pane = await open("sampleSiblings");
    const groups = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Groups, one a line" });
    await pane.user.type(groups, "A-500");
    await show(pane, "sampleSiblingsWrong");
    expect(groups.value).toBe("A-500");
    expect(screen.getByText("Nothing was saved.").closest('[role="alert"]')?.textContent).toContain("A-500 is not in the sample or the reserve.");
    await show(pane, "sampleSiblingsFailed");
    expect(screen.getByText(/the workbook is as it was before/)).toBeTruthy();
  });
});

describe("verifying", () => {
  it("says that the draw is the same, and lets a second person sign by role", async () => {
    const pane = await open("sampleVerify");
    await press(pane, "Sign the draw off");
    expect(screen.getByText("You can sign right after verifying has said that the draw is the same. If anything was changed since, verify again.")).toBeTruthy();
    await press(pane, "Verify the draw");
    expect(asks(pane)).toEqual([{ ask: "verify" }]);
    await show(pane, "sampleVerifying");
    expect(screen.getByRole("progressbar", { name: "Drawing again and comparing" }).getAttribute("aria-valuenow")).toBe("40");
    await press(pane, "Cancel");
    expect(asks(pane).at(-1)).toEqual({ ask: "stopVerifying" });
    expect(focused()).toBe("Verify the draw");
    await show(pane, "sampleVerified");
    expect(screen.getByText("The same").closest('[role="status"]')?.textContent).toContain("Drawing again gives exactly this sample.");
    await press(pane, "Sign the draw off");
    expect(screen.getByText("Choose your role.")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Your role" }));
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "Your role" }), "Second analyst");
    await press(pane, "Sign the draw off");
    expect(asks(pane).slice(2)).toEqual([{ ask: "sign", role: "second analyst" }]);
    await show(pane, "sampleSigned");
    expect(screen.getByText("Second analyst, 23 November 2026")).toBeTruthy();
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Your role" }).value).toBe("");
  });

  it("tells a list that has changed from a draw that is another", async () => {
    const pane = await open("sampleListChanged");
    expect(screen.getByText("Drawn from the list as it was frozen, the sample is exactly the same.")).toBeTruthy();
    await press(pane, "Row 192");
    expect(pane.asked).toContainEqual(["jumpToAddress", "A192"]);
    expect(screen.queryByRole("button", { name: "Main sample" })).toBeNull();
    await show(pane, "sampleNotTheSame");
    expect(screen.getByText("Not the same")).toBeTruthy();
    expect(screen.getByText("60 more are not shown.")).toBeTruthy();
    await press(pane, "Show 50 more");
    expect(focused()).toBe("Row 62");
  });

  it("asks to verify again where the workbook has changed since", async () => {
    await open("sampleOutOfDate");
    expect(screen.getByText("The workbook has changed since it was verified. This is what was found then:")).toBeTruthy();
    expect(screen.queryByText("Drawing again gives exactly this sample.")).toBeNull();
  });

  it("deletes what cannot be used", async () => {
    const pane = await open("sampleUnusable");
    await press(pane, "Delete the sample");
    expect(screen.getByText("What will be deleted")).toBeTruthy();
  });

  it("writes the sheets again from the record", async () => {
    const pane = await open("sampleSheetsChanged");
    expect(screen.getByText("Sheet “Reserve” was deleted.")).toBeTruthy();
    await press(pane, "Write the sheets again from the record");
    expect(asks(pane)).toEqual([{ ask: "rewriteSheets" }]);
    // The button goes with what it puts right.
    expect(focused()).toBe("Verify again");
  });

  it("says what stopped it, and what stopped a signature", async () => {
    const pane = await open("sampleVerifyFailed");
    expect(screen.getByText(/^Excel did not answer\. Nothing was changed/)).toBeTruthy();
    await show(pane, "sampleSignFailed");
    expect(within(screen.getByRole("region", { name: "Second check" })).getByText(/^Excel did not answer/)).toBeTruthy();
  });
});

describe("the release list", () => {
  it("is written, then opened, downloaded or gone to", async () => {
    const pane = await open("sampleRelease");
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(
      expect.arrayContaining(["60 records selected", "15 of them for follow-up", "15 records in reserve"]),
    );
    expect(screen.getByText("The list holds ID numbers only, and nothing else about a child.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Open as a workbook of its own" })).toBeNull();
    await press(pane, "Write the release list");
    await show(pane, "sampleReleased");
    expect(screen.getByText("Written on 22 November 2026 at 19:05.").closest('[role="status"]')?.textContent).toContain("Opened in a new workbook.");
    for (const name of ["Write the release list again", "Open as a workbook of its own", "Download the list", "Go to the sheet"]) await press(pane, name);
    expect(asks(pane)).toEqual([
      { ask: "release" },
      { ask: "release" },
      { ask: "openRelease" },
      { ask: "downloadRelease" },
      { ask: "goToSheet", sheet: "release" },
    ]);
  });

  it("says why it was not written", async () => {
    await open("sampleReleaseFailed");
    expect(screen.getByText(/the workbook is as it was before/)).toBeTruthy();
  });
});

describe("deleting", () => {
  it("says what goes and that it cannot be undone, and waits until that is agreed to", async () => {
    const pane = await open("sampleDelete");
    const goes = within(screen.getByRole("region", { name: "What will be deleted" }));
    expect(goes.getAllByRole("listitem")).toHaveLength(3);
    expect(goes.getByText(/^This cannot be undone in Excel\./)).toBeTruthy();
    await press(pane, "Delete the sample");
    expect(asks(pane)).toEqual([]);
    await pane.user.click(screen.getByRole("checkbox", { name: /^I have what I need/ }));
    await press(pane, "Delete the sample");
    expect(asks(pane)).toEqual([{ ask: "delete" }]);
  });

  it("asks anew once the list of children is to go too", async () => {
    const pane = await open("sampleDelete");
    await pane.user.click(screen.getByRole("checkbox", { name: /^I have what I need/ }));
    await pane.user.click(screen.getByRole("switch", { name: "Delete the list of children too" }));
    expect(asks(pane)).toEqual([{ ask: "withList", withList: true }]);
    await show(pane, "sampleDeleteAll");
    expect(screen.getByText(/^The list of 180 children/)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: /^I have what I need/ }).checked).toBe(false);
    await press(pane, "Delete the sample and the list");
    expect(asks(pane)).toHaveLength(1);
  });

  it("says what stopped it", async () => {
    const pane = await open("sampleDeleting");
    expect(await screen.findByRole("progressbar", { name: "Deleting what is listed above" })).toBeTruthy();
    await press(pane, "Delete the sample");
    expect(asks(pane)).toEqual([]);
    await show(pane, "sampleDeleteFailed");
    expect(screen.getByText(/the workbook is as it was before/)).toBeTruthy();
  });

  it("leaves what was removed and a certificate, and leads back", async () => {
    const pane = await open("sampleDelete");
    await show(pane, "sampleDeleted");
    await waitFor(() => { expect(focused()).toBe("The sample was deleted"); });
    expect(screen.getByText("The record of the draw")).toBeTruthy();
    expect(screen.getByText(/^Sample deleted on 30 November 2026\./).tagName).toBe("PRE");
    await press(pane, "Back to findings");
    expect(pane.asked).toContainEqual(["goTo", "findings"]);
  });
});
