import { act, screen, within } from "@testing-library/react";
import { checkingState, galleryStates, manyFindings } from "../../src/taskpane/gallery/states";
import { openPane } from "./pane";

const { checking } = galleryStates;
const [chiGroup, duplicateGroup, postcodeGroup] = checking.groups;
if (!chiGroup || !duplicateGroup || !postcodeGroup) throw new Error("The gallery's checking state has lost its groups");

describe("the status line", () => {
  it("is the store's own while something is to fix", () => {
    openPane(checking);
    expect(screen.getByText("6 to fix, 2 to check, 180 children")).toBeTruthy();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Compulsory supervision orders at home");
  });

  it.each([
    ["nothing found", checkingState([]), "Nothing to fix. 180 children."],
    ["one child", checkingState([], { children: 1 }), "Nothing to fix. 1 child."],
    ["only things to check", galleryStates.checkOnly, "Nothing to fix. 2 to check. 180 children."],
    ["no children", galleryStates.noChildren, "No children yet."],
  ])("says good news as such: %s", (_name, state, line) => {
    openPane(state);
    expect(screen.getByText(line)).toBeTruthy();
  });

  it("says that the list is read again, with a progress bar", () => {
    openPane(galleryStates.reading);
    expect(screen.getByRole("progressbar", { name: "Reading the list again" })).toBeTruthy();
    expect(screen.getByText("Reading the list again")).toBeTruthy();
  });

  it("is announced once it has come to rest", () => {
    jest.useFakeTimers();
    try {
      const pane = openPane(checking);
      const [announcer] = screen.getAllByRole("status");
      act(() => { pane.change(galleryStates.checkOnly); });
      act(() => { jest.advanceTimersByTime(500); });
      expect(announcer?.textContent).toBe("");
      act(() => { pane.change(galleryStates.clear); });
      act(() => { jest.advanceTimersByTime(500); });
      expect(announcer?.textContent).toBe("");
      act(() => { jest.advanceTimersByTime(500); });
      expect(announcer?.textContent).toBe("Nothing to fix. 180 children.");
      expect(announcer?.getAttribute("aria-live")).toBe("polite");
    } finally {
      jest.useRealTimers();
    }
  });
});

describe("groups and findings", () => {
  it("stand in the order given, with severity in words and count", () => {
    openPane(checking);
    const named = ["CHI numbers 1 to fix", "The same ID more than once 1 to fix", "More than the first part of the postcode 3 to fix", "Ages that are not whole years 1 to fix", "18 or 19 years old 2 to check"];
    const headings = screen.getAllByRole("heading", { level: 3 });
    expect(named.map((name) => headings.indexOf(screen.getByRole("heading", { level: 3, name })))).toEqual([0, 1, 2, 3, 4]);
  });

  it("shows masked text as it is given", () => {
    const { container } = openPane(checking);
    expect(screen.getByRole("button", { name: /This ID reads as a CHI number, 01••••••37\..* ID Number, A17/ })).toBeTruthy();
    expect(container.textContent).not.toContain("0101011237");
  });

  it("jumps to the cell of a finding", async () => {
    const { user, asked } = openPane(checking);
    await user.click(screen.getByRole("button", { name: /^Enter the first part.*Postcode, B18$/ }));
    expect(asked).toEqual([["jumpTo", "PC2:18"]]);
  });

  it("gives each place of a duplicate its own link", async () => {
    const { user, asked } = openPane(checking);
    const places = within(screen.getByRole("list", { name: "Go to a cell" }));
    expect(places.getByText("ID Number")).toBeTruthy();
    await user.click(places.getByRole("button", { name: "A20" }));
    await user.click(places.getByRole("button", { name: "A14" }));
    expect(asked).toEqual([
      ["jumpTo", "ID2:14", 1],
      ["jumpTo", "ID2:14", 0],
    ]);
  });

  it("shows the first places of many, and all when asked", async () => {
    const { user } = openPane(galleryStates.longText);
    const places = within(screen.getByRole("list", { name: "Go to a cell" }));
    expect(places.getAllByRole("button", { name: /^A10\d\d$/ })).toHaveLength(8);
    await user.click(places.getByRole("button", { name: "Show all 40 places" }));
    expect(places.getAllByRole("button", { name: /^A10\d\d$/ })).toHaveLength(40);
    expect(places.queryByRole("button", { name: /Show all/ })).toBeNull();
  });

  it("marks the finding in hand and no other", () => {
    const { container } = openPane(checking);
    const marked = container.querySelectorAll('[aria-current="true"]');
    expect(marked).toHaveLength(1);
    expect(marked[0]?.textContent).toContain("CHI number");
  });

  it("has no button for a finding without a place", () => {
    const [finding] = chiGroup.findings;
    if (!finding) throw new Error("The gallery's first group is empty");
    openPane(checkingState([{ ...chiGroup, findings: [{ ...finding, place: "The whole sheet", places: [] }] }]));
    expect(screen.queryByRole("button", { name: /reads as a CHI number/ })).toBeNull();
    expect(screen.getByText("The whole sheet")).toBeTruthy();
  });

  it("are lists under their headings, and each card says which of how many it is", () => {
    openPane(checking);
    const cards = within(screen.getByRole("list", { name: "More than the first part of the postcode" })).getAllByRole("listitem");
    expect(cards.map((card) => [card.getAttribute("aria-posinset"), card.getAttribute("aria-setsize")])).toEqual([["1", "3"], ["2", "3"], ["3", "3"]]);
  });

  it("closes and opens a group", async () => {
    const { user } = openPane(checking);
    const heading = screen.getByRole("button", { name: /^CHI numbers/ });
    expect(heading.getAttribute("aria-expanded")).toBe("true");
    await user.click(heading);
    expect(heading.getAttribute("aria-expanded")).toBe("false");
  });

  it("says why when asked: the reason, what of the guidance it rests on, and where there is more", async () => {
    const { user, asked } = openPane(checking);
    const why = screen.getByRole("button", { name: "Why? More than the first part of the postcode" });
    expect(screen.queryByText(/^A full postcode can point to a single home/)).toBeNull();
    await user.click(why);
    expect(why.getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByText(/^A full postcode can point to a single home/)).toBeTruthy();
    expect(screen.getByText("“the minimum possible information about all relevant children”")).toBeTruthy();
    expect(screen.getByText("Care Inspectorate, Partnership briefing: pre-inspection return, August 2025: What is the basis for information sharing?")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "More in Help More than the first part of the postcode" }));
    expect(asked).toEqual([["openHelp", "column:postcode"]]);
    await user.click(why);
    expect(screen.queryByText(/^A full postcode can point to a single home/)).toBeNull();
  });

  it("stay as they were opened when findings above them go", () => {
    const groups = manyFindings(60);
    const pane = openPane(checkingState(groups));
    const third = () => screen.getByRole("button", { name: /^More than the first part/ }).getAttribute("aria-expanded");
    expect(third()).toBe("false");
    pane.change(checkingState(groups.slice(1)));
    expect(third()).toBe("false");
  });
});

describe("a finding that has just been put right", () => {
  it("shows as fixed in its place, uncounted, with nothing to do", () => {
    openPane(galleryStates.fixed);
    const card = screen.getByText("Fixed. Postcode, B18").closest("li");
    if (!card) throw new Error("What was fixed is not in the list");
    expect(within(card).queryByRole("button")).toBeNull();
    expect(screen.getByRole("heading", { level: 3, name: "More than the first part of the postcode 2 to fix" })).toBeTruthy();
    expect(screen.getByRole("heading", { level: 3, name: "Ages that are not whole years All fixed" })).toBeTruthy();
  });
});

describe("the filter", () => {
  it("asks for a severity and keeps the column", async () => {
    const { user, asked } = openPane({ ...checking, filter: { severity: "all", column: "age" } });
    const severities = within(screen.getByRole("group", { name: "Show findings" }));
    expect(severities.getByRole("button", { name: "All 8" }).getAttribute("aria-pressed")).toBe("true");
    await user.click(severities.getByRole("button", { name: "To check 2" }));
    expect(asked).toEqual([["setFilter", { severity: "check", column: "age" }]]);
  });

  it("asks for a column and keeps the severity", async () => {
    const { user, asked } = openPane({ ...checking, filter: { severity: "fix", column: "" } });
    const column = screen.getByRole("combobox", { name: "Column" });
    await user.selectOptions(column, "Postcode (3)");
    expect(asked).toEqual([["setFilter", { severity: "fix", column: "postcode" }]]);
  });

  it("offers the columns with findings, and the one that is chosen", () => {
    const columns = [
      { key: "age", name: "Age", count: 3 },
      { key: "gender", name: "Gender", count: 0 },
      { key: "postcode", name: "Postcode", count: 0 },
    ];
    openPane({ ...checking, columns, filter: { severity: "all", column: "postcode" } });
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["All columns", "Age (3)", "Postcode (0)"]);
  });

  it("offers a way back when it lets nothing through", async () => {
    const { user, asked } = openPane(galleryStates.filteredAway);
    expect(screen.getByRole("heading", { name: "No findings here" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Next" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Show all findings" }));
    expect(asked).toEqual([["setFilter", { severity: "all", column: "" }]]);
  });

  it("is not there when there is nothing to filter", () => {
    openPane(galleryStates.clear);
    expect(screen.getByRole("heading", { name: "Nothing to fix or check" })).toBeTruthy();
    expect(screen.queryByRole("combobox", { name: "Column" })).toBeNull();
  });
});

describe("the notice", () => {
  it("is an alert that can be closed, and tried again", async () => {
    const { user, asked } = openPane(galleryStates.notice);
    const notice = within(screen.getByRole("alert"));
    expect(notice.getByText("The sheet could not be read just now.")).toBeTruthy();
    await user.click(notice.getByRole("button", { name: "Try again" }));
    await user.click(notice.getByRole("button", { name: "Close this message" }));
    expect(asked).toEqual([["retry"], ["dismissNotice"]]);
  });

  it("has a region that stands before there is a notice", () => {
    openPane(checking);
    expect(screen.getByRole("alert").textContent).toBe("");
  });
});

describe("the row in hand", () => {
  it("shows headings and values, with what is wrong beside the field", async () => {
    const { user, asked } = openPane(checking);
    expect(screen.getByRole("heading", { level: 2, name: "Row 17 3 to fix" })).toBeTruthy();
    const age = screen.getByRole("button", { name: "Age 12 yrs To fix Enter the age in whole years, for example 12." });
    expect(screen.getByRole("button", { name: "CSO reinstated Empty" })).toBeTruthy();
    await user.click(age);
    expect(asked).toEqual([["jumpToAddress", "C17"]]);
  });

  it("can be closed", async () => {
    const { user } = openPane(checking);
    await user.click(screen.getByRole("button", { name: /^Row 17/ }));
    expect(screen.getByRole("button", { name: /^Row 17/ }).getAttribute("aria-expanded")).toBe("false");
  });
});
