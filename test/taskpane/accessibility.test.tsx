import { act, screen } from "@testing-library/react";
import { galleryStates } from "../../src/taskpane/gallery/states";
import { openPane } from "./pane";

// What axe sees, and how headings stand, is looked at in a real browser: test/browser/gallery.test.ts.
describe("the keyboard", () => {
  it("reaches every control, in the order in which they stand", async () => {
    const { user, container } = openPane(galleryStates.checking);
    const controls = Array.from(container.querySelectorAll<HTMLElement>("button, input, select, a[href], [tabindex]")).filter(
      (control) => control.tabIndex >= 0,
    );
    const reached: (Element | null)[] = [];
    while (reached.length < controls.length) {
      await user.tab();
      reached.push(document.activeElement);
    }
    expect(reached).toEqual(controls);
    const names = controls.map((control) => (control.getAttribute("aria-label") ?? control.textContent).slice(0, 24));
    expect(names.slice(0, 11)).toEqual([
      "Help",
      "Findings",
      "Ready to send",
      "Tools",
      "Dates 14 August 2026, 12",
      "Column",
      "All 8",
      "To fix 6",
      "To check 2",
      // The list is one stop: the arrow keys go through it.
      "This ID reads as a CHI n",
      "Row 17 3 to fix ",
    ]);
    expect(names.slice(-2)).toEqual(["Previous", "Next"]);
  });

  it("goes through the findings with Enter and Space", async () => {
    const { user, asked } = openPane(galleryStates.checking);
    act(() => { screen.getByRole("button", { name: /^Enter the first part.*Postcode, B18$/ }).focus(); });
    await user.keyboard("{Enter}");
    act(() => { screen.getByRole("button", { name: "Next" }).focus(); });
    await user.keyboard(" ");
    expect(asked).toEqual([["jumpTo", "PC2:18"], ["next"]]);
  });

  it.each(["{F6}", "{F2}", "{Control>}z{/Control}", "{Escape}", "{ArrowDown}"])("leaves %s to Excel", async (key) => {
    const { user, asked } = openPane(galleryStates.checking);
    const taken: string[] = [];
    const look = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) taken.push(event.key);
    };
    document.addEventListener("keydown", look);
    act(() => { screen.getByRole("button", { name: "Next" }).focus(); });
    await user.keyboard(key);
    document.removeEventListener("keydown", look);
    expect(taken).toEqual([]);
    expect(asked).toEqual([]);
  });

  it("does not move the focus when the findings change", () => {
    openPane(galleryStates.checking);
    expect(document.activeElement).toBe(document.body);
  });
});
