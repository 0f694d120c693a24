import { act, screen, within } from "@testing-library/react";
import { galleryStates } from "../../src/taskpane/gallery/states";
import { openScreen } from "./pane";

const { partnership, partnershipSet, partnershipRefused, partnershipUnreadable } = galleryStates;

const example = () => screen.getByRole<HTMLInputElement>("textbox", { name: /^Write one example/ });

it("the council area is chosen, or none", async () => {
  const { user, asked } = await openScreen(partnershipSet);
  const council = screen.getByRole("combobox", { name: "Council area" });
  await user.selectOptions(council, "Fife");
  await user.selectOptions(council, "None set");
  expect(asked).toEqual([["setCouncil", "Fife"], ["setCouncil", ""]]);
});

it("patterns say what they mean and what they fit, and can be removed", async () => {
  const { user, asked } = await openScreen(partnershipSet);
  expect(screen.getByText("P, then 7 digits. Fits no ID in the list.")).toBeTruthy();
  expect(screen.getByText(/Fits 3 IDs in the list\.$/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Remove SW-12345" }));
  expect(asked).toEqual([["removePattern", "SW-12345"]]);
  expect(example()).toBe(document.activeElement);
});

it("an example is added with Enter or the button, and leaves the field once it was taken", async () => {
  const pane = await openScreen(partnership);
  await pane.user.type(example(), " P1234567 {Enter}");
  expect(pane.asked).toEqual([["addPattern", "P1234567", false]]);
  expect(example().value).toBe(" P1234567 ");
  act(() => { pane.change(partnershipSet); });
  expect(example().value).toBe("");
});

it("an empty example is asked for", async () => {
  const { user, asked } = await openScreen(partnership);
  await user.click(screen.getByRole("button", { name: "Add" }));
  expect(screen.getByText("Write an example, such as P1234567.")).toBeTruthy();
  expect(asked).toEqual([]);
});

it("a refusal names the cells that it would hit, and may be insisted on", async () => {
  const { user, asked } = await openScreen(partnershipRefused);
  expect(screen.getByText("1234 fits every ID in the list.").closest('[role="alert"]')).not.toBeNull();
  await user.click(within(screen.getByRole("list", { name: "IDs that it fits" })).getByRole("button", { name: "A13" }));
  await user.click(screen.getByRole("button", { name: "Add it all the same" }));
  expect(asked).toEqual([["jumpToAddress", "A13"], ["addPattern", "1234", true]]);
});

it("settings that could not be read are replaced only when asked", async () => {
  const { user, asked } = await openScreen(partnershipUnreadable);
  expect(screen.getByText("The settings in this workbook come from a later version of this add-in.")).toBeTruthy();
  expect(screen.queryByRole("combobox", { name: "Council area" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Replace them" }));
  expect(asked).toEqual([["replaceStored"]]);
});
