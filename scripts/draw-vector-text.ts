import { type Drawn, draw } from "../src/sampling/draw";
import type { Method } from "../src/sampling/frame/frame";
import { type FrameFile, frameToFile } from "../src/sampling/frame/frame-file";
import { defaultChoices, frameOfList } from "../src/sampling/frame/frame-of-list";
import { frameDigest } from "../src/sampling/frame/frame-text";
import { readSeed } from "../src/sampling/seed/seed";
import { madeUpList } from "./draw-vector-list";

/** A whole draw, for whoever writes the method anew and wants to know that it draws the same children. */
export interface DrawVector extends Drawn {
  readonly source: string;
  readonly frame: FrameFile;
  readonly seed: string;
  readonly digest: string;
}

const SEED = "01382438112797316654";
const SIZES = { main: 60, reserve: 15, followUp: 15 };

const FILE_NAMES: Readonly<Record<Method, string>> = {
  cube: "draw.json",
  "cube-soft": "draw-soft.json",
  systematic: "draw-systematic.json",
};

/** The file in which the draw by a method is published. */
export function vectorName(method: Method): string {
  return FILE_NAMES[method];
}

/** The draw of the made-up list by one method. */
export function drawVector(method: Method): DrawVector {
  const list = madeUpList();
  const reading = frameOfList(list, { ...defaultChoices(list.definition), method, sizes: SIZES });
  const seed = readSeed(SEED);
  if (reading.kind === "problems" || seed.kind === "problem") throw new Error("the made-up list cannot be drawn from");
  const { frame } = reading;
  const drawn = draw(frame, seed.seed);
  return { source: "Made up: these children do not exist.", frame: frameToFile(frame), seed: SEED, digest: frameDigest(frame), ...drawn };
}

/** As JSON with one margin and one record a line. */
export function vectorText({ source, frame, seed, digest, main, reserve, followUp }: DrawVector): string {
  const { method, sizes, margins, records } = frame;
  const inLines = (items: readonly unknown[]): string => `[\n${items.map((item) => `      ${JSON.stringify(item)}`).join(",\n")}\n    ]`;
  return `{
  "source": ${JSON.stringify(source)},
  "frame": {
    "method": ${JSON.stringify(method)},
    "sizes": ${JSON.stringify(sizes)},
    "margins": ${inLines(margins)},
    "records": ${inLines(records)}
  },
  "seed": ${JSON.stringify(seed)},
  "digest": ${JSON.stringify(digest)},
  "main": ${JSON.stringify(main)},
  "reserve": ${JSON.stringify(reserve)},
  "followUp": ${JSON.stringify(followUp)}
}
`;
}
