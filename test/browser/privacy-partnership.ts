import { CHI_NUMBERS, CHILD, markedWorkbook, rowOf } from "./privacy-workbook";
import { mark, markedId } from "./privacy-marks";
import type { PrivacyBench } from "./privacy-bench";

/** All that a partnership does with a return, from the first time to the last step. */
export async function workAsPartnership(own: PrivacyBench): Promise<void> {
  await meet(own);
  await goThroughFindings(own);
  await askHelp(own);
  await makeFixes(own);
  await confirmChecks(own);
  await setUp(own);
  await compare(own);
  await shareFindings(own);
  await giveNewIds(own);
  await makeReady(own);
}

async function meet(own: PrivacyBench): Promise<void> {
  await own.bench.pane.getByRole("button", { name: /^Completing a return/ }).click();
  await own.press("Next");
  await own.press("Next");
  await own.press("Start");
  await own.at.heading("Findings");
}

async function goThroughFindings(own: PrivacyBench): Promise<void> {
  await own.openAll();
  await own.press("Next");
  await own.press("Next");
  await own.press("Previous");
  await own.bench.goTo(`A${rowOf(CHILD.chi)}`);
  await own.bench.pane.getByRole("heading", { name: `Row ${rowOf(CHILD.chi)}` }).waitFor();
  // What the row holds is shown or hidden, which the computer keeps.
  const row = own.button(new RegExp(`^Row ${rowOf(CHILD.chi)}\\b`));
  await row.click();
  await row.click();
  await own.bench.typeInto(`J${rowOf(CHILD.grown)}`, own.typed("remark"));
}

async function askHelp(own: PrivacyBench): Promise<void> {
  await own.press("Help");
  const search = own.bench.pane.getByRole("searchbox", { name: "Search the help" });
  await search.fill(`${mark("search")} ${CHI_NUMBERS[0]}`);
  await own.at.says("No topic found.");
  await search.fill("privacy");
  await own.bench.pane.getByText("Where your data stays").first().click();
  await own.at.says("There is no server behind it");
  await own.part("Findings");
}

async function makeFixes(own: PrivacyBench): Promise<void> {
  await own.press(`Change to 12 Age, C${rowOf(CHILD.age)}`);
  await own.press("Cancel");
  await own.press(`Change to 12 Age, C${rowOf(CHILD.age)}`);
  await own.failNext("AccessDenied");
  await own.press("Change 1 cell");
  await own.at.says(/is protected/);
  await own.press("Change 1 cell");
  await own.at.says("1 cell changed.");
  await own.press("Fix all 2 Postcode with small letters or spaces");
  await own.press("Change 2 cells");
  await own.at.says("2 cells changed.");
}

async function confirmChecks(own: PrivacyBench): Promise<void> {
  await own.button(/^Confirm….*Row/).click();
  const reason = own.at.field(/Why it is right/);
  await reason.fill(`See ${CHI_NUMBERS[2]}`);
  await own.press("Confirm");
  await own.at.says("Take this out of the reason: CHI number.");
  await reason.fill(own.typed("reason"));
  await own.press("Confirm");
  await own.at.says("1 confirmed");
}

async function setUp(own: PrivacyBench): Promise<void> {
  await own.part("Tools");
  await own.press("Partnership settings");
  await own.bench.pane.getByRole("combobox", { name: "Council area" }).selectOption({ label: "Dundee City" });
  const example = own.at.field(/^Write one example/);
  await example.fill(markedId(101));
  await own.press("Add");
  await own.at.says(/Fits [\d,]+ IDs in the list/);
  await example.fill("Qz7654321");
  own.alsoSecret(["Qz7654321"]);
  await own.press("Add");
  await own.at.says("Fits no ID in the list.");
  await own.press(/^Remove /);
  await own.press("Back to Tools");
}

async function compare(own: PrivacyBench): Promise<void> {
  const earlier = await markedWorkbook("earlier");
  own.alsoSecret(earlier.values);
  await own.press("Compare with an earlier version");
  const file = own.bench.pane.getByLabel("Earlier version (an .xlsx file)");
  await file.setInputFiles({ name: `${mark("broken")}.xlsx`, mimeType: "", buffer: Buffer.concat([earlier.bytes.subarray(0, 900), Buffer.from(mark("rubbish"))]) });
  await own.at.says(/This file is damaged/);
  await own.bench.pane.getByLabel("Earlier version (an .xlsx file)").setInputFiles({ name: earlier.fileName, mimeType: "", buffer: earlier.bytes });
  await own.at.says(`Compared with ${earlier.fileName}`);
  await own.openAll();
  await own.press("Back to Tools");
}

async function shareFindings(own: PrivacyBench): Promise<void> {
  const highlights = own.bench.pane.getByRole("switch", { name: "Highlight findings in the sheet" });
  await highlights.click();
  await own.at.says(/highlighted/);
  await own.press("Copy");
  await own.at.says("Copied.");
  expect(await own.clipboard()).toContain("This ID reads as a CHI number.");
  expect(await own.clipboard()).not.toContain(CHI_NUMBERS[0]);
  await own.press("Write to a sheet");
  await own.button("Remove the sheet").waitFor();
}

async function giveNewIds(own: PrivacyBench): Promise<void> {
  await own.press("Give new ID numbers");
  await own.at.field(/Letters in front/).fill("Qn");
  await own.press("Show what would change");
  await own.failNext("GeneralException");
  await own.press("Give 112 new ID numbers");
  await own.at.says("Excel did not do what was asked.");
  await own.press("Give 112 new ID numbers");
  await own.at.heading("Keep the key");
  await own.press("Copy the key");
  await own.at.says("Copied.");
  const lines = (await own.clipboard()).trim().split(/\r?\n/).slice(1);
  expect(lines).toHaveLength(112);
  own.alsoSecret(lines.flatMap((line) => line.split("\t")));
  await own.press("Download the key");
  await own.at.says(/Downloaded/);
  // As Excel for Windows, which opens workbooks that a pane makes; the web is not asked to.
  await (await own.bench.paneDocument()).evaluate(() => Object.assign(Office.context, { platform: Office.PlatformType.PC }));
  await own.part("Findings");
  await own.part("Tools");
  await own.press("Keep the key");
  await own.press("Open the key as a new workbook");
  await own.bench.page.getByRole("button", { name: "Save the new workbook" }).click();
  await own.press("I have kept the key");
}

async function makeReady(own: PrivacyBench): Promise<void> {
  await own.part("Findings");
  // Nothing stands in the way of a receipt any more: what is to fix goes with its column, its cells and its sheets.
  await own.part("Ready to send");
  await own.press("Look through the whole workbook");
  await own.at.says(/Looked at:/);
  await own.openAll();
  await own.press(/^Clear \d+ document propert/);
  await own.at.says(/cleared|Cleared|emptied/);
}
