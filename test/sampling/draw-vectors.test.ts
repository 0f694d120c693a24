import { draw } from "../../src/sampling/draw";
import { frameDigest, frameText } from "../../src/sampling/frame/frame-text";
import vectors from "../vectors/draws.json";
import { referenceDraw } from "./reference/draw";
import { parseFrameText } from "./reference/frame-text";
import { seedOf } from "./reference/frames";

describe("draws worked out in another language", () => {
  it.each(vectors.draws)("$method, $records records, seed $seed", ({ seed, digest, drawn, frame: lines }) => {
    const text = lines.map((line) => `${line}\n`).join("");
    const frame = parseFrameText(text);
    expect(frameText(frame)).toBe(text);
    expect(frameDigest(frame)).toBe(digest);
    expect(draw(frame, seedOf(seed))).toEqual(drawn);
    expect(referenceDraw(frame, seed)).toEqual(drawn);
  });
});
