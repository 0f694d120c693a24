import { act, fireEvent, screen } from "@testing-library/react";
import { checkingState, galleryStates } from "../../src/taskpane/gallery/states";
import type { PaneState } from "../../src/taskpane/store/snapshot";
import { openPane, type OpenPane } from "./pane";

const { datesWrong } = galleryStates;

function fieldOf(name: "Agreed date" | "Date of notification"): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>(name);
}

/** The pane with the dates open, once their fields have been loaded. */
async function openDates(state: PaneState): Promise<OpenPane> {
  const pane = openPane(state);
  await screen.findByLabelText("Date of notification");
  return pane;
}

async function enter(pane: OpenPane, name: Parameters<typeof fieldOf>[0], text: string): Promise<void> {
  await pane.user.click(fieldOf(name));
  fireEvent.change(fieldOf(name), { target: { value: text } });
}

describe("the dates", () => {
  it("stay closed with a summary while nothing is wrong with them", () => {
    openPane(checkingState([]));
    const heading = screen.getByRole("button", { name: /^Dates/ });
    expect(heading.textContent).toBe("Dates 14 August 2026, 12 days before the notification");
    expect(heading.getAttribute("aria-expanded")).toBe("false");
  });

  it("say in the summary that the date of notification is not known", () => {
    const state = checkingState([]);
    openPane({ ...state, dates: { ...state.dates, notificationDate: undefined, notificationDateIso: "", distance: undefined } });
    expect(screen.getByRole("button", { name: /^Dates/ }).textContent).toContain("date of notification not entered");
  });

  it("stay closed, and say so, where there is only something to check", () => {
    const state = checkingState([]);
    openPane({
      ...state,
      dates: { ...state.dates, notificationDate: undefined, notificationDateIso: "", distance: undefined, severity: "check", sentences: [{ severity: "check", sentence: "Enter it." }] },
    });
    const heading = screen.getByRole("button", { name: /^Dates/ });
    expect(heading.getAttribute("aria-expanded")).toBe("false");
    expect(heading.textContent).toContain("To check");
  });

  it("open by themselves with what is to be put right", async () => {
    await openDates(datesWrong);
    expect(screen.getByText(/^The agreed date is more than 28 days before the notification/)).toBeTruthy();
    expect(fieldOf("Agreed date").value).toBe("14 June 2026");
    expect(fieldOf("Date of notification").value).toBe("26 August 2026");
  });

  it("lead to the cell of the agreed date", async () => {
    const { user, asked } = await openDates(datesWrong);
    await user.click(screen.getByRole("button", { name: "In cell C8" }));
    expect(asked).toEqual([["jumpToAddress", "C8"]]);
  });

  it("say when the sheet has no cell for the agreed date", async () => {
    await openDates(galleryStates.datesMissing);
    expect(screen.getByText(/^The sheet has no cell for the agreed date/)).toBeTruthy();
    expect(screen.queryByLabelText("Agreed date")).toBeNull();
  });
});

describe("a date that is entered", () => {
  it("is kept in ISO form on Enter, and not before", async () => {
    const pane = await openDates(datesWrong);
    await enter(pane, "Agreed date", "14/08/2026");
    expect(pane.asked).toEqual([]);
    await pane.user.keyboard("{Enter}");
    expect(pane.asked).toEqual([["setAgreedDate", "2026-08-14"]]);
  });

  it.each(["1/8/2026", "01.08.26", "1 August 2026", "Saturday 1st Aug 2026", "2026-08-01"])("is read day first: %s", async (text) => {
    const pane = await openDates(datesWrong);
    await enter(pane, "Agreed date", text);
    await pane.user.keyboard("{Enter}");
    expect(pane.asked).toEqual([["setAgreedDate", "2026-08-01"]]);
  });

  it.each(["08/14/2026", "August 2026", "31/02/2026", "soon"])("is not kept where there is no such day: %s", async (text) => {
    const pane = await openDates(datesWrong);
    await enter(pane, "Date of notification", text);
    await pane.user.keyboard("{Enter}");
    expect(pane.asked).toEqual([]);
    expect(screen.getByText("Enter a day, a month and a year, for example 12/03/2026.")).toBeTruthy();
  });

  it("is shown in words again where it is the same day written otherwise", async () => {
    const pane = await openDates(datesWrong);
    await enter(pane, "Agreed date", "14/6/26");
    await pane.user.keyboard("{Enter}");
    expect(pane.asked).toEqual([]);
    expect(fieldOf("Agreed date").value).toBe("14 June 2026");
  });

  it("is kept on leaving the field, once", async () => {
    const pane = await openDates(datesWrong);
    await enter(pane, "Date of notification", "27/08/2026");
    await pane.user.click(screen.getByRole("heading", { level: 1 }));
    await pane.user.click(fieldOf("Date of notification"));
    await pane.user.click(screen.getByRole("heading", { level: 1 }));
    expect(pane.asked).toEqual([["setNotificationDate", "2026-08-27"]]);
  });

  it("is kept by Save, once, and the focus stays with the field", async () => {
    const pane = await openDates(datesWrong);
    await enter(pane, "Date of notification", "27/08/2026");
    await pane.user.click(screen.getByRole("button", { name: "Save date of notification" }));
    act(() => {
      pane.change({ ...datesWrong, dates: { ...datesWrong.dates, notificationDateIso: "2026-08-27" } });
    });
    expect(screen.queryByRole("button", { name: /^Save/ })).toBeNull();
    expect(document.activeElement).toBe(fieldOf("Date of notification"));
    expect(pane.asked).toEqual([["setNotificationDate", "2026-08-27"]]);
  });

  it("can be taken away for the notification", async () => {
    const pane = await openDates(datesWrong);
    await enter(pane, "Date of notification", "");
    await pane.user.click(screen.getByRole("heading", { level: 1 }));
    expect(pane.asked).toEqual([["setNotificationDate", ""]]);
  });

  it("cannot be taken away for the agreed date", async () => {
    const pane = await openDates(datesWrong);
    await enter(pane, "Agreed date", "");
    await pane.user.keyboard("{Enter}");
    expect(pane.asked).toEqual([]);
    expect(screen.getByText("Enter a day, a month and a year, for example 12/03/2026.")).toBeTruthy();
  });

  it("needs a year of four digits", async () => {
    const pane = await openDates(datesWrong);
    await enter(pane, "Agreed date", "14/08/0026");
    await pane.user.keyboard("{Enter}");
    expect(pane.asked).toEqual([]);
    expect(screen.getByText("Enter the year with four digits, for example 2026.")).toBeTruthy();
  });

  it("is dropped on Escape", async () => {
    const pane = await openDates(datesWrong);
    await enter(pane, "Agreed date", "14/08/2026");
    await pane.user.keyboard("{Escape}");
    await pane.user.click(screen.getByRole("heading", { level: 1 }));
    expect(pane.asked).toEqual([]);
    expect(fieldOf("Agreed date").value).toBe("14 June 2026");
  });

  it("gives way to a date that changed in the sheet", async () => {
    const pane = await openDates(datesWrong);
    fireEvent.change(fieldOf("Agreed date"), { target: { value: "14/08/2026" } });
    act(() => {
      pane.change({ ...datesWrong, dates: { ...datesWrong.dates, agreedDateIso: "2026-08-20" } });
    });
    expect(fieldOf("Agreed date").value).toBe("20 August 2026");
  });
});
