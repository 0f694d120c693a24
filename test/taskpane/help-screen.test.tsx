import { fireEvent, screen, within } from "@testing-library/react";
import { galleryStates } from "../../src/taskpane/gallery/states";
import { openScreen } from "./pane";

const heading = (level: number, name: string): HTMLElement => screen.getByRole("heading", { level, name });
const back = (name: string): HTMLElement => screen.getByRole("button", { name });
const field = (): HTMLElement => screen.getByRole("searchbox", { name: "Search the help" });

describe("the contents", () => {
  it("open with the heading in focus, by section, and lead to a topic and back to its link", async () => {
    const { user, asked } = await openScreen(galleryStates.help);
    expect(document.activeElement).toBe(heading(2, "Help"));
    const columns = within(screen.getByRole("region", { name: "Columns" })).getAllByRole("button");
    expect(columns.map((link) => link.textContent)).toEqual([
      "ID Number", "Postcode", "Age", "Gender", "Ethnicity", "Disability", "CSO start date", "CSO reinstated",
    ]);
    await user.click(back("Postcode"));
    expect(document.activeElement).toBe(heading(2, "Postcode"));
    await user.click(back("Back to Help"));
    expect(document.activeElement).toBe(back("Postcode"));
    await user.click(back("Back"));
    expect(asked).toEqual([["closeHelp"]]);
  });

  it("end with what the pane is used for, and the tour", async () => {
    const { user, asked } = await openScreen(galleryStates.help);
    expect(screen.getByRole("radio", { name: "Completing a return", checked: true })).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: "Drawing a sample" }));
    await user.click(back("Show the tour again"));
    expect(asked).toEqual([["chooseRole", "analyst"], ["showTour"]]);
  });

  it("have at most one button that stands out", async () => {
    const { container } = await openScreen(galleryStates.help);
    expect(container.querySelectorAll("main .fui-Button[class*=primary]").length).toBeLessThanOrEqual(1);
  });
});

describe("the search", () => {
  it("finds topics, says how many, marks the words and keeps them on the way back", async () => {
    const { user } = await openScreen(galleryStates.help);
    await user.type(field(), "Kinship");
    expect(screen.getByText("1 topic found.").getAttribute("role")).toBe("status");
    const results = screen.getByRole("region", { name: "Topics found" });
    await user.click(within(results).getByRole("button", { name: "Who is in scope In “Before you start”" }));
    const marks = Array.from(document.querySelectorAll("mark"), (mark) => mark.textContent);
    expect(marks).toEqual(["kinship"]);
    await user.click(back("Back to Help"));
    expect(field().getAttribute("value")).toBe("Kinship");
    expect(document.activeElement?.textContent).toMatch(/^Who is in scope/);
  });

  it("says so where nothing is found", async () => {
    const { user } = await openScreen(galleryStates.help);
    await user.type(field(), "zzz");
    expect(screen.getByText("No topic found.")).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Topics found" })).toBeNull();
  });
});

describe("a topic that was asked for", () => {
  it("opens at once, and leads back to where it was asked, or to the contents", async () => {
    const { user, asked } = await openScreen(galleryStates.helpPostcode);
    expect(document.activeElement).toBe(heading(2, "Postcode"));
    await user.click(back("Back"));
    expect(asked).toEqual([["closeHelp"]]);
    await user.click(back("All help topics"));
    expect(document.activeElement).toBe(back("Postcode"));
  });

  it("another one opens as well while the help is open", async () => {
    const { change } = await openScreen(galleryStates.helpPostcode);
    change(galleryStates.helpKeyboard);
    expect(document.activeElement).toBe(heading(2, "Keyboard"));
  });

  it("shows the quotation with its section and document", async () => {
    const { container } = await openScreen(galleryStates.helpScope);
    expect(container.querySelector("blockquote")?.textContent).toMatch(/^“all children \(including unborn babies/);
    expect(container.querySelector("figcaption")?.textContent).toMatch(/^Pre-inspection return guidance.*Care Inspectorate/);
  });

  it("says of each line of the checklist which side it is on, and has nothing to tick off", async () => {
    await openScreen(galleryStates.helpScope);
    expect(screen.getAllByRole("img", { name: "List" })).toHaveLength(8);
    expect(screen.getAllByRole("img", { name: "Leave out" })).toHaveLength(2);
    expect(screen.queryAllByRole("checkbox")).toEqual([]);
  });
});

describe("Escape", () => {
  it("empties the search, then leaves the help", async () => {
    const { user, asked } = await openScreen(galleryStates.help);
    await user.type(field(), "seed");
    await user.keyboard("{Escape}");
    expect(field().getAttribute("value")).toBe("");
    expect(asked).toEqual([]);
    await user.keyboard("{Escape}");
    expect(asked).toEqual([["closeHelp"]]);
  });

  it("leads from a topic to the contents, from one that was asked for out of the help", async () => {
    const { user, asked, change } = await openScreen(galleryStates.help);
    await user.click(back("Keyboard"));
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(back("Keyboard"));
    expect(asked).toEqual([]);
    change(galleryStates.helpPostcode);
    await user.keyboard("{Escape}");
    expect(asked).toEqual([["closeHelp"]]);
  });

  it("takes no other key", async () => {
    await openScreen(galleryStates.help);
    for (const key of ["F6", "F2", "ArrowDown", "Home"]) expect(fireEvent.keyDown(field(), { key })).toBe(true);
  });
});

it("without a return it stands under the pane's own heading, with what holds for every return", async () => {
  await openScreen(galleryStates.noReturnHelp);
  expect(heading(1, "Pre-inspection return")).toBeTruthy();
  expect(screen.getByRole("main")).toBeTruthy();
  expect(screen.queryByRole("region", { name: "Columns" })).toBeNull();
  expect(back("Keyboard")).toBeTruthy();
});
