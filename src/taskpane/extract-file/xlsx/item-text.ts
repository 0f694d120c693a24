/** How workbooks write characters that XML has not, and line breaks of old files: _x000D_. Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring). */
const ESCAPED = /_x([0-9a-f]{4})_/gi;

/** The text of a string item: its runs joined, without what tells how it is spoken. Hears of what is within the item. */
export class ItemText {
  private parts = "";
  private isText = false;
  private isPhonetic = false;

  open(name: string): void {
    if (name === "rPh") this.isPhonetic = true;
    this.isText = name === "t";
  }

  close(name: string): void {
    if (name === "rPh") this.isPhonetic = false;
    this.isText = false;
  }

  text(text: string): void {
    if (this.isText && !this.isPhonetic) this.parts += text;
  }

  /** Gives the text, and begins anew. */
  take(): string {
    const whole = unescaped(this.parts);
    this.parts = "";
    return whole;
  }
}

export function unescaped(text: string): string {
  return text.includes("_x") ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}
