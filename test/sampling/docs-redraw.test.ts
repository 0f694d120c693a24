import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type CanonicalId, readId } from "../../src/returns/canonical-id";
import { byCodeUnits } from "../../src/returns/code-units";
import { draw } from "../../src/sampling/draw";
import { type Frame, METHODS } from "../../src/sampling/frame/frame";
import { frameDigest, frameText } from "../../src/sampling/frame/frame-text";
import type { Seed } from "../../src/sampling/seed/seed";
import { readFrameFile } from "../../src/sampling/frame/frame-file";
import { EXAMPLE_FRAME, EXAMPLE_SEED, readPage } from "./docs-example";
import { hasPython, python } from "./docs-python";

/** An auditor's own program, written from the page and sharing no line with the product, has to draw the same children. */
const PROGRAM = resolve("docs/redraw.py");
const MANY = [
  "import json, sys",
  `sys.path.insert(0, ${JSON.stringify(resolve("docs"))})`,
  "from redraw import checked, redraw",
  "print(json.dumps([redraw(checked(one['frame']), one['seed']) for one in json.load(sys.stdin)]))",
].join("\n");

const FRAMES = 90;
const PARTS = ["A", "b", "7", "-", "/", "Å", "A\u030A", "ß", "ﬁ", "\u{10428}", "\u{1F600}", "\uFF21", "\uE000", " ", "\u00A0", "\u200B"];

const withPython = hasPython() ? describe : describe.skip;

withPython("docs/redraw.py", () => {
  it("draws the example of the page from its text", () => {
    const folder = mkdtempSync(join(tmpdir(), "frame-"));
    try {
      const file = join(folder, "frame.txt");
      writeFileSync(file, frameText(EXAMPLE_FRAME));
      expect(JSON.parse(python([PROGRAM, file, EXAMPLE_SEED]))).toEqual(expected(EXAMPLE_FRAME, EXAMPLE_SEED));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("draws the JSON example of the page", () => {
    const [, example = ""] = /```json\n([^`]+)```/.exec(readPage()) ?? [];
    const reading = readFrameFile(JSON.parse(example));
    if (reading.kind === "problems") throw new Error(reading.problems.join("\n"));
    const input = JSON.stringify([{ frame: JSON.parse(example) as unknown, seed: EXAMPLE_SEED }]);
    expect(JSON.parse(python(["-c", MANY], input))).toEqual([expected(reading.frame, EXAMPLE_SEED)]);
  });

  it.each(["draw", "draw-soft", "draw-systematic"])("draws the published list %s", (name) => {
    const file = resolve(`test/vectors/${name}.json`);
    const { digest, main, reserve, followUp, seed } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
    expect(JSON.parse(python([PROGRAM, file, String(seed)]))).toEqual({ digest, main, reserve, followUp });
  });

  it(`draws what the product draws from ${FRAMES} lists of all kinds`, () => {
    const random = seeded(20261122);
    const lists = Array.from({ length: FRAMES }, () => anyList(random));
    const seeds = lists.map(() => String(Math.floor(random() * 1e12)) as Seed);
    const input = JSON.stringify(lists.map(({ asTyped }, at) => ({ frame: asTyped, seed: seeds[at] })));
    const redrawn = JSON.parse(python(["-c", MANY], input)) as unknown[];
    expect(redrawn).toEqual(lists.map(({ frame }, at) => expected(frame, seeds[at] ?? EXAMPLE_SEED)));
  });
});

function expected(frame: Frame, seed: Seed): unknown {
  return { digest: frameDigest(frame), ...draw(frame, seed) };
}

interface AnyList {
  readonly frame: Frame;
  /** IDs as somebody may type them, rows in any order, levels by name. */
  readonly asTyped: unknown;
}

function anyList(random: () => number): AnyList {
  const below = (most: number): number => Math.floor(random() * most);
  const margins = Array.from({ length: below(6) }, (_, margin) => ({
    key: `m${margin}`,
    levels: Array.from({ length: 1 + below(9) }, (_unused, level) => `Level ${level} é`),
  }));
  const skew = 1 + below(4);
  const typed = new Map<CanonicalId, { readonly id: string; readonly levels: readonly number[] }>();
  const size = 1 + below(180);
  for (let row = 0; row < size; row++) {
    const id = Array.from({ length: 1 + below(5) }, () => PARTS[below(PARTS.length)] ?? "").join("") + String(row);
    const { canonical } = readId(id, false);
    if (canonical !== undefined) typed.set(canonical, { id, levels: margins.map(({ levels }) => Math.floor(levels.length * random() ** skew)) });
  }
  const sizes = { main: below(80), reserve: below(20), followUp: below(20) };
  const method = METHODS[below(METHODS.length)] ?? "cube";
  const records = [...typed].map(([id, { levels }]) => ({ id, levels })).sort((a, b) => byCodeUnits(a.id, b.id));
  const rows = [...typed.values()].map(({ id, levels }) => ({ id, levels: levels.map((level, at) => margins[at]?.levels[level]) }));
  return { frame: { method, sizes, margins, records }, asTyped: { method, sizes, margins, records: rows } };
}

/** mulberry32: the same lists in every run. */
function seeded(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
