import { screen, within } from "@testing-library/react";
import type { Role } from "../../src/extract/roles";
import { extractStates } from "../../src/taskpane/gallery/extract-states";
import { checkingState } from "../../src/taskpane/gallery/states";
import type { ColumnsStep, ExtractWork } from "../../src/taskpane/store/extract-screens";
import type { CheckingState } from "../../src/taskpane/store/snapshot";
import { openScreen } from "./pane";

// jsdom says that a document whose focused element was removed has no focus; a browser's has it still.
beforeEach(() => { jest.spyOn(document, "hasFocus").mockReturnValue(true); });
afterEach(() => { jest.restoreAllMocks(); });

type Name = "extractColumns" | "extractColumnsAsked" | "extractNewerKept" | "extractSheets" | "extractNoHeadings";

function workOf(name: Name): ExtractWork {
  const { extract } = extractStates[name];
  if (extract.phase !== "working") throw new Error("The gallery's state has another phase");
  return extract.work;
}
function stateOf(name: Name, columns: Partial<ColumnsStep> = {}, more: Partial<ExtractWork> = {}): CheckingState {
  const work = workOf(name);
  return checkingState([], {
    screen: { name: "extract", extract: { phase: "working", work: { ...work, ...more, columns: { ...work.columns, ...columns } } } },
  });
}
const open = (name: Name, columns: Partial<ColumnsStep> = {}, more: Partial<ExtractWork> = {}) => openScreen(stateOf(name, columns, more));
/** The columns with the role of one changed, and taken from whoever had it. */
const withRole = (index: number, role: Role | undefined): Pick<ColumnsStep, "columns"> => ({
  columns: workOf("extractColumns").columns.columns.map((column) => {
    if (column.index === index) return { ...column, role };
    return column.role === role ? { ...column, role: undefined } : column;
  }),
});

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const use = (heading: string) => screen.getByRole<HTMLSelectElement>("combobox", { name: `Used for ${heading}` });
const foldButton = () => button(/^Not brought in \(/);
const usedPart = () => within(screen.getByRole("region", { name: "Columns that are used" }));

describe("what is used of the file", () => {
  it("is counted, and what stays out is named", async () => {
    await open("extractColumns");
    expect(screen.getByText("8 of 12 columns are used.").getAttribute("role")).toBe("status");
    expect(screen.getByText("Only read, not brought in: Person ID, DOB, Legal status, Date to.")).toBeTruthy();
    expect(screen.getByText(/^Not brought in: Name, CHI, Address line 1, Allocated/)).toBeTruthy();
  });

  it("stands in the order of the file, each with its heading, its masked values and its use", async () => {
    await open("extractColumns");
    expect(usedPart().getAllByRole("heading", { level: 4 }).map(({ textContent }) => textContent)).toEqual([
      "Person ID", "DOB", "Sex", "Ethnic origin", "Post code", "Legal status", "Date from", "Date to",
    ]);
    expect(within(screen.getByRole("list", { name: "Values of DOB" })).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "17/09/••••", "29/02/••••", "03/04/••••",
    ]);
    expect(use("DOB").selectedOptions[0]?.textContent).toBe("Date of birth");
    expect(screen.getByText("Becomes the age on the agreed date. The date itself is not brought in.")).toBeTruthy();
    expect(screen.getByText("1,288 of 1,310 rows filled in")).toBeTruthy();
  });

  it("says where it was matched as it was kept", async () => {
    await open("extractSheets");
    expect(screen.getByText("Matched as you kept it on 3 September 2026.")).toBeTruthy();
  });
});

describe("the use of a column", () => {
  it("is chosen from all that the return asks for, what others have coming last", async () => {
    const { user, asked } = await open("extractColumns");
    const groups = within(use("Sex")).getAllByRole<HTMLOptGroupElement>("group");
    expect(groups.map(({ label }) => label)).toEqual(["Use it for", "Take from another column"]);
    expect(within(use("Sex")).getByRole("option", { name: "Date of birth (now DOB)" }).parentElement).toBe(groups[1]);
    await user.selectOptions(use("Sex"), "Disability");
    expect(asked).toEqual([["extract", { ask: "role", column: 4, role: "column:disability" }]]);
  });

  it("that another column had moves, and that is said", async () => {
    const { user, asked, change } = await open("extractColumns");
    await user.selectOptions(use("Sex"), "Ethnicity (now Ethnic origin)");
    expect(asked).toEqual([["extract", { ask: "role", column: 4, role: "column:ethnicity" }]]);
    expect(screen.getByText("Sex is used for: Ethnicity. Ethnic origin is no longer used.").getAttribute("role")).toBe("status");
    change(stateOf("extractColumns", withRole(4, "column:ethnicity")));
    // The card stays where it was until the step is opened again.
    expect(usedPart().getByRole("heading", { name: "Ethnic origin" })).toBeTruthy();
    expect(use("Ethnic origin").selectedOptions[0]?.textContent).toBe("Not brought in");
  });

  it("is taken away, and the keyboard stays at the column", async () => {
    const { user, asked, change } = await open("extractColumns");
    await user.selectOptions(use("Sex"), "Not brought in");
    expect(asked).toEqual([["extract", { ask: "role", column: 4, role: undefined }]]);
    change(stateOf("extractColumns", withRole(4, undefined)));
    expect(use("Sex")).toBe(document.activeElement);
    expect(screen.getByText("Sex is not brought in.")).toBeTruthy();
  });

  it("is given to a column that was left out, which goes up with the focus", async () => {
    const { user, asked, change } = await open("extractColumns");
    expect(screen.queryByRole("combobox", { name: "Used for CHI" })).toBeNull();
    await user.click(foldButton());
    await user.selectOptions(use("CHI"), "Disability");
    expect(asked).toEqual([["extract", { ask: "role", column: 2, role: "column:disability" }]]);
    change(stateOf("extractColumns", withRole(2, "column:disability")));
    expect(usedPart().getByRole("combobox", { name: "Used for CHI" })).toBe(document.activeElement);
    expect(foldButton().textContent).toBe("Not brought in (3)");
  });
});

describe("dates that can be read two ways", () => {
  it("are asked about once, with both readings", async () => {
    const { user, asked } = await open("extractColumnsAsked");
    const group = within(screen.getByRole("radiogroup", { name: /^Dates such as 03\/04\/•••• can be read two ways/ }));
    expect(group.getAllByRole<HTMLInputElement>("radio").some(({ checked }) => checked)).toBe(false);
    await user.click(group.getByRole("radio", { name: /^3 April/ }));
    await user.click(group.getByRole("radio", { name: /^4 March/ }));
    expect(asked).toEqual([
      ["extract", { ask: "dateOrder", column: 9, order: "dayFirst" }],
      ["extract", { ask: "dateOrder", column: 9, order: "monthFirst" }],
    ]);
  });

  it("that can be read no other way have that said", async () => {
    await open("extractColumnsAsked");
    expect(screen.getByText(/^These dates are read month first/)).toBeTruthy();
  });
});

describe("the sheet and its headings", () => {
  it("are chosen where there are several sheets", async () => {
    const { user, asked } = await open("extractSheets");
    const sheet = screen.getByRole<HTMLSelectElement>("combobox", { name: "Sheet" });
    expect(sheet.selectedOptions[0]?.textContent).toBe("Orders, all areas (1,313 rows)");
    await user.selectOptions(sheet, "Codes (48 rows)");
    expect(asked).toEqual([["extract", { ask: "sheet", sheet: 2 }]]);
  });

  it("has no choice of one sheet", async () => {
    await open("extractColumns");
    expect(screen.queryByRole("combobox", { name: "Sheet" })).toBeNull();
  });

  it("are in a row that can be changed", async () => {
    const { user, asked } = await open("extractColumns");
    expect(screen.getByText("Headings are in row 3. 1,310 rows below them.")).toBeTruthy();
    await user.click(button("Change the row of the headings"));
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Row of the headings" });
    expect(field).toBe(document.activeElement);
    await user.clear(field);
    await user.type(field, "1314{Enter}");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("Enter a whole number from 1 to 1,313 in digits.")).toBeTruthy();
    expect(asked).toEqual([]);
    await user.clear(field);
    await user.type(field, "2");
    await user.click(button("Use this row"));
    expect(asked).toEqual([["extract", { ask: "headingRow", row: 2 }]]);
    expect(button("Change the row of the headings")).toBe(document.activeElement);
  });

  it("can be said to be none", async () => {
    const { user, asked } = await open("extractColumns");
    await user.click(button("Change the row of the headings"));
    await user.click(button("There are no headings"));
    expect(asked).toEqual([["extract", { ask: "headingRow", row: undefined }]]);
  });

  it("are left as they are with Escape", async () => {
    const { user, asked } = await open("extractColumns");
    await user.click(button("Change the row of the headings"));
    await user.keyboard("{Escape}");
    expect(asked).toEqual([]);
    expect(button("Change the row of the headings")).toBe(document.activeElement);
  });

  it("are said to be missing, with every column laid open", async () => {
    await open("extractNoHeadings");
    expect(screen.getByText("The rows have no headings. 1,310 rows.")).toBeTruthy();
    expect(screen.getByText("No column is used yet. Choose what to use below.")).toBeTruthy();
    expect(use("Column A")).toBeTruthy();
  });
});

describe("going on", () => {
  it("leads to the words", async () => {
    const { user, asked } = await open("extractColumns");
    await user.click(button("Next: words"));
    expect(asked).toEqual([["extract", { ask: "step", step: "words" }]]);
  });

  it("waits for what has to be settled, and leads there", async () => {
    const { user, asked } = await open("extractColumnsAsked");
    expect(screen.getByText("7 of 12 columns are used. 2 things left to settle.")).toBeTruthy();
    await user.click(button("Next: words"));
    expect(asked).toEqual([]);
    expect(document.activeElement?.textContent).toMatch(/^Settle this first\.Choose the column with the number of the child\./);
    expect(screen.getByText("Settle this first.").closest('[role="alert"]')).toBeTruthy();
  });

  it("is told what will be empty", async () => {
    await open("extractColumns");
    expect(within(screen.getByRole("region", { name: "Good to know" })).getByText(/^No column for CSO reinstated/)).toBeTruthy();
  });
});

describe("keeping the matching", () => {
  it("is off until asked for, and says what is kept", async () => {
    const { user, asked } = await open("extractColumns");
    const keep = screen.getByRole<HTMLInputElement>("checkbox", { name: "Keep this matching on this computer for next time" });
    expect(keep.checked).toBe(false);
    expect(screen.getByText("Headings and words only, nothing about any child.")).toBeTruthy();
    await user.click(keep);
    expect(asked).toEqual([["extract", { ask: "keep", isKept: true }]]);
  });

  it("one of a later version is replaced by a button that says so, and the focus stays here", async () => {
    const { user, asked } = await open("extractNewerKept");
    expect(screen.getByText(/^A later version of this add-in has kept a matching/).getAttribute("role")).toBe("status");
    await user.click(screen.getByRole("button", { name: "Replace it with this matching" }));
    expect(asked).toEqual([["extract", { ask: "keep", isKept: true, isReplacing: true }]]);
    expect(document.activeElement).toBe(screen.getByRole("checkbox", { name: /^Keep this matching/ }));
  });

  it("is taken back, and what came of it is said", async () => {
    const { user, asked } = await open("extractSheets");
    expect(screen.getByText("Kept on this computer.").getAttribute("role")).toBe("status");
    await user.click(screen.getByRole("checkbox", { name: /^Keep this matching/ }));
    expect(asked).toEqual([["extract", { ask: "keep", isKept: false }]]);
  });
});
