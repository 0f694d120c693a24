import type { PlannedSheet } from "../../../src/returns/planned-sheet";
import type { CellValue } from "../../../src/returns/layout";
import { returnDefinitions } from "../../../src/returns/definitions";
import { findTable } from "../../../src/returns/find-table";
import { withSiblings } from "../../../src/sampling/record/record-of-draw";
import { deletionCertificate } from "../../../src/sampling/sheets/certificate";
import { sheet as headOf } from "../../returns/sheets";
import { after, children, drawnAt, fileOf, replaced, sheetsOf } from "./samples";

function asHead({ name, rows }: PlannedSheet) {
  const values = rows.map(({ cells }): CellValue[] => cells.map((cell) => (typeof cell === "object" ? cell.day : cell)));
  return headOf(values, { sheetName: name });
}

describe.each(returnDefinitions)("the sheets of a sample of $id", (definition) => {
  const file = after(fileOf(definition, children(100)), (record) => {
    const [a, b] = [drawnAt(record, "main", 1), drawnAt(record, "main", 2)];
    return withSiblings(replaced(record, drawnAt(record, "main", 0), drawnAt(record, "reserve", 0), "2026-12-01T10:00:00Z"), [[a, b]]);
  });
  const sheets = sheetsOf({ ...file, releasedAt: "2026-12-02T10:00:00Z" }, definition);
  const { sheet: certificate } = deletionCertificate({
    definition, record: file.record, children: 100, listDigest: "0".repeat(64), deletedAt: "2026-12-03T10:00:00Z", removed: ["3 sheets"], withList: false, appVersion: "0.1.0",
  });

  it.each([...sheets, certificate])("$name is not taken for a return, nor for the beginnings of one", (planned) => {
    expect(findTable([asHead(planned)], returnDefinitions)).toEqual({ kind: "none", nearest: undefined });
  });

  it("leave the return to be found, and it alone", () => {
    const headings = definition.columns.map(({ heading }) => heading);
    const found = findTable([...sheets.map(asHead), headOf([headings], { sheetName: "List" })], returnDefinitions);
    expect(found).toMatchObject({ kind: "found", layout: { sheetName: "List", definition: { id: definition.id } }, otherSheets: [] });
  });
});
