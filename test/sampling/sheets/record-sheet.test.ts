import type { PlannedSheet } from "../../../src/returns/planned-sheet";
import { marginsInWords } from "../../../src/sampling/balance/margin-words";
import { balanceOf } from "../../../src/sampling/balance/stage-balance";
import { readFrameText } from "../../../src/sampling/frame/frame-text-reading";
import type { DrawRecord } from "../../../src/sampling/record/draw-record";
import { addCheck, takeBackLast, withSiblings } from "../../../src/sampling/record/record-of-draw";
import { balanceAsDrawn, namesOf } from "../../../src/sampling/sheets/record/recorded-stage";
import { STAGES } from "../../../src/sampling/seed/stages";
import { harmReturn, ordersReturn } from "../../returns/sheets";
import { after, children, drawnAt, fileOf, linesOf, replaced, sheetOf, textOf } from "./samples";

const orders = fileOf(ordersReturn, children(100));
const T1 = "2026-12-01T10:00:00.000Z";
const T2 = "2026-12-02T14:30:59.999Z";

function recordOf(file = orders, definition = ordersReturn): PlannedSheet {
  return sheetOf(file, definition, "record");
}

/** The lines of one section, without its heading. */
function sectionOf(sheet: PlannedSheet, name: string): string[] {
  const start = sheet.rows.findIndex(({ look, cells }) => look === "section" && cells[0] === name);
  if (start < 0) throw new Error(`no section ${name}`);
  const end = sheet.rows.findIndex(({ look }, place) => place > start && look === "section");
  return linesOf(sheet).slice(start + 1, end < 0 ? undefined : end);
}

it("is a page for people, written whole", () => {
  const sheet = recordOf();
  expect(sheet).toMatchObject({ kind: "record", name: "Sampling record", keyColumn: undefined });
  expect(sheet.rows[0]).toEqual({ look: "title", cells: ["Sampling record"] });
  expect(sheet.rows.filter(({ look }) => look === "section").map(({ cells }) => cells[0])).toEqual([
    "The list", "Method", "Sizes", "Characteristics", "Seed", "Times and people", "Reasons given",
    "The main sample: how like the list it is", "The reserve: how like those it was drawn from it is",
    "The follow-up: how like those it was drawn from it is", "Drawn IDs", "Replacements", "Sibling groups", "Earlier draws",
    "Versions", "Seal", "How to verify this record",
  ]);
  const widest = Math.max(...sheet.rows.map(({ cells }) => cells.length));
  expect(sheet.widths).toHaveLength(widest);
});

it("says which list, and how to know it again", () => {
  const withGaps = fileOf(ordersReturn, [...children(80), { age: 3 }, { age: 4 }]);
  expect(sectionOf(recordOf(withGaps), "The list")).toEqual([
    `Return | ${ordersReturn.title}`,
    "Edition of the return | 2025-08",
    "Agreed date | 14 August 2026",
    "Children who could be drawn | 80",
    "Sheet rows without an ID that can be used | row 92, row 93",
    "Children in rows without an ID that can be used could not be drawn.",
    `Digest of the frozen list | ${withGaps.record.frame.digest}`,
    "The digest is the SHA-256 of the list as it was frozen. A list that differs in anything that decides the draw has another.",
    "Receipt that came with the return | Not compared with the list",
  ]);
  const unread = fileOf(ordersReturn, children(80), { draw: { agreedDate: undefined } });
  expect(sectionOf(recordOf(unread), "The list")).toEqual(expect.arrayContaining(["Agreed date | Could not be read", "Sheet rows without an ID that can be used | None"]));
});

it.each([
  [true, "The list had the digest of the receipt when it was frozen"],
  [false, "The list had another digest than the receipt when it was frozen"],
])("says what the comparison with the receipt gave: same is %s", (isSame, words) => {
  const digest = "ab".repeat(32);
  const lines = sectionOf(recordOf(fileOf(ordersReturn, children(80), { draw: { receipt: { digest, isSame } } })), "The list");
  expect(lines.slice(-2)).toEqual([`Receipt that came with the return | ${words}`, `Digest on the receipt | ${digest}`]);
});

it.each([
  ["cube", "Balanced draw (cube method)"],
  ["cube-soft", "Balanced draw with a soft landing (cube method)"],
  ["systematic", "Systematic draw"],
] as const)("names the method %s in plain words", (method, name) => {
  const lines = sectionOf(recordOf(fileOf(harmReturn, children(80), { choices: { method } }), harmReturn), "Method");
  expect(lines[0]).toBe(`Method | ${name}`);
  expect(lines[1]).toBe("Every child who could be drawn had the same chance.");
});

it("says how many were asked for and how many there were", () => {
  const lines = sectionOf(recordOf(fileOf(ordersReturn, children(40))), "Sizes");
  expect(lines).toEqual([
    "Part of the sample | Drawn from | Asked for | Drawn",
    "The main sample | All children who could be drawn | 60 | 40",
    "The reserve | Those who are not in the main sample | 15 | 0",
    "The follow-up | Those who are in the main sample | 15 | 15",
    "Fewer were drawn than asked for where there were no more to draw from.",
  ]);
  expect(sectionOf(recordOf(), "Sizes")).toHaveLength(4);
});

it("lists the characteristics, the most important first, and what was joined", () => {
  const margins = [{ key: "postcode", joined: [["DD1", "DD10"]] }, { key: "gender", joined: [] }];
  const lines = sectionOf(recordOf(fileOf(ordersReturn, children(80), { choices: { margins } })), "Characteristics");
  expect(lines.slice(1)).toEqual([
    "Characteristic | Level | Children",
    "Postcode district | DD1 + DD10 | 40",
    "Postcode district | DD2 | 20",
    "Postcode district | EH1 | 20",
    "Gender | Female | 32",
    "Gender | Male | 32",
    "Gender | Other | 16",
    "Some levels were joined: they count as one.",
    "Postcode district, joined | DD1 + DD10",
  ]);
  const none = fileOf(ordersReturn, children(80), { choices: { margins: [] } });
  expect(sectionOf(recordOf(none), "Characteristics")).toEqual(["No characteristic was chosen: the sample is balanced on nothing."]);
});

it.each([
  [{ kind: "typed" }, "Typed in, for example from rolls of dice"],
  [{ kind: "public", note: "Lottery" }, "A public source: Lottery"],
  [{ kind: "generated" }, "Generated by the computer"],
] as const)("says where a seed of the kind %j came from", (seedSource, words) => {
  const lines = sectionOf(recordOf(fileOf(ordersReturn, children(80), { draw: { seedSource } })), "Seed");
  expect(lines.slice(0, 2)).toEqual(["Seed | 01382438112797316654", `Where it came from | ${words}`]);
});

it("says when what was done, in words that are the same everywhere, and who drew and checked", () => {
  expect(sectionOf(recordOf(), "Times and people")).toEqual([
    "List frozen | 22 November 2026, 09:15 UTC",
    "Sample drawn | 22 November 2026, 09:21 UTC",
    "Drawn by | Analyst",
    "Checked by | Nobody has signed a check",
  ]);
  const checked = after(orders, (record) => addCheck(addCheck(record, "second analyst", T1), "inspection lead", T2));
  expect(sectionOf(recordOf(checked), "Times and people").slice(3)).toEqual([
    "Checked by | Second analyst, 1 December 2026, 10:00 UTC",
    "Checked by | Inspection lead, 2 December 2026, 14:30 UTC",
  ]);
});

it("gives the reasons that were written", () => {
  const changed = fileOf(ordersReturn, children(80), { choices: { sizes: { main: 30, reserve: 5, followUp: 5 }, method: "systematic" } });
  expect(sectionOf(recordOf(changed), "Reasons given")).toEqual([
    "About | Reason",
    "Findings not put right | Police list arrived late.",
    "Other sizes | Agreed with the lead.",
    "Another method | By eye.",
  ]);
  const none: DrawRecord = { ...orders.record, overrides: [] };
  expect(sectionOf(recordOf({ ...orders, record: none }), "Reasons given")).toEqual([
    "None were needed: nothing was left to put right, and sizes, characteristics and method are those of the return.",
  ]);
});

describe("how like the list the sample is", () => {
  it("is told of each stage in words and in a table with every level's due and difference", () => {
    const lines = sectionOf(recordOf(), "The main sample: how like the list it is");
    const recorded = orders.record.balance.main;
    expect(lines[0]).toBe("60 of the 100 children in the list are in the sample.");
    const start = lines.indexOf("Characteristic | Level | In list | Due | Drawn | Difference | In words");
    const rows = lines.slice(start + 1).map((line) => line.split(" | "));
    expect(rows).toHaveLength(recorded?.levels ?? 0);
    for (const [, , , due, drawn, difference, words] of rows) {
      expect(Number(difference)).toBeCloseTo(Number(drawn) - Number(due), 2);
      expect(words).toMatch(/^(Within one of its due|More than one (above|below) its due)$/);
    }
    expect(rows.filter(([, , , , , , words]) => words === "Within one of its due")).toHaveLength(recorded?.within ?? 0);
  });

  it("is worked out from the record exactly as from the frame", () => {
    const reading = readFrameText(orders.frames.get(orders.record.frame.digest) ?? "");
    if (reading.kind === "problems") throw new Error("the frame does not read");
    const exact = balanceOf(reading.frame, orders.record.drawn);
    const names = namesOf(orders.record);
    for (const stage of STAGES) {
      expect(balanceAsDrawn(orders.record, stage)).toEqual(exact[stage]);
      const lines = linesOf(recordOf());
      expect(lines).toEqual(expect.arrayContaining(marginsInWords(exact[stage], names)));
    }
  });

  it("needs no table where everybody was drawn, and says where nobody was", () => {
    const all = recordOf(fileOf(ordersReturn, children(40)));
    expect(sectionOf(all, "The main sample: how like the list it is")).toEqual(["All 40 children are in the sample."]);
    expect(sectionOf(all, "The reserve: how like those it was drawn from it is")).toEqual(["The reserve has nobody in it."]);
    expect(sectionOf(all, "Drawn IDs")).toHaveLength(1);
  });

  it("is told again of the sample as replacements have left it", () => {
    const once = after(orders, (record) => replaced(record, drawnAt(record, "main", 0), drawnAt(record, "reserve", 0), T1));
    const heading = "How like the list the sample is after replacements";
    expect(linesOf(recordOf())).not.toContain(heading);
    const lines = sectionOf(recordOf(once), heading);
    expect(lines[0]).toBe("60 of the 100 children in the list are in the sample.");
    expect(lines).not.toEqual(sectionOf(recordOf(once), "The main sample: how like the list it is"));
    expect(sectionOf(recordOf({ ...once, frames: new Map() }), heading)).toEqual([
      "The frozen list was not kept with the sample, so this cannot be worked out.",
    ]);
  });
});

describe("replacements", () => {
  const [a, b, c] = [0, 1, 2].map((place) => drawnAt(orders.record, "main", place));
  const [x, y, z] = [0, 1, 2].map((place) => drawnAt(orders.record, "reserve", place));
  if (a === undefined || b === undefined || c === undefined || x === undefined || y === undefined || z === undefined) throw new Error("nobody was drawn");

  it("are told with reason, way, distance, follow-up and time, and so are those that were taken back", () => {
    const made = after(orders, (record) => {
      const first = replaced(record, a, x, T1, { reason: "The file is lost.", choice: { kind: "lead", reason: "Same school." }, distance: 0.125 });
      const both = replaced(replaced(first, b, y, T1, { choice: { kind: "together", withdrawals: 2 } }), c, z, T1);
      return takeBackLast(both, T2);
    });
    const marked = (id: string) => (orders.record.drawn.followUp.some((each) => each === id) ? "Yes" : "No");
    expect(sectionOf(recordOf(made), "Replacements")).toEqual([
      "Withdrawn | Reason | Replaced by | How it was chosen | Distance | Follow-up handed on | Time",
      `${a} | The file is lost. | ${x} | The lead’s choice: Same school. | 0.125 | ${marked(a)} | 1 December 2026, 10:00 UTC`,
      `${b} | The record cannot be found. | ${y} | One of 2 chosen together, at the least distance in all | 0.25 | ${marked(b)} | 1 December 2026, 10:00 UTC`,
    ]);
    expect(sectionOf(recordOf(made), "Replacements that were taken back")).toEqual([
      "Withdrawn | Reason | Replaced by | How it was chosen | Distance | Taken back | Time",
      `${c} | The record cannot be found. | ${z} | The nearest of the reserve | 0.25 | 2 December 2026, 14:30 UTC | 1 December 2026, 10:00 UTC`,
      "A distance of 0 means alike in everything that is compared, 1 as different as can be.",
      "Weights of what is compared | Age 3",
    ]);
  });

  it("are said to be none where there are none", () => {
    expect(sectionOf(recordOf(), "Replacements")).toEqual(["None."]);
  });

  it("break a sibling group of which one is left, and the record still tells of it", () => {
    const grouped = after(orders, (record) => withSiblings(record, [[a, b], [c, drawnAt(record, "main", 3)]]));
    const broken = after(grouped, (record) => replaced(record, a, x, T1));
    expect(sectionOf(recordOf(grouped), "Sibling groups")).toEqual([
      "4 of the 60 records belong to 2 sibling groups.",
      "Group | Records",
      `1 | ${a}, ${b}`,
      `2 | ${c}, ${drawnAt(orders.record, "main", 3)}`,
    ]);
    expect(sectionOf(recordOf(broken), "Sibling groups").slice(2)).toEqual([
      `Not counted | ${a} (not in the sample), ${b}`,
      `2 | ${c}, ${drawnAt(orders.record, "main", 3)}`,
    ]);
  });
});

it("tells of every earlier draw, the latest first, with its seed, digest, reason and IDs", () => {
  const first = orders.record;
  const second = fileOf(ordersReturn, children(100), { seed: "2718", draw: { drawnAt: "2026-11-22T10:00:00Z", earlier: { reason: "The list was put right.", record: first } } }).record;
  const third = fileOf(ordersReturn, children(100), { seed: "3141", draw: { drawnAt: "2026-11-22T11:00:00Z", earlier: { reason: "Advice on size.", record: second } } });
  const lines = sectionOf(recordOf(third), "Earlier draws");
  expect(lines.filter((line) => /^(Draw|Why|Seed) /u.test(line))).toEqual([
    "Draw | 2", "Why it was drawn again | Advice on size.", "Seed | 2718",
    "Draw | 1", "Why it was drawn again | The list was put right.", "Seed | 01382438112797316654",
  ]);
  expect(lines).toContain(`Digest of the frozen list | ${first.frame.digest}`);
  const ids = lines.join(", ").split(/[,|] /u).map((text) => text.trim());
  for (const id of [...first.drawn.main, ...first.drawn.reserve, ...second.drawn.main]) expect(ids).toContain(id);
  expect(Math.max(...recordOf(third).rows.flatMap(({ cells }) => cells.map((cell) => textOf(cell).length)))).toBeLessThan(1000);
});

it("ends with versions, the seal and the way to verify", () => {
  const sheet = recordOf();
  expect(sectionOf(sheet, "Versions")).toEqual(["Add-in | 0.1.0", "Drawn in | Excel, Windows, 16.0.17328", "Format of the record | pir-draw, version 1"]);
  expect(sectionOf(sheet, "Seal")[0]).toBe(`Seal | ${orders.record.seal}`);
  expect(sectionOf(sheet, "How to verify this record").join(" ")).toContain("choose Verify");
});

it("can be written of a record that was changed by hand", () => {
  const { main, ...others } = orders.record.balance;
  if (main === null) throw new Error("nobody was drawn");
  const balance = { ...others, main: { ...main, margins: main.margins.map((margin) => ({ ...margin, key: `${margin.key}?` })) } };
  const lines = linesOf(recordOf({ ...orders, record: { ...orders.record, balance } }));
  expect(lines.some((line) => line.startsWith("gender? | Female"))).toBe(true);
});
