import type { Locator } from "playwright-core";
import type { Bench } from "./harness";

/** More presses than this would be no way to work, whatever they led to. */
const MOST_PRESSES = 120;

/** Somebody who has a keyboard and no mouse. */
export class KeyboardUser {
  constructor(readonly bench: Bench) {}

  /** What has the keyboard in the pane. */
  get focused(): Locator {
    return this.bench.pane.locator(":focus");
  }

  async key(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.bench.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.bench.page.keyboard.type(text);
  }

  /** From the sheet to the pane: its tabs come between. */
  async toThePane(): Promise<void> {
    await this.key("F6", "F6");
  }

  /** Goes to a control with one key alone. @throws naming what it came by where it does not come to it. */
  async tabTo(name: string | RegExp, key = "Tab"): Promise<void> {
    const passed: string[] = [];
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      if ((await this.focused.count()) > 0) {
        const here = await nameOf(this.focused);
        if (typeof name === "string" ? here === name : name.test(here)) return;
        passed.push(here);
      }
      await this.key(key);
    }
    throw new Error(`${key} does not lead to ${String(name)}, but by ${[...new Set(passed)].join("; ")}.`);
  }

  /** Goes to a heading or a card of the findings as one does there: with Tab into the list, then along it with the arrows. */
  async toFinding(name: RegExp): Promise<void> {
    const inList = this.bench.pane.locator("[data-row-control]:focus");
    for (let presses = 0; presses < MOST_PRESSES && (await inList.count()) === 0; presses += 1) await this.key("Tab");
    await this.key("Home");
    await this.tabTo(name, "ArrowDown");
  }

  /** A button that cannot be used yet keeps the keyboard: whoever sees it waits. */
  async press(name: string | RegExp, key = "Tab"): Promise<void> {
    await this.tabTo(name, key);
    await this.bench.pane.locator(":focus:not([aria-disabled=true])").waitFor();
    await this.key("Enter");
  }

  /** Ticks, switches or chooses what Enter would not. */
  async tick(name: string | RegExp, key = "Tab"): Promise<void> {
    await this.tabTo(name, key);
    await this.key("Space");
  }

  async fill(name: string | RegExp, text: string, key = "Tab"): Promise<void> {
    await this.tabTo(name, key);
    await this.key("Control+a");
    await this.type(text);
  }
}

/** As a screen reader would say it: its label, or what it holds. */
export function nameOf(control: Locator): Promise<string> {
  return control.evaluate((element) => {
    const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
    const labels = isField ? Array.from(element.labels ?? []) : [];
    const labelledBy = (element.getAttribute("aria-labelledby") ?? "").split(" ").flatMap((id) => document.getElementById(id)?.textContent ?? []);
    const named = [element.getAttribute("aria-label") ?? "", labelledBy.join(" "), labels.map((label) => label.textContent).join(" ")];
    const name = named.find((text) => text !== "") ?? element.textContent;
    return name.replace(/\s+/g, " ").trim();
  });
}
