import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CanonicalId } from "../../src/returns/canonical-id";
import { balanceOf } from "../../src/sampling/balance/stage-balance";
import type { Drawn } from "../../src/sampling/draw";
import type { Frame } from "../../src/sampling/frame/frame";
import { frameDigest, frameText } from "../../src/sampling/frame/frame-text";
import type { Seed } from "../../src/sampling/seed/seed";
import { stageSeed } from "../../src/sampling/seed/stages";
import { ticketOf } from "../../src/sampling/seed/tickets";
import { uniformsFor } from "../../src/sampling/seed/uniforms";
import { type CubeEvent, type PlainCube, plainCube, type PlainRow, type PlainStep } from "./docs-plain-cube";

export const PAGE = resolve("docs/sampling.md");
export const EXAMPLE_SEED = "78514458019462403204" as Seed;

const LEVELS: readonly (readonly [gender: number, age: number])[] = [
  [0, 0], [1, 0], [0, 1], [1, 2], [0, 1], [1, 1], [0, 0], [1, 1], [0, 2], [1, 0], [0, 1], [0, 2],
];

export const EXAMPLE_FRAME: Frame = {
  method: "cube",
  sizes: { main: 4, reserve: 2, followUp: 1 },
  margins: [
    { key: "gender", levels: ["Female", "Male"] },
    { key: "age", levels: ["0–4", "5–9", "10–12"] },
  ],
  records: LEVELS.map((levels, place) => ({ id: `AB-${101 + place}` as CanonicalId, levels })),
};

export const STAGE_SEED = stageSeed(EXAMPLE_SEED, "main");

export function readPage(): string {
  return readFileSync(PAGE, "utf8");
}

/** The part of the page between one heading and the next of the same depth. */
export function section(page: string, heading: string): string {
  const [, rest = ""] = page.split(`\n## ${heading}\n`);
  return rest.split(/\n## /)[0] ?? "";
}

/** Text with the lines of each paragraph joined: where a sentence is broken into lines says nothing. */
export function joined(text: string): string {
  return text.replace(/(?<=[^\n|`])\n(?=[^\n|`#])/g, " ");
}

/** What the worked example of the page has to show, block by block, as Markdown. */
export function exampleBlocks(drawn: Drawn): Readonly<Record<string, string>> {
  const cube = exampleCube();
  return {
    frame: `\`\`\`text\n${frameText(EXAMPLE_FRAME)}\`\`\``,
    digest: `\`\`\`text\n${frameDigest(EXAMPLE_FRAME)}\n\`\`\``,
    tickets: ticketTable(),
    uniforms: uniformTable(cube),
    ...Object.fromEntries(cube.events.map((event, at) => [`event ${at + 1}`, eventBlock(event, at, cube)])),
    sample: `The sample is ${listed(drawn.main)}.`,
    balance: balanceTable(drawn),
    reserve: `The reserve, by the same steps with its own stage seed, is ${listed(drawn.reserve)}; the follow-up is ${listed(drawn.followUp)}.`,
  };
}

export function exampleCube(): PlainCube {
  return plainCube(byTicket(), exampleRows(), EXAMPLE_FRAME.sizes.main, uniformsFor(STAGE_SEED));
}

function byTicket(): CanonicalId[] {
  const ids = EXAMPLE_FRAME.records.map(({ id }) => id);
  return ids.sort((a, b) => (ticketOf(STAGE_SEED, a) < ticketOf(STAGE_SEED, b) ? -1 : 1));
}

function exampleRows(): PlainRow[] {
  const ids = byTicket();
  const rows = EXAMPLE_FRAME.margins.flatMap(({ levels }, margin) =>
    levels.map((name, level) => ({ name, values: ids.map((id) => (levelsOf(id)[margin] === level ? 1 : 0)) })),
  );
  return [{ name: "size", values: ids.map(() => 1) }, ...rows];
}

export function levelsOf(id: CanonicalId): readonly number[] {
  return EXAMPLE_FRAME.records.find((record) => record.id === id)?.levels ?? [];
}

function levelNames(id: CanonicalId): string[] {
  return levelsOf(id).map((level, margin) => EXAMPLE_FRAME.margins[margin]?.levels[level] ?? "");
}

function ticketTable(): string {
  return table(
    ["Place", "Child", "Gender", "Age band", "Ticket"],
    byTicket().map((id, at) => [`${at + 1}`, id, ...levelNames(id), `${ticketOf(STAGE_SEED, id).slice(0, 14)}…`]),
  );
}

function uniformTable({ events }: PlainCube): string {
  const steps = events.flatMap((event) => (event.kind === "step" ? [event] : []));
  return table(["k", "u"], steps.map(({ u }, at) => [`${at + 1}`, u.toFixed(6)]));
}

function eventBlock(event: CubeEvent, at: number, { events }: PlainCube): string {
  const stepNumber = events.slice(0, at + 1).filter(({ kind }) => kind === "step").length;
  if (event.kind === "landing") {
    const counts = event.undecided.map((count, row) => `${event.activeRows[row + 1] ?? ""} ${count}`);
    return `Undecided: ${listed(event.window)}. No dependency. Undecided children on each row: ${counts.join(", ")}. Dropped: **${event.dropped}**.`;
  }
  return [`### Step ${stepNumber}`, `Active rows: ${event.activeRows.join(", ")}. Window: ${event.window.join(", ")}.`, stepText(event)].join("\n\n");
}

/** The records that a step moves, and how far. */
export function stepText({ moved, up, down, u, length }: PlainStep): string {
  const goesUp = length > 0;
  return [
    table(
      ["Child", "Gender", "Age band", "c", "Chance before", "Chance after"],
      moved.map(({ id, c, before, after }) => [id, ...levelNames(id), signed(c), shown(before), shown(after)]),
    ),
    `λ₁ = ${shown(up)}, λ₂ = ${shown(down)}, u = ${u.toFixed(6)}. u × (λ₁ + λ₂) = ${shown(u * (up + down))} is ${goesUp ? "" : "not "}less than λ₂: λ = ${signed(length)}.`,
  ].join("\n\n");
}

function balanceTable(drawn: Drawn): string {
  const { margins } = balanceOf(EXAMPLE_FRAME, drawn).main;
  return table(
    ["Level", "On the list", "Due", "Drawn", "Difference"],
    margins.flatMap(({ levels }) => levels.map(({ level, inPool, due, drawn: own, difference }) => [level, `${inPool}`, due.toFixed(2), `${own}`, signed(Number(difference.toFixed(2)))])),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

export function listed(ids: readonly string[]): string {
  return ids.length === 1 ? (ids[0] ?? "") : `${ids.slice(0, -1).join(", ")} and ${ids.at(-1) ?? ""}`;
}

function shown(value: number): string {
  return Number(value.toFixed(6)).toString();
}

function signed(value: number): string {
  const digits = shown(Math.abs(value));
  return digits === "0" ? digits : `${value < 0 ? "−" : "+"}${digits}`;
}
