import { ItemText } from "./item-text";
import type { XmlListener } from "./xml";

/** The texts that cells refer to by number. */
export class SharedStringsListener implements XmlListener {
  readonly strings: string[] = [];
  private readonly item = new ItemText();

  open(name: string): void {
    this.item.open(name);
  }

  close(name: string): void {
    this.item.close(name);
    if (name === "si") this.strings.push(this.item.take());
  }

  text(text: string): void {
    this.item.text(text);
  }
}
