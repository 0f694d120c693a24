import { startHarness, type Harness } from "./harness";
import { SampleBench } from "./sample-bench";

/** Of the published vectors. */
const seed = "01382438112797316654";

let harness: Harness;
let at: SampleBench;

beforeAll(async () => {
  harness = await startHarness();
}, 600_000);
afterAll(() => harness.close());
beforeEach(async () => {
  at = new SampleBench(await harness.open());
});
afterEach(() => at.bench.close());

test("from the list to the deletion", async () => {
  await prepareByKeyboard();
  await lookAtResult();
  const [first = "", second = "", third = "", fourth = ""] = await at.column("Sample", "Record ID");
  await verifyAndSign("Second analyst");
  await markSiblings(first, second);
  await replaceByChoice(first);
  await replaceTogether(third, fourth);
  await takeBackTheLast(fourth);
  await release();
  await deleteWithList();
});

/** After the list was put right by its grid, with the keyboard alone. */
async function prepareByKeyboard(): Promise<void> {
  const { bench } = at;
  await at.enter();
  await at.button("Go on to how many").click();
  await at.says("Nothing can be drawn from this list yet.");
  await at.heading("Step 1 of 5: The list");
  await at.giveOwnId();
  await at.says("179 of them can be drawn");
  await at.button("Go on to how many").click();
  await at.says(/Enter a reason/);
  // The field has the keyboard: what is typed is the reason.
  await bench.page.keyboard.type("The partnership has been told of them");
  await at.user.press("Go on to how many");
  await at.heading("Step 2 of 5: How many");
  await at.user.press("Go on to the characteristics");
  await at.heading("Step 3 of 5: Characteristics");
  await at.user.press("Move down Age band");
  await at.says("Age band is now 2 of 7.");
  await at.user.press("Move up Age band", "Shift+Tab");
  await at.says("Age band is now 1 of 7.");
  await at.user.press("Go on to the freeze");
  await at.heading("Step 4 of 5: Freeze");
  await at.user.press("Freeze the list");
  await at.heading("The list is frozen");
  await at.user.press("Copy the digest");
  await at.says("Copied.");
  const digest = await bench.page.evaluate(() => navigator.clipboard.readText());
  expect(digest).toMatch(/^[0-9a-f]{64}$/);

  const age = await bench.find("Age (in");
  await bench.goTo("C20");
  const before = await bench.value(19, age.column);
  await bench.page.keyboard.type(before === 3 ? "9" : "3");
  await bench.page.keyboard.press("Enter");
  await at.says("The list has changed since it was frozen.");
  await at.says("1 child has another level: Age band (1).");
  expect(await at.button("Go on to the seed").count()).toBe(0);
  await bench.page.keyboard.press("Control+z");
  await at.saysNoMore("The list has changed since it was frozen.");
  expect(await bench.value(19, age.column)).toBe(before);

  // The pane comes after the sheet and its tabs.
  await bench.page.keyboard.press("F6");
  await bench.page.keyboard.press("F6");
  await at.user.press("Go on to the seed");
  await at.heading("Step 5 of 5: Seed and draw");
  await at.user.tabTo("Digits rolled");
  await bench.page.keyboard.type(seed);
  await at.says("20 of 20 digits");
  await at.user.press("Draw the sample");
  await at.heading("Result");
  expect((await at.rows("Sampling record")).flat().join("\n")).toContain(digest);
}

async function lookAtResult(): Promise<void> {
  await at.says("Drawn: 60 in the sample, 15 in reserve and 15 for follow-up.");
  expect((await at.sheetNames()).slice(-4).sort()).toEqual(["PIR sample data", "Reserve", "Sample", "Sampling record"]);
  expect(await at.column("Sample", "Record ID")).toHaveLength(60);
  expect(await at.column("Reserve", "Record ID")).toHaveLength(15);
  expect((await at.column("Sample", "Follow-up")).filter((mark) => mark === "Yes")).toHaveLength(15);
  await at.button(/^Gender/).click();
  await at.bench.pane.getByRole("table", { name: "Gender" }).waitFor();
  await at.button("Go to the sample").click();
  await at.tabInFront("Sample");
  await at.button("Go to the reserve").click();
  await at.tabInFront("Reserve");
  await at.button("Go to the sampling record").click();
  // What is wanted while Excel still works comes after it.
  await at.button("Verify").click();
  await at.tabInFront("Sampling record");
  await at.heading("Verify");
}

async function verifyAndSign(role: string): Promise<void> {
  const sign = at.button("Sign the draw off");
  expect(await sign.getAttribute("aria-disabled")).toBe("true");
  await at.button("Verify the draw").click();
  await at.says("Drawing again gives exactly this sample.");
  await at.says("The same 60 records, 15 in reserve and 15 for follow-up.");
  await at.bench.pane.getByRole("combobox", { name: "Your role" }).selectOption({ label: role });
  await sign.click();
  await at.says(new RegExp(`^${role}, \\d+ \\w+ \\d{4}$`));
}

async function markSiblings(one: string, other: string): Promise<void> {
  await at.button("Siblings").click();
  const groups = at.field("Groups, one a line");
  await groups.fill(`${one}, Z-999`);
  await at.button("Save the groups").click();
  await at.says("Nothing was saved");
  await at.says(/Z-999/);
  expect((await at.column("Sample", "Sibling group")).filter((group) => group !== "")).toEqual([]);
  await groups.fill(`${one}, ${other}`);
  await at.button("Save the groups").click();
  await at.says(`Group 1: ${one}, ${other}`);
  expect((await at.column("Sample", "Sibling group")).filter((group) => group !== "")).toEqual(["1", "1"]);
}

async function choose(id: string): Promise<void> {
  await at.bench.pane.getByRole("searchbox", { name: "Find a record" }).fill(id);
  await at.bench.pane.getByRole("checkbox", { name: id }).check();
}

/** The lead prefers the second in the ranking. */
async function replaceByChoice(id: string): Promise<void> {
  await at.button("Replace").click();
  await choose(id);
  await at.button("Find the nearest").click();
  await at.says(`Choose why ${id} is replaced.`);
  await at.bench.pane.getByLabel(`Why ${id} is replaced`).selectOption("The record cannot be found");
  await at.button("Find the nearest").click();
  await at.heading("Replace a record");
  const second = at.bench.pane.getByRole("radio").nth(1);
  const chosen = await second.getAttribute("value");
  await second.check();
  await at.button("Replace this record").click();
  await at.says("Enter why this record was chosen.");
  await at.field("Why this one, and not the nearest").fill("The nearest is of the same family");
  await at.button("Replace this record").click();
  await at.says(new RegExp(`^${id} was replaced by ${String(chosen)} on`));
  await at.says(/The nearest is of the same family/);
  await at.says("14 records left in reserve.");
  expect(await at.column("Sample", "Record ID")).toContain(chosen);
}

async function replaceTogether(one: string, other: string): Promise<void> {
  await choose(one);
  await choose(other);
  await at.bench.pane.getByLabel(`Why ${one} is replaced`).selectOption("The record is not complete enough to read");
  await at.bench.pane.getByLabel(`Why ${other} is replaced`).selectOption("Other");
  await at.field(`The reason for ${other}, in your words`).fill("The file is with the court");
  await at.button("Find the nearest").click();
  await at.heading("Replace 2 records");
  expect(await at.bench.pane.getByRole("table", { name: "Replacements" }).getByRole("row").count()).toBe(3);
  await at.button("Replace 2 records").click();
  await at.heading("Replacements so far: 3");
  await at.says("12 records left in reserve.");
}

async function takeBackTheLast(id: string): Promise<void> {
  await at.button("Take back the last one").click();
  await at.heading("Replacements so far: 2");
  await at.says("1 replacement was taken back. It stays in the record.");
  await at.says("13 records left in reserve.");
  const status = (await at.column("Sample", "Status"))[(await at.column("Sample", "Record ID")).indexOf(id)];
  expect(status).toBe("In the sample");
}

async function release(): Promise<void> {
  await at.button("Release").click();
  await at.button("Write the release list").click();
  await at.says(/^Written on/);
  const own = await at.downloaded(at.button("Download the list"));
  expect(own.sheets.map(({ name }) => name)).toEqual(["Release list"]);
  await at.says("Downloaded as PIR release list.xlsx.");
  // As Excel for Windows, which opens workbooks that a pane makes; the web is not asked to.
  await (await at.bench.paneDocument()).evaluate(() => Object.assign(Office.context, { platform: Office.PlatformType.PC }));
  await at.button("Release").click();
  await at.button("Open as a workbook of its own").click();
  await at.says("Opened in a new workbook.");
  const opened = await at.downloaded(at.bench.page.getByRole("button", { name: "Save the new workbook" }));
  expect(opened.sheets.map(({ name }) => name)).toEqual(["Release list"]);
  await at.button("Go to the sheet").click();
  await at.tabInFront("Release list");
  const list = (await at.rows("Release list")).flat();
  expect(list.filter((text) => text === "Selected").length).toBeGreaterThanOrEqual(60);
  expect(list).not.toContain("White Scottish");
}

async function deleteWithList(): Promise<void> {
  await at.button("Delete").click();
  await at.bench.pane.getByRole("switch", { name: "Delete the list of children too" }).check();
  await at.says("The list itself, the sheet “Sample of Records” with 180 children");
  const goes = at.button("Delete the sample and the list");
  expect(await goes.getAttribute("aria-disabled")).toBe("true");
  await at.bench.pane.getByRole("checkbox", { name: /I know that this cannot be undone/ }).check();
  await goes.click();
  await at.heading("The list was deleted");
  await at.says("The list itself, the sheet “Sample of Records” with 180 children");
  expect(await at.sheetNames()).toEqual(["Appendix 1- guidance", "Sheet1", "Deletion certificate"]);
}

test("another analyst opens the saved workbook, verifies it and signs", async () => {
  await at.draw(seed);
  const drawn = await at.column("Sample", "Record ID");
  const saved = await at.saved();
  await at.bench.close();

  at = new SampleBench(await harness.open());
  await at.bench.openFile("returned.xlsx", saved);
  await at.bench.page.getByRole("heading", { name: "returned.xlsx" }).waitFor();
  await at.button("Sample").click();
  await at.says(/^60 records, 15 in reserve and 15 for follow-up, drawn on/);
  expect(await at.column("Sample", "Record ID")).toEqual(drawn);
  await at.button("Verify").click();
  await verifyAndSign("Second analyst");

  await at.bench.page.getByRole("navigation", { name: "Sheets" }).getByRole("button", { name: "Sample of Records" }).click();
  await at.bench.typeInto("D20", "Male");
  await at.bench.typeInto("C20", "17");
  await at.button("Verify again").click();
  await at.says("The list has changed since the draw");
  await at.says("Drawn from the list as it was frozen, the sample is exactly the same.");
});
