import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { returnA } from "../../../excel/sheets";
import { closePanes, openPane } from "../open-pane";
import { atSample, openSample } from "./sample-pane";

afterEach(closePanes);

/** As a program leaves a workbook that does not know the custom properties of sheets. */
function withoutSheetProperties(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    parts[name] = strToU8(strFromU8(part).replace(/<customProperties>.*?<\/customProperties>/s, ""));
  }
  return zipSync(parts);
}

test("a sample is found, verified and deleted where another program has saved the workbook without the tags", async () => {
  const first = await openSample(80);
  await first.draw();
  const bytes = withoutSheetProperties(await first.pane.host.save());
  const { pane, ask, drawn } = await atSample(await openPane(bytes));
  expect(drawn()).toMatchObject({ headline: first.drawn().headline, doubts: [] });
  await ask({ ask: "verify" });
  expect(drawn().verify).toMatchObject({ phase: "done", isSame: true, sheets: expect.arrayContaining(["The sheet “Sample” is gone."]) as string[] });

  await ask({ ask: "view", view: "delete" });
  await ask({ ask: "delete" });
  // What no tag names stays: nobody can tell it from somebody's own.
  expect(pane.host.sheets.map(({ name }) => name)).toEqual([returnA().sheetName, "Sample", "Reserve", "Sampling record", "Deletion certificate"]);
});

test("a sheet of the hidden sheet's name that does not begin as it does is nobody's but its maker's", async () => {
  const opened = await openSample(40);
  const { pane, prepare, draw } = opened;
  const id = pane.host.person.addSheet("PIR sample data");
  pane.host.person.type(id, 0, 0, "Our own notes");
  await draw();
  expect(prepare().seed.draw).toMatchObject({ phase: "failed" });
  expect(opened.texts("PIR sample data")).toEqual([["Our own notes"]]);
});
