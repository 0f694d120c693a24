import { act, screen, within } from "@testing-library/react";
import { fixed } from "../../src/taskpane/gallery/samples";
import { galleryStates } from "../../src/taskpane/gallery/states";
import { openPane, openScreen } from "./pane";

const { checking, choices, preview, previewLong, previewRefused, previewApplying } = galleryStates;

describe("quick fixes in the list", () => {
  it("offer the one answer of a finding", async () => {
    const { user, asked } = openPane(checking);
    await user.click(screen.getByRole("button", { name: "Change to DD1 Postcode, B18" }));
    expect(asked).toEqual([["previewFix", "PC2:18"]]);
  });

  it("offer several answers, each a button under one name", async () => {
    const { user, asked } = openPane(choices);
    const [first] = screen.getAllByRole("group", { name: "Change to" });
    if (!first) throw new Error("There is no group of answers");
    expect(within(first).getAllByRole("button").map((button) => button.textContent)).toEqual([
      "White Scottish",
      "Other White British",
      "Other White",
    ]);
    await user.click(within(first).getByRole("button", { name: "Other White Ethnicity, E21" }));
    expect(asked).toEqual([["previewFix", "VO2:21", 2]]);
  });

  it("offer many answers as a list, and do nothing until asked", async () => {
    const { user, asked } = openPane(galleryStates.choicesMany);
    await user.selectOptions(screen.getByRole("combobox", { name: "Change to Ethnicity, E22" }), "White Irish");
    expect(asked).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Change Ethnicity, E22" }));
    expect(asked).toEqual([["previewFix", "VO2:22", 2]]);
  });

  it("are offered for a whole rule where more than one finding has an answer", async () => {
    const { user, asked } = openPane(checking);
    expect(screen.getAllByRole("button", { name: /^Fix all/ })).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Fix all 3 More than the first part of the postcode" }));
    expect(asked).toEqual([["previewFixAll", "PC2"]]);
  });
});

describe("the preview", () => {
  it("is a table of cells before and after, and writes nothing until asked", async () => {
    const { user, asked } = await openScreen(preview);
    expect(screen.getByRole("heading", { level: 2, name: "Keep the first part of the postcode" })).toBe(document.activeElement);
    expect(screen.getAllByRole("columnheader").map((header) => header.textContent)).toEqual(["Cell", "Before", "After"]);
    const row = within(screen.getByRole("row", { name: /B17/ }));
    expect(row.getByRole("rowheader").textContent).toBe("B17 Postcode");
    expect(row.getAllByRole("cell").map((cell) => cell.textContent)).toEqual(["DD1 4NY", "DD1"]);
    expect(asked).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Change 3 cells" }));
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(asked).toEqual([["applyPreview"], ["cancel"]]);
  });

  it("says how many more there are than it shows", async () => {
    await openScreen(previewLong);
    expect(screen.getByText("and 1,200 more")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Change 1,500 cells" })).toBeTruthy();
    // By text: reckoning the roles of 300 rows takes jsdom seconds.
    expect(screen.getByText("E12").closest("tr")?.textContent).toBe("E12 EthnicityEmptyWhite Scottish");
  });

  it("says why nothing was written, and looks again", async () => {
    const { user, asked } = await openScreen(previewRefused);
    expect(screen.getByText("Nothing was changed: B18 holds something else by now.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Look again" }));
    expect(asked).toEqual([["previewAgain"]]);
    // The link goes with the problem.
    expect(screen.getByRole("region", { name: "Cells before and after the change" })).toBe(document.activeElement);
  });

  it("is asked once while the cells are being changed", async () => {
    const { user, asked } = await openScreen(previewApplying);
    expect(await screen.findByRole("progressbar", { name: "Changing the cells" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /^Change / }));
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(asked).toEqual([]);
  });
});

describe("the keyboard's place", () => {
  const fixName = "Change to DD1 Postcode, B18";

  it("is the heading of what opens, and the button again once it closes", async () => {
    const pane = openPane(checking);
    await pane.user.click(screen.getByRole("button", { name: fixName }));
    act(() => { pane.change({ ...checking, screen: preview.screen }); });
    expect(await screen.findByRole("heading", { level: 2, name: "Keep the first part of the postcode" })).toBe(document.activeElement);
    act(() => { pane.change(checking); });
    expect(screen.getByRole("button", { name: fixName })).toBe(document.activeElement);
  });

  const below = () => screen.getByRole("button", { name: /^18 or 19 years old/ });

  it("is the next card where the finding shows as fixed, and the heading after the last card", async () => {
    jest.spyOn(document, "hasFocus").mockReturnValue(true);
    const pane = openPane(checking);
    await pane.user.click(screen.getByRole("button", { name: fixName }));
    const [chi, duplicate, postcode, ...rest] = checking.groups;
    if (!chi || !duplicate || !postcode) throw new Error("The gallery's checking state has lost its groups");
    act(() => { pane.change({ ...checking, groups: [chi, duplicate, fixed(postcode, [18]), ...rest] }); });
    expect(screen.getByRole("button", { name: "Enter the first part of the postcode only, for example DD1. Postcode, B19" })).toBe(document.activeElement);
    act(() => { pane.change({ ...checking, groups: [chi, duplicate, fixed(postcode, [18, 19]), ...rest] }); });
    expect(screen.getByRole("button", { name: /^More than the first part/ })).toBe(document.activeElement);
    jest.restoreAllMocks();
  });

  it("is the next rule where all of its rule has been put right meanwhile", async () => {
    const pane = openPane(checking);
    await pane.user.click(screen.getByRole("button", { name: fixName }));
    act(() => { pane.change({ ...checking, screen: preview.screen }); });
    await screen.findByRole("heading", { level: 2, name: "Keep the first part of the postcode" });
    act(() => { pane.change(galleryStates.checkOnly); });
    expect(below()).toBe(document.activeElement);
  });

  it("moves on where the finding in it is put right, unless the keyboard is in the sheet", async () => {
    // jsdom says of itself that it has no focus as soon as the body has it.
    const hasFocus = jest.spyOn(document, "hasFocus").mockReturnValue(false);
    const pane = openPane(checking);
    const putRight = async (): Promise<void> => {
      await pane.user.click(screen.getByRole("button", { name: fixName }));
      act(() => { pane.change(galleryStates.checkOnly); });
    };
    await putRight();
    expect(document.activeElement).toBe(document.body);
    hasFocus.mockReturnValue(true);
    act(() => { pane.change(checking); });
    await putRight();
    expect(below()).toBe(document.activeElement);
    hasFocus.mockRestore();
  });

  it("leaves what was open in the list as it was", async () => {
    const pane = openPane(checking);
    await pane.user.click(screen.getByRole("button", { name: /^CHI numbers/ }));
    act(() => { pane.change({ ...checking, screen: preview.screen }); });
    expect(screen.queryByRole("button", { name: /^CHI numbers/ })).toBeNull();
    act(() => { pane.change(checking); });
    expect(screen.getByRole("button", { name: /^CHI numbers/ }).getAttribute("aria-expanded")).toBe("false");
  });
});

describe("what went well", () => {
  it("is said in a region of its own, and can be closed", async () => {
    const { user, asked } = openPane(galleryStates.done);
    const region = screen.getByText("3 cells changed.").closest('[role="status"]');
    if (!(region instanceof HTMLElement)) throw new Error("It is not said in a status region");
    await user.click(within(region).getByRole("button", { name: "Close this message" }));
    expect(asked).toEqual([["dismissDone"]]);
  });
});
