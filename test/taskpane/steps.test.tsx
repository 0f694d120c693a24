import { act, screen } from "@testing-library/react";
import { checkingState, galleryStates, manyFindings } from "../../src/taskpane/gallery/states";
import { openPane, type OpenPane } from "./pane";

// jsdom reckons roles and names over the whole pane, slowly where other work has the processor.
jest.setTimeout(20_000);

const { checking } = galleryStates;

/** Scrolled elements, in order. */
function watchScrolling(): readonly Element[] {
  const scrolled: Element[] = [];
  jest.spyOn(Element.prototype, "scrollIntoView").mockImplementation(function (this: Element) {
    scrolled.push(this);
  });
  return scrolled;
}

function select(pane: OpenPane, selectedKey: string, position: number, base = checkingState(checking.groups)): void {
  act(() => { pane.change({ ...base, selectedKey, position }); });
}

afterEach(() => { jest.restoreAllMocks(); });

describe("previous and next", () => {
  it("ask for the finding and say the position", async () => {
    const { user, asked } = openPane({ ...checking, position: 4 });
    expect(screen.getByText("4 of 8")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Next" }));
    await user.click(screen.getByRole("button", { name: "Previous" }));
    expect(asked).toEqual([["next"], ["previous"]]);
  });

  it("say how many there are while none is in hand", () => {
    openPane(checkingState(checking.groups));
    expect(screen.getByText("8 findings")).toBeTruthy();
  });

  it("scroll to the finding that they reached, and keep the focus", async () => {
    const scrolled = watchScrolling();
    const pane = openPane(checkingState(checking.groups));
    const next = screen.getByRole("button", { name: "Next" });
    await pane.user.click(next);
    expect(scrolled).toHaveLength(0);
    select(pane, "PC2:18", 4);
    expect(scrolled).toHaveLength(1);
    expect(scrolled[0]?.textContent).toContain("Postcode, B18");
    expect(document.activeElement).toBe(next);
  });

  it("scroll as well when the store answers at once", async () => {
    const scrolled = watchScrolling();
    const pane = openPane(checkingState(checking.groups));
    pane.on("next", () => { pane.change({ ...checkingState(checking.groups), selectedKey: "ID4:17", position: 1 }); });
    await pane.user.click(screen.getByRole("button", { name: "Next" }));
    expect(scrolled.map((element) => element.tagName)).toEqual(["LI"]);
  });

  it("scroll again when the row takes room from the list, but only just after", async () => {
    const observed: { resize: () => void; isConnected: boolean }[] = [];
    class WatchedObserver implements ResizeObserver {
      readonly entry: (typeof observed)[number];
      constructor(callback: ResizeObserverCallback) {
        this.entry = { resize: () => { callback([], this); }, isConnected: false };
        observed.push(this.entry);
      }
      observe(): void {
        this.entry.isConnected = true;
      }
      unobserve(): void {
        this.entry.isConnected = false;
      }
      disconnect(): void {
        this.entry.isConnected = false;
      }
    }
    const plainObserver = window.ResizeObserver;
    window.ResizeObserver = WatchedObserver;
    const scrolled = watchScrolling();
    const pane = openPane(checkingState(checking.groups));
    await pane.user.click(screen.getByRole("button", { name: "Next" }));
    jest.useFakeTimers();
    try {
      select(pane, "PC2:18", 4);
      const [observer] = observed.filter(({ isConnected }) => isConnected);
      observer?.resize();
      expect(scrolled).toHaveLength(2);
      act(() => { jest.advanceTimersByTime(1_000); });
      expect(observer?.isConnected).toBe(false);
    } finally {
      jest.useRealTimers();
      window.ResizeObserver = plainObserver;
    }
  });

  it("open the group of the finding that they reached", async () => {
    const pane = openPane(checkingState(checking.groups));
    const heading = screen.getByRole("button", { name: /^18 or 19 years old/ });
    await pane.user.click(heading);
    expect(heading.getAttribute("aria-expanded")).toBe("false");
    await pane.user.click(screen.getByRole("button", { name: "Next" }));
    select(pane, "AG5:41", 8);
    expect(heading.getAttribute("aria-expanded")).toBe("true");
  });

  it("show the page of a finding far down the list, and the way back up", async () => {
    const groups = manyFindings(834);
    const pane = openPane(checkingState(groups));
    await pane.user.click(screen.getByRole("button", { name: "Previous" }));
    select(pane, "ID4:712", 701, checkingState(groups));
    expect(screen.getByText("701 of 5,004")).toBeTruthy();
    const current = pane.container.querySelector('[aria-current="true"]');
    expect(current?.textContent).toContain("A712");
    await pane.user.click(screen.getByRole("button", { name: "Show 50 earlier" }));
    expect(screen.getByRole("button", { name: /ID Number, A662$/ })).toBe(document.activeElement);
  });
});

describe("a selection that did not come from previous or next", () => {
  it("leaves the list where it is", () => {
    const scrolled = watchScrolling();
    const pane = openPane(checkingState(checking.groups));
    select(pane, "PC2:18", 4);
    expect(pane.container.querySelector('[aria-current="true"]')?.textContent).toContain("Postcode, B18");
    expect(scrolled).toHaveLength(0);
  });
});

describe("5,000 findings", () => {
  /** Elements of the whole pane; some 20 for each of 100 findings shown would be 2,000. */
  const MOST_ELEMENTS = 2_000;

  it("put a bounded number of elements on the page, and more on request", async () => {
    const { user, container } = openPane(galleryStates.many);
    const before = container.querySelectorAll("*").length;
    expect(before).toBeLessThan(MOST_ELEMENTS);
    await user.click(screen.getAllByRole("button", { name: "Show 50 more" })[0] ?? container);
    expect(container.querySelectorAll("*").length - before).toBeLessThan(MOST_ELEMENTS / 4);
    expect(screen.getByRole("button", { name: /ID Number, A62$/ })).toBe(document.activeElement);
  });
});
