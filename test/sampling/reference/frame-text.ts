import { type Frame, METHODS } from "../../../src/sampling/frame/frame";
import { at } from "./at";
import { idOf } from "./frames";

/** Reads a frame's text as somebody would who has the page on sampling and nothing else. */
export function parseFrameText(text: string): Frame {
  const lines = text.split("\n").map((line) => line.split("\t"));
  expect(lines.pop()).toEqual([""]);
  expect(lines.shift()).toEqual(["pir-frame", "1"]);
  const [methodKey, methodName] = at(lines, 0);
  const method = METHODS.find((name) => name === methodName);
  const [sizesKey, ...sizes] = at(lines, 1);
  expect([methodKey, sizesKey, sizes.length]).toEqual(["method", "sizes", 3]);
  if (method === undefined) throw new Error("no method");
  const [main = NaN, reserve = NaN, followUp = NaN] = sizes.map(Number);
  const marginCount = lines.slice(2).findIndex(([word]) => word !== "margin");
  const margins = lines.slice(2, 2 + marginCount).map(([, key = "", ...levels]) => ({ key, levels }));
  expect(lines[2 + marginCount]).toEqual(["records", String(lines.length - marginCount - 3)]);
  const records = lines.slice(3 + marginCount).map(([id = "", ...levels]) => {
    expect(levels).toHaveLength(marginCount);
    return { id: idOf(id), levels: levels.map((level, margin) => at(margins, margin).levels.indexOf(level)) };
  });
  return { method, sizes: { main, reserve, followUp }, margins, records };
}
