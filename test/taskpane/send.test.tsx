import { screen, within } from "@testing-library/react";
import { galleryStates } from "../../src/taskpane/gallery/states";
import { openScreen } from "./pane";

const part = (name: string) => within(screen.getByRole("region", { name }));

describe("before sending", () => {
  it("lists what stands in the way; each line leads to where it is done", async () => {
    const { user, asked } = await openScreen(galleryStates.send);
    const list = part("Before you send");
    expect(list.getAllByRole("img", { name: "To do" })).toHaveLength(3);
    await user.click(list.getByRole("button", { name: "6 to fix in the list" }));
    await user.click(list.getByRole("button", { name: "2 to check in the list" }));
    expect(asked).toEqual([
      ["setFilter", { severity: "fix", column: "" }],
      ["goTo", "findings"],
      ["setFilter", { severity: "check", column: "" }],
      ["goTo", "findings"],
    ]);
    await user.click(list.getByRole("button", { name: "The whole workbook has not been looked through" }));
    expect(screen.getByRole("heading", { level: 3, name: "The whole workbook" })).toBe(document.activeElement);
  });

  it("shows no receipt and no last step until nothing is in the way", async () => {
    await openScreen(galleryStates.send);
    expect(screen.queryByText("Nothing stands in the way.")).toBeNull();
    expect(screen.queryByRole("button", { name: /^Finish/ })).toBeNull();
  });
});

describe("the whole workbook", () => {
  it("is looked through when asked", async () => {
    const { user, asked } = await openScreen(galleryStates.send);
    await user.click(screen.getByRole("button", { name: "Look through the whole workbook" }));
    expect(asked).toEqual([["sweep"]]);
  });

  it("is looked through once at a time", async () => {
    const { user, asked } = await openScreen(galleryStates.sendSweeping);
    expect(screen.getByRole("progressbar", { name: "Looking through the whole workbook" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Look through the whole workbook" }));
    expect(asked).toEqual([]);
  });

  it("says that document properties are being cleared, which cannot be given up", async () => {
    await openScreen(galleryStates.sendClearing);
    expect(screen.getByRole("progressbar", { name: "Clearing the document properties" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
  });

  it("says why it could not be looked through", async () => {
    await openScreen(galleryStates.sendSweepFailed);
    expect(screen.getByText("Excel did not answer.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "The whole workbook could not be looked through" })).toBeTruthy();
  });

  it("shows what was found, by severity, each leading to its place where it has one", async () => {
    const { user, asked } = await openScreen(galleryStates.sendSwept);
    const whole = part("The whole workbook");
    expect(whole.getAllByRole("heading", { level: 4 }).map((heading) => heading.textContent)).toEqual([
      "2 to fix",
      "1 to check",
      "1 confirmed",
      "What could not be looked at",
    ]);
    await user.click(whole.getByRole("button", { name: "Sheet “Notes”, B4" }));
    expect(whole.queryByRole("button", { name: "Sheet “Sample of Records”, header" })).toBeNull();
    await user.click(whole.getByRole("button", { name: "Confirm… Sheet “Old list”" }));
    await user.click(whole.getByRole("button", { name: "Take back Sheet “Sample of Records”, C8" }));
    expect(document.activeElement?.textContent).toMatch(/^Look through/);
    await user.click(whole.getByRole("button", { name: "Clear 3 document properties" }));
    expect(document.activeElement?.textContent).toMatch(/^Look through/);
    expect(asked).toEqual([
      ["jumpToFind", "PV1:notes:B4"],
      ["askConfirmation", { key: "PV2:hidden:old" }],
      ["unconfirm", "PV2:comment:C8"],
      ["clearProperties"],
    ]);
    expect(whole.getByText("Embedded files")).toBeTruthy();
  });

  it("says that it has changed since, and that more was found than is shown", async () => {
    await openScreen(galleryStates.sendOutOfDate);
    expect(screen.getByRole("button", { name: "The workbook has changed since it was looked through" })).toBeTruthy();
    expect(screen.getByText("239 more follow as these are put right.")).toBeTruthy();
  });
});

describe("figures, confirmed checks and key dates", () => {
  it("are a table of counts and shares, those of nobody too", async () => {
    await openScreen(galleryStates.sendSwept);
    const ages = within(screen.getByRole("table", { name: "Age band" }));
    expect(ages.getAllByRole("row").map((row) => row.textContent)).toEqual([
      "EntryChildrenShare",
      "0 to 43821%",
      "5 to 96134%",
      "10 to 148044%",
      "15 to 1711%",
      "18 and 1900%",
    ]);
  });

  it("show what was confirmed and why, and lead to it", async () => {
    const { user, asked } = await openScreen(galleryStates.sendSwept);
    const list = part("Confirmed");
    expect(list.getByText("No start date of the order: 3 findings")).toBeTruthy();
    await user.click(list.getByRole("button", { name: "Show them in the list" }));
    expect(asked).toEqual([["setFilter", { severity: "confirmed", column: "" }], ["goTo", "findings"]]);
  });

  it("give each key date its day", async () => {
    await openScreen(galleryStates.sendSwept);
    const dates = part("Key dates");
    expect(dates.getAllByRole("definition").map((day) => day.textContent)).toEqual([
      "Friday 11 September 2026 Passed.",
      "Week of 14 September 2026 Indicative.",
    ]);
  });
});

describe("once nothing stands in the way", () => {
  it("says so, gives the receipt, and offers the last step", async () => {
    const { user, asked } = await openScreen(galleryStates.sendClear);
    expect(part("Before you send").getAllByRole("img", { name: "Done" })).toHaveLength(3);
    expect(screen.getByText("Nothing stands in the way.").closest('[role="status"]')).not.toBeNull();
    expect(screen.getByText(/^Pre-inspection return: .*Children: 180/s).tagName).toBe("PRE");
    expect(screen.getByText("Takes the highlights and the sheet of findings out of the workbook, selects the first cell and saves.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Copy the receipt" }));
    await user.click(screen.getByRole("button", { name: "Finish and save" }));
    expect(asked).toEqual([["copyReceipt"], ["finish"]]);
  });

  it("copies a receipt that came too late for the first press with a second one", async () => {
    const { user, asked } = await openScreen(galleryStates.sendReadyToCopy);
    expect(screen.getByText("The receipt is checked and ready. Press Copy now.").getAttribute("role")).toBe("status");
    await user.click(screen.getByRole("button", { name: "Copy now" }));
    expect(asked).toEqual([["copyReceipt"]]);
  });

  it("finishes once at a time", async () => {
    const { user, asked } = await openScreen(galleryStates.sendFinishing);
    expect(await screen.findByRole("progressbar", { name: "Finishing and saving" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Finish and save" }));
    expect(asked).toEqual([]);
  });

  it("can be given up while the workbook is looked through once more", async () => {
    const { screen: sent } = galleryStates.sendFinishing;
    if (sent.name !== "send") throw new Error("The gallery's state has another screen");
    const { user, asked } = await openScreen({
      ...galleryStates.sendFinishing,
      screen: { ...sent, send: { ...sent.send, sweep: { phase: "running", share: 0.4 } } },
    });
    const lastStep = part("Last step");
    await user.click(await lastStep.findByRole("button", { name: "Cancel" }));
    expect(asked).toEqual([["stopSweep"]]);
    expect(document.activeElement).toBe(lastStep.getByRole("button", { name: "Finish and save" }));
  });

  it("says that it is done, or what stopped it", async () => {
    const pane = await openScreen(galleryStates.sendFinished);
    expect(screen.getByText("Finished. The workbook is saved and can be sent.")).toBeTruthy();
    expect(screen.getByText("Copied.")).toBeTruthy();
    pane.unmount();
    await openScreen(galleryStates.sendFinishFailed);
    expect(screen.getByText("The workbook could not be saved.")).toBeTruthy();
  });
});
