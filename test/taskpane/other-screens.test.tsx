import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { PaneBoundary } from "../../src/taskpane/components/PaneBoundary";
import { galleryStates } from "../../src/taskpane/gallery/states";
import { openPane, openScreen } from "./pane";

describe("opening", () => {
  it("says what it is doing", () => {
    openPane(galleryStates.opening);
    expect(screen.getByRole("progressbar", { name: "Looking for the return in this workbook" })).toBeTruthy();
    expect(screen.getByRole("heading", { level: 1, name: "Pre-inspection return" })).toBeTruthy();
  });
});

describe("no return", () => {
  it("says which headings are missing and adds the one return on offer", async () => {
    const { user, asked } = await openScreen(galleryStates.noReturnMissing);
    expect(screen.getByText(/these headings are missing: Postcode, Gender, Date current CSO started\.$/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Add a blank return" }));
    expect(asked).toEqual([["addBlankReturn", "compulsory-supervision-orders-2025"]]);
  });

  it("asks which return, and chooses none beforehand", async () => {
    const { user, asked } = await openScreen(galleryStates.noReturn);
    const offers = screen.getAllByRole<HTMLInputElement>("radio");
    expect(offers.map((offer) => offer.checked)).toEqual([false, false]);
    await user.click(screen.getByRole("button", { name: "Add a blank return" }));
    expect(asked).toEqual([]);
    expect(screen.getByText("Choose the return to add.")).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: "Children at risk of harm" }));
    expect(screen.queryByText("Choose the return to add.")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Add a blank return" }));
    expect(asked).toEqual([["addBlankReturn", "children-at-risk-of-harm"]]);
  });

  it("looks again", async () => {
    const { user, asked } = await openScreen(galleryStates.noReturn);
    await user.click(screen.getByRole("button", { name: "Look again" }));
    expect(asked).toEqual([["retry"]]);
  });

  it("has the help at hand", async () => {
    const { user, asked } = await openScreen(galleryStates.noReturn);
    await user.click(screen.getByRole("button", { name: "Help" }));
    expect(asked).toEqual([["openHelp"]]);
  });

  it("says what was deleted with the list, to whoever deleted it", async () => {
    await openScreen(galleryStates.noReturnRemoved);
    expect(screen.getByRole("heading", { level: 1, name: "The list was deleted" })).toBeTruthy();
    expect(screen.getByText("3 confirmations")).toBeTruthy();
    expect(document.activeElement?.textContent).toBe("Deleted from this workbook:");
  });

  it("adds no second return while one is being added, and says what is done", async () => {
    const { user, asked } = await openScreen(galleryStates.noReturnAdding);
    expect(screen.getByRole("progressbar", { name: "Adding the return" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Add a blank return" }));
    expect(asked).toEqual([]);
  });
});

describe("failed", () => {
  it("says what happened and what to do, and tries again", async () => {
    const { user, asked } = openPane(galleryStates.failed);
    expect(screen.getByText("Excel did not answer.")).toBeTruthy();
    expect(screen.getByText(/^Finish editing the cell/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(asked).toEqual([["retry"]]);
  });

  it("offers no retry where it cannot help", () => {
    openPane(galleryStates.failedForGood);
    expect(screen.queryByRole("button")).toBeNull();
  });
});

describe("a component that throws", () => {
  it("gives way to a plain sentence, and opens again", async () => {
    let isBroken = true;
    function Breaking() {
      if (isBroken) throw new Error("0101011237 is not a row");
      return <p>In order</p>;
    }
    // The root decides what is logged; here, as in the pane, nothing is.
    const { container } = render(
      <PaneBoundary>
        <Breaking />
      </PaneBoundary>,
      { onCaughtError: () => undefined },
    );
    expect(screen.getByRole("heading", { name: "The pane has stopped" })).toBeTruthy();
    expect(container.textContent).not.toContain("0101011237");
    isBroken = false;
    await userEvent.click(screen.getByRole("button", { name: "Open again" }));
    expect(screen.getByText("In order")).toBeTruthy();
  });
});
