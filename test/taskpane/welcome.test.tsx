import { act, screen, within } from "@testing-library/react";
import { galleryStates } from "../../src/taskpane/gallery/states";
import type { PaneState, Role } from "../../src/taskpane/store/snapshot";
import { welcomeWords } from "../../src/taskpane/words/welcome";
import { openPane, type OpenPane } from "./pane";

/** The pane, once what shows the first time has been loaded. */
async function openWelcome(state: PaneState): Promise<OpenPane> {
  const pane = openPane(state);
  await screen.findByRole("heading", { level: 1 });
  return pane;
}

const question = "Are you completing a return or drawing a sample?";

describe("the question of the first time", () => {
  it("is answered by one press", async () => {
    const { user, asked } = await openWelcome(galleryStates.welcome);
    const answers = within(screen.getByRole("group", { name: question })).getAllByRole("button");
    expect(answers.map((button) => button.textContent)).toEqual([
      "Completing a return I list children for my partnership.",
      "Drawing a sample I am an analyst of the inspectorate.",
    ]);
    for (const answer of answers) await user.click(answer);
    expect(asked).toEqual([["chooseRole", "partnership"], ["chooseRole", "analyst"]]);
  });

  it("says that it can be changed, and where the data stays", async () => {
    await openWelcome(galleryStates.welcome);
    expect(screen.getByText("You can change this later in Help.")).toBeTruthy();
    expect(screen.getByText("Everything stays in this workbook and on this computer.")).toBeTruthy();
  });

  it("takes the focus from nobody who is at work elsewhere", async () => {
    const hasFocus = jest.spyOn(document, "hasFocus").mockReturnValue(false);
    try {
      await openWelcome(galleryStates.welcome);
      expect(screen.getByRole("heading", { name: question })).not.toBe(document.activeElement);
      expect(document.activeElement).toBe(document.body);
    } finally {
      hasFocus.mockRestore();
    }
  });
});

describe("the tour", () => {
  it.each<[Role, string]>([["partnership", "tourPartnership"], ["analyst", "tourAnalyst"]])("has three pages for %s", async (role, name) => {
    const states = [1, 2, 3].map((page) => galleryStates[`${name}${page}` as "tourAnalyst1"]);
    const [first, ...others] = states;
    if (!first) throw new Error("The gallery has lost the tour");
    const pane = await openWelcome(first);
    const seen: (string | null)[] = [];
    const note = () => {
      const heading = screen.getByRole("heading", { level: 1 });
      expect(heading).toBe(document.activeElement);
      seen.push(`${document.getElementById(heading.getAttribute("aria-describedby") ?? "")?.textContent ?? ""}: ${heading.textContent}`);
    };
    jest.spyOn(document, "hasFocus").mockReturnValue(true);
    act(() => { screen.getByRole("heading", { level: 1 }).focus(); });
    note();
    for (const state of others) {
      pane.change(state);
      note();
    }
    expect(seen).toEqual(welcomeWords.tour.pages[role].map(({ heading }, index) => `${index + 1} of 3: ${heading}`));
  });

  it("goes on, back, and away", async () => {
    const { user, asked } = await openWelcome(galleryStates.tourPartnership2);
    for (const name of ["Next", "Back", "Skip"]) await user.click(screen.getByRole("button", { name }));
    expect(asked).toEqual([["tour", "next"], ["tour", "back"], ["tour", "leave"]]);
  });

  it("ends with the start of work", async () => {
    const { user, asked } = await openWelcome(galleryStates.tourAnalyst3);
    expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(["Back", "Start"]);
    await user.click(screen.getByRole("button", { name: "Start" }));
    expect(asked).toEqual([["tour", "next"]]);
  });

  it("has no question before it and leads back to the help where it was asked for there", async () => {
    const pane = await openWelcome(galleryStates.tourAgain);
    expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(["Skip", "Next"]);
    pane.change(galleryStates.tourAgainLast);
    expect(screen.getByRole("button", { name: "Back to Help" })).toBeTruthy();
  });

  it("says nothing in pictures alone", async () => {
    const { container } = await openWelcome(galleryStates.tourPartnership1);
    const pictures = [...container.querySelectorAll("svg")];
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.every((picture) => picture.getAttribute("aria-hidden") === "true")).toBe(true);
  });
});
