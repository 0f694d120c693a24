import { act, screen } from "@testing-library/react";
import { checkingState, galleryStates, manyFindings } from "../../src/taskpane/gallery/states";
import { openPane, type OpenPane } from "./pane";

const { checking } = galleryStates;

/** Far below what is in view at first. */
const farKey = "ID4:712";
const far = checkingState(manyFindings(834));

/** Scrolls as a browser does, in a list that is longer than what is in view. @returns where to, in order, from now on. */
function watchScrolling(): readonly number[] {
  const offsets: number[] = [];
  Object.defineProperty(HTMLElement.prototype, "scrollHeight", { configurable: true, value: 1_000_000 });
  Object.defineProperty(Element.prototype, "scrollTo", {
    configurable: true,
    value(this: Element, { top = 0 }: ScrollToOptions) {
      if (this.scrollTop !== top) offsets.push(top);
      this.scrollTop = top;
      // Not at once: nothing may be drawn while something is being drawn.
      queueMicrotask(() => { act(() => { this.dispatchEvent(new Event("scroll")); }); });
    },
  });
  return offsets;
}

function select(pane: OpenPane, selectedKey: string, position: number, { groups } = checkingState(checking.groups)): void {
  act(() => { pane.change(checkingState(groups, { selectedKey, position })); });
}

afterEach(() => {
  Reflect.deleteProperty(Element.prototype, "scrollTo");
  Reflect.deleteProperty(HTMLElement.prototype, "scrollHeight");
});

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

  it("scroll to the finding that they reached, however far, and keep the focus", async () => {
    const scrolled = watchScrolling();
    const pane = openPane(far);
    const next = screen.getByRole("button", { name: "Next" });
    await pane.user.click(next);
    expect(scrolled).toEqual([]);
    select(pane, farKey, 701, far);
    expect(scrolled.length).toBeGreaterThan(0);
    expect(screen.getByText("701 of 5,004")).toBeTruthy();
    expect(pane.container.querySelector('[aria-current="true"]')?.textContent).toContain("A712");
    expect(document.activeElement).toBe(next);
  });

  it("scroll as well when the store answers at once", async () => {
    const scrolled = watchScrolling();
    const pane = openPane(far);
    pane.on("next", () => { select(pane, farKey, 701, far); });
    await pane.user.click(screen.getByRole("button", { name: "Next" }));
    expect(scrolled.length).toBeGreaterThan(0);
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

});

describe("a selection that did not come from previous or next", () => {
  it("leaves the list where it is", () => {
    const scrolled = watchScrolling();
    const pane = openPane(far);
    select(pane, farKey, 701, far);
    expect(scrolled).toEqual([]);
  });

  it("is where Tab enters the list", () => {
    const pane = openPane(checkingState(checking.groups));
    select(pane, "PC2:18", 4);
    const stops = pane.container.querySelectorAll('[data-row-control][tabindex="0"]');
    expect([...stops].map(({ textContent }) => textContent)).toEqual(["Enter the first part of the postcode only, for example DD1. Postcode, B18"]);
  });
});

describe("the arrow keys in the list", () => {
  it("go through headings and cards; Tab goes on into the card, and then out", async () => {
    const { user } = openPane(checkingState(checking.groups));
    const focused = () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent;
    act(() => { screen.getByRole("button", { name: /^More than the first part/ }).focus(); });
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(focused()).toContain("Postcode, B18");
    await user.tab();
    expect(focused()).toBe("Change to DD1 Postcode, B18");
    await user.tab();
    expect(focused()).toBe("Previous");
    await user.tab({ shift: true });
    await user.keyboard("{ArrowUp}");
    expect(focused()).toContain("Postcode, B17");
    await user.keyboard("{End}");
    expect(focused()).toContain("Age, C41");
    await user.keyboard("{Home}");
    expect(focused()).toContain("CHI numbers");
  });

  it("close and open a group from its heading, and Enter on a card goes to its cell", async () => {
    const { user, asked } = openPane(checkingState(checking.groups));
    const heading = screen.getByRole("button", { name: /^More than the first part/ });
    act(() => { heading.focus(); });
    await user.keyboard("{ArrowLeft}");
    expect(heading.getAttribute("aria-expanded")).toBe("false");
    await user.keyboard("{ArrowRight}{ArrowDown}{Enter}");
    expect(heading.getAttribute("aria-expanded")).toBe("true");
    expect(asked).toEqual([["jumpTo", "PC2:17"]]);
  });

  it("pass over what has just been put right, and leave every other key alone", async () => {
    const { user, asked } = openPane(galleryStates.fixed);
    act(() => { screen.getByRole("button", { name: "Enter the first part of the postcode only, for example DD1. Postcode, B17" }).focus(); });
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement?.textContent).toContain("Postcode, B19");
    await user.keyboard("{Escape}{F6}{Control>}{ArrowUp}{/Control}");
    expect(document.activeElement?.textContent).toContain("Postcode, B19");
    expect(asked).toEqual([]);
  });
});

describe("5,000 findings", () => {
  it("put what is in view on the page, and every heading", () => {
    const { container } = openPane(galleryStates.many);
    expect(container.querySelectorAll("li[aria-posinset]").length).toBeGreaterThan(20);
    expect(container.querySelectorAll("li[aria-posinset]").length).toBeLessThan(100);
    expect(container.querySelectorAll("h3")).toHaveLength(6);
  });

  it("make no card that is not looked at", () => {
    const made = new Set<number>();
    const [group] = manyFindings(5_000);
    if (!group) throw new Error("There are no findings in bulk");
    const cards = [...group.findings];
    const findings = {
      length: cards.length,
      at: (index: number) => {
        made.add(index);
        return cards[index];
      },
      keyAt: (index: number) => cards[index]?.key,
      [Symbol.iterator]: () => { throw new Error("All cards were looked at"); },
    };
    openPane(checkingState([{ ...group, findings }]));
    expect(made.size).toBeLessThan(100);
  });
});
