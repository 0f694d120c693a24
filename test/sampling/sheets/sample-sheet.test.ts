import fc from "fast-check";
import type { CanonicalId } from "../../../src/returns/canonical-id";
import type { PlannedSheet } from "../../../src/returns/planned-sheet";
import { currentSample } from "../../../src/sampling/match/current-sample";
import { takeBackLast, withSiblings } from "../../../src/sampling/record/record-of-draw";
import { day } from "../../returns/days";
import { harmReturn, ordersReturn } from "../../returns/sheets";
import { serial } from "../match/list";
import { after, anyChild, children, drawnAt, fileOf, headingsOf, replaced, rowFor, sheetOf, sheetsOf, tableOf, textOf } from "./samples";

const orders = fileOf(ordersReturn, children(100));
const harm = fileOf(harmReturn, children(100));
const T1 = "2026-12-01T10:00:00.000Z";
const T2 = "2026-12-02T10:00:00.000Z";
const T3 = "2026-12-03T10:00:00.000Z";

function keysOf(sheet: PlannedSheet): string[] {
  return tableOf(sheet).map((row) => textOf(row["Record ID"]));
}

it("has the sheets of a draw, and the same ones for the same file", () => {
  const sheets = sheetsOf(orders, ordersReturn);
  expect(sheets.map(({ kind, name }) => [kind, name])).toEqual([["sample", "Sample"], ["reserve", "Reserve"], ["record", "Sampling record"]]);
  expect(sheetsOf(orders, ordersReturn)).toEqual(sheets);
  expect(sheetsOf({ ...orders, releasedAt: T1 }, ordersReturn).map(({ name }) => name)).toEqual(["Sample", "Reserve", "Sampling record", "Release list"]);
});

it("has no reserve where everybody is in the sample", () => {
  const all = fileOf(ordersReturn, children(40));
  expect(sheetsOf(all, ordersReturn).map(({ kind }) => kind)).toEqual(["sample", "record"]);
  expect(tableOf(sheetOf(all, ordersReturn, "sample"))).toHaveLength(40);
});

it("heads its columns otherwise than the return does", () => {
  expect(headingsOf(sheetOf(orders, ordersReturn, "sample"))).toEqual([
    "Order", "Record ID", "Listed postcode", "Listed age", "Listed gender", "Listed ethnicity", "Listed disability",
    "Listed CSO start date", "Listed CSO reinstated", "Follow-up", "Sibling group", "Status",
  ]);
  expect(headingsOf(sheetOf(orders, ordersReturn, "reserve"))).toEqual([
    "Order", "Record ID", "Listed postcode", "Listed age", "Listed gender", "Listed ethnicity", "Listed disability",
    "Listed CSO start date", "Listed CSO reinstated", "Status",
  ]);
});

it("has a column for follow-up where the return has one or somebody is marked", () => {
  expect(headingsOf(sheetOf(harm, harmReturn, "sample"))).not.toContain("Follow-up");
  const marked = fileOf(harmReturn, children(100), { choices: { sizes: { main: 60, reserve: 15, followUp: 5 } } });
  const sheet = sheetOf(marked, harmReturn, "sample");
  expect(tableOf(sheet).filter((row) => row["Follow-up"] === "Yes").map((row) => row["Record ID"]).sort()).toEqual([...marked.record.drawn.followUp].sort());
  const none = fileOf(ordersReturn, children(100), { choices: { sizes: { main: 60, reserve: 15, followUp: 0 } } });
  expect(headingsOf(sheetOf(none, ordersReturn, "sample"))).toContain("Follow-up");
});

it("lists the drawn in the order of their tickets, each with its cells, and tells rows apart by their IDs", () => {
  for (const [file, definition] of [[orders, ordersReturn], [harm, harmReturn]] as const) {
    for (const [kind, stage] of [["sample", "main"], ["reserve", "reserve"]] as const) {
      const sheet = sheetOf(file, definition, kind);
      const ids = file.record.drawn[stage];
      expect(tableOf(sheet).map((row) => [row["Order"], row["Record ID"]])).toEqual(ids.map((id, place) => [place + 1, id]));
      expect(headingsOf(sheet)[sheet.keyColumn ?? -1]).toBe("Record ID");
      expect(sheet.rows[0]?.look).toBe("headings");
      expect(sheet.widths).toHaveLength(headingsOf(sheet).length);
    }
  }
});

it("shows numbers of ages as numbers, dates as days, and all else as the text that it is", () => {
  const odd = [
    { ...anyChild(0), id: 12, age: 7, csoStart: serial("2024-03-01") },
    { ...anyChild(1), id: " =AB-1 ", age: " 7 ", csoStart: "12/03/2024", gender: "  Female " },
    { ...anyChild(2), id: "ab-3", age: "Unborn", csoStart: "", postcode: 12, reinstated: true },
  ];
  const file = fileOf(ordersReturn, odd);
  const sheet = sheetOf(file, ordersReturn, "sample");
  expect(rowFor(sheet, "12")).toMatchObject({ "Listed age": 7, "Listed CSO start date": { day: day("2024-03-01") } });
  expect(rowFor(sheet, "=AB-1")).toMatchObject({ "Listed age": "7", "Listed CSO start date": "12/03/2024", "Listed gender": "Female" });
  expect(rowFor(sheet, "ab-3")).toMatchObject({ "Listed age": "Unborn", "Listed CSO start date": "", "Listed postcode": "12", "Listed CSO reinstated": "TRUE" });
});

describe("after replacements", () => {
  const out = drawnAt(orders.record, "followUp", 0);
  const other = orders.record.drawn.main.find((id) => !orders.record.drawn.followUp.includes(id)) ?? ("" as CanonicalId);
  const [by, next] = [drawnAt(orders.record, "reserve", 3), drawnAt(orders.record, "reserve", 1)];
  const once = after(orders, (record) => replaced(record, out, by, T1));

  it("leaves every row in its place and puts the replacement below", () => {
    const before = tableOf(sheetOf(orders, ordersReturn, "sample"));
    const now = tableOf(sheetOf(once, ordersReturn, "sample"));
    expect(now.slice(0, 60).map((row) => row["Record ID"])).toEqual(before.map((row) => row["Record ID"]));
    expect(now[60]).toMatchObject({ Order: 61, "Record ID": by, "Follow-up": "Yes", Status: `In the sample, replaces ${out}` });
    expect(rowFor(sheetOf(once, ordersReturn, "sample"), out)).toMatchObject({ "Follow-up": "", Status: `Withdrawn, replaced by ${by}` });
    expect(rowFor(sheetOf(once, ordersReturn, "sample"), other)["Status"]).toBe("In the sample");
    expect(rowFor(sheetOf(once, ordersReturn, "reserve"), by)["Status"]).toBe(`In the sample, replaces ${out}`);
    expect(rowFor(sheetOf(once, ordersReturn, "reserve"), next)["Status"]).toBe("Unused");
  });

  it("tells of one that came from the reserve and was withdrawn in turn", () => {
    const twice = after(once, (record) => replaced(record, by, next, T2));
    expect(rowFor(sheetOf(twice, ordersReturn, "sample"), by)).toMatchObject({ "Follow-up": "", Status: `Withdrawn, replaced by ${next}` });
    expect(rowFor(sheetOf(twice, ordersReturn, "sample"), next)).toMatchObject({ Order: 62, "Follow-up": "Yes", Status: `In the sample, replaces ${by}` });
    expect(rowFor(sheetOf(twice, ordersReturn, "reserve"), by)["Status"]).toBe(`Withdrawn, replaced by ${next}`);
  });

  it("keeps the row of one that was taken back, where it was", () => {
    const back = after(once, (record) => takeBackLast(record, T2));
    const sheet = sheetOf(back, ordersReturn, "sample");
    expect(rowFor(sheet, by)).toMatchObject({ Order: 61, "Follow-up": "", Status: "Taken back, not in the sample" });
    expect(rowFor(sheet, out)).toMatchObject({ "Follow-up": "Yes", Status: "In the sample" });
    expect(rowFor(sheetOf(back, ordersReturn, "reserve"), by)["Status"]).toBe("Unused");
    const again = after(back, (record) => replaced(record, other, next, T3));
    expect(keysOf(sheetOf(again, ordersReturn, "sample")).slice(60)).toEqual([by, next]);
    const reused = after(again, (record) => replaced(record, out, by, "2026-12-04T10:00:00.000Z"));
    expect(keysOf(sheetOf(reused, ordersReturn, "sample")).slice(60)).toEqual([by, next]);
    expect(rowFor(sheetOf(reused, ordersReturn, "sample"), by)).toMatchObject({ Order: 61, Status: `In the sample, replaces ${out}` });
  });

  it("keeps the order of several made at one time when the last are taken back", () => {
    const three = [0, 1, 2].map((place) => [drawnAt(orders.record, "main", place), drawnAt(orders.record, "reserve", 10 - place)] as const);
    const made = after(orders, (record) => three.reduce((each, [from, to]) => replaced(each, from, to, T1), record));
    const order = three.map(([, to]) => to);
    expect(keysOf(sheetOf(made, ordersReturn, "sample")).slice(60)).toEqual(order);
    const back = after(made, (record) => takeBackLast(takeBackLast(record, T2), T2));
    expect(keysOf(sheetOf(back, ordersReturn, "sample")).slice(60)).toEqual(order);
  });

  it("has the sample and the marks that the record has, whatever was replaced and taken back", () => {
    const step = fc.record({ isBack: fc.boolean(), out: fc.nat(59), by: fc.nat(14) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let file = orders;
        steps.forEach((each, minute) => {
          const at = `2026-12-01T10:${String(minute).padStart(2, "0")}:00.000Z`;
          const sample = currentSample(file.record.drawn, file.record.replacements);
          if (sample.kind === "problem") throw new Error(sample.sentence);
          if (each.isBack && file.record.replacements.length > 0) file = after(file, (record) => takeBackLast(record, at));
          const [from, to] = [sample.main[each.out], sample.reserve[each.by]];
          if (each.isBack || from === undefined || to === undefined) return;
          file = after(file, (record) => replaced(record, from, to, at, { followUp: sample.followUp.includes(from) }));
        });
        const sample = currentSample(file.record.drawn, file.record.replacements);
        if (sample.kind === "problem") throw new Error(sample.sentence);
        const rows = tableOf(sheetOf(file, ordersReturn, "sample"));
        const inSample = rows.filter((row) => textOf(row["Status"]).startsWith("In the sample")).map((row) => textOf(row["Record ID"]));
        const marked = rows.filter((row) => row["Follow-up"] === "Yes").map((row) => textOf(row["Record ID"]));
        const unused = tableOf(sheetOf(file, ordersReturn, "reserve")).filter((row) => row["Status"] === "Unused").map((row) => textOf(row["Record ID"]));
        expect(inSample.sort()).toEqual([...sample.main].sort());
        expect(marked.sort()).toEqual([...sample.followUp].sort());
        expect(unused).toEqual(sample.reserve);
        expect(rows.map((row) => row["Order"])).toEqual(rows.map((_, place) => place + 1));
        expect(new Set(rows.map((row) => row["Record ID"])).size).toBe(rows.length);
      }),
      { numRuns: 40 },
    );
  });
});

it("numbers sibling groups beside their records", () => {
  const [a, b, c, d] = [0, 1, 2, 3].map((place) => drawnAt(orders.record, "main", place));
  const grouped = after(orders, (record) => withSiblings(record, [[a ?? ("" as CanonicalId), c ?? ("" as CanonicalId)], [b ?? ("" as CanonicalId), d ?? ("" as CanonicalId)]]));
  const sheet = sheetOf(grouped, ordersReturn, "sample");
  expect([a, b, c, d].map((id) => rowFor(sheet, id ?? "")["Sibling group"])).toEqual([1, 2, 1, 2]);
  expect(tableOf(sheet).filter((row) => row["Sibling group"] === "")).toHaveLength(56);
});

it("never has two rows with one ID text, however the list writes its IDs", () => {
  const idCell = fc.oneof(fc.nat(30), fc.string({ unit: fc.constantFrom("a", "A", "1", " ", "\u00a0", "\u200b", "-"), minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(fc.array(idCell, { minLength: 1, maxLength: 30 }), (cells) => {
      const seen = new Set<string>();
      const list = cells.flatMap((id, number) => {
        const canonical = String(id).replace(/\u200b/gu, "").replace(/[ \u00a0]+/gu, " ").trim().toUpperCase();
        if (canonical === "" || seen.has(canonical)) return [];
        seen.add(canonical);
        return [{ ...anyChild(number), id }];
      });
      fc.pre(list.length > 0);
      const keys = keysOf(sheetOf(fileOf(harmReturn, list), harmReturn, "sample"));
      expect(new Set(keys).size).toBe(list.length);
    }),
    { numRuns: 40 },
  );
});

it("shows a record that was changed by hand as far as it goes", () => {
  const stranger = "STRANGER" as CanonicalId;
  const record = { ...orders.record, drawn: { ...orders.record.drawn, main: [stranger, ...orders.record.drawn.main, drawnAt(orders.record, "main", 0)] } };
  const sheet = sheetOf({ ...orders, record }, ordersReturn, "sample");
  expect(rowFor(sheet, stranger)).toMatchObject({ Order: 1, "Listed age": "", Status: "In the sample" });
  expect(keysOf(sheet)).toHaveLength(61);
});
