import { balanceTable } from "../../../src/sampling/balance/balance-table";
import { stageBalance } from "../../../src/sampling/balance/stage-balance";
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
});
