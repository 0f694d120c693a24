import { readFileSync } from "node:fs";
import { join } from "node:path";
import { wordsFiles, wordsPage } from "../../../scripts/words-page";
import { textsOf } from "../../../scripts/words-texts";

const root = join(__dirname, "..", "..", "..");
const says = (source: string): readonly (readonly string[])[] => textsOf("made-up.ts", source).map((text) => text.says);

describe("the page of the words", () => {
  it("says what the pane says: if not, run npm run words", () => {
    expect(readFileSync(join(root, "docs", "words.md"), "utf8")).toBe(wordsPage(wordsFiles(root)));
  });

  it("has every file of the words that says something", () => {
    expect(wordsFiles(root).map(({ file }) => file)).toEqual(expect.arrayContaining(["words.ts", "words/send.ts", "words/sample-drawn-desks.ts"]));
  });
});

describe("a text as a translator meets it", () => {
  it("is the text itself, under its key", () => {
    expect(textsOf("made-up.ts", `export const a = { b: { c: "Gone." } } as const;`)).toEqual([{ key: "a.b.c", says: ["Gone."] }]);
  });

  it("names what is put in", () => {
    expect(says("export const a = { b: (name: string) => `Sheet: ${name}` };")).toEqual([["Sheet: {name}"]]);
  });

  it("counts with the noun of many", () => {
    expect(says("export const a = { b: (n: number) => `${children(n)} in ${counted(n, \"row\")}` };")).toEqual([["{n} children in {n} rows"]]);
  });

  it("has each of its ways, and the small ones within it", () => {
    expect(says("export const a = { b: (n: number) => (n === 0 ? \"None.\" : `They ${n === 1 ? \"is\" : \"are\"} here.`) };")).toEqual([["None.", "They (is / are) here."]]);
  });

  it("has the lines of a list one by one", () => {
    expect(textsOf("made-up.ts", `export const a = { lines: ["One.", "Two."] };`)).toEqual([
      { key: "a.lines.1", says: ["One."] },
      { key: "a.lines.2", says: ["Two."] },
    ]);
  });

  it("has the words of constants and functions beside it", () => {
    const source = "const end = \"again.\"; function verb(n: number): string { return n === 1 ? \"is\" : \"are\"; } export const a = { b: (n: number) => `It ${verb(n)} ${end}` };";
    expect(says(source)).toEqual([["It (is / are) again."]]);
  });

  it("is no number", () => {
    expect(says("export const MOST = 200;")).toEqual([]);
  });
});
