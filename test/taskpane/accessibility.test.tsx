import { act, screen } from "@testing-library/react";
import axe from "axe-core";
import type { PaneState } from "../../src/taskpane/store/snapshot";
import { galleryStates } from "../../src/taskpane/gallery/states";
import { openPane, openScreen } from "./pane";

// jsdom reckons roles and names over the whole pane, slowly where other work has the processor.
jest.setTimeout(20_000);

const states = Object.entries<PaneState>(galleryStates);

/** jsdom lays nothing out and draws no text: these can be looked at in a browser only. */
const rulesThatNeedLayout = ["color-contrast", "target-size", "scrollable-region-focusable", "label-content-name-mismatch"];

describe.each(states)("%s", (name, state) => {
  // The screens of the sample and of an extract are looked at in a real browser, layout and all: twice would cost minutes.
  if (!/^(sample|extract)/.test(name)) it("breaks no rule of axe", async () => {
    const { container } = await openScreen(state);
    const rules = Object.fromEntries(rulesThatNeedLayout.map((rule) => [rule, { enabled: false }]));
    const { violations, passes } = await act(() => axe.run(container, { rules }));
    expect(passes.length).toBeGreaterThan(0);
    expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ""}`)).toEqual([]);
  });

  it("has one heading of level 1 and skips no level", async () => {
    await openScreen(state);
    const levels = screen.getAllByRole("heading").map((heading) => Number(heading.tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => { expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1); });
  });
});

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
      "Findings",
      "Ready to send",
      "Tools",
      "Dates 14 August 2026, 12",
      "Column",
      "All 8",
      "To fix 6",
      "To check 2",
      "CHI numbers 1 to fix",
      "Why it matters: CHI numb",
      "This ID reads as a CHI n",
    ]);
    expect(names.slice(-2)).toEqual(["Previous", "Next"]);
  });

  it("goes through the findings with Enter and Space", async () => {
    const { user, asked } = openPane(galleryStates.checking);
    screen.getByRole("button", { name: /^Enter the first part.*Postcode, B18$/ }).focus();
    await user.keyboard("{Enter}");
    screen.getByRole("button", { name: "Next" }).focus();
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
    screen.getByRole("button", { name: "Next" }).focus();
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
