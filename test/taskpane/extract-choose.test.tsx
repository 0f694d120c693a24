import { createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { extractStates } from "../../src/taskpane/gallery/extract-states";
import { checkingState, galleryStates } from "../../src/taskpane/gallery/states";
import type { CheckingState } from "../../src/taskpane/store/snapshot";
import { openPane, openScreen } from "./pane";

// jsdom says that a document whose focused element was removed has no focus; a browser's has it still.
beforeEach(() => { jest.spyOn(document, "hasFocus").mockReturnValue(true); });
afterEach(() => { jest.restoreAllMocks(); });

type Name = keyof typeof extractStates;
const stateOf = (name: Name): CheckingState => checkingState([], { screen: extractStates[name] });
const open = (name: Name) => openScreen(stateOf(name));

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const heading = (name: string) => screen.getByRole("heading", { level: 2, name });
const fileField = () => screen.getByLabelText<HTMLInputElement>("File from your case system");
const pasteBox = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Or paste a table" });
const dropArea = () => {
  const area = fileField().parentElement;
  if (!area) throw new Error("The field stands in no area");
  return area;
};

const BYTES = [73, 68, 44, 68, 79, 66];
/** A file as the browser hands it over; jsdom's own does not give its bytes. */
const csvFile = (name = "cases.csv", read = () => Promise.resolve(new Uint8Array(BYTES).buffer)): File =>
  Object.assign(new File([], name, { type: "text/csv" }), { arrayBuffer: read });
const files = (...some: File[]) => ({ dataTransfer: { files: some, types: ["Files"] } });
const handedOver = (fileName: string) => [["extract", { ask: "file", fileName, bytes: new Uint8Array(BYTES) }]];

/** jsdom's own event does not know where the pointer goes to. */
function dragLeave(area: HTMLElement, to: Element): void {
  const event = createEvent.dragLeave(area);
  Object.defineProperty(event, "relatedTarget", { value: to });
  fireEvent(area, event);
}

describe("the way there", () => {
  it("begins in Tools, before everything else", async () => {
    const { user, asked } = await openScreen(galleryStates.tools);
    const [first] = within(screen.getByRole("main")).getAllByRole("button");
    expect(first).toBe(button("Bring in a list"));
    await user.click(button("Bring in a list"));
    expect(asked).toEqual([["goTo", "extract"]]);
  });

  it("begins where a list would be, while there is none", async () => {
    const { user, asked } = openPane(galleryStates.noChildren);
    await user.click(button("Bring in a list from your case system"));
    expect(asked).toEqual([["goTo", "extract"]]);
  });

  it("begins below what is said of the dates too, while there is no child", async () => {
    const said = checkingState(galleryStates.choices.groups, { children: 0 });
    expect(said.groups).toHaveLength(1);
    const { user, asked } = openPane(said);
    await user.click(button("Bring in a list from your case system"));
    expect(asked).toEqual([["goTo", "extract"]]);
  });

  it("leads back to Tools before a file is chosen", async () => {
    const { user, asked } = await open("extractChoose");
    await user.click(button("Back to Tools"));
    expect(asked).toEqual([["goTo", "tools"]]);
  });
});

describe("the agreed date", () => {
  it("is asked for first, with what hangs on it", async () => {
    const { user, asked } = await open("extractAgreedDate");
    expect(heading("Enter the agreed date first")).toBe(document.activeElement);
    expect(screen.getByText(/^Ages, and which children are in scope, are worked out/)).toBeTruthy();
    await user.type(screen.getByRole("textbox", { name: "Agreed date" }), "14/8/2026{Enter}");
    expect(asked).toEqual([["extract", { ask: "agreedDate", iso: "2026-08-14" }]]);
  });

  it("that is left empty is not asked for", async () => {
    const { user, asked } = await open("extractAgreedDate");
    await user.click(screen.getByRole("textbox", { name: "Agreed date" }));
    await user.tab();
    expect(asked).toEqual([]);
  });

  it("has its place named where the sheet has none for it", async () => {
    await open("extractNoPlaceForDate");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getByText(/Write “Insert Agreed Date” above the list/)).toBeTruthy();
  });
});

describe("a file", () => {
  it("is said to be read in the pane alone", async () => {
    await open("extractChoose");
    expect(heading("Bring in a list from your case system")).toBe(document.activeElement);
    expect(screen.getByText(/^The file is read in this pane only and is not sent anywhere\./)).toBeTruthy();
  });

  it("that is chosen is handed over with its name", async () => {
    const { user, asked } = await open("extractChoose");
    expect(fileField().accept).toBe(".csv,.txt,.tsv,.xlsx");
    await user.upload(fileField(), csvFile());
    await waitFor(() => { expect(asked).toEqual(handedOver("cases.csv")); });
  });

  it("that is dropped is handed over as well", async () => {
    const { asked } = await open("extractChoose");
    fireEvent.dragOver(dropArea(), files());
    expect(dropArea().dataset["over"]).toBe("true");
    fireEvent.drop(dropArea(), files(csvFile("dropped.csv")));
    expect(dropArea().dataset["over"]).toBe("false");
    await waitFor(() => { expect(asked).toEqual(handedOver("dropped.csv")); });
  });

  it("that is dragged on and away again leaves no mark", async () => {
    await open("extractChoose");
    fireEvent.dragOver(dropArea(), files());
    dragLeave(dropArea(), fileField());
    expect(dropArea().dataset["over"]).toBe("true");
    dragLeave(dropArea(), document.body);
    expect(dropArea().dataset["over"]).toBe("false");
  });

  it.each([
    ["several files at once", files(csvFile("one.csv"), csvFile("two.csv")), "Only one file can be read at a time."],
    ["no file", files(), "What you dropped is not a file."],
  ])("is not taken from a drop of %s, and it is said why", async (_what, dropped, sentence) => {
    const { asked } = await open("extractChoose");
    fireEvent.drop(dropArea(), dropped);
    expect(screen.getByText(sentence).closest('[role="alert"]')).toBeTruthy();
    expect(asked).toEqual([]);
  });

  it("that cannot be opened is said to be so, and no longer once another was chosen", async () => {
    const { user, asked } = await open("extractChoose");
    fireEvent.drop(dropArea(), files(csvFile("folder", () => Promise.reject(new Error("A folder has no bytes")))));
    expect(await screen.findByText("The file could not be opened.")).toBeTruthy();
    await user.upload(fileField(), csvFile());
    await waitFor(() => { expect(asked).toHaveLength(1); });
    expect(screen.queryByText("The file could not be opened.")).toBeNull();
  });

  it("that is dropped elsewhere does not take the place of the pane", async () => {
    await open("extractColumns");
    // `fireEvent` says whether the browser would still do its own with it.
    expect(fireEvent.drop(document.body, files(csvFile()))).toBe(false);
    expect(fireEvent.dragOver(document.body, files())).toBe(false);
    expect(fireEvent.drop(document.body, { dataTransfer: { files: [], types: ["text/plain"] } })).toBe(true);
  });

  it("that was refused has its reason above the place for another", async () => {
    await open("extractRefused");
    const alert = screen.getByText("This workbook is encrypted.").closest('[role="alert"]');
    expect(alert?.textContent).toMatch(/save a copy without a password/);
  });
});

describe("a pasted table", () => {
  it("is handed over and never stands on the page", async () => {
    const { user, asked } = await open("extractChoose");
    await user.click(pasteBox());
    await user.paste("Name\tDOB\nTest Childone\t03/04/2015");
    expect(asked).toEqual([["extract", { ask: "paste", text: "Name\tDOB\nTest Childone\t03/04/2015" }]]);
    expect(pasteBox().value).toBe("");
    expect(document.documentElement.outerHTML).not.toContain("Childone");
  });

  it("is not typed: the box stays empty", async () => {
    const { user, asked } = await open("extractChoose");
    await user.type(pasteBox(), "Test Childone");
    expect(pasteBox().value).toBe("");
    expect(asked).toEqual([]);
  });

  it("that an input method puts in all the same is taken out again", async () => {
    await open("extractChoose");
    fireEvent.input(pasteBox(), { target: { value: "Test Childone" } });
    expect(pasteBox().value).toBe("");
  });

  it("with no text in it is said to be so", async () => {
    const { user, asked } = await open("extractChoose");
    await user.click(pasteBox());
    await user.paste(" \n");
    expect(screen.getByText("There is no text to paste.").closest('[role="alert"]')).toBeTruthy();
    expect(asked).toEqual([]);
  });

  it("is reached with the keyboard, and says how", async () => {
    const { user } = await open("extractChoose");
    fileField().focus();
    await user.tab();
    expect(pasteBox()).toBe(document.activeElement);
    const hint = document.getElementById(pasteBox().getAttribute("aria-describedby") ?? "");
    expect(hint?.textContent).toMatch(/press Ctrl\+V/);
  });
});

describe("a matching that is kept", () => {
  it("can be forgotten, and the focus stays", async () => {
    const { user, asked, change } = await open("extractChooseKept");
    await user.click(button("Forget the matching"));
    expect(asked).toEqual([["extract", { ask: "keep", isKept: false }]]);
    change(stateOf("extractChoose"));
    expect(screen.queryByRole("button", { name: "Forget the matching" })).toBeNull();
    expect(screen.getByText("No matching is kept on this computer any more.")).toBe(document.activeElement);
  });

  it("is not spoken of where there is none", async () => {
    await open("extractChoose");
    expect(screen.queryByText(/matching/)).toBeNull();
  });
});

describe("reading", () => {
  it("says how far it is and can be given up", async () => {
    const { user, asked } = await open("extractReading");
    expect(heading("Reading the file")).toBe(document.activeElement);
    expect(screen.getByRole("progressbar", { name: "Reading CSO extract September.xlsx" }).getAttribute("aria-valuenow")).toBe("40");
    await user.click(button("Cancel"));
    expect(asked).toEqual([["extract", { ask: "stopReading" }]]);
  });

  it("names no share where it is not known", async () => {
    await open("extractReadingUnknown");
    expect(screen.getByRole("progressbar").hasAttribute("aria-valuenow")).toBe(false);
  });
});

describe("the steps", () => {
  const steps = () => within(screen.getByRole("navigation", { name: "Steps to bring in a list" }));

  it("name the one in hand, and lead to those that can be gone to", async () => {
    const { user, asked } = await open("extractWordsSettled");
    expect(steps().getAllByRole("listitem").map(({ title }) => title)).toEqual(["Step 1: Columns", "Step 2: Words", "Step 3: Children", "Step 4: Preview"]);
    expect(steps().getAllByRole("listitem", { current: "step" }).map(({ title }) => title)).toEqual(["Step 2: Words"]);
    expect(steps().getAllByRole("button")).toHaveLength(2);
    await user.click(steps().getByRole("button", { name: "Step 1: Columns" }));
    await user.click(steps().getByRole("button", { name: "Step 3: Children" }));
    expect(asked).toEqual([["extract", { ask: "step", step: "columns" }], ["extract", { ask: "step", step: "children" }]]);
  });

  it("give the focus to the heading of the one that comes", async () => {
    const { change } = await open("extractColumns");
    expect(heading("Step 1 of 4: Columns")).toBe(document.activeElement);
    change(stateOf("extractWords"));
    expect(heading("Step 2 of 4: Words")).toBe(document.activeElement);
  });

  it("say what is being worked out", async () => {
    await open("extractWorking");
    expect(await screen.findByRole("progressbar", { name: "Working out the children" })).toBeTruthy();
    expect(screen.getByText("Working out the children").getAttribute("role")).toBe("status");
  });

  it("can be begun again with another file, on a second press", async () => {
    const { user, asked } = await open("extractWords");
    await user.click(button("Start again with another file"));
    expect(asked).toEqual([]);
    expect(button("Start again")).toBe(document.activeElement);
    await user.click(button("Go on with this file"));
    expect(button("Start again with another file")).toBe(document.activeElement);
    await user.keyboard("{Enter}{Enter}");
    expect(asked).toEqual([["extract", { ask: "startOver" }]]);
  });
});
