import { oneRowAChild, oneRowAnOrder, type SyntheticExport, titledWorkbook } from "../extract/exports";
import { mark } from "./privacy-marks";
import type { PrivacyBench } from "./privacy-bench";

const CHILDREN = 40;
const NAME_ENDS = /(\.[a-z]+)$/;

/** Lists of a case system come into a return: a text file, a workbook and a pasted table, and one that is no list. */
export async function bringListsIn(own: PrivacyBench): Promise<void> {
  await own.bench.pane.getByRole("button", { name: /^Completing a return/ }).click();
  await own.press("Skip");
  await own.part("Tools");
  await own.press("Bring in a list");
  await refuse(own);
  const text = oneRowAnOrder(CHILDREN);
  await choose(own, text);
  await goThroughWords(own);
  await keepMatching(own);
  await goToChildren(own);
  await write(own);
  await own.press("Bring in another list");
  const workbook = await titledWorkbook(CHILDREN);
  await choose(own, workbook);
  await goThroughWords(own);
  await goToChildren(own);
  await own.press("Start again with another file");
  await own.press("Start again");
  await paste(own, oneRowAChild(CHILDREN));
  await own.openAll();
}

async function refuse(own: PrivacyBench): Promise<void> {
  const file = own.bench.pane.getByLabel("File from your case system");
  await file.setInputFiles({ name: `${mark("broken")}.xlsx`, mimeType: "", buffer: Buffer.from(`PK\x03\x04${mark("rubbish")}`) });
  await refused(own);
  await file.setInputFiles({ name: `${mark("prose")}.csv`, mimeType: "text/csv", buffer: Buffer.from(mark("prose")) });
  await refused(own);
}

async function refused(own: PrivacyBench): Promise<void> {
  await own.bench.pane.getByRole("alert").filter({ hasText: /\S/ }).first().waitFor();
}

async function choose(own: PrivacyBench, file: SyntheticExport): Promise<void> {
  own.alsoSecret(file.secrets());
  const name = `${mark("export")}${NAME_ENDS.exec(file.fileName)?.[1] ?? ""}`;
  await own.bench.pane.getByLabel("File from your case system").setInputFiles({ name, mimeType: "", buffer: Buffer.from(file.bytes) });
  await own.at.heading("Step 1 of 4: Columns");
}

async function goThroughWords(own: PrivacyBench): Promise<void> {
  await own.openAll();
  await own.press("Next: words");
  await own.at.heading("Step 2 of 4: Words");
  await own.openAll();
  await settleWords(own);
}

/** As somebody may who brings a list in every year. */
async function keepMatching(own: PrivacyBench): Promise<void> {
  await own.bench.pane.getByRole("checkbox", { name: "Keep this matching on this computer for next time" }).check();
  await own.at.says(/^Kept on this computer/);
}

async function goToChildren(own: PrivacyBench): Promise<void> {
  await own.press("Next: children");
  await own.at.heading("Step 3 of 4: Children");
  await own.openAll();
}

/** Each word without an answer gets the last that is offered. */
async function settleWords(own: PrivacyBench): Promise<void> {
  for (const box of await own.bench.pane.getByRole("main").getByRole("combobox").all()) {
    if ((await box.locator("option:checked").innerText()) !== "Choose") continue;
    await box.selectOption({ index: (await box.locator("option").count()) - 1 });
  }
}

async function write(own: PrivacyBench): Promise<void> {
  await own.press("Next: preview");
  await own.at.heading("Step 4 of 4: Preview");
  await own.openAll();
  const agreed = own.bench.pane.getByRole("checkbox", { name: /^Yes, take out the/ });
  await agreed.check();
  await own.failNext("GeneralException");
  await own.press(/^Replace \d+ children by \d+$/);
  await refused(own);
  await own.press("Look again");
  await agreed.check();
  await own.press(/^Replace \d+ children by \d+$/);
  await own.at.heading("The children are in the list");
  await own.press("Copy the key");
  await own.at.says("Copied.");
  own.alsoSecret((await own.clipboard()).trim().split(/\r?\n/).slice(1).flatMap((line) => line.split("\t")));
  await own.press("I have kept the key");
}

async function paste(own: PrivacyBench, file: SyntheticExport): Promise<void> {
  own.alsoSecret(file.secrets());
  const text = Buffer.from(file.bytes).toString("utf8").replaceAll(",", "\t");
  await own.bench.page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await own.bench.pane.getByLabel("Or paste a table").click();
  await own.bench.page.keyboard.press("Control+v");
  await own.at.heading("Step 1 of 4: Columns");
}
