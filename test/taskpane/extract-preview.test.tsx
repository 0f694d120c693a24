import { act, screen, waitFor, within } from "@testing-library/react";
import { extractResultStates } from "../../src/taskpane/gallery/extract-result-states";
import { checkingState } from "../../src/taskpane/gallery/states";
import type { ExtractAsk, ExtractWork } from "../../src/taskpane/store/extract-screens";
import type { ScreenState } from "../../src/taskpane/store/screens";
import type { CheckingState } from "../../src/taskpane/store/snapshot";
import { openScreen, type OpenPane } from "./pane";

type Name = keyof typeof extractResultStates;

const stateOf = (name: Name): CheckingState => checkingState([], { screen: extractResultStates[name] });
const open = (name: Name): Promise<OpenPane> => openScreen(stateOf(name));
const asks = ({ asked }: OpenPane): readonly ExtractAsk[] => asked.map(([, ask]) => ask as ExtractAsk);
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const part = (name: string) => within(screen.getByRole("region", { name }));

/** A state of the gallery with something else about its work. */
function stateWith(name: Name, changes: Partial<ExtractWork>): CheckingState {
  const shown: ScreenState = extractResultStates[name];
  if (shown.name !== "extract" || shown.extract.phase !== "working") throw new Error("The gallery's screen has another phase");
  return checkingState([], { screen: { name: "extract", extract: { phase: "working", work: { ...shown.extract.work, ...changes } } } });
}

/** A file as the browser hands it over; jsdom's own does not give its bytes. */
function fileOf(read: () => Promise<ArrayBuffer>): File {
  return Object.assign(new File([], "key-of-ids.csv"), { arrayBuffer: read });
}

it("begins at its heading, with what will happen in one sentence under it", async () => {
  await open("extractPreview");
  const heading = screen.getByRole("heading", { level: 2, name: /Preview$/ });
  expect(heading).toBe(document.activeElement);
  expect(heading.nextElementSibling?.textContent).toBe("180 children are put in place of the 175 children in the list.");
});

describe("the key of an earlier list", () => {
  const field = (): HTMLInputElement => screen.getByLabelText<HTMLInputElement>(/\.xlsx, \.csv or \.txt/);

  it("goes to the store with its name and bytes", async () => {
    const pane = await open("extractPreviewFirst");
    expect(field().accept).toBe(".xlsx,.csv,.txt");
    await pane.user.upload(field(), fileOf(() => Promise.resolve(Uint8Array.of(65, 44, 66).buffer)));
    await waitFor(() => { expect(asks(pane)).toEqual([{ ask: "key", fileName: "key-of-ids.csv", bytes: Uint8Array.of(65, 44, 66) }]); });
  });

  it("that cannot be opened is named as such", async () => {
    const pane = await open("extractPreviewFirst");
    await pane.user.upload(field(), fileOf(() => Promise.reject(new Error("NotReadableError"))));
    expect(await screen.findByText("The file could not be opened.")).toBeTruthy();
    expect(asks(pane)).toEqual([]);
  });

  it("is said to be read, and then how much of it is of this file", async () => {
    const { change } = await open("extractPreviewReadingKey");
    expect(await screen.findByRole("progressbar", { name: "Reading the key" })).toBeTruthy();
    act(() => { change(stateOf("extractPreview")); });
    expect(screen.getByText("key-of-ids.xlsx: 175 numbers, 168 of them children of this file.").getAttribute("role")).toBe("status");
  });

  it("can be done without, and the focus stays where another can be chosen", async () => {
    const pane = await open("extractPreview");
    await pane.user.click(button("Do without this key"));
    expect(asks(pane)).toEqual([{ ask: "forgetKey" }]);
    expect(field()).toBe(document.activeElement);
  });

  it("that knows no child of the file is doubted; what is no key is refused", async () => {
    const { change } = await open("extractPreviewKeyStrange");
    expect(screen.getByText(/40 numbers, 0 of them children of this file\. No child of this file is in it\./)).toBeTruthy();
    act(() => { change(stateOf("extractPreviewKeyRefused")); });
    expect(screen.getByText("This file is no key.").closest("[role=alert]")).toBeTruthy();
  });
});

describe("the new numbers", () => {
  it("are asked for as soon as they are chosen, the letters once their field is left", async () => {
    const pane = await open("extractPreviewFirst");
    await pane.user.click(screen.getByRole("radio", { name: /^Numbers from 1 to 180/ }));
    const letters = screen.getByRole("textbox", { name: /^Letters in front/ });
    await pane.user.type(letters, "K");
    expect(asks(pane)).toEqual([{ ask: "wish", wish: { style: "gapFree", prefix: "" } }]);
    await pane.user.tab();
    expect(asks(pane).slice(1)).toEqual([{ ask: "wish", wish: { style: "random", prefix: "K" } }]);
    await pane.user.type(letters, "L{Enter}");
    expect(asks(pane).slice(2)).toEqual([{ ask: "wish", wish: { style: "random", prefix: "L" } }]);
  });

  it("are for new children alone where there is a key", async () => {
    await open("extractPreview");
    expect(screen.getByText("For children whom the key does not have. The others keep their numbers.")).toBeTruthy();
    expect(screen.getByRole("radio", { name: /^Numbers from 1 Short/ })).toBeTruthy();
  });

  it("are not written with letters that cannot be used", async () => {
    const pane = await open("extractPreviewPrefix");
    expect(screen.getByRole("textbox", { name: /^Letters in front/ }).getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("Put the letters in front of the numbers right first.")).toBeTruthy();
    await pane.user.click(button("Put 180 children in the list"));
    expect(asks(pane)).toEqual([]);
  });
});

describe("the place of the rows", () => {
  it("is a choice only where children are in the list", async () => {
    const pane = await open("extractPreview");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Put them in place of the 175 children in the list" }).checked).toBe(true);
    await pane.user.click(screen.getByRole("radio", { name: "Add them below" }));
    expect(asks(pane)).toEqual([{ ask: "mode", mode: "append" }]);
    act(() => { pane.change(stateOf("extractPreviewFirst")); });
    expect(screen.queryByRole("radio", { name: "Add them below" })).toBeNull();
  });
});

describe("what the rules say of the rows", () => {
  it("is shown by rule, and stands in the way of nothing", async () => {
    await open("extractPreviewFirst");
    const heading = button("Findings on these rows 26 to fix 16 to check");
    expect(heading.getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByText("They can be put right in the list afterwards.")).toBeTruthy();
    expect(screen.getByText("No postcode").closest("li")?.textContent).toBe(
      "No postcode 26 to fix The first: Enter the first part of the postcode, for example DD1.",
    );
    expect(button("Put 180 children in the list").getAttribute("aria-disabled")).not.toBe("true");
  });

  it("is closed at first where there are many rules, and short where there is none", async () => {
    const { change } = await open("extractPreviewMany");
    expect(button("Findings on these rows 1,430 to fix 910 to check").getAttribute("aria-expanded")).toBe("false");
    act(() => { change(stateOf("extractPreviewClear")); });
    expect(screen.getByText("Nothing to fix or check on these rows.")).toBeTruthy();
  });
});

describe("the comparison with the list", () => {
  it("is one line that opens to its children, none of which can be gone to yet", async () => {
    const { user } = await open("extractPreview");
    await user.click(button("Compared with the list now Added 12, gone 7, changed 2"));
    expect(screen.getByText("175 children in the list now, 180 children with these rows.")).toBeTruthy();
    expect(textOf(part("Added: 12").getAllByRole("listitem")[0])).toBe("A180 20947716");
    expect(textOf(part("Gone: 7").getAllByRole("listitem")[0])).toBe("Row 31 60211874");
    expect(textOf(part("Changed: 2 cells of 2 children").getAllByRole("listitem")[1])).toBe("G20 Date current CSO started: is empty, will be 12 March 2025");
    expect(part("Added: 12").queryByRole("button")).toBeNull();
  });

  it("asks for the key where no number is in both", async () => {
    const { user } = await open("extractPreviewWithoutKey");
    await user.click(button(/^Compared with the list now/));
    expect(screen.getByText(/^No ID number of the list stands in these rows\. If you kept the key/)).toBeTruthy();
  });
});

describe("the rows as they will stand", () => {
  it("have every column and say where the rules find something", async () => {
    await open("extractPreviewFirst");
    const region = screen.getByRole("region", { name: "Rows as they will stand" });
    expect(region.tabIndex).toBe(0);
    const table = within(region);
    expect(table.getAllByRole("columnheader")).toHaveLength(9);
    const row = table.getByRole("row", { name: /^14 / });
    expect(within(row).getByRole("img", { name: "To fix" }).closest("td")?.cellIndex).toBe(2);
    expect(within(table.getByRole("row", { name: /^16 / })).getByRole("img", { name: "To check" }).closest("td")?.textContent).toBe("18");
  });

  it("are shown fifty at a time, with those that are not shown counted at the end", async () => {
    const { user } = await open("extractPreviewMany");
    const table = within(screen.getByRole("table", { name: "Rows as they will stand" }));
    expect(table.getAllByRole("row")).toHaveLength(51);
    await user.click(button("Show 50 more"));
    expect(document.activeElement).toBe(table.getByRole("rowheader", { name: "62" }));
    for (let more = 0; more < 4; more += 1) await user.click(button("Show 50 more"));
    expect(table.getAllByRole("row")).toHaveLength(301);
    expect(screen.getByText("and 9,700 rows more, not shown here.")).toBeTruthy();
  });
});

describe("writing", () => {
  const replace = "Replace 175 children by 180";
  const agree = "Yes, take out the 175 children in the list and put in these 180";

  it("in place of others wants a yes before, and says exactly what it does", async () => {
    const pane = await open("extractPreview");
    expect(screen.getByText("Tick the box to go on. Undo in Excel takes it back.")).toBeTruthy();
    await pane.user.click(button(replace));
    expect(asks(pane)).toEqual([]);
    await pane.user.click(screen.getByRole("checkbox", { name: agree }));
    expect(screen.getByText("Undo in Excel takes it back.")).toBeTruthy();
    await pane.user.click(button(replace));
    expect(asks(pane)).toEqual([{ ask: "write" }]);
  });

  it("forgets a yes that was given to something else", async () => {
    const pane = await open("extractPreview");
    await pane.user.click(screen.getByRole("checkbox", { name: agree }));
    act(() => { pane.change(stateOf("extractPreviewAppend")); });
    expect(screen.queryByRole("checkbox")).toBeNull();
    act(() => { pane.change(stateOf("extractPreview")); });
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: agree }).checked).toBe(false);
  });

  it("below the list, or into an empty one, wants none", async () => {
    const pane = await open("extractPreviewAppend");
    await pane.user.click(button("Add 180 children below the list"));
    act(() => { pane.change(stateOf("extractPreviewFirst")); });
    await pane.user.click(button("Put 180 children in the list"));
    expect(asks(pane)).toEqual([{ ask: "write" }, { ask: "write" }]);
  });

  it("goes on once", async () => {
    const pane = await open("extractPreview");
    await pane.user.click(screen.getByRole("checkbox", { name: agree }));
    act(() => { pane.change(stateOf("extractPreviewWriting")); });
    expect((await screen.findByText("Writing to the list")).getAttribute("role")).toBe("status");
    expect(screen.queryByText(/Nothing has been written yet/)).toBeNull();
    await pane.user.click(button(replace));
    await pane.user.click(screen.getByRole("radio", { name: "Add them below" }));
    expect(asks(pane)).toEqual([]);
  });

  it("says what is to be known before", async () => {
    await open("extractPreviewWarned");
    expect(screen.getByText("Columns beside the table stay where they are and would stand beside other children.")).toBeTruthy();
  });

  it.each(["extractPreviewObstacle", "extractPreviewFailed"] as const)("that cannot be is looked at again from the summary (%s)", async (name) => {
    const pane = await open(name);
    await pane.user.click(button("Look again"));
    expect(asks(pane)).toEqual([{ ask: "lookAgain" }]);
    expect(document.activeElement?.textContent).toBe("180 children are put in place of the 175 children in the list.");
  });

  it("is not asked for while the rows are worked out anew", async () => {
    const pane = await openScreen(stateWith("extractPreviewFirst", { isBusy: true, workingOut: { what: "rows" } }));
    expect((await screen.findByText("Working out the rows")).getAttribute("role")).toBe("status");
    await pane.user.click(button("Put 180 children in the list"));
    expect(asks(pane)).toEqual([]);
  });

  it("gives the focus to the summary where the rows were out of sight", async () => {
    const pane = await open("extractPreview");
    screen.getByRole("radio", { name: "Add them below" }).focus();
    act(() => { pane.change(stateWith("extractPreview", { preview: undefined, isBusy: true })); });
    act(() => { pane.change(stateOf("extractPreview")); });
    expect(document.activeElement?.textContent).toBe("180 children are put in place of the 175 children in the list.");
  });

  it("that cannot be is not offered", async () => {
    const pane = await open("extractPreviewObstacle");
    expect(screen.queryByRole("checkbox")).toBeNull();
    // Nor is anything said of rows that there are not.
    expect(screen.queryByRole("table")).toBeNull();
    expect(screen.queryByText("Nothing to fix or check on these rows.")).toBeNull();
    await pane.user.click(button(replace));
    expect(asks(pane)).toEqual([]);
  });
});

describe("afterwards", () => {
  it("the key is kept, and why it matters for the next list is said", async () => {
    const pane = await open("extractWritten");
    expect(screen.getByRole("heading", { level: 2, name: "The children are in the list" })).toBe(document.activeElement);
    const key = part("Keep the key");
    expect(key.getByText(/^You need the key when you bring in the next list/)).toBeTruthy();
    expect(key.getByText("The key exists only in this pane, until the pane is closed.")).toBeTruthy();
    expect(key.getByText(/which number of your system belongs to which ID number/)).toBeTruthy();
    for (const name of ["Copy the key", "Open the key as a new workbook", "Download the key"]) await pane.user.click(button(name));
    expect(pane.asked).toEqual([["copyKey"], ["openKeyWorkbook"], ["downloadKey"]]);
    // Another list would be brought in over a key that nobody has.
    expect(screen.queryByRole("button", { name: "Bring in another list" })).toBeNull();
  });

  it("a key that was kept is let go of at once, and the pane says that it has gone", async () => {
    const pane = await open("extractWrittenKept");
    await pane.user.click(button("I have kept the key"));
    expect(pane.asked).toEqual([["discardKey"]]);
    act(() => { pane.change(stateOf("extractWrittenNoKey")); });
    expect(screen.getByText(/^The key is no longer in this pane\./)).toBe(document.activeElement);
  });

  it("there is no new key where every child had its number", async () => {
    const pane = await open("extractWrittenNoKey");
    expect(screen.getByText(/^There is no new key: every child had its number already\./)).toBeTruthy();
    await pane.user.click(button("Bring in another list"));
    expect(asks(pane)).toEqual([{ ask: "startOver" }]);
  });

  it("the findings are one click away", async () => {
    const { user, asked } = await open("extractWritten");
    await user.click(button("Go to Findings"));
    expect(asked).toEqual([["goTo", "findings"]]);
  });
});

function textOf(element: HTMLElement | undefined): string | null | undefined {
  return element?.textContent;
}
