import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DeployedPane } from "./deployed-pane";

const demonstration = "compulsory-supervision-orders-2025-demonstration.xlsx";
const file = (name: string): Buffer => readFileSync(join(process.cwd(), "dist/workbooks", name));

/**
 * Goes through every part of the pane beside a filled return as its users do: checking, help, tools, sending, an
 * extract, new IDs and the sample. Waits at each for what shows that it is there.
 */
export async function walkThrough(pane: DeployedPane): Promise<void> {
  const { page } = pane;
  const text = (said: string | RegExp): Promise<void> => page.getByText(said).first().waitFor();
  const tool = async (name: string | RegExp): Promise<void> => {
    await pane.button("Tools").click();
    await pane.button(name).click();
  };

  await pane.heading("Findings");
  await pane.button(/^Fix all 2 Postcode/).click();
  await pane.button("Change 2 cells").click();
  await pane.button(/^Fix all 2 Postcode/).waitFor({ state: "detached" });
  await pane.button(/^Confirm… ID Number/).click();
  await pane.button("Cancel").click();
  await pane.button(/^Dates/).click();
  await page.getByRole("textbox", { name: /date/i }).first().waitFor();

  await pane.button("Help").click();
  await pane.heading("Keyboard and privacy");

  await tool("Compare with an earlier version");
  await page.getByLabel(/^Earlier version/).setInputFiles({ name: "earlier.xlsx", mimeType: "", buffer: file(demonstration) });
  await text(/^Compared with earlier\.xlsx/);
  await tool("Partnership settings");
  await pane.heading("Numbers of your own systems");

  await tool("Bring in a list");
  const list = Buffer.from("Case,Postcode,Age\nC1,DD1,12\nC2,DD2,13\nC3,DD3,14\n");
  await page.getByLabel("File from your case system").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: list });
  await pane.heading("Step 1 of 4: Columns");
  await pane.button("Start again with another file").click();
  await pane.button("Start again").click();
  await page.getByLabel("File from your case system").setInputFiles({ name: "list.xlsx", mimeType: "", buffer: file(demonstration) });
  await pane.heading("Step 1 of 4: Columns");

  await tool("Give new ID numbers");
  await pane.button("Show what would change").click();
  await pane.button(/^Give \d+ new ID numbers$/).click();
  const key = page.waitForEvent("download");
  await pane.button("Download the key").click();
  await key;
  await pane.button("I have kept the key").click();

  await pane.button("Ready to send").click();
  await pane.button("Look through the whole workbook").click();
  await pane.button("Look through the whole workbook again").waitFor();

  await drawSample(pane);
}

async function drawSample(pane: DeployedPane): Promise<void> {
  const { page } = pane;
  await pane.button("Tools").click();
  await pane.button("Draw a sample").click();
  await pane.heading("Step 1 of 5: The list");
  await page.getByRole("textbox", { name: /Why the sample is drawn/ }).fill("The partnership has been told of them");
  for (const step of ["how many", "the characteristics", "the freeze"]) await pane.button(`Go on to ${step}`).click();
  await pane.button("Freeze the list").click();
  await pane.button("Go on to the seed").click();
  await page.getByRole("textbox", { name: "Digits rolled" }).fill("31415926535897932384");
  await pane.button("Draw the sample").click();
  await pane.heading("Result");
}
