import { act, screen, within } from "@testing-library/react";
import { extractResultStates } from "../../src/taskpane/gallery/extract-result-states";
import { checkingState } from "../../src/taskpane/gallery/states";
import type { CheckingState } from "../../src/taskpane/store/snapshot";
import { openScreen } from "./pane";

const stateOf = (name: keyof typeof extractResultStates): CheckingState => checkingState([], { screen: extractResultStates[name] });
const open = (name: keyof typeof extractResultStates) => openScreen(stateOf(name));
const textsOf = (items: readonly HTMLElement[]): (string | null)[] => items.map(({ textContent }) => textContent);

describe("what the file comes to", () => {
  it("is said in three figures, from rows to children in scope", async () => {
    await open("extractChildren");
    const figures = within(screen.getByRole("list", { name: "What the file comes to" }));
    expect(textsOf(figures.getAllByRole("listitem"))).toEqual(["1,310 rows", "204 children", "180 in scope"]);
  });

  it("says what it rests on, and that nobody is left out", async () => {
    await open("extractChildrenPlain");
    expect(screen.getByText("The export has no dates of orders: every child in it is taken to be in scope.")).toBeTruthy();
    expect(screen.getByText("No child is left out: all in the file are in scope.")).toBeTruthy();
    expect(screen.queryByRole("switch")).toBeNull();
    expect(screen.queryByRole("heading", { name: "Several rows for one child" })).toBeNull();
  });

  it("leads to the preview, not while it is being worked out", async () => {
    const { user, asked, change } = await open("extractChildrenBusy");
    const next = screen.getByRole("button", { name: "Next: preview" });
    expect((await screen.findByText("Working out the children")).getAttribute("role")).toBe("status");
    expect(screen.getByRole("progressbar", { name: "Working out the children" }).getAttribute("aria-valuenow")).toBe("40");
    await user.click(next);
    expect(asked).toEqual([]);
    act(() => { change(stateOf("extractChildren")); });
    await user.click(next);
    expect(asked).toEqual([["extract", { ask: "step", step: "preview" }]]);
  });

  it("leads nowhere where no child is in scope, and says so", async () => {
    const { user, asked } = await open("extractChildrenNone");
    expect(screen.getByText("No child of the file is in scope, so there is nothing to bring in.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Next: preview" }));
    expect(asked).toEqual([]);
  });
});

describe("numbers that may be one child", () => {
  it("come first, each pair with why, and are answered by whoever knows", async () => {
    const { user, asked } = await open("extractChildrenDoubles");
    expect(textsOf(screen.getAllByRole("heading", { level: 3 }))[0]).toBe("May be one child: 2 pairs");
    const apart = within(screen.getByRole("radiogroup", { name: /^P1••••42, row 12; and P1••••87, rows 40 and 41 Same date of birth and postcode\./ }));
    expect(apart.getByRole<HTMLInputElement>("radio", { name: "Two children" }).checked).toBe(true);
    await user.click(apart.getByRole("radio", { name: "One child" }));
    const joined = within(screen.getByRole("radiogroup", { name: /^P1••••55/ }));
    expect(joined.getByRole<HTMLInputElement>("radio", { name: "One child" }).checked).toBe(true);
    await user.click(joined.getByRole("radio", { name: "Two children" }));
    expect(asked).toEqual([
      ["extract", { ask: "double", key: "P1042 P1187", isOne: true }],
      ["extract", { ask: "double", key: "P1055 p1055-2", isOne: false }],
    ]);
  });

  it("are shown fifty at a time, and whoever asks for more goes on there", async () => {
    const { user } = await open("extractChildrenMany");
    expect(screen.getAllByRole("radiogroup")).toHaveLength(50);
    await user.click(screen.getByRole("button", { name: "Show 10 more" }));
    const groups = screen.getAllByRole("radiogroup");
    expect(groups).toHaveLength(60);
    expect(groups[50]?.contains(document.activeElement)).toBe(true);
  });
});

describe("who is left out", () => {
  it("is counted by reason, and each reason opens to its children", async () => {
    const { user, asked } = await open("extractChildren");
    const part = within(screen.getByRole("region", { name: "Left out: 24 children" }));
    expect(textsOf(part.getAllByRole("button"))).toEqual([
      "The order ended before the two years began: 12",
      "The order begins after the agreed date: 3",
      "18 or over throughout the two years: 9",
    ]);
    expect(part.queryByRole("listitem")).toBeNull();
    const reason = part.getByRole("button", { name: /^The order begins/ });
    expect(reason.getAttribute("aria-expanded")).toBe("false");
    await user.click(reason);
    expect(reason.getAttribute("aria-expanded")).toBe("true");
    expect(textsOf(part.getAllByRole("listitem"))[0]).toBe("P1••••10, rows 3 and 4The order begins on 21 August 2026.");
    expect(asked).toEqual([]);
  });

  it("is shown fifty at a time up to what the pane holds, with the rest counted", async () => {
    const { user } = await open("extractChildrenMany");
    const part = within(screen.getByRole("region", { name: "Left out: 31,334 children" }));
    await user.click(part.getByRole("button", { name: /^The order ended/ }));
    expect(part.getAllByRole("listitem")).toHaveLength(50);
    expect(part.getByText("and 31,034 more")).toBeTruthy();
    await user.click(part.getByRole("button", { name: "Show 50 more" }));
    const items = part.getAllByRole("listitem");
    expect(items).toHaveLength(100);
    // There is nothing to press in these: the first that came takes the focus itself.
    expect(items[50]).toBe(document.activeElement);
  });
});

describe("several rows for one child", () => {
  it("are counted, and how they became one can be looked at", async () => {
    const { user } = await open("extractChildren");
    const part = within(screen.getByRole("region", { name: "Several rows for one child" }));
    expect(part.getByText("31 children had several rows. They became one row each.")).toBeTruthy();
    await user.click(part.getByRole("button", { name: "How rows became one" }));
    expect(part.getByText("2 orders: the current one began on 12 March 2025.")).toBeTruthy();
  });

  it("count orders that touch as one, or not", async () => {
    const { user, asked } = await open("extractChildren");
    const touching = screen.getByRole<HTMLInputElement>("switch", { name: /^Orders that begin on the day on which another ends/ });
    expect(touching.checked).toBe(true);
    await user.click(touching);
    expect(asked).toEqual([["extract", { ask: "continuations", areOne: false }]]);
  });
});

it("what could not be told is marked and opens to the children", async () => {
  const { user } = await open("extractChildren");
  await user.click(screen.getByRole("button", { name: "What could not be told 2 children to look at" }));
  expect(screen.getAllByText("Two dates of birth: that of the latest order was taken.")).toHaveLength(2);
});

it("what was left empty is said without any value", async () => {
  await open("extractChildren");
  const part = within(screen.getByRole("region", { name: "What was left empty or changed" }));
  expect(textsOf(part.getAllByRole("listitem"))).toEqual([
    "12 postcodes could not be read and are left empty.",
    "4 rows have no number of a child and are left out.",
  ]);
});

it("the step begins at its heading", async () => {
  await open("extractChildren");
  expect(screen.getByRole("heading", { level: 2, name: /Children$/ })).toBe(document.activeElement);
});
