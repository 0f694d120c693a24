import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { drawVector, vectorName, vectorText } from "../../scripts/draw-vector-text";
import type { FrameFile } from "../../src/sampling/frame/frame-file";
import { type Method, METHODS } from "../../src/sampling/frame/frame";

const root = resolve(__dirname, "../..");

interface Vector {
  readonly frame: FrameFile;
  readonly seed: string;
  readonly digest: string;
  readonly main: readonly string[];
  readonly reserve: readonly string[];
  readonly followUp: readonly string[];
}

function vectorPath(method: Method): string {
  return join(root, "test/vectors", vectorName(method));
}

function vector(method: Method): Vector {
  return JSON.parse(readFileSync(vectorPath(method), "utf8")) as Vector;
}

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), "redraw-")); });
afterAll(() => { rmSync(folder, { recursive: true }); });

/** Writes a file into the folder from which the script is run. */
function write(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  return name;
}

/** Runs the script as npm does: in the project's folder, started from another. */
function redraw(...args: string[]): { code: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "node_modules/tsx/dist/cli.mjs"), "scripts/redraw.ts", ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder },
    encoding: "utf8",
  });
  return { code: status, out: stdout, error: stderr };
}

describe.each(METHODS)("the published draw, %s,", (method) => {
  const { frame, seed, digest, main, reserve, followUp } = vector(method);

  it("comes out of the script again", () => {
    const { code, out, error } = redraw(vectorPath(method), seed);
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(JSON.parse(out)).toEqual({ digest, main, reserve, followUp });
  });

  it("has the digest of a text that anybody can write", () => {
    const { sizes, margins, records } = frame;
    const idOf = ({ id }: FrameFile["records"][number]): string => String(id);
    const sorted = [...records].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
    let text = `pir-frame\t1\nmethod\t${frame.method}\nsizes\t${sizes.main}\t${sizes.reserve}\t${sizes.followUp}\n`;
    for (const { key, levels } of margins) text += `margin\t${key}\t${levels.join("\t")}\n`;
    text += `records\t${records.length}\n`;
    for (const record of sorted) text += `${idOf(record)}\t${record.levels.join("\t")}\n`;
    expect(createHash("sha256").update(text, "utf8").digest("hex")).toBe(digest);
  });

  it("is of 300 children with six characteristics, 60, 15 and 15 of them drawn", () => {
    expect(frame.records).toHaveLength(300);
    expect(frame.margins.map(({ key }) => key)).toEqual(["category", "age", "gender", "ethnicity", "disability", "postcode"]);
    expect([main, reserve, followUp].map(({ length }) => length)).toEqual([60, 15, 15]);
    expect(new Set([...main, ...reserve]).size).toBe(75);
    expect(followUp.every((id) => main.includes(id))).toBe(true);
  });

  it("is what npx tsx scripts/draw-vector.ts writes", () => {
    expect(vectorText(drawVector(method))).toBe(readFileSync(vectorPath(method), "utf8"));
  });
});

it("takes a bare frame with records in any order, a byte order mark, and a seed that begins with a dash", () => {
  const { frame } = vector("cube");
  const shuffled = { ...frame, records: [...frame.records].reverse(), sizes: { main: 3, reserve: 0, followUp: 1 } };
  const { code, out } = redraw(write("bare.json", `\uFEFF${JSON.stringify(shuffled)}`), " -1 2 ");
  expect(code).toBe(0);
  const drawn = JSON.parse(out) as Vector;
  expect(Object.keys(drawn)).toEqual(["digest", "main", "reserve", "followUp"]);
  expect([drawn.main, drawn.reserve, drawn.followUp].map(({ length }) => length)).toEqual([3, 0, 1]);
  expect(JSON.parse(redraw(write("sorted.json", { frame: { ...shuffled, records: frame.records } }), "-1 2").out)).toEqual(drawn);
});

it("explains itself", () => {
  const usage = /^ {2}npm run redraw -- FRAME SEED$/m;
  const { code, out } = redraw("--help");
  expect(code).toBe(0);
  expect(out).toMatch(usage);
  for (const args of [[], ["bare.json"], ["bare.json", "1", "2"]]) {
    const refused = redraw(...args);
    expect([refused.code, refused.out]).toEqual([2, ""]);
    expect(refused.error).toMatch(usage);
  }
});

describe("refuses in plain sentences", () => {
  it.each<[string, unknown, string, string]>([
    ["none.json", undefined, "1", "none.json: there is no such file, or it cannot be read.\n"],
    ["no.json", "{", "1", "no.json: this is neither JSON nor the text of a frame.\n"],
    ["list.json", [], "1", "list.json: the frame cannot be used.\nGive an object with method, sizes, margins and records.\n"],
    ["null.json", { frame: null }, "1", "null.json: the frame cannot be used.\nGive an object with method, sizes, margins and records.\n"],
    ["twice.json", { method: "cube", sizes: { main: 1, reserve: 0, followUp: 0 }, margins: [], records: [{ id: 1, levels: [] }, { id: "1", levels: [] }] }, "1",
      "twice.json: the frame cannot be used.\nRecords 1 and 2 have the same ID.\n"],
    ["good.json", { method: "cube", sizes: { main: 1, reserve: 0, followUp: 0 }, margins: [], records: [{ id: 1, levels: [] }] }, " ",
      "Enter a seed, for example 20 digits rolled with a ten-sided die.\n"],
  ])("%s", (name, content, seed, error) => {
    if (content !== undefined) write(name, content);
    expect(redraw(name, seed)).toEqual({ code: 2, out: "", error });
  });
});
