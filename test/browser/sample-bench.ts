import { readFile } from "node:fs/promises";
import type { Locator } from "playwright-core";
import { openLocalHost } from "../../src/workbench/host";
import type { Bench } from "./harness";
import { KeyboardUser } from "./keyboard-user";

/** The sample's part of the pane on the demonstration list, as an analyst meets it. */
export class SampleBench {
  readonly user: KeyboardUser;

  constructor(readonly bench: Bench) {
    this.user = new KeyboardUser(bench);
  }

  button(name: string | RegExp): Locator {
    return this.bench.pane.getByRole("button", { name, exact: true }).first();
  }

  heading(name: string | RegExp): Promise<void> {
    return this.bench.pane.getByRole("heading", { name, exact: true }).first().waitFor();
  }

  says(text: string | RegExp): Promise<void> {
    return this.bench.pane.getByText(text).first().waitFor();
  }

  async saysNoMore(text: string | RegExp): Promise<void> {
    await this.bench.pane.getByText(text).first().waitFor({ state: "detached" });
  }

  field(name: string | RegExp): Locator {
    return this.bench.pane.getByRole("textbox", { name });
  }

  /** Nobody but the inspectorate is led there: the way is by Tools. */
  async enter(): Promise<void> {
    await this.heading("Findings");
    await this.button("Tools").click();
    await this.button("Draw a sample").click();
    await this.heading("Step 1 of 5: The list");
  }

  /** From the first step to a sample, with the list put right as far as is needed. */
  async draw(seed: string): Promise<void> {
    await this.enter();
    await this.giveOwnId();
    await this.field(/Why the sample is drawn/).fill("The partnership has been told of them");
    await this.button("Go on to how many").click();
    await this.button("Go on to the characteristics").click();
    await this.button("Go on to the freeze").click();
    await this.button("Freeze the list").click();
    await this.button("Go on to the seed").click();
    await this.field("Digits rolled").fill(seed);
    await this.button("Draw the sample").click();
    await this.heading("Result");
  }

  /** Two rows of the demonstration list have one ID: the second gets its own. */
  async giveOwnId(): Promise<void> {
    await this.says("Rows 26 and 50 have the same ID number");
    await this.bench.typeInto("A50", "A-500");
    await this.saysNoMore("Rows 26 and 50 have the same ID number");
  }

  /** Texts of a sheet, row by row, wherever it stands. */
  async rows(sheet: string): Promise<string[][]> {
    return this.bench.page.evaluate((name) => {
      const found = window.pirWorkbench?.host?.sheets.find((one) => one.name === name);
      if (!found) throw new Error(`There is no sheet ${name}.`);
      return Array.from({ length: found.lastRow + 1 }, (_, row) =>
        Array.from({ length: found.lastColumn + 1 }, (__, column) => found.cell(row, column).text),
      );
    }, sheet);
  }

  /** A column of a sheet of the sample, by its heading; without the heading. */
  async column(sheet: string, heading: string): Promise<string[]> {
    const [headings = [], ...rows] = await this.rows(sheet);
    const at = headings.indexOf(heading);
    if (at < 0) throw new Error(`${sheet} has no column ${heading}.`);
    return rows.map((cells) => cells[at] ?? "");
  }

  async sheetNames(): Promise<string[]> {
    return this.bench.page.evaluate(() => (window.pirWorkbench?.host?.sheets ?? []).map(({ name }) => name));
  }

  async tabInFront(name: string): Promise<void> {
    await this.bench.page.getByRole("navigation", { name: "Sheets" }).locator("[aria-current]").filter({ hasText: new RegExp(`^${name}$`) }).waitFor();
  }

  /** The workbook as it would be saved. */
  async saved(): Promise<Buffer> {
    const bytes = await this.bench.page.evaluate(async () => Array.from((await window.pirWorkbench?.host?.save()) ?? []));
    return Buffer.from(bytes);
  }

  /** The workbook that comes with a press of this button. */
  async downloaded(button: Locator): Promise<Awaited<ReturnType<typeof openLocalHost>>> {
    const [download] = await Promise.all([this.bench.page.waitForEvent("download"), button.click()]);
    return openLocalHost(await readFile(await download.path()));
  }
}
