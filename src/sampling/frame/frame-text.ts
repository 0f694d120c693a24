import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { at } from "../at";
import type { Frame } from "./frame";

export const FORMAT = "pir-frame";
export const VERSION = "1";

/**
 * The frame as text, whose SHA-256 is its digest: lines that end with \n, fields joined by a tab. Neither IDs nor levels
 * hold a tab or a line break, so two frames have the same text only where they are the same.
 */
export function frameText({ method, sizes, margins, records }: Frame): string {
  const lines = [
    [FORMAT, VERSION],
    ["method", method],
    ["sizes", sizes.main, sizes.reserve, sizes.followUp],
    ...margins.map(({ key, levels }) => ["margin", key, ...levels]),
    ["records", records.length],
    ...records.map(({ id, levels }) => [id, ...levels.map((level, margin) => at(at(margins, margin).levels, level))]),
  ];
  return lines.map((fields) => `${fields.join("\t")}\n`).join("");
}

/** SHA-256 of the frame's text in UTF-8: 64 hexadecimal digits in lower case. */
export function frameDigest(frame: Frame): string {
  return bytesToHex(sha256(utf8ToBytes(frameText(frame))));
}
