import fc from "fast-check";
import { type Cell, FIRST_ROW, returnBytes, row } from "../../excel/sheets";
import { closePanes, openList, type OpenPane } from "./open-pane";

afterEach(closePanes);

/** Published test numbers and made-up ones, each in one way or another of writing it; the bare form must not show either. */
const IDENTIFIERS: readonly { readonly typed: string | number; readonly bare: string }[] = [
  { typed: "1904851231", bare: "1904851231" },
  { typed: "CHI: 190485 1231", bare: "190485 1231" },
  { typed: "19-04-85-1231 (twin)", bare: "19-04-85-1231" },
  { typed: "190485:1231", bare: "190485:1231" },
  { typed: "１９０４８５１２３１", bare: "１９０４８５１２３１" },
  { typed: 1904851231, bare: "1904851231" },
  { typed: 101011237, bare: "101011237" },
  { typed: "943 476 5919", bare: "943 476 5919" },
  { typed: 9434765919, bare: "9434765919" },
  { typed: "3200123451", bare: "3200123451" },
  { typed: "ab 12 34 56 c", bare: "12 34 56" },
  { typed: "see a.child@example.org", bare: "a.child@example.org" },
  { typed: "0131-496-0123", bare: "496-0123" },
  { typed: "Flat 2, EH12 2AB", bare: "EH12 2AB" },
  { typed: "MORGA753116SM9IJ", bare: "753116" },
  { typed: "Ailsa Campbell", bare: "Campbell" },
  { typed: "P7654321", bare: "P7654321" },
];

const COLUMNS = 8;
const FREE_COLUMN = 10;
/** Rows 4 to 6 of the list. */
const ROWS = 3;

interface Plant {
  readonly what: (typeof IDENTIFIERS)[number];
  readonly row: number;
  readonly column: number;
}

const plant: fc.Arbitrary<Plant> = fc.record({
  what: fc.constantFrom(...IDENTIFIERS),
  row: fc.integer({ min: 0, max: ROWS - 1 }),
  column: fc.oneof(fc.integer({ min: 0, max: COLUMNS - 1 }), fc.constant(FREE_COLUMN)),
});

function rowsWith(plants: readonly Plant[]): Cell[][] {
  return Array.from({ length: ROWS }, (_, index) => {
    const cells = row(`A-${index + 1}`);
    for (const { what, row: at, column } of plants) {
      if (at !== index) continue;
      while (cells.length <= column) cells.push("");
      cells[column] = what.typed;
    }
    return cells;
  });
}

/** Goes through every screen and asks for everything that shows or writes something about the findings. */
async function walk(pane: OpenPane, plants: readonly Plant[], earlier: Uint8Array, fileName: string): Promise<void> {
  const { actions } = pane;
  await pane.after(() => { actions.goTo("partnership"); });
  await pane.after(() => { actions.addPattern("P7654321", true); });
  await pane.after(() => { actions.goTo("findings"); });
  for (const { row: at } of plants) {
    await pane.after(() => { pane.host.person.select({ row: FIRST_ROW + at, column: 0, rowCount: 1, columnCount: 1 }); });
  }
  const { groups } = pane.checking();
  for (const { code, findings } of groups) {
    for (const { key } of findings) {
      actions.previewFix(key);
      actions.previewFix(key, 0);
      actions.cancel();
    }
    actions.previewFixAll(code);
    actions.cancel();
    actions.askConfirmation({ code });
    actions.confirm("");
    actions.cancel();
  }
  await pane.after(() => { actions.goTo("newIds"); });
  actions.previewNewIds({ style: "random", prefix: "", scope: "all" });
  actions.cancel();
  await pane.after(() => { actions.goTo("compare"); });
  await pane.after(() => { actions.compareWith(fileName, earlier); });
  await pane.after(() => { actions.goTo("tools"); });
  await pane.after(() => { actions.copyFindings(); });
  await pane.after(() => { actions.writeFindingsSheet(); });
  await pane.after(() => { actions.goTo("send"); });
  await pane.after(() => { actions.sweep(); });
}

/** Everything on the sheet that the add-in writes. */
function findingsSheet(pane: OpenPane): string {
  const sheet = pane.open.sheet("PIR findings");
  const texts: string[] = [];
  for (let at = 0; at <= sheet.lastRow; at++) {
    for (let column = 0; column <= sheet.lastColumn; column++) texts.push(String(sheet.cell(at, column).value));
  }
  return texts.join("\n");
}

test("no identifier stands in the pane's state, on the clipboard, in the settings or on the sheet of findings", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(plant, { minLength: 1, maxLength: 4 }), fc.constantFrom(...IDENTIFIERS), async (plants, elsewhere) => {
      const pane = await openList(rowsWith(plants), (workbook, list) => {
        list.getCell("A1").note = `Ask about ${elsewhere.typed}`;
        list.headerFooter.oddFooter = `Child ${elsewhere.typed}`;
        workbook.addWorksheet("CHI 1904851231").getCell("B2").value = elsewhere.typed;
        workbook.subject = String(elsewhere.typed);
      });
      const told: string[] = [];
      const unsubscribe = pane.store.subscribe(() => { told.push(JSON.stringify(pane.store.getState())); });
      const earlier = await returnBytes(rowsWith(plants.map((each) => ({ ...each, row: (each.row + 1) % ROWS }))));
      await walk(pane, plants, earlier, `${String(elsewhere.typed)}.xlsx`);
      unsubscribe();
      const settings = ["pir.notificationDate", "pir.partnership", "pir.confirmations"].map((name) => pane.host.settings.get(name));
      const all = [...told, ...pane.copied, JSON.stringify(settings), findingsSheet(pane)];
      expect(told.length).toBeGreaterThan(10);
      for (const { typed, bare } of [...plants.map(({ what }) => what), elsewhere, { typed: "CHI 1904851231", bare: "1904851231" }]) {
        for (const text of all) {
          // One at a time: a message with the whole state would be of no use.
          for (const raw of [String(typed), bare]) {
            const at = text.indexOf(raw);
            if (at >= 0) throw new Error(`${raw} in …${text.slice(Math.max(0, at - 120), at + 60)}…`);
          }
        }
      }
      await closePanes();
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 180_000);
