import { fireEvent, screen } from "@testing-library/react";
import { galleryStates } from "../../src/taskpane/gallery/states";
import { openPane, openScreen, type OpenPane } from "./pane";

const { checking, confirmed, confirm, confirmAll, confirmRefused } = galleryStates;

const reasonField = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^Why it is right/ });

async function confirmWith(pane: OpenPane, reason: string): Promise<void> {
  fireEvent.change(reasonField(), { target: { value: reason } });
  await pane.user.click(screen.getByRole("button", { name: "Confirm" }));
}

describe("checks in the list", () => {
  it("are confirmed one by one or all of a rule; what is to fix is not", async () => {
    const { user, asked } = openPane(checking);
    expect(screen.getAllByRole("button", { name: /^Confirm…/ })).toHaveLength(2);
    await user.click(screen.getByRole("button", { name: "Confirm… Age, C40" }));
    await user.click(screen.getByRole("button", { name: "Confirm all 2… 18 or 19 years old" }));
    expect(asked).toEqual([
      ["askConfirmation", { key: "AG5:40" }],
      ["askConfirmation", { code: "AG5" }],
    ]);
  });

  it("show the reason and the day once confirmed, and can be taken back", async () => {
    const { user, asked } = openPane(confirmed);
    expect(screen.getByText("Nothing to fix. 2 to check, 3 confirmed. 180 children.")).toBeTruthy();
    expect(screen.getByRole("heading", { level: 3, name: "No start date of the order 3 confirmed" })).toBeTruthy();
    expect(screen.getAllByText("Confirmed on 3 September 2026: The orders ended before our records of them began")).toHaveLength(3);
    expect(screen.queryByRole("button", { name: /^Confirm all/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Take back CSO start date, G52" }));
    expect(asked).toEqual([["unconfirm", "CS1:52"]]);
  });
});

describe("the filter", () => {
  it("offers what was confirmed only where there is any", async () => {
    const pane = openPane(checking);
    expect(screen.queryByRole("button", { name: /^Confirmed/ })).toBeNull();
    pane.unmount();
    const { user, asked } = openPane(galleryStates.allConfirmed);
    await user.click(screen.getByRole("button", { name: "Confirmed 3" }));
    expect(asked).toEqual([["setFilter", { severity: "confirmed", column: "" }]]);
  });

  it("leads on to sending once all is put right or confirmed", async () => {
    const { user, asked } = openPane(galleryStates.allConfirmed);
    expect(screen.getByText("Nothing to fix. 3 confirmed. 180 children.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Go to Ready to send" }));
    expect(asked).toEqual([["goTo", "send"]]);
  });
});

describe("the confirmation", () => {
  it("says what is confirmed and where, and keeps the reason", async () => {
    const pane = await openScreen(confirm);
    expect(screen.getByRole("heading", { level: 2, name: "Confirm that this is right" })).toBe(document.activeElement);
    expect(screen.getByText("Where it is: Age, C40")).toBeTruthy();
    await confirmWith(pane, "  Left the order on her 18th birthday ");
    expect(pane.asked).toEqual([["confirm", "Left the order on her 18th birthday"]]);
  });

  it("names the first places of many and counts the rest", async () => {
    await openScreen(confirmAll);
    expect(screen.getByRole("heading", { level: 2, name: "Confirm that these 42 are right" })).toBeTruthy();
    expect(screen.getByText(/^Where they are: Age, C40; .*Age, C59 and 22 more$/)).toBeTruthy();
  });

  it("wants a reason, and leads to the field", async () => {
    const pane = await openScreen(confirm);
    await confirmWith(pane, "   ");
    expect(screen.getByText("Enter why it is right, for example: twins.")).toBeTruthy();
    expect(reasonField()).toBe(document.activeElement);
    expect(reasonField().getAttribute("aria-invalid")).toBe("true");
    expect(pane.asked).toEqual([]);
  });

  it("takes 200 characters and no more", async () => {
    const pane = await openScreen(confirm);
    await confirmWith(pane, "x".repeat(203));
    expect(screen.getByText("Shorten the reason by 3 characters.")).toBeTruthy();
    expect(pane.asked).toEqual([]);
    await confirmWith(pane, "x".repeat(200));
    expect(pane.asked).toEqual([["confirm", "x".repeat(200)]]);
  });

  it("says why a reason was not kept", async () => {
    const { user, asked } = await openScreen(confirmRefused);
    expect(screen.getByText("A reason must not hold a CHI number.").closest('[role="alert"]')).not.toBeNull();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(asked).toEqual([["cancel"]]);
  });
});
