import { screen, within } from "@testing-library/react";
import { samplePrepareStates } from "../../src/taskpane/gallery/sample-prepare-states";
import { checkingState } from "../../src/taskpane/gallery/states";
import type { PrepareState } from "../../src/taskpane/store/sample-screens";
import type { CheckingState } from "../../src/taskpane/store/snapshot";
import { openScreen } from "./pane";

// jsdom says that a document whose focused element was removed has no focus; a browser's has it still.
beforeEach(() => { jest.spyOn(document, "hasFocus").mockReturnValue(true); });
afterEach(() => { jest.restoreAllMocks(); });

type Name = keyof typeof samplePrepareStates;

function stateOf(name: Name, changed: Partial<PrepareState> = {}): CheckingState {
  const { sample } = samplePrepareStates[name];
  return checkingState([], { screen: { name: "sample", sample: { ...sample, prepare: { ...sample.prepare, ...changed } } } });
}

const open = (name: Name, changed: Partial<PrepareState> = {}) => openScreen(stateOf(name, changed));
const prepareOf = (name: Name): PrepareState => samplePrepareStates[name].sample.prepare;

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });
const part = (name: string) => within(screen.getByRole("region", { name }));
const steps = () => within(screen.getByRole("navigation", { name: "Steps to a sample" }));
const heading = (name: string) => screen.getByRole("heading", { level: 2, name });

describe("the steps", () => {
  it("name the one in hand, and lead to those that can be gone to", async () => {
    const { user, asked } = await open("sampleFrozen");
    expect(steps().getAllByRole("listitem").map((step) => step.title)).toEqual([
      "Step 1: The list", "Step 2: How many", "Step 3: Characteristics", "Step 4: Freeze", "Step 5: Seed and draw",
    ]);
    expect(steps().getAllByRole("listitem", { current: "step" }).map((step) => step.textContent)).toEqual(["4Step 4: Freeze"]);
    await user.click(steps().getByRole("button", { name: "Step 2: How many" }));
    await user.click(steps().getByRole("button", { name: "Step 5: Seed and draw" }));
    expect(asked).toEqual([["sample", { ask: "step", step: "size" }], ["sample", { ask: "step", step: "seed" }]]);
  });

  it("do not lead to one that waits for another", async () => {
    await open("sampleSize");
    expect(steps().getAllByRole("button")).toEqual([steps().getByRole("button", { name: "Step 1: The list" })]);
  });

  it("lead nowhere while a sample is being drawn", async () => {
    await open("sampleDrawing");
    expect(steps().queryAllByRole("button")).toEqual([]);
  });

  it("give the focus to the heading of the one that comes", async () => {
    const { change } = await open("sampleList");
    expect(document.activeElement).toBe(heading("Step 1 of 5: The list"));
    change(stateOf("sampleSize"));
    expect(await screen.findByRole("heading", { level: 2, name: "Step 2 of 5: How many" })).toBe(document.activeElement);
  });

  it("say of what is frozen that a change has to be frozen again", async () => {
    await open("sampleListFrozen");
    expect(screen.getByText(/^The list is frozen with what was settled here\./)).toBeTruthy();
  });

  it("say that a sample was drawn before and why again, and lead back to it", async () => {
    const { user, asked } = await open("sampleAgain");
    expect(screen.getByText(/It is drawn again because: Two children were on the list twice.* Both draws stay in the record\./)).toBeTruthy();
    await user.click(button("Keep the sample as it is"));
    expect(asked).toEqual([["sample", { ask: "keepSample" }]]);
  });
});

describe("the list", () => {
  it("says what the sample would rest on, and goes on", async () => {
    const { user, asked } = await open("sampleList");
    for (const line of ["180 children on the list", "178 of them can be drawn", "Agreed date: 14 August 2026", "No findings are open"]) {
      expect(screen.getByText(line)).toBeTruthy();
    }
    expect(screen.getByText("Rows 14 and 20 have no ID number: these children cannot be drawn.")).toBeTruthy();
    await user.click(button("Go on to how many"));
    expect(asked).toEqual([["sample", { ask: "settle", step: "list", reasons: {} }]]);
  });

  it("leads to the findings that are open", async () => {
    const { user, asked } = await open("sampleListFindings");
    await user.click(button("12 to put right: go to Findings"));
    await user.click(button("3 to check: go to Findings"));
    expect(asked).toEqual([
      ["setFilter", { severity: "fix", column: "" }],
      ["goTo", "findings"],
      ["setFilter", { severity: "check", column: "" }],
      ["goTo", "findings"],
    ]);
  });

  it("goes on with the reason for not putting them right", async () => {
    const { user, asked } = await open("sampleListFindings");
    await user.type(box(/^Why the sample is drawn/), "The partnership cannot answer before May.");
    await user.click(button("Go on to how many"));
    expect(asked).toEqual([
      ["sample", { ask: "settle", step: "list", reasons: { findings: "The partnership cannot answer before May." } }],
    ]);
  });

  it("says beside the reason what is wrong with it, and leads there", async () => {
    const { user, on, change } = await open("sampleListFindings");
    on("sample", () => { change(stateOf("sampleListReasonMissing")); });
    await user.click(button("Go on to how many"));
    const field = box(/^Why the sample is drawn/);
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("Write why the sample is drawn from the list as it stands.")).toBeTruthy();
    await user.click(button("Go on to how many"));
    expect(document.activeElement).toBe(field);
  });

  it("does not go on while something stops the draw, and leads to what it is", async () => {
    const { user, asked } = await open("sampleListStopped");
    const stops = screen.getByText("Nothing can be drawn from this list yet.").closest('[role="alert"]');
    await user.click(button("Go on to how many"));
    expect(asked).toEqual([]);
    expect(stops?.contains(document.activeElement)).toBe(true);
    expect(screen.getByText("The agreed date cannot be read")).toBeTruthy();
  });
});

describe("how many", () => {
  it("asks for the sizes as they are typed, and for none that is no whole number", async () => {
    const { user, asked } = await open("sampleSize");
    expect(screen.getByText("The sample is drawn from 178 children who can be drawn.")).toBeTruthy();
    await user.clear(box("Main sample"));
    await user.type(box("Main sample"), "72");
    await user.clear(box("Reserve"));
    await user.type(box("Reserve"), "x");
    expect(asked).toEqual([
      ["sample", { ask: "sizes", sizes: { main: 7, reserve: 15, followUp: 15 } }],
      ["sample", { ask: "sizes", sizes: { main: 72, reserve: 15, followUp: 15 } }],
    ]);
  });

  it("keeps what was typed, says that it is no number, and leads there instead of going on", async () => {
    const { user, asked } = await open("sampleSize");
    await user.clear(box("Reserve"));
    await user.type(box("Reserve"), "1,5");
    expect(screen.queryByText("Enter a whole number in digits, for example 15.")).toBeNull();
    const before = asked.length;
    await user.click(button("Go on to the characteristics"));
    expect(screen.getByText("Enter a whole number in digits, for example 15.")).toBeTruthy();
    expect(document.activeElement).toBe(box("Reserve"));
    expect(box("Reserve").value).toBe("1,5");
    expect(asked.slice(before)).toEqual([]);
  });

  it("goes back to the numbers of the guidance", async () => {
    const { user, asked, change } = await open("sampleSizeChanged");
    expect(screen.getByText("The guidance: 60 records, 15 in reserve, 15 for follow-up.")).toBeTruthy();
    await user.click(button("Use the numbers of the guidance"));
    expect(asked).toEqual([["sample", { ask: "usual", step: "size" }]]);
    expect(document.activeElement).toBe(box("Main sample"));
    change(stateOf("sampleSize"));
    expect(await screen.findByText("These are the numbers of the guidance.")).toBeTruthy();
    expect(box("Main sample").value).toBe("60");
  });

  it("goes on with the reason for other numbers", async () => {
    const { user, asked } = await open("sampleSizeChanged");
    await user.type(box(/^Why the numbers/), "A large area.");
    await user.click(button("Go on to the characteristics"));
    expect(asked).toEqual([["sample", { ask: "settle", step: "size", reasons: { sizes: "A large area." } }]]);
  });

  it("says what is wrong with the numbers", async () => {
    const { user, asked } = await open("sampleSizeNone");
    await user.click(button("Go on to the characteristics"));
    expect(asked).toEqual([]);
    expect(screen.getByText("Enter how many records to draw: 1 or more.").closest('[role="alert"]')).not.toBeNull();
  });

  it("shows how exactly a finding is known, as a picture with words and as a table", async () => {
    const { user } = await open("sampleSize");
    const chart = screen.getByRole("img", { name: /^How exactly a finding that holds for half/ });
    expect(chart.querySelector("desc")?.textContent).toBe(
      "From 31.7 points either way with 10 records to 1.0 with 175. With 60 records: 10.4.",
    );
    expect(within(chart).getByText("60 records: ±10.4")).toBeTruthy();
    await user.click(button("The same as a table"));
    expect(screen.getByRole("row", { name: "60 (your number) 10.4" })).toBeTruthy();
  });

  it("shows no picture where everybody is drawn", async () => {
    await open("sampleSizeEverybody");
    expect(screen.queryByRole("heading", { name: "How exactly a finding is known" })).toBeNull();
    expect(part("What these numbers mean").getByText("All 40 children are in the sample.")).toBeTruthy();
  });
});

describe("the characteristics", () => {
  const unjoined = { joined: [] };
  const postcode = { key: "postcode", joined: [["DD10", "DD11"]] };

  it("are moved in the order of priority; the focus stays with the one that moves, and its place is said", async () => {
    const { user, asked, on, change } = await open("sampleMargins");
    const { margins } = prepareOf("sampleMargins");
    const [age, gender, ethnicity, district] = margins.chosen;
    on("sample", () => {
      change(stateOf("sampleMargins", { margins: { ...margins, chosen: [gender, age, ethnicity, district].flatMap((item) => item ?? []) } }));
    });
    await user.click(button("Move down Age band"));
    expect(asked).toEqual([
      ["sample", { ask: "margins", margins: [{ key: "gender", ...unjoined }, { key: "age", ...unjoined }, { key: "ethnicity", ...unjoined }, postcode] }],
    ]);
    expect(document.activeElement).toBe(button("Move down Age band"));
    expect(screen.getByText("Age band is now 2 of 4.").getAttribute("role")).toBe("status");
    expect(screen.getByRole("heading", { level: 3, name: "2. Age band 6 levels" })).toBeTruthy();
  });

  it("stay where they are at either end", async () => {
    const { user, asked } = await open("sampleMargins");
    await user.click(button("Move up Age band"));
    await user.click(button("Move down Postcode district"));
    expect(asked).toEqual([]);
  });

  it("are left out and put back; the focus follows to what would undo it", async () => {
    const { user, asked, on, change } = await open("sampleMargins");
    const { margins } = prepareOf("sampleMargins");
    const [age, ...others] = margins.chosen;
    if (!age) throw new Error("The state has no characteristic.");
    on("sample", () => { change(stateOf("sampleMargins", { margins: { ...margins, chosen: others, leftOut: [age] } })); });
    await user.click(button("Leave out Age band"));
    expect(document.activeElement).toBe(button("Put back Age band"));
    expect(screen.getByText("Age band is left out.")).toBeTruthy();
    on("sample", () => { change(stateOf("sampleMargins", { margins: { ...margins, chosen: [...others, age] } })); });
    await user.click(button("Put back Age band"));
    expect(document.activeElement).toBe(button("Leave out Age band"));
    const without = [{ key: "gender", ...unjoined }, { key: "ethnicity", ...unjoined }, postcode];
    expect(asked).toEqual([
      ["sample", { ask: "margins", margins: without }],
      ["sample", { ask: "margins", margins: [...without, { key: "age", ...unjoined }] }],
    ]);
  });

  it("show their levels with counts and shares", async () => {
    const { user } = await open("sampleMargins");
    await user.click(button(/^2\. Gender/));
    const rows = within(screen.getByRole("table", { name: "Gender" })).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toEqual(["LevelChildrenShare", "Female8447%", "Male9252%", "Other21%"]);
  });

  it("have levels joined, two or more", async () => {
    const { user, asked } = await open("sampleMargins");
    await user.click(button(/^4\. Postcode district/));
    await user.click(screen.getByRole("checkbox", { name: "DD1" }));
    await user.click(button("Join levels of Postcode district"));
    expect(screen.getByText("Choose two or more levels to join.")).toBeTruthy();
    expect(asked).toEqual([]);
    await user.click(screen.getByRole("checkbox", { name: "DD10 + DD11" }));
    await user.click(button("Join levels of Postcode district"));
    expect(asked).toEqual([
      ["sample", {
        ask: "margins",
        margins: [
          { key: "age", ...unjoined }, { key: "gender", ...unjoined }, { key: "ethnicity", ...unjoined },
          { key: "postcode", joined: [["DD1", "DD10", "DD11"]] },
        ],
      }],
    ]);
    expect(screen.getByText("Joined: DD1, DD10 + DD11.")).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "DD1" }).checked).toBe(false);
  });

  it("have joined levels taken apart", async () => {
    const { user, asked } = await open("sampleMargins");
    await user.click(button(/^4\. Postcode district/));
    await user.click(button("Split DD10 + DD11"));
    expect(asked).toEqual([
      ["sample", {
        ask: "margins",
        margins: [
          { key: "age", ...unjoined }, { key: "gender", ...unjoined }, { key: "ethnicity", ...unjoined }, { key: "postcode", ...unjoined },
        ],
      }],
    ]);
    expect(document.activeElement).toBe(button("Join levels of Postcode district"));
  });

  it("can be those of the guidance again", async () => {
    const { user, asked } = await open("sampleMarginsChanged");
    await user.click(button("Use the characteristics of the guidance"));
    expect(asked).toEqual([["sample", { ask: "usual", step: "margins" }]]);
  });

  it("are drawn by one of three methods", async () => {
    const { user, asked } = await open("sampleMargins");
    await user.click(button("Method: balanced"));
    expect(screen.getAllByRole("radio")).toHaveLength(3);
    await user.click(screen.getByRole("radio", { name: /^At even steps/ }));
    expect(asked).toEqual([["sample", { ask: "method", method: "systematic" }]]);
  });

  it("go on with a reason for each departure, the earlier one kept", async () => {
    const { user, asked } = await open("sampleMarginsChanged");
    await user.type(box(/^Why the characteristics/), "Ethnicity is the same for all.");
    await user.click(button("Go on to the freeze"));
    expect(asked).toEqual([
      ["sample", {
        ask: "settle",
        step: "margins",
        reasons: { margins: "Ethnicity is the same for all.", method: "The inspection lead wants to check the draw by eye." },
      }],
    ]);
  });
});

describe("the freeze", () => {
  it("sums up what is frozen, and freezes it", async () => {
    const { user, asked } = await open("sampleFreeze");
    expect(part("What is frozen").getAllByRole("listitem").map(({ textContent }) => textContent).slice(0, 2)).toEqual([
      "178 children who can be drawn",
      "60 records, 15 in reserve, 15 for follow-up",
    ]);
    await user.click(button("Freeze the list"));
    expect(asked).toEqual([["sample", { ask: "freeze" }]]);
  });

  it("takes the focus on to what came of it", async () => {
    const { user, on, change } = await open("sampleFreeze");
    on("sample", () => { change(stateOf("sampleFrozen")); });
    await user.click(button("Freeze the list"));
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 3, name: "The list is frozen" }));
  });

  it("freezes once at a time, and looks again at what stopped it: it may have been put right meanwhile", async () => {
    const pane = await open("sampleFreezing");
    expect(await screen.findByRole("progressbar", { name: "Freezing the list" })).toBeTruthy();
    await pane.user.click(button("Freeze the list"));
    expect(pane.asked).toEqual([]);
    pane.unmount();
    const { user, asked } = await open("sampleFreezeStopped");
    await user.click(button("Freeze the list"));
    expect(asked).toEqual([["sample", { ask: "freeze" }]]);
    expect(screen.getByText("The list cannot be frozen yet.").closest('[role="alert"]')?.contains(document.activeElement)).toBe(true);
  });

  it("asks before it replaces what a later version has frozen", async () => {
    const { user, asked } = await open("sampleFreezeNewer");
    expect(screen.getByText(/^A later version of this add-in has frozen a list/).closest('[role="alert"]')).not.toBeNull();
    expect(screen.queryByRole("button", { name: "Freeze the list" })).toBeNull();
    await user.click(button("Freeze the list in its place"));
    expect(asked).toEqual([["sample", { ask: "freeze", isReplacing: true }]]);
  });

  it("says why it did not come to it", async () => {
    await open("sampleFreezeFailed");
    expect(screen.getByText("The list could not be read.").closest('[role="alert"]')).not.toBeNull();
  });

  it("compares the list with the receipt, and says what came of it in words", async () => {
    const { user, asked } = await open("sampleReceiptOther");
    await user.type(box("Receipt, or the digest on it"), "5f70bf18");
    await user.click(button("Compare with the receipt"));
    expect(asked).toEqual([["sample", { ask: "receipt", text: "5f70bf18" }]]);
    expect(screen.getByText("Not the same.").closest('[role="status"]')?.textContent).toBe(
      "Not the same. The list has changed since the receipt was written. Ask the partnership which list is right.",
    );
  });

  it("shows the digest in groups, copies it and goes on to the seed", async () => {
    const { user, asked } = await open("sampleFrozen");
    expect(screen.getByText("5f70bf18 a0860070 16e948b0 4aed3b82 103a36be a41755b6 cddfaf10 ace3c6ef")).toBeTruthy();
    expect(screen.getByText("Frozen on 22 November 2026 at 19:05.")).toBeTruthy();
    expect(screen.getByText("The list was not compared with a receipt.")).toBeTruthy();
    await user.click(button("Copy the digest"));
    await user.click(button("Go on to the seed"));
    expect(asked).toEqual([["sample", { ask: "copyDigest" }], ["sample", { ask: "step", step: "seed" }]]);
  });

  it("says what has changed since, and offers to freeze again instead of going on", async () => {
    const { user, asked, on, change } = await open("sampleFrozenChanged");
    const bar = screen.getByText("The list has changed since it was frozen.").closest<HTMLElement>('[role="alert"]');
    expect(bar?.textContent).toContain("2 children were added.");
    expect(screen.queryByRole("button", { name: "Go on to the seed" })).toBeNull();
    on("sample", () => { change(stateOf("sampleFreeze")); });
    await user.click(button("Freeze again"));
    expect(asked).toEqual([["sample", { ask: "thaw" }]]);
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 3, name: "What is frozen" }));
  });
});

describe("the seed", () => {
  it("is asked for under the digest, with the dice explained", async () => {
    const { user, asked } = await open("sampleSeed");
    expect(screen.getByText(/^5f70bf18 /)).toBeTruthy();
    expect(screen.getByRole("heading", { level: 3, name: "How to roll the dice" })).toBeTruthy();
    await user.type(box("Digits rolled"), "0138 2438 1127");
    expect(screen.getByText("12 of 20 digits. Type all 20 before you draw.")).toBeTruthy();
    await user.selectOptions(screen.getByRole("combobox", { name: "Who draws" }), "Inspection lead");
    await user.click(button("Draw the sample"));
    expect(asked).toEqual([["sample", { ask: "draw", text: "0138 2438 1127", note: "", role: "inspection lead" }]]);
  });

  it("comes from one of three sources; what was rolled is kept while another is looked at", async () => {
    const { user, asked, change } = await open("sampleSeed");
    await user.type(box("Digits rolled"), "0138");
    await user.click(screen.getByRole("radio", { name: /^A public source/ }));
    expect(asked).toEqual([["sample", { ask: "seedSource", source: "public" }]]);
    change(stateOf("sampleSeedPublic"));
    await user.type(await screen.findByRole("textbox", { name: "Seed from the public source" }), "7 12 19");
    await user.type(box("Where it can be looked up"), "Lotto, 21 November 2026");
    await user.click(button("Draw the sample"));
    expect(asked.at(-1)).toEqual(["sample", { ask: "draw", text: "7 12 19", note: "Lotto, 21 November 2026", role: "analyst" }]);
    change(stateOf("sampleSeed"));
    expect((await screen.findByRole<HTMLInputElement>("textbox", { name: "Digits rolled" })).value).toBe("0138");
  });

  it("can be generated, which proves nothing to others", async () => {
    const { user, asked } = await open("sampleSeedGenerated");
    expect(screen.getByText("Nobody outside can check where it came from.")).toBeTruthy();
    expect(screen.queryByRole("textbox")).toBeNull();
    await user.click(button("Draw the sample"));
    expect(asked).toEqual([["sample", { ask: "draw", text: "", note: "", role: "analyst" }]]);
  });

  it("says beside the field what is wrong with it, and leads there", async () => {
    const { user, on, change } = await open("sampleSeed");
    on("sample", () => { change(stateOf("sampleSeedWrong")); });
    await user.click(button("Draw the sample"));
    expect(document.activeElement).toBe(box("Digits rolled"));
    expect(screen.getByText("Enter a seed, for example 20 digits rolled with a ten-sided die.")).toBeTruthy();
  });

  it("waits while the list is other than it was frozen, and leads back", async () => {
    const { user, asked } = await open("sampleSeedBlocked");
    await user.click(button("Draw the sample"));
    expect(asked).toEqual([]);
    const stops = screen.getByText("It cannot be drawn just now.").closest('[role="alert"]');
    expect(stops?.contains(document.activeElement)).toBe(true);
    await user.click(button("Go back to Freeze"));
    expect(asked).toEqual([["sample", { ask: "step", step: "freeze" }]]);
  });

  it("is drawn from once at a time; the draw can be given up", async () => {
    const { user, asked } = await open("sampleDrawing");
    expect(screen.getByRole("progressbar", { name: "Drawing the sample" }).getAttribute("aria-valuenow")).toBe("40");
    expect(box("Digits rolled").readOnly).toBe(true);
    await user.click(button("Draw the sample"));
    await user.click(button("Cancel"));
    expect(asked).toEqual([["sample", { ask: "stopDrawing" }]]);
    expect(document.activeElement).toBe(button("Draw the sample"));
  });

  it("cannot be given up once the sheets are being written", async () => {
    await open("sampleWriting");
    expect(screen.getByText("Writing the sheets").getAttribute("role")).toBe("status");
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
  });

  it("says why nothing was written, keeps the seed and can be drawn from again", async () => {
    const { user, asked } = await open("sampleDrawFailed");
    expect(screen.getByText(/^The sheets could not be written\./)).toBeTruthy();
    expect(screen.getByText("20947716836502174471")).toBeTruthy();
    await user.click(button("Draw the sample"));
    expect(asked).toEqual([["sample", { ask: "draw", text: "20947716836502174471", note: "", role: "analyst" }]]);
  });
});
