import { balanceLines, balanceTable } from "../../../src/sampling/balance/balance-table";
import { stageBalance } from "../../../src/sampling/balance/stage-balance";
import { oneDecimal, tenthsOf } from "../../../src/sampling/balance/tenths";
import { ids, NAMES, TEN } from "./frames";

const balance = stageBalance(TEN, "main", TEN.records, ids(0, 1, 2, 7));

describe("the balance as a table", () => {
  it("has a row for each level", () => {
    expect(balanceTable(balance, NAMES)).toEqual({
      headings: ["Characteristic", "Level", "In list", "Due", "Drawn", "Difference"],
      rows: [
        ["Age band", "0–4", 6, 2.4, 3, 0.6],
        ["Age band", "10–12", 4, 1.6, 1, -0.6],
        ["Gender", "Female", 5, 2, 3, 1],
        ["Gender", "Male", 5, 2, 1, -1],
      ],
    });
  });

  it("says which pool it is", () => {
    expect(balanceTable({ ...balance, stage: "reserve" }, NAMES).headings[2]).toBe("Not in main sample");
    expect(balanceTable({ ...balance, stage: "followUp" }, NAMES).headings[2]).toBe("In main sample");
  });

  it("stands in columns as text", () => {
    expect(balanceLines(balance, NAMES)).toEqual([
      "Characteristic  Level   In list  Due  Drawn  Difference",
      "Age band        0–4           6  2.4      3        +0.6",
      "Age band        10–12         4  1.6      1        −0.6",
      "Gender          Female        5  2.0      3        +1.0",
      "Gender          Male          5  2.0      1        −1.0",
    ]);
  });
});

describe("tenths", () => {
  it.each([
    [9, 4, "2.3"], [-9, 4, "−2.3"], [1, 3, "0.3"], [0, 7, "0.0"], [-1, 100, "0.0"], [-1, 20, "−0.1"], [1, 20, "0.1"], [1, 21, "0.0"],
    [235, 100, "2.4"], [12_345, 10, "1,234.5"], [39, 40, "1.0"],
  ])("%d ÷ %d is %s", (numerator, denominator, text) => {
    expect(oneDecimal(tenthsOf(numerator, denominator))).toBe(text);
    expect(Object.is(tenthsOf(numerator, denominator), -0)).toBe(false);
  });
});
