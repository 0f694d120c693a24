import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { returnDefinitions } from "../../src/returns/definitions";
import type { CanonicalId } from "../../src/returns/canonical-id";
import { halfWidth, sizeForMarginOfError } from "../../src/sampling/advice/margin-of-error";
import { largestUnseen } from "../../src/sampling/advice/largest-unseen";
import { draw } from "../../src/sampling/draw";
import { SAMPLE_DATA_SHEET } from "../../src/returns/stored-settings";
import { sampleFileTexts } from "../../src/sampling/file/sample-file-texts";
import { ticketOf } from "../../src/sampling/seed/tickets";
import { EXAMPLE_FRAME, EXAMPLE_SEED, exampleBlocks, exampleCube, joined, readPage, section } from "./docs-example";
import { SOFT_FRAME, softBlocks, softExample } from "./docs-soft-example";
import { METHODS } from "../../src/sampling/frame/frame";
import { hasPython, python } from "./docs-python";
import { fileFrom } from "./file/files";
import { someChildren } from "./record/draws";

/** The page for auditors says nothing that the product does not do: what it works out is worked out again here. */
const page = readPage();
const drawn = draw(EXAMPLE_FRAME, EXAMPLE_SEED);

describe("docs/sampling.md", () => {
  it("works its example out as the product draws it", () => {
    expect(exampleCube().drawn).toEqual(drawn.main);
  });

  const { frame = "", digest = "", ...worked } = exampleBlocks(drawn);

  it("shows the example list and its digest", () => {
    const text = section(page, "The list and its digest");
    expect(text).toContain(frame);
    expect(text).toContain(digest);
  });

  it.each(Object.entries(worked))("shows the %s of the example", (_name, block) => {
    expect(joined(section(page, "A worked example"))).toContain(joined(block));
  });

  it("shows nothing else as a step of the example", () => {
    const text = section(page, "A worked example");
    const steps = exampleCube().events.filter(({ kind }) => kind === "step").length;
    expect(text.match(/^### Step \d+$/gm)).toHaveLength(steps);
    expect(text.match(/Dropped:\s/g)).toHaveLength(exampleCube().events.length - steps);
    expect(text).toContain(`\`${EXAMPLE_SEED}/main\``);
  });

  const softlyDrawn = draw(SOFT_FRAME, EXAMPLE_SEED);

  it("works its soft landing out as the product draws it", () => {
    expect([...softExample().drawn].sort()).toEqual([...softlyDrawn.main].sort());
  });

  it.each(Object.entries(softBlocks(softlyDrawn)))("shows the %s of the soft landing", (_name, block) => {
    expect(joined(section(page, "The balanced draw with a soft landing"))).toContain(joined(block));
  });

  it("names every method in the text of the frame", () => {
    const [line = ""] = section(page, "The list and its digest").split("\n").filter((one) => one.startsWith("| Second |"));
    expect([...line.matchAll(/`([\w-]+)`/g)].map(([, word]) => word)).toEqual(["method", ...METHODS]);
  });

  it("names every part of the record of a draw in its order", () => {
    const rows = section(page, "The record of the draw").split("\n").filter((line) => line.startsWith("| `"));
    const named = rows.flatMap((line) => [...(line.split("|")[1] ?? "").matchAll(/`(\w+)`/g)].map(([, part]) => part));
    expect(named).toEqual(Object.keys(savedRecord()));
  });

  it("names what the workbook keeps", () => {
    const { doc, frames } = sampleFileTexts(fileFrom(someChildren(20)));
    const [, kept = ""] = section(page, "The record of the draw").split("### What the workbook keeps");
    expect(kept).toContain(`“${SAMPLE_DATA_SHEET}”`);
    const named = [...kept.matchAll(/`(\w+)`/g)].map(([, part]) => part);
    for (const text of [doc, frames]) {
      const parts = JSON.parse(text) as { format: string };
      expect(named).toEqual(expect.arrayContaining(Object.keys(parts)));
      expect(kept).toContain(`“${parts.format}”`);
    }
  });

  it("says how the seal of a record is worked out", () => {
    const { seal, ...rest } = savedRecord();
    const text = `${JSON.stringify(rest, null, 2)}\n`;
    expect(createHash("sha256").update(text, "utf8").digest("hex")).toBe(seal);
  });

  it("shows a ticket that is the product's", () => {
    expect(section(page, "Tickets and uniform numbers")).toContain(`\n${ticketOf("01382438112797316654", "AB-130" as CanonicalId)}\n`);
  });

  it("names the characteristics of every return in their order", () => {
    const rows = section(page, "Characteristics and their levels").split("\n").filter((line) => line.startsWith("| C"));
    const named = rows.map((line) => [...line.matchAll(/`(\w+)`/g)].map(([, key]) => key));
    expect(named).toEqual(returnDefinitions.map(({ sample }) => sample.margins));
  });

  it("gives the advice on size that the product gives", () => {
    const rows = [75, 80, 100, 300, 1000, 5000].map((children) => {
      const size = sizeForMarginOfError(children, 0.1);
      const points = ((halfWidth(children, 60) ?? NaN) * 100).toFixed(1);
      const records = size.kind === "size" ? size.size : NaN;
      return `| ${children.toLocaleString("en-GB")} | ${records} | ±${points} points | ${largestUnseen(children, 60)} |`;
    });
    expect(section(page, "How large a sample")).toContain(rows.join("\n"));
  });

  it("leads only to headings that there are", () => {
    const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading.toLowerCase().replace(/[^a-z0-9 -]/g, "").replace(/ /g, "-"));
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(headings).toContain(link);
  });
});

function savedRecord(): Record<string, unknown> {
  return JSON.parse(readFileSync(resolve("test/sampling/record/version-1.json"), "utf8")) as Record<string, unknown>;
}

(hasPython() ? describe : describe.skip)("the three lines of Python", () => {
  it("print what the page says they print", () => {
    const [, program = "", output = ""] = /```python\n([^`]+)```[^]*?```text\n([^`]+)```/.exec(page) ?? [];
    expect(program.trim().split("\n")).toHaveLength(3);
    expect(python(["-c", program])).toBe(output);
  });
});
