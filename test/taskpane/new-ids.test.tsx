import { act, screen } from "@testing-library/react";
import { galleryStates } from "../../src/taskpane/gallery/states";
import { openScreen } from "./pane";

const { newIds, newIdsPrefix, newIdsPreview, newIdsKey, newIdsKeyKept, newIdsKeyProblem } = galleryStates;

describe("what the new numbers should look like", () => {
  it("is chosen before anything is shown", async () => {
    const { user, asked } = await openScreen(newIds);
    await user.click(screen.getByRole("radio", { name: /^Numbers from 1 to 180/ }));
    await user.click(screen.getByRole("radio", { name: "Only the 12 whose ID has a finding" }));
    await user.type(screen.getByRole("textbox", { name: /^Letters in front/ }), "K");
    expect(asked).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Show what would change" }));
    expect(asked).toEqual([["previewNewIds", { style: "gapFree", prefix: "K", scope: "flagged" }]]);
  });

  it("says what is wrong with the letters in front, at the field", async () => {
    await openScreen(newIdsPrefix);
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: /^Letters in front/ });
    expect(field.value).toBe("K*");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("Use letters, digits and hyphens only.")).toBeTruthy();
  });

  it("offers no choice of flagged rows where there are none", async () => {
    if (newIds.screen.name !== "newIds") throw new Error("The gallery's screen has another name");
    await openScreen({ ...newIds, screen: { name: "newIds", newIds: { ...newIds.screen.newIds, flagged: 0 } } });
    expect(screen.getByRole("radio", { name: "All 180 children" })).toBeTruthy();
    expect(screen.queryByRole("radio", { name: /finding/ })).toBeNull();
  });
});

it("the new numbers are seen before they are written", async () => {
  const { user, asked } = await openScreen(newIdsPreview);
  expect(screen.getByRole("row", { name: "A13 ID Number 01••••••37 20947716" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Give 180 new ID numbers" }));
  expect(asked).toEqual([["applyPreview"]]);
});

it("each step begins at its own heading", async () => {
  const pane = await openScreen(newIds);
  expect(screen.getByRole("heading", { level: 2, name: "New ID numbers" })).toBe(document.activeElement);
  act(() => { pane.change(newIdsPreview); });
  expect(screen.getByRole("heading", { level: 2, name: "New ID numbers for 180 children" })).toBe(document.activeElement);
  act(() => { pane.change(newIdsKey); });
  expect(screen.getByRole("heading", { level: 2, name: "Keep the key" })).toBe(document.activeElement);
});

describe("the key", () => {
  it("is said to exist only in the pane, and can be copied, opened and downloaded", async () => {
    const { user, asked } = await openScreen(newIdsKey);
    expect(screen.getByText("The key exists only in this pane, until the pane is closed.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Copy the key" }));
    await user.click(screen.getByRole("button", { name: "Open the key as a new workbook" }));
    await user.click(screen.getByRole("button", { name: "Download the key" }));
    expect(asked).toEqual([["copyKey"], ["openKeyWorkbook"], ["downloadKey"]]);
  });

  it("that was not kept goes only on a second press", async () => {
    const { user, asked } = await openScreen(newIdsKey);
    await user.click(screen.getByRole("button", { name: "I have kept the key" }));
    expect(asked).toEqual([]);
    const sure = screen.getByRole("button", { name: "Let go of the key all the same" });
    expect(sure).toBe(document.activeElement);
    await user.click(screen.getByRole("button", { name: "Go back" }));
    expect(screen.getByRole("button", { name: "I have kept the key" })).toBe(document.activeElement);
    await user.keyboard("{Enter}{Enter}");
    expect(asked).toEqual([["discardKey"]]);
  });

  it("that was kept goes at once", async () => {
    const { user, asked } = await openScreen(newIdsKeyKept);
    expect(screen.getByText("Opened in a new workbook.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Download the key" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "I have kept the key" }));
    expect(asked).toEqual([["discardKey"]]);
  });

  it("counts as kept also after a later attempt failed", async () => {
    const pane = await openScreen(newIdsKeyKept);
    act(() => { pane.change(newIdsKeyProblem); });
    expect(screen.getByText("The key could not be copied.")).toBeTruthy();
    await pane.user.click(screen.getByRole("button", { name: "I have kept the key" }));
    expect(pane.asked).toEqual([["discardKey"]]);
  });
});
