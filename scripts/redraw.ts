import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { draw } from "../src/sampling/draw";
import { type FrameReadingOfFile, readFrameFile } from "../src/sampling/frame/frame-file";
import { frameDigest } from "../src/sampling/frame/frame-text";
import { readFrameText } from "../src/sampling/frame/frame-text-reading";
import { readSeed } from "../src/sampling/seed/seed";

const USAGE = `Draws a sample again from a frozen list and its seed, and prints it as JSON.

  npm run redraw -- FRAME SEED

  FRAME   a file with the frame: its text, or JSON with method, sizes, margins and records, or JSON that holds this
          under "frame"
  SEED    in quotation marks where it has spaces

It prints the digest of the frame and the IDs of main, reserve and followUp in the order of their tickets.
(npm prints two lines of its own first: use "npm run --silent redraw -- …".)
It ends with 0, or with 2 when the frame or the seed could not be used.`;

/** What stands against the draw. */
class Refusal extends Error {}

async function readFrame(path: string): Promise<FrameReadingOfFile> {
  let text: string;
  try {
    // npm runs scripts from the project's folder; the path is meant from where the user stands.
    text = await readFile(resolve(process.env["INIT_CWD"] ?? "", path), "utf8");
  } catch {
    throw new Refusal(`${path}: there is no such file, or it cannot be read.`);
  }
  // Some editors begin a file with a byte order mark.
  const plain = text.replace(/^\uFEFF/, "");
  if (!/^\s*[[{"]/.test(plain)) return readFrameText(plain);
  let json: unknown;
  try {
    json = JSON.parse(plain);
  } catch {
    throw new Refusal(`${path}: this is neither JSON nor the text of a frame.`);
  }
  return readFrameFile(typeof json === "object" && json !== null && "frame" in json ? json.frame : json);
}

async function redraw(path: string, typed: string): Promise<string> {
  const reading = await readFrame(path);
  if (reading.kind === "problems") throw new Refusal(`${path}: the frame cannot be used.\n${reading.problems.join("\n")}`);
  const seed = readSeed(typed);
  if (seed.kind === "problem") throw new Refusal(seed.sentence);
  const { main, reserve, followUp } = draw(reading.frame, seed.seed);
  return JSON.stringify({ digest: frameDigest(reading.frame), main, reserve, followUp }, null, 2);
}

async function run(): Promise<number> {
  // Not parsed as options: a seed may begin with a dash.
  const [path, seed, ...more] = process.argv.slice(2);
  if (path === "--help") {
    console.log(USAGE);
    return 0;
  }
  if (path === undefined || seed === undefined || more.length > 0) {
    console.error(USAGE);
    return 2;
  }
  try {
    console.log(await redraw(path, seed));
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return 2;
  }
}

run().then(
  (code) => { process.exitCode = code; },
  (error: unknown) => {
    console.error("The draw itself failed. This is a mistake in the program, not in the frame.");
    if (process.env["PIR_DEBUG"] !== undefined) console.error(error);
    process.exitCode = 2;
  },
);
