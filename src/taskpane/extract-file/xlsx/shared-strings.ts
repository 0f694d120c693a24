import type { Limits } from "../limits";
import { refusedExport } from "../refused-exports";
import { type CellCount, countText } from "../row-keeper";
import { ItemText } from "./item-text";
import type { XmlListener } from "./xml";

/** The texts that cells refer to by number. */
export class SharedStringsListener implements XmlListener {
  readonly strings: string[] = [];
  private readonly item = new ItemText();

  constructor(
    private readonly limits: Limits,
    private readonly counted: CellCount,
  ) {}

  open(name: string): void {
    this.item.open(name);
  }

  /** @throws UnreadableFile where there are more than cells could show. */
  close(name: string): void {
    this.item.close(name);
    if (name !== "si") return;
    if (this.strings.length >= this.limits.cells) throw refusedExport("cells");
    this.strings.push(countText(this.item.take(), this.counted, this.limits));
  }

  text(text: string): void {
    this.item.text(text);
  }
}
