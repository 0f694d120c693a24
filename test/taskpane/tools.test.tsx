import { screen } from "@testing-library/react";
import { galleryStates } from "../../src/taskpane/gallery/states";
import { openScreen } from "./pane";

it("each tool is asked for by its own button", async () => {
  const { user, asked } = await openScreen(galleryStates.tools);
  await user.click(screen.getByRole("switch", { name: "Highlight findings in the sheet" }));
  await user.click(screen.getByRole("button", { name: "Write to a sheet" }));
  await user.click(screen.getByRole("button", { name: "Copy" }));
  await user.click(screen.getByRole("button", { name: "Give new ID numbers" }));
  await user.click(screen.getByRole("button", { name: "Compare with an earlier version" }));
  await user.click(screen.getByRole("button", { name: "Partnership settings" }));
  await user.click(screen.getByRole("button", { name: "Draw a sample" }));
  expect(asked).toEqual([
    ["setHighlighting", true],
    ["writeFindingsSheet"],
    ["copyFindings"],
    ["goTo", "newIds"],
    ["goTo", "compare"],
    ["goTo", "partnership"],
    ["goTo", "sample"],
  ]);
  expect(screen.queryByRole("button", { name: "Remove the sheet" })).toBeNull();
});

it("what is in use can be taken out again", async () => {
  const { user, asked } = await openScreen(galleryStates.toolsInUse);
  expect(screen.getByText("Copied.")).toBeTruthy();
  await user.click(screen.getByRole("switch", { name: "Highlight findings in the sheet" }));
  await user.click(screen.getByRole("button", { name: "Write to the sheet again" }));
  await user.click(screen.getByRole("button", { name: "Remove the sheet" }));
  expect(asked).toEqual([["setHighlighting", false], ["writeFindingsSheet"], ["removeFindingsSheet"]]);
  // The button goes with the sheet.
  expect(document.activeElement?.textContent).toBe("Write to the sheet again");
});

it("a key that has not been kept is called to mind", async () => {
  const { user, asked } = await openScreen(galleryStates.toolsInUse);
  expect(screen.getByText(/is lost when this pane is closed/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Give new ID numbers" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Keep the key" }));
  expect(asked).toEqual([["goTo", "newIds"]]);
});

it("what came too late for the first press is copied with a second one, by the same button", async () => {
  const { user, asked } = await openScreen(galleryStates.toolsReadyToCopy);
  expect(screen.getByText("The list is checked and ready. Press Copy now.").getAttribute("role")).toBe("status");
  expect(screen.queryByRole("button", { name: "Copy" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Copy now" }));
  expect(asked).toEqual([["copyFindings"]]);
});

it("nothing is asked for while a tool is at work", async () => {
  const { user, asked } = await openScreen(galleryStates.toolsBusy);
  expect(await screen.findByRole("progressbar", { name: "Working" })).toBeTruthy();
  await user.click(screen.getByRole("switch", { name: "Highlight findings in the sheet" }));
  await user.click(screen.getByRole("button", { name: "Write to a sheet" }));
  await user.click(screen.getByRole("button", { name: "Copy" }));
  expect(asked).toEqual([]);
});
