import fc from "fast-check";
import type { CellValue } from "../../../src/returns/layout";
import { isBlankRow } from "../../../src/returns/record";
import { defaultChoices, frameOfList } from "../../../src/sampling/frame/frame-of-list";
import { frameText } from "../../../src/sampling/frame/frame-text";
import { harmReturn, ordersReturn } from "../../returns/sheets";
import { anyRow } from "../../validation/cells";
import { children, choices, FIRST_ROW, listOf, listOfRows, problems, read, row } from "./lists";

const ID = harmReturn.columns.findIndex(({ kind }) => kind === "id");

describe("the frame of a list", () => {
  it("has the children in ascending order of their IDs, with their levels", () => {
    const list = listOf([
      { id: "b 2", age: 12, gender: "male", postcode: "dd2", category: "care and risk management" },
      { id: 12, age: "Unborn", gender: "", postcode: "DD10 ", disability: "YES" },
      { id: "B-1", age: "12 yrs", gender: "F", postcode: "no fixed abode" },
    ]);
    expect(frameText(read(list).frame)).toBe(
      [
        "pir-frame\t1",
        "method\tcube",
        "sizes\t60\t15\t0",
        "margin\tcategory\tcare and risk management\tMissing",
        "margin\tage\tUnborn\t10–12\tMissing",
        "margin\tgender\tMale\tNot in list\tMissing",
        "margin\tethnicity\tMissing",
        "margin\tdisability\tyes\tMissing",
        "margin\tpostcode\tDD10\tDD2\tNot in list",
        "records\t3",
        "12\tMissing\tUnborn\tMissing\tMissing\tyes\tDD10",
        "B 2\tcare and risk management\t10–12\tMale\tMissing\tMissing\tDD2",
        "B-1\tMissing\tMissing\tNot in list\tMissing\tMissing\tNot in list",
        "",
      ].join("\n"),
    );
  });

  it("sorts by code units, not by alphabet", () => {
    const list = listOf([{ id: "É1" }, { id: "\uFF21" }, { id: "\u{1D538}" }, { id: "Z" }, { id: "10" }, { id: "9" }]);
    expect(read(list).frame.records.map(({ id }) => id)).toEqual(["10", "9", "Z", "É1", "\u{1D538}", "\uFF21"]);
  });

  it("leads from an ID to its row, and names the margins", () => {
    const list = listOf([{ id: "a-2", age: 3 }, { id: "a-1" }]);
    const { rowOf, margins } = read(list);
    expect([...rowOf].map(([id, { row: at }]) => [id, at])).toEqual([["A-1", FIRST_ROW + 1], ["A-2", FIRST_ROW]]);
    expect(margins.map(({ name }) => name)).toEqual(["Category", "Age band", "Gender", "Ethnicity", "Disability", "Postcode district"]);
  });

  it("knows how long orders have lasted in return A", () => {
    const list = listOf([{ id: 1, csoStart: 46000 }, { id: 2, csoStart: 45000 }, { id: 3 }], ordersReturn);
    expect(read(list).frame.margins.find(({ key }) => key === "csoStart")?.levels).toEqual(["Under 1 year", "2 years and over", "Missing"]);
  });

  it("says nothing where there is nothing to say", () => {
    const many = children(300, (child) => ({ age: child % 17, gender: ["Female", "Male"][child % 2] ?? "" }));
    expect(read(many, choices({ margins: ["age", "gender"] }))).toMatchObject({ notes: [], withoutId: [], departures: ["margins"] });
  });
});

describe("rows", () => {
  it("without an ID are listed and never drawn", () => {
    const rows = listOf([{ id: 1 }, { age: 4 }, { id: 2 }, {}, { age: 5 }, { id: 1.5 }, { id: "#N/A" }]);
    const { frame, withoutId, notes } = read(rows);
    expect(frame.records.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(withoutId).toEqual([12, 15, 16, 17]);
    expect(notes.slice(0, 3)).toEqual([
      "Rows 13 and 16 have no ID number: these children cannot be drawn.",
      "Rows 17 to 18 have an ID number that cannot be used: these children cannot be drawn.",
      "There are 2 children with an ID number: all of them are drawn, and there is no reserve.",
    ]);
    expect(read(listOf([{ id: 1 }, { age: 4 }])).notes[0]).toBe("Row 13 has no ID number: this child cannot be drawn.");
  });

  it("with a date for an ID cannot be drawn", () => {
    const dated = { ...row({ id: 45000 }, 20), dateMask: 1 << ID };
    expect(read(listOfRows([row({ id: 45000 }, 19), dated])).withoutId).toEqual([20]);
  });

  it("with the same ID stop the draw", () => {
    expect(problems(listOf([{ id: "a-1" }, { id: 12 }, { id: " A-1" }]))).toEqual([
      "Rows 12 and 14 have the same ID number. Give each child one row: the draw waits until that is put right.",
    ]);
    expect(problems(listOf([{ id: 12 }, { id: 3 }, { id: "12" }, { id: 3 }, { id: " 12 " }]))).toEqual([
      "Rows 12, 14 and 16 have the same ID number.",
      "Rows 13 and 15 have the same ID number.",
      "Give each child one row: the draw waits until that is put right.",
    ]);
  });

  it("with many shared IDs are counted", () => {
    const twice = Array.from({ length: 12 }, (_, child) => ({ id: child % 6 }));
    expect(problems(listOf(twice))).toEqual([
      "Rows 12 and 18 have the same ID number.",
      "Rows 13 and 19 have the same ID number.",
      "Rows 14 and 20 have the same ID number.",
      "3 other ID numbers are in several rows.",
      "Give each child one row: the draw waits until that is put right.",
    ]);
  });

  it("are needed", () => {
    expect(problems(listOf([{}, { age: " " }]))).toEqual(["There are no children on the list. Enter them first."]);
    expect(problems(listOf([{ age: 3 }]))).toEqual(["No child on the list has an ID number that can be used. Give each child one first."]);
  });

  it("need IDs that can be written out", () => {
    expect(problems(listOf([{ id: "A\uD800" }, { id: "A" }]))).toEqual(["The ID number in row 12 holds half of a character. Type it anew."]);
  });
});

describe("sizes", () => {
  it.each([
    [{ main: 0, reserve: 15, followUp: 15 }, ["Enter how many records to draw: 1 or more."]],
    [{ main: -1, reserve: 0, followUp: 0 }, ["Enter how many records to draw: 1 or more."]],
    [{ main: 60, reserve: 1.5, followUp: -2 }, [
      "Enter how many records to hold in reserve: a whole number, or 0 for none.",
      "Enter how many records to follow up: a whole number, or 0 for none.",
    ]],
    [{ main: NaN, reserve: Infinity, followUp: 0 }, [
      "Enter how many records to draw: 1 or more.",
      "Enter how many records to hold in reserve: a whole number, or 0 for none.",
    ]],
  ])("%j cannot be drawn", (sizes, expected) => {
    expect(problems(children(100), choices({ sizes }))).toEqual(expected);
  });

  it.each([
    [1, { main: 60, reserve: 15, followUp: 15 }, ["There is 1 child: this child is drawn, and there is no reserve.", "The follow-up has 1 instead of 15: the whole sample."]],
    [48, { main: 60, reserve: 15, followUp: 0 }, ["There are 48 children: all of them are drawn, and there is no reserve."]],
    [60, { main: 60, reserve: 0, followUp: 60 }, ["There are 60 children: all of them are drawn."]],
    [61, { main: 60, reserve: 15, followUp: 15 }, ["There are 61 children: when 60 are drawn, 1 is left for the reserve instead of 15."]],
    [74, { main: 60, reserve: 15, followUp: 15 }, ["There are 74 children: when 60 are drawn, 14 are left for the reserve instead of 15."]],
    [75, { main: 60, reserve: 15, followUp: 15 }, []],
  ])("of a list of %i children are explained", (count, sizes, expected) => {
    const list = children(count, (child) => ({ gender: child % 2 === 0 ? "Female" : "Male" }));
    expect(read(list, choices({ sizes, margins: ["gender"] })).notes).toEqual(expected);
  });
});

describe("whatever else the list holds", () => {
  const anyList = fc.array(anyRow(harmReturn.columns.length, 400), { maxLength: 30 }).map((rows) => [...new Map(rows.map((item) => [item.row, item])).values()]);
  /** The same with an ID in every row that is not blank, none twice. */
  const anyDrawable = anyList.map((rows) =>
    rows.map((item) => (isBlankRow(item) ? item : { ...item, dateMask: item.dateMask & ~(1 << ID), cells: item.cells.with(ID, `C-${item.row}`) })),
  );

  it("the order of the rows makes no difference", () => {
    fc.assert(
      fc.property(anyList.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))), ([rows, shuffled]) => {
        expect(frameOfList(listOfRows(shuffled), choices())).toEqual(frameOfList(listOfRows(rows), choices()));
      }),
    );
  });

  it("cells that are no margin make no difference to the frame", () => {
    const gender = harmReturn.columns.findIndex(({ key }) => key === "gender");
    const chosen = choices({ margins: ["age", "postcode"] });
    fc.assert(
      fc.property(anyDrawable, fc.constantFrom<CellValue>("", "Male", 7, true), (rows, other) => {
        fc.pre(!rows.every(isBlankRow));
        const changed = rows.map((item) => (isBlankRow(item) ? item : { ...item, cells: item.cells.with(gender, other) }));
        expect(read(listOfRows(changed), chosen).frame).toEqual(read(listOfRows(rows), chosen).frame);
      }),
    );
  });

  it("blank rows make no difference at all", () => {
    fc.assert(
      fc.property(anyList, (rows) => {
        const blank = [500, 501].map((at) => row({ age: "\u00A0 " }, at));
        expect(frameOfList(listOfRows([...blank, ...rows]), choices())).toEqual(frameOfList(listOfRows(rows), choices()));
      }),
    );
  });

  it("every record has one level of every margin, and no level is empty", () => {
    fc.assert(
      fc.property(anyDrawable, (rows) => {
        fc.pre(!rows.every(isBlankRow));
        const { margins, records } = read(listOfRows(rows)).frame;
        expect(records).toHaveLength(rows.filter((item) => !isBlankRow(item)).length);
        for (const [place, { levels }] of margins.entries()) {
          expect(new Set(records.map((record) => record.levels[place]))).toEqual(new Set(levels.keys()));
        }
      }),
    );
  });

  it("no sentence names an ID", () => {
    fc.assert(
      fc.property(anyList, (rows) => {
        const marked = rows.map((item, place) => ({ ...item, cells: item.cells.with(ID, place % 3 === 0 ? "QQXXZZ" : `QQXXZZ-${place}`) }));
        const reading = frameOfList(listOfRows(marked), choices());
        expect((reading.kind === "problems" ? reading.problems : reading.notes).join("\n")).not.toContain("QQXXZZ");
      }),
    );
  });
});

it.each<[CellValue, CellValue]>([[12, "12"], ["12", " 12 "], ["a\u00A0 b", "A B"], ["e\u0301", "\u00C9"], [120, "1\u200B20"]])("ID %p is ID %p", (one, other) => {
  expect(read(listOf([{ id: one, age: 3 }])).frame).toEqual(read(listOf([{ id: other, age: 3 }])).frame);
});

it("the return's own choices are the balanced draw of its sizes and margins", () => {
  expect(defaultChoices(ordersReturn)).toEqual({
    method: "cube",
    sizes: { main: 60, reserve: 15, followUp: 15 },
    margins: ["age", "gender", "ethnicity", "disability", "csoStart", "reinstated", "postcode"].map((key) => ({ key, joined: [] })),
  });
});
