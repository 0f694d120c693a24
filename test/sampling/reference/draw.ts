import { createHash } from "node:crypto";
import type { Frame, FrameMargin, FrameRecord } from "../../../src/sampling/frame/frame";
import { at } from "./at";
import { referenceCube } from "./cube";

type StageName = "main" | "reserve" | "follow-up";

/** IDs by stage, each in the order of its tickets of that stage. */
export interface ReferenceDraw {
  readonly main: readonly string[];
  readonly reserve: readonly string[];
  readonly followUp: readonly string[];
}

/** A whole draw as the page on sampling has it, with another library's hashes and with BigInt for every number from them. */
export function referenceDraw(frame: Frame, seed: string): ReferenceDraw {
  const { records, sizes } = frame;
  const main = stage(frame, "main", records, sizes.main, seed);
  const rest = records.filter((record) => !main.includes(record));
  const reserve = stage(frame, "reserve", rest, sizes.reserve, seed);
  const followUp = stage(frame, "follow-up", main, sizes.followUp, seed);
  const ids = (drawn: readonly FrameRecord[]): string[] => drawn.map(({ id }) => id);
  return { main: ids(main), reserve: ids(reserve), followUp: ids(followUp) };
}

function stage(frame: Frame, name: StageName, pool: readonly FrameRecord[], n: number, seed: string): FrameRecord[] {
  if (n === 0) return [];
  const stageSeed = `${seed}/${name}`;
  const tickets = new Map(pool.map((record) => [record, referenceTicket(stageSeed, record.id)]));
  const ticketOf = (record: FrameRecord): string => tickets.get(record) ?? "";
  const byTicket = [...pool].sort((a, b) => (ticketOf(a) < ticketOf(b) ? -1 : 1));
  if (n >= pool.length) return byTicket;
  let k = 0;
  const uniform = (): number => referenceUniform(stageSeed, ++k);
  if (frame.method === "systematic") {
    const drawn = referenceSystematic(byTicket, n, uniform());
    return byTicket.filter((record) => drawn.includes(record));
  }
  const { rowsOfRecord, rowCount } = referenceRows(frame.margins, byTicket);
  const landing = frame.method === "cube" ? "by row" : "soft";
  return referenceCube(rowsOfRecord, rowCount, n, uniform, landing).map((place) => at(byTicket, place));
}

/** One row for every level that somebody in the pool has, after the size row. */
function referenceRows(margins: readonly FrameMargin[], pool: readonly FrameRecord[]): { rowsOfRecord: number[][]; rowCount: number } {
  const rows = margins.flatMap(({ levels }, margin) =>
    levels.flatMap((_, level) => (pool.some((record) => record.levels[margin] === level) ? [{ margin, level }] : [])),
  );
  const rowsOfRecord = pool.map((record) =>
    rows.flatMap(({ margin, level }, row) => (record.levels[margin] === level ? [row + 1] : [])),
  );
  return { rowsOfRecord, rowCount: rows.length + 1 };
}

/** @param pool in the order of the tickets. */
export function referenceSystematic(pool: readonly FrameRecord[], n: number, u: number): FrameRecord[] {
  const sorted = [...pool].sort((a, b) => {
    const margin = a.levels.findIndex((level, place) => level !== b.levels[place]);
    return margin === -1 ? pool.indexOf(a) - pool.indexOf(b) : at(a.levels, margin) - at(b.levels, margin);
  });
  const size = sorted.length;
  return Array.from({ length: n }, (_, k) => at(sorted, Math.min(size - 1, Math.floor((u * size) / n + (k * size) / n))));
}

export function referenceTicket(stageSeed: string, id: string): string {
  const digits = BigInt(`0x${sha256(sha256(stageSeed) + id)}`).toString(10).padStart(64, "0");
  return `0.${digits.split("").reverse().join("")}`;
}

/** @param k from 1. */
export function referenceUniform(stageSeed: string, k: number): number {
  const first53Bits = BigInt(`0x${sha256(`${stageSeed},${k}`)}`) >> 203n;
  return Number(first53Bits) / 2 ** 53;
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
