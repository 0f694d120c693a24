import type { CanonicalId } from "../../../src/returns/canonical-id";
import { METHODS } from "../../../src/sampling/frame/frame";
import { addReplacement } from "../../../src/sampling/record/record-of-draw";
import { readRecord } from "../../../src/sampling/record/read-record";
import { choicesOf, otherKind } from "../../../src/sampling/record/choices-of";
import { CHANGED, recordText, sealOf } from "../../../src/sampling/record/seal";
import { verify, verifySteps } from "../../../src/sampling/record/verify";
import type { Seed } from "../../../src/sampling/seed/seed";
import { day } from "../../returns/days";
import { read } from "../frame/lists";
import { replacement } from "../match/samples";
import { child, choicesWith, definition, doubtful, forged, listWith, recordFrom, someChildren, verified } from "./draws";

const children = someChildren(120);
const record = recordFrom(children);
const list = listWith(children);
const NOT_THE_LIST = "The list is not the one that the sample was drawn from, so the draw cannot be repeated from it.";

describe("the same", () => {
  it("says so with the real numbers", () => {
    expect(verified(record, list)).toEqual({
      isSame: true, sealHolds: true, list: undefined, method: undefined, result: undefined, sentences: ["The same 60 records, 15 in reserve and 15 for follow-up."],
    });
    expect(verified(recordFrom(children.slice(0, 70)), listWith(children.slice(0, 70))).sentences).toEqual(["The same 60 records, 10 in reserve and 15 for follow-up."]);
    expect(verified(recordFrom(children.slice(0, 50)), listWith(children.slice(0, 50))).sentences).toEqual(["The same 50 records and 15 for follow-up."]);
    const few = choicesWith({ sizes: { main: 20, reserve: 0, followUp: 0 }, method: "systematic", margins: [{ key: "gender", joined: [["Male", "Other"]] }] });
    expect(verified(recordFrom(children, few), list).sentences).toEqual(["The same 20 records."]);
  });

  it.each(METHODS)("by the method %s, and by no other", (method) => {
    const drawn = recordFrom(children, choicesWith({ method }));
    expect(verified(drawn, list).sentences).toEqual(["The same 60 records, 15 in reserve and 15 for follow-up."]);
    for (const other of METHODS.filter((each) => each !== method)) {
      const { record: changed } = doubtful(forged(drawn, (file) => (file.method = other)));
      expect(verified(changed, list)).toMatchObject({ isSame: false, method: { drawnWith: { method } } });
    }
  });

  it("for a list that was sorted, or whose cells look different", () => {
    const otherwise = children.toReversed().map((cells) => ({ ...cells, id: ` ${String(cells["id"]).toLowerCase()} `, gender: `${String(cells["gender"])} ` }));
    expect(verified(record, listWith([{}, ...otherwise])).sentences).toEqual(["The same 60 records, 15 in reserve and 15 for follow-up."]);
  });

  it("in slices too", () => {
    const { frame } = read(list, choicesOf(record));
    const now = { definition, agreedDate: list.agreedDate, frame };
    const steps = verifySteps(record, now);
    const shares: number[] = [];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) shares.push(step.value);
    expect(step.value).toEqual(verify(record, now));
    expect(shares.length).toBeGreaterThan(0);
  });

  it("with replacements, which are no part of the draw", () => {
    const [out = ""] = record.drawn.main.filter((id) => !record.drawn.followUp.includes(id));
    const later = addReplacement(record, replacement(out, record.drawn.reserve[3] ?? ""), "2026-12-01T10:00:00.000Z");
    expect(verified(later, list).sentences).toEqual(["The same 60 records, 15 in reserve and 15 for follow-up."]);
  });

  it("of a record that was changed where it makes no difference to the draw", () => {
    const { record: changed } = doubtful(forged(record, (file) => (file.host = "Excel, Mac")));
    expect(verified(changed, list)).toMatchObject({ isSame: true, sealHolds: false, sentences: ["The same 60 records, 15 in reserve and 15 for follow-up.", CHANGED] });
  });
});

describe("the list", () => {
  it("has other children", () => {
    const gone = [record.drawn.main[0], record.drawn.main[1], record.drawn.reserve[2]];
    const left = children.filter(({ id }) => !gone.some((each) => each === id));
    const verification = verified(record, listWith([...left, child(500)]));
    expect(verification).toMatchObject({ isSame: false, sealHolds: true, method: undefined, result: undefined });
    expect(verification.list).toMatchObject({
      isSameFrame: false, records: { then: 120, now: 118 }, gone: { main: gone.slice(0, 2), reserve: gone.slice(2) }, agreedDate: undefined,
    });
    const levels = verification.list?.levels.length ?? 0;
    expect(levels).toBeGreaterThan(3);
    expect(verification.sentences).toEqual([
      NOT_THE_LIST,
      "The record says that the list had 120 children to draw from, and it has 118.",
      `${levels} levels have another number of children than the record says.`,
      "Some of the drawn children are no longer in the list: 2 of the main sample and 1 of the reserve.",
    ]);
  });

  it("has another value in one cell", () => {
    const [{ gender } = { gender: "" }] = children;
    const now = gender === "Male" ? "Female" : "Male";
    const { list: found, sentences } = verified(record, listWith([{ ...child(0), gender: now }, ...children.slice(1)]));
    expect(found?.levels.map(({ margin, level, then, now: count }) => [margin, level, count - then])).toEqual([
      ["gender", "Female", now === "Female" ? 1 : -1],
      ["gender", "Male", now === "Male" ? 1 : -1],
    ]);
    expect(sentences).toEqual([NOT_THE_LIST, "2 levels have another number of children than the record says.", "All 75 drawn children are in the list."]);
  });

  it("has other IDs for the same children", () => {
    const undrawn = children.findIndex(({ id }) => ![...record.drawn.main, ...record.drawn.reserve].some((each) => each === id));
    const renamed = children.with(undrawn, { ...children[undrawn], id: "Z-1" });
    expect(verified(record, listWith(renamed)).sentences).toEqual([
      NOT_THE_LIST,
      "It has as many children as then, on every level too: single IDs, or the levels of single children, differ.",
      "All 75 drawn children are in the list.",
    ]);
  });

  it("has the levels of a drop-down list in another order", () => {
    const { frame } = read(list, choicesOf(record));
    const place = frame.margins.findIndex(({ key }) => key === "gender");
    const last = (frame.margins[place]?.levels.length ?? 0) - 1;
    const turned = {
      ...frame,
      margins: frame.margins.map(({ key, levels }, at) => ({ key, levels: at === place ? levels.toReversed() : levels })),
      records: frame.records.map(({ id, levels }) => ({ id, levels: levels.map((level, at) => (at === place ? last - level : level)) })),
    };
    const verification = verify(record, { definition, agreedDate: list.agreedDate, frame: turned });
    expect(verification.list).toMatchObject({ levels: [], reordered: ["gender"] });
    expect(verification.sentences).toContain("The levels of 1 characteristic stand in another order than the record says.");
  });

  it("has another agreed date", () => {
    const { frame } = read(list, choicesOf(record));
    expect(verify(record, { definition, agreedDate: day("2026-08-21"), frame })).toMatchObject({
      isSame: false,
      list: { isSameFrame: true, levels: [], agreedDate: { then: "2026-08-14", now: "2026-08-21" } },
      result: undefined,
      sentences: ["The same 60 records, 15 in reserve and 15 for follow-up.", "The agreed date was 14 August 2026 and is now 21 August 2026."],
    });
    expect(verify(record, { definition, agreedDate: undefined, frame }).sentences).toContain(
      "The agreed date was 14 August 2026 and is now no date that could be read.",
    );
  });

  it("is not counted rightly by a record that was changed", () => {
    const { record: changed } = doubtful(
      forged(record, ({ frame }) => {
        frame.records += 1;
        for (const { levels: [level] } of frame.margins) if (level !== undefined) level.records += 1;
      }),
    );
    const verification = verified(changed, list);
    expect(verification.list).toMatchObject({ isSameFrame: true, records: { then: 121, now: 120 } });
    expect(verification.sentences).toEqual([
      "The same 60 records, 15 in reserve and 15 for follow-up.",
      "The record says that the list had 121 children to draw from, and it has 120.",
      "7 levels have another number of children than the record says.",
      CHANGED,
    ]);
  });
});

describe("the method", () => {
  it("is another in a record that was changed, or has other sizes", () => {
    for (const change of [{ method: "systematic" }, { sizes: { main: 60, reserve: 15, followUp: 10 } }]) {
      const { record: changed } = doubtful(forged(record, (file) => Object.assign(file, change)));
      expect(verified(changed, list)).toMatchObject({
        isSame: false,
        list: undefined,
        method: { drawnWith: { method: "cube", sizes: { main: 60, reserve: 15, followUp: 15 } } },
        result: undefined,
        sentences: ["The same 60 records, 15 in reserve and 15 for follow-up.", "The list was frozen with other sizes or another method than the record says.", CHANGED],
      });
    }
  });

  it("has other characteristics", () => {
    const { frame } = read(list, choicesWith({ margins: [{ key: "gender", joined: [] }] }));
    const verification = verify(record, { definition, agreedDate: list.agreedDate, frame });
    expect(verification.method?.margins?.now).toEqual(["gender"]);
    expect(verification.sentences).toContain("The list was not read with the characteristics of the record, or not in their order.");
  });

  it("belongs to another return, or another edition of its definition", () => {
    const { frame } = read(list, choicesOf(record));
    const now = { agreedDate: list.agreedDate, frame };
    expect(verify(record, { ...now, definition: { ...definition, version: "2031-01" } })).toMatchObject({
      isSame: false,
      method: { return: { then: { version: definition.version }, now: { version: "2031-01" } } },
      sentences: ["The same 60 records, 15 in reserve and 15 for follow-up.", "The record was made with another version of the return's definition than the add-in has now."],
    });
    expect(verify(record, { ...now, definition: { ...definition, id: "adults" } }).sentences).toContain(
      "The record belongs to another kind of return than the one in this workbook.",
    );
    expect(otherKind(record, "adults")).toBe("The record belongs to another kind of return than the one in this workbook.");
    expect(otherKind(record, definition.id)).toBeUndefined();
  });

  it("has other sizes than were frozen, in a list too short for them to show in what was drawn", () => {
    const short = recordFrom(someChildren(70));
    const changed = { ...short, sizes: { ...short.sizes, reserve: 12 } };
    const verification = verified({ ...changed, seal: sealOf(changed) }, listWith(someChildren(70)));
    expect(verification.list).toBeUndefined();
    expect(verification.method?.drawnWith).toEqual({ method: "cube", sizes: short.sizes });
  });

  it("has levels in another order than the frame that its digest is of", () => {
    const [first, ...others] = record.frame.margins;
    if (first === undefined) throw new Error("no margins");
    const changed = { ...record, frame: { ...record.frame, margins: [{ ...first, levels: first.levels.toReversed() }, ...others] } };
    const verification = verified({ ...changed, seal: sealOf(changed) }, list);
    expect(verification.isSame).toBe(false);
    expect(verification.sentences).toContain("The levels of 1 characteristic stand in another order than the record says.");
  });
});

describe("the result", () => {
  it("is another with another seed", () => {
    const { record: changed, isChanged } = doubtful(forged(record, (file) => (file.seed.text = "01382438112797316655" as Seed)));
    const verification = verified(changed, list);
    expect(isChanged).toBe(true);
    expect(verification).toMatchObject({ isSame: false, sealHolds: false, list: undefined, method: undefined });
    const { main, followUp } = verification.result?.stages ?? {};
    expect(main?.onlyRecorded.length).toBe(main?.onlyDrawnAgain.length);
    expect(verification.sentences.slice(0, 2)).toEqual([
      "The draw does not give what the record says.",
      `The main sample: ${main?.onlyRecorded.length ?? 0} of the 60 children in the record are not drawn.`,
    ]);
    expect(followUp?.isSame).toBe(false);
    expect(verification.sentences.at(-1)).toBe(CHANGED);
  });

  it("names the stage in which one child was put for another, also under a new seal", () => {
    const put = "C-X" as CanonicalId;
    const forgery = forged(record, ({ drawn }) => Object.assign(drawn.reserve, { 4: put }), true);
    const reading = readRecord(forgery);
    if (reading.kind !== "record") throw new Error("the forgery does not hold");
    const verification = verified(reading.record, list);
    expect(verification.result).toEqual({
      stages: {
        main: { size: { then: 60, now: 60 }, onlyRecorded: [], onlyDrawnAgain: [], isSame: true },
        reserve: { size: { then: 15, now: 15 }, onlyRecorded: [put], onlyDrawnAgain: [record.drawn.reserve[4]], isSame: false },
        followUp: { size: { then: 15, now: 15 }, onlyRecorded: [], onlyDrawnAgain: [], isSame: true },
      },
      balance: [],
    });
    expect(verification.sentences).toEqual([
      "The draw does not give what the record says.",
      "The main sample is the same 60.",
      "The reserve: 1 of the 15 children in the record is not drawn.",
      "The follow-up is the same 15.",
    ]);
  });

  it("has another order, or another number", () => {
    const reversed = doubtful(forged(record, ({ drawn }) => drawn.main.reverse()));
    expect(verified(reversed.record, list).sentences).toContain("The main sample has the same children in another order.");
    const shorter = doubtful(forged(record, ({ drawn }) => drawn.reserve.pop()));
    expect(verified(shorter.record, list).sentences).toContain("The reserve has 14 children in the record, and the draw gives 15.");
  });

  it("has other figures of balance", () => {
    const forgery = forged(record, ({ balance }) => ((balance.main ?? { within: 0 }).within += 1), true);
    const reading = readRecord(forgery);
    if (reading.kind !== "record") throw new Error("the forgery does not hold");
    expect(verified(reading.record, list)).toMatchObject({
      isSame: false,
      result: { balance: ["main"] },
      sentences: ["The same 60 records, 15 in reserve and 15 for follow-up.", "The balance figures of the main sample are not those of the draw."],
    });
  });
});

it("gives an answer for anything that reads as a record, however it was changed, and names no ID", () => {
  const others = someChildren(90).map((cells) => ({ ...cells, id: `QQXX-${String(cells["id"])}` }));
  const texts = [
    recordText(record),
    forged(record, ({ drawn }) => Object.assign(drawn, { main: [], followUp: drawn.reserve })),
    forged(record, ({ drawn }) => Object.assign(drawn.main, { 1: drawn.main[0], 2: "QQXX-1" })),
    forged(record, ({ frame }) => frame.margins.splice(0, 3)),
  ];
  for (const text of texts) {
    const reading = readRecord(text);
    if (reading.kind === "problem") throw new Error(reading.sentences.join(" "));
    for (const now of [list, listWith(others)]) {
      const { sentences } = verified(reading.record, now);
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences.join(" ")).not.toMatch(/QQXX|C-\d/);
    }
  }
});
