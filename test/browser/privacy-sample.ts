import { mark } from "./privacy-marks";
import type { PrivacyBench } from "./privacy-bench";
import { LIST_SHEET } from "./privacy-workbook";

/** Of the published vectors. */
const SEED = "01382438112797316654";

/** All that an analyst does with a return, from the question what they are here for to the deletion. */
export async function drawSample(own: PrivacyBench): Promise<void> {
  await own.bench.pane.getByRole("button", { name: /^Drawing a sample/ }).click();
  await own.press("Skip");
  await own.at.heading("Step 1 of 5: The list");
  await prepare(own);
  await lookAtResult(own);
  const drawn = await own.at.column("Sample", "Record ID");
  const [first = "", second = "", third = ""] = drawn;
  await verifyAndSign(own);
  await markSiblings(own, first, second);
  await replace(own, third);
  await loadAnew(own);
  await release(own);
  await deleteAll(own);
}

async function prepare(own: PrivacyBench): Promise<void> {
  await giveReasons(own);
  await own.press("Go on to how many");
  const size = own.bench.pane.getByLabel("Main sample");
  await size.fill("58");
  await size.press("Tab");
  await giveReasons(own);
  await own.press("Go on to the characteristics");
  await own.at.heading("Step 3 of 5: Characteristics");
  await own.press("Move down Age band");
  await giveReasons(own);
  await own.press("Go on to the freeze");
  await own.at.heading("Step 4 of 5: Freeze");
  await own.press("Freeze the list");
  await own.at.heading("The list is frozen");
  await own.press("Copy the digest");
  await own.at.says("Copied.");
  expect(await own.clipboard()).toMatch(/^[0-9a-f]{64}$/);
  await own.press("Go on to the seed");
  await own.at.field("Digits rolled").fill(SEED);
  own.alsoSecret([SEED]);
  await own.failNext("GeneralException");
  await own.press("Draw the sample");
  await own.at.says(/Excel did not do what was asked/);
  await own.press("Draw the sample");
  await own.at.heading("Result");
}

/** Wherever the step asks why. */
async function giveReasons(own: PrivacyBench): Promise<void> {
  const fields = own.at.field(/^Why /);
  await fields.first().waitFor();
  for (const field of await fields.all()) {
    await field.fill(own.typed("why"));
    await field.press("Tab");
  }
}

async function lookAtResult(own: PrivacyBench): Promise<void> {
  await own.openAll();
  await own.press("Go to the sample");
  await own.at.tabInFront("Sample");
}

async function verifyAndSign(own: PrivacyBench): Promise<void> {
  await own.press("Verify");
  await own.press("Verify the draw");
  await own.at.says("Drawing again gives exactly this sample.");
  await own.bench.pane.getByRole("combobox", { name: "Your role" }).selectOption({ label: "Second analyst" });
  await own.press("Sign the draw off");
  await own.at.says(/^Second analyst, \d+ \w+ \d{4}$/);
}

async function markSiblings(own: PrivacyBench, one: string, other: string): Promise<void> {
  await own.press("Siblings");
  const groups = own.at.field("Groups, one a line");
  await groups.fill(`${one}, ${mark("nobody")}`);
  await own.press("Save the groups");
  await own.at.says("Nothing was saved");
  await groups.fill(`${one}, ${other}`);
  await own.press("Save the groups");
  await own.at.says(`Group 1: ${one}, ${other}`);
}

async function replace(own: PrivacyBench, id: string): Promise<void> {
  const { pane } = own.bench;
  await own.press("Replace");
  await pane.getByRole("searchbox", { name: "Find a record" }).fill(id);
  await pane.getByRole("checkbox", { name: id }).check();
  await pane.getByLabel(`Why ${id} is replaced`).selectOption("Other");
  await own.at.field(`The reason for ${id}, in your words`).fill(own.typed("why-replaced"));
  await own.press("Find the nearest");
  await own.at.heading("Replace a record");
  await pane.getByRole("radio").nth(1).check();
  await own.at.field("Why this one, and not the nearest").fill(own.typed("why-this"));
  await own.press("Replace this record");
  await own.at.heading(/^Replacements so far: 1/);
  await own.press("Take back the last one");
  await own.at.says("1 replacement was taken back. It stays in the record.");
}

/** As a button of the ribbon does, and as somebody who opens the pane again. */
async function loadAnew(own: PrivacyBench): Promise<void> {
  await own.bench.tool("Check").click();
  await own.at.heading("Findings");
  await own.bench.tool("Sample").click();
  await own.at.heading("Result");
}

async function release(own: PrivacyBench): Promise<void> {
  await own.press("Release");
  await own.press("Write the release list");
  await own.at.says(/^Written on/);
  await own.press("Download the list");
  await own.at.says("Downloaded as PIR release list.xlsx.");
}

async function deleteAll(own: PrivacyBench): Promise<void> {
  const { pane } = own.bench;
  await own.press("Delete");
  // Until it is known what goes, nothing can be chosen.
  const knows = pane.getByRole("checkbox", { name: /I know that this cannot be undone/ });
  await knows.waitFor();
  await pane.getByRole("switch", { name: "Delete the list of children too" }).check();
  await own.at.says(new RegExp(`The list itself, the sheet “${LIST_SHEET}”`));
  await knows.check();
  await own.press("Delete the sample and the list");
  await own.at.heading("The list was deleted");
}
