import { createHash } from "node:crypto";
import fc from "fast-check";
import type { RawRow } from "../../../src/returns/record";
import type { Finding } from "../../../src/validation/finding";
import { Confirmations, type MarkedList, noConfirmations } from "../../../src/validation/confirmations";
import { Validator } from "../../../src/validation/validator";
import { anyCell } from "../cells";
import { blank, type Cells, child, contextFor, day, FIRST_ROW, serial } from "../example-return";

const SALT = "abcdefghijklmnop";
const TODAY = day("2026-11-22");
const REASON = "Checked against the record";

interface List {
  readonly validator: Validator;
  readonly confirmations: Confirmations;
}

function listOf(rows: readonly RawRow[], record = noConfirmations(SALT)): List {
  const context = contextFor("orders");
  const validator = new Validator(context, rows);
  return { validator, confirmations: new Confirmations(record, markedList(validator)) };
}

function markedList(validator: Validator): MarkedList {
  const { definition, dateSystem } = validator.context;
  return { definition, dateSystem, rowAt: (row) => validator.row(row) };
}

/** Children of 18 and 19: a check (AG5) in each row. */
function adults(count: number): RawRow[] {
  return Array.from({ length: count }, (_, index) => child("orders", adult(index), FIRST_ROW + index));
}

function adult(index: number): Cells {
  return { id: `A-${index}`, age: 18 + (index % 2), csoStart: serial("2024-09-01") };
}

const moved = (rows: readonly RawRow[], by: number): RawRow[] => rows.map((row) => ({ ...row, row: row.row + by }));
const one = (findings: readonly Finding[]): Finding => {
  const [finding] = findings;
  if (finding === undefined) throw new Error("no finding");
  return finding;
};

describe("a confirmation", () => {
  const rows = adults(4);
  const { validator, confirmations } = listOf(rows);
  const [first, second] = validator.findingsOf("AG5");
  const record = confirmations.confirm(first === undefined ? [] : [first], ` ${REASON} `, TODAY);
  const after = (next: readonly RawRow[]): (string | undefined)[] => {
    const list = listOf(next, record);
    return list.validator.findingsOf("AG5").map((finding) => list.confirmations.of(finding)?.reason);
  };

  it("counts once its record is taken, for this finding and no other", () => {
    expect(first && confirmations.of(first)).toBeUndefined();
    confirmations.take(record);
    expect(first && confirmations.of(first)).toEqual({ reason: REASON, on: "2026-11-22" });
    expect(second && confirmations.of(second)).toBeUndefined();
  });

  it("keeps marks of four characters, and nothing of the rows", () => {
    expect(record).toEqual({ version: 1, salt: SALT, entries: [{ code: "AG5", reason: REASON, on: "2026-11-22", marks: [expect.stringMatching(/^[\w-]{4}$/)] }] });
  });

  it("is marked as its description says", () => {
    const text = [SALT, "rows", "AG5\tage", "A-0\tDD1\t18\tFemale\tWhite Scottish\tno\t2024-09-01\tno"].join("\n");
    const mark = createHash("sha256").update(text, "utf8").digest().subarray(0, 3).toString("base64url");
    expect(record.entries[0]?.marks).toEqual([mark]);
  });

  it("survives sorting and inserting", () => {
    expect(after([...rows].reverse().map((row, index) => ({ ...row, row: FIRST_ROW + index })))).toEqual([undefined, undefined, undefined, REASON]);
    expect(after([child("orders", { id: "NEW" }), ...moved(rows, 1)])).toEqual([REASON, undefined, undefined, undefined]);
  });

  it("survives other formats, spaces at the ends, and the same ID in other letters", () => {
    expect(after([child("orders", { ...adult(0), id: " a-0", gender: "Female " }, FIRST_ROW, [])])).toEqual([REASON]);
  });

  it.each(Object.entries({
    id: "A-99", postcode: "DD2", age: 19, gender: "Male", ethnicity: "Roma", disability: "yes", csoStart: serial("2024-09-02"), reinstated: "",
  }))("is void when %s of the row is another", (key, value) => {
    expect(after([child("orders", { ...adult(0), [key]: value })])).toEqual([undefined]);
  });

  it("does not pass to the same row under another salt", () => {
    const other = new Confirmations({ ...record, salt: "ponmlkjihgfedcba" }, markedList(validator));
    expect(first && other.of(first)).toBeUndefined();
  });
});

it("is taken back by itself, and given another reason, without touching the others", () => {
  const { validator, confirmations } = listOf(adults(3));
  const findings = validator.findingsOf("AG5");
  confirmations.take(confirmations.confirm(findings, REASON, TODAY));
  const middle = one(findings.slice(1));
  confirmations.take(confirmations.confirm([middle], "On the order until 17", day("2026-11-23")));
  expect(findings.map((finding) => confirmations.of(finding)?.on)).toEqual(["2026-11-22", "2026-11-23", "2026-11-22"]);
  confirmations.take(confirmations.takeBack(middle));
  expect(findings.map((finding) => confirmations.of(finding)?.reason)).toEqual([REASON, undefined, REASON]);
  expect(confirmations.takeBack(middle)).toBe(confirmations.record);
});

it("is refused for what has to be put right, and never found for it", () => {
  const { validator, confirmations } = listOf([child("orders", { postcode: "" })]);
  const missing = one(validator.findingsOf("PC1"));
  expect(() => confirmations.confirm([missing], REASON, TODAY)).toThrow(RangeError);
  confirmations.take(confirmations.confirm([{ ...missing, severity: "check" }], REASON, TODAY));
  expect(confirmations.of(missing)).toBeUndefined();
});

describe("a finding that is not about cells of records", () => {
  it("is known by its sentence: two blank rows are not one", () => {
    const rows = adults(3);
    const gap = (row: number): RawRow[] => rows.map((raw, index) => (index === row ? blank("orders", raw.row) : raw));
    const { validator, confirmations } = listOf(gap(1));
    confirmations.take(confirmations.confirm(validator.findingsOf("LA3"), "Left for a child to come", TODAY));
    expect(confirmations.of(one(validator.findingsOf("LA3")))).toBeDefined();
    validator.update([blank("orders", FIRST_ROW + 1), child("orders", { id: "B" }, FIRST_ROW + 5)]);
    expect(confirmations.of(one(validator.findingsOf("LA3")))).toBeUndefined();
  });

  it("holds for hidden rows only while the same rows are hidden", () => {
    const known = (hiddenRows: readonly number[], record = noConfirmations(SALT)): List => {
      const validator = new Validator(contextFor("orders", { hiddenRows }), adults(3));
      return { validator, confirmations: new Confirmations(record, markedList(validator)) };
    };
    const before = known([FIRST_ROW]);
    const record = before.confirmations.confirm(before.validator.findingsOf("LA3"), "Seen", TODAY);
    const same = known([FIRST_ROW], record);
    const more = known([FIRST_ROW, FIRST_ROW + 1], record);
    expect(same.confirmations.of(one(same.validator.findingsOf("LA3")))).toBeDefined();
    expect(more.confirmations.of(one(more.validator.findingsOf("LA3")))).toBeUndefined();
  });
});

it("of a group is about all its rows, in whatever order", () => {
  const rows = adults(2);
  const list = markedList(new Validator(contextFor("orders"), rows));
  const group = (...numbers: number[]): Finding => ({
    key: "DU1:11:gender", code: "DU1", severity: "check", sentence: `Rows ${numbers.join(" and ")}`, places: numbers.map((row) => ({ row, column: "gender" })),
  });
  const confirmations = new Confirmations(noConfirmations(SALT), list);
  confirmations.take(confirmations.confirm([group(FIRST_ROW, FIRST_ROW + 1)], "Twins", TODAY));
  expect(confirmations.of(group(FIRST_ROW + 1, FIRST_ROW))?.reason).toBe("Twins");
  expect(confirmations.of(group(FIRST_ROW))).toBeUndefined();
});

describe("twins", () => {
  const alike: Cells = { csoStart: serial("2025-05-01") };
  const pair = [child("orders", { id: "A-1", ...alike }, FIRST_ROW), child("orders", { id: "A-2", ...alike }, FIRST_ROW + 1)];
  const { validator, confirmations } = listOf([...pair, child("orders", { id: "A-3" }, FIRST_ROW + 2)]);
  const record = confirmations.confirm(validator.findingsOf("DU1"), "Twins", TODAY);
  const after = (rows: readonly RawRow[]): (string | undefined)[] => {
    const list = listOf(rows, record);
    return list.validator.findingsOf("DU1").map((finding) => list.confirmations.of(finding)?.reason);
  };

  it("are the same twins after sorting and inserting", () => {
    expect(after([child("orders", { id: "A-3" }), ...moved([...pair].reverse().map((raw, index) => ({ ...raw, row: FIRST_ROW + index })), 1)])).toEqual(["Twins"]);
  });

  it("are not confirmed by others who stood in those rows", () => {
    expect(after(pair.map((raw, index) => child("orders", { id: `B-${index}`, ...alike }, raw.row)))).toEqual([undefined]);
    expect(after(pair.map((raw, index) => child("orders", { id: `A-${index + 1}`, ...alike, gender: "Male" }, raw.row)))).toEqual([undefined]);
  });
});

describe("pruning", () => {
  it("drops what is no more, and leaves alone what was not looked for", () => {
    const { validator, confirmations } = listOf(adults(3));
    const sweepFind: Finding = { key: "PV2:note1", code: "PV2", severity: "check", sentence: "A note holds text.", places: [] };
    confirmations.take(confirmations.confirm([...validator.findingsOf("AG5"), sweepFind], REASON, TODAY));
    const ofList = new Set(validator.rules.map(({ code }) => code));
    const all = new Set([...ofList, "PV1", "PV2"]);
    expect(confirmations.pruned(validator.findings(), ofList)).toBe(confirmations.record);
    validator.update([child("orders", { ...adult(0), age: 12 }, FIRST_ROW)]);
    const pruned = confirmations.pruned(validator.findings(), ofList);
    expect(pruned.entries.map(({ code, marks }) => [code, marks.length])).toEqual([["AG5", 2], ["PV2", 1]]);
    expect(confirmations.pruned(validator.findings(), all).entries.map(({ code }) => code)).toEqual(["AG5"]);
    expect(confirmations.pruned([], all).entries).toEqual([]);
  });

  it("leaves no mark of old IDs once new ones are in their place", () => {
    const { validator, confirmations } = listOf(adults(5));
    confirmations.take(confirmations.confirm(validator.findingsOf("AG5"), REASON, TODAY));
    validator.update(adults(5).map((row, index) => child("orders", { ...adult(index), id: `N-${index}` }, row.row)));
    expect(confirmations.pruned(validator.findings(), new Set(["AG5"])).entries).toEqual([]);
  });
});

it("costs no hashing while rows are the same objects", () => {
  const { validator, confirmations } = listOf(adults(1000));
  const findings = validator.findingsOf("AG5");
  confirmations.take(confirmations.confirm(findings, REASON, TODAY));
  let read = 0;
  const counting: MarkedList = {
    ...markedList(validator),
    get definition() {
      read += 1;
      return validator.context.definition;
    },
  };
  const again = new Confirmations(confirmations.record, counting);
  expect(findings.every((finding) => again.of(finding) !== undefined)).toBe(true);
  expect(read).toBe(1000);
  validator.update([child("orders", { ...adult(7), gender: "Male" }, FIRST_ROW + 7)]);
  expect(validator.findingsOf("AG5").filter((finding) => again.of(finding) !== undefined)).toHaveLength(999);
  expect(read).toBe(1001);
});

it("never holds a cell of the list, whatever is in it", () => {
  fc.assert(
    fc.property(fc.array(anyCell, { minLength: 8, maxLength: 8 }), (cells) => {
      const { validator, confirmations } = listOf([{ row: FIRST_ROW, cells, dateMask: 64 }]);
      const checks = validator.findings().filter(({ severity }) => severity === "check");
      const record = confirmations.confirm(checks, REASON, TODAY);
      expect(record.entries.flatMap(({ marks }) => marks).every((mark) => /^[\w-]{4}$/.test(mark))).toBe(true);
      confirmations.take(record);
      expect(checks.every((finding) => confirmations.of(finding) !== undefined)).toBe(true);
    }),
  );
});
