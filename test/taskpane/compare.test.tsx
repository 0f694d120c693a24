import { act, screen, waitFor, within } from "@testing-library/react";
import { galleryStates } from "../../src/taskpane/gallery/states";
import { openScreen } from "./pane";

const part = (name: string) => within(screen.getByRole("region", { name }));

/** A file as the browser hands it over; jsdom's own does not give its bytes. */
function fileOf(read: () => Promise<ArrayBuffer>): File {
  return Object.assign(new File([], "earlier.xlsx"), { arrayBuffer: read });
}

describe("the file", () => {
  it("goes to the comparison with its name and bytes", async () => {
    const { user, asked } = await openScreen(galleryStates.compare);
    const field = screen.getByLabelText<HTMLInputElement>("Earlier version (an .xlsx file)");
    expect(field.accept).toBe(".xlsx");
    await user.upload(field, fileOf(() => Promise.resolve(Uint8Array.of(80, 75, 3, 4).buffer)));
    await waitFor(() => { expect(asked).toEqual([["compareWith", "earlier.xlsx", Uint8Array.of(80, 75, 3, 4)]]); });
  });

  it("that cannot be opened is named as such, and nothing is compared", async () => {
    const { user, asked } = await openScreen(galleryStates.compare);
    const field = screen.getByLabelText<HTMLInputElement>("Earlier version (an .xlsx file)");
    await user.upload(field, fileOf(() => Promise.reject(new Error("NotReadableError"))));
    expect(await screen.findByText("The file could not be opened.")).toBeTruthy();
    expect(asked).toEqual([]);
  });

  it("is read one at a time", async () => {
    await openScreen(galleryStates.compareReading);
    expect(screen.getByLabelText<HTMLInputElement>("Another earlier version (an .xlsx file)").disabled).toBe(true);
    expect(await screen.findByText("Reading PIR first version.xlsx")).toBeTruthy();
  });

  it("that is no return is said to be none", async () => {
    await openScreen(galleryStates.compareFailed);
    expect(screen.getByText("No sheet of Budget.xlsx has the headings of a pre-inspection return.")).toBeTruthy();
  });
});

describe("what has changed", () => {
  it("is counted and listed, each cell leading to its place", async () => {
    const { user, asked } = await openScreen(galleryStates.compareDone);
    expect(screen.getByText("176 children then, 180 children now.")).toBeTruthy();
    expect(screen.getByText("The agreed date was 14 August 2026 and is 17 August 2026.")).toBeTruthy();
    expect(screen.getByText("Rows without an ID to tell them by could not be compared: 3 then, 0 now.")).toBeTruthy();
    const changed = part("Changed: 2 cells of 2 children");
    expect(changed.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "C17 Age: was 12 yrs, now 12",
      "H20 CSO reinstated: was empty, now no",
    ]);
    await user.click(changed.getByRole("button", { name: "C17" }));
    await user.click(part("New in this list: 2").getByRole("button", { name: "A191" }));
    expect(asked).toEqual([["jumpToAddress", "C17"], ["jumpToAddress", "A191"]]);
    expect(part("No longer in this list: 1").getByText("Row 31 01••••••37")).toBeTruthy();
    expect(screen.getByRole("row", { name: "Gender: Not recorded/Unknown 4 31" })).toBeTruthy();
  });

  it("shows fifty of many, more when asked, and says what it does not list", async () => {
    const { user } = await openScreen(galleryStates.compareMany);
    const added = part("New in this list: 1,300");
    expect(added.getAllByRole("listitem")).toHaveLength(50);
    await user.click(added.getByRole("button", { name: "Show 50 more" }));
    expect(added.getByRole("button", { name: "A62" })).toBe(document.activeElement);
    await user.click(added.getByRole("button", { name: "Show 20 more" }));
    expect(added.getAllByRole("listitem")).toHaveLength(120);
    expect(added.getByText("and 1,180 more")).toBeTruthy();
  });

  it("is said to be nothing where it is nothing", async () => {
    await openScreen(galleryStates.compareSame);
    expect(screen.getByText("The two lists are the same.")).toBeTruthy();
  });

  it("says where no ID stands in both lists, as after new IDs were given", async () => {
    const pane = await openScreen(galleryStates.compareDone);
    expect(screen.queryByText(/^No ID stands in both lists/)).toBeNull();
    act(() => { pane.change(galleryStates.compareNoneInCommon); });
    expect(screen.getByText(/^No ID stands in both lists/)).toBeTruthy();
  });

  it("leads back to the tools", async () => {
    const { user, asked } = await openScreen(galleryStates.compareSame);
    await user.click(screen.getByRole("button", { name: "Back to Tools" }));
    expect(asked).toEqual([["goTo", "tools"]]);
  });
});
