import { act, screen, within } from "@testing-library/react";
import { galleryStates } from "../../src/taskpane/gallery/states";
import type { CheckingState } from "../../src/taskpane/store/snapshot";
import { openPane, openScreen } from "./pane";

const { noticeHeldBack, openingLong, noReturnHeldBack } = galleryStates;

const STOP = { name: "Stop waiting" };

describe("Excel keeps the pane waiting", () => {
  const slow: CheckingState = { ...noticeHeldBack, notice: { sentence: "Excel has not answered yet.", canRetry: true, waiting: "slow" } };

  it("is said politely, and only after long with a button that stops waiting", async () => {
    const { user, asked, change } = openPane(slow);
    const region = screen.getByRole("alert");
    expect(region.getAttribute("aria-live")).toBe("polite");
    expect(within(region).queryByRole("button", STOP)).toBeNull();
    change(noticeHeldBack);
    expect(region.getAttribute("aria-live")).toBe("polite");
    await user.click(within(region).getByRole("button", STOP));
    expect(asked).toContainEqual(["stopWaiting"]);
    // It looks at the workbook again by itself.
    expect(within(region).queryByRole("button", { name: "Try again" })).toBeNull();
  });

  it("other trouble interrupts, and offers no such button", () => {
    openPane(galleryStates.notice);
    const region = screen.getByRole("alert");
    expect(region.getAttribute("aria-live")).toBe("assertive");
    expect(within(region).queryByRole("button", STOP)).toBeNull();
  });

  it("while it opens", async () => {
    const { user, asked, change } = openPane(galleryStates.opening);
    expect(screen.queryByRole("button", STOP)).toBeNull();
    const regions = screen.getAllByRole("status");
    change(openingLong);
    const button = screen.getByRole("button", STOP);
    expect(regions.some((region) => region.contains(button))).toBe(true);
    await user.click(button);
    expect(asked).toContainEqual(["stopWaiting"]);
  });

  it("where there is no return", async () => {
    const { user, asked } = await openScreen(noReturnHeldBack);
    await act(() => Promise.resolve());
    await user.click(screen.getByRole("button", STOP));
    expect(asked).toContainEqual(["stopWaiting"]);
  });
});
