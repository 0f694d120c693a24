import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { atExtract, exportOf, THREE } from "../extract/extract-pane";
import { closePanes, openList } from "../open-pane";
import { atSample, children, SEED } from "../sample/sample-pane";
import { GIVEN, SPECIMENS } from "./specimens";

/**
 * Does with this version of the add-in everything that leaves something behind in a workbook or on a computer, and keeps
 * what is left. Once for each version that changes a form; what an earlier one wrote is never made anew:
 * npx tsx test/taskpane/store/versions/make-specimens.ts 1.1.0
 */
async function makeSpecimens(version: string): Promise<void> {
  if (existsSync(join(SPECIMENS, version))) throw new Error(`The specimens of ${version} are there: they stay as they were written.`);
  const keep = (file: string, content: Uint8Array | string): void => {
    mkdirSync(join(SPECIMENS, version), { recursive: true });
    writeFileSync(join(SPECIMENS, version, file), content);
  };
  const rows = children(GIVEN.children);
  const [first] = rows;
  if (first === undefined) throw new Error("the list is empty");
  // Old enough to be asked about.
  first[2] = 18;
  const pane = await openList(rows);
  Object.assign(pane.store.surroundings, { version });
  await pane.after(() => { pane.actions.goTo("partnership"); });
  await pane.after(() => { pane.actions.setCouncil(GIVEN.council); });
  await pane.after(() => { pane.actions.addPattern(GIVEN.pattern, false); });
  await pane.after(() => { pane.actions.goTo("findings"); });
  for (const code of new Set(pane.codes())) {
    pane.actions.askConfirmation({ code });
    await pane.after(() => { pane.actions.confirm(GIVEN.reason); });
  }

  const opened = await atSample(pane);
  const { ask, drawn } = opened;
  await opened.freeze();
  keep("frozen.xlsx", await pane.host.save());

  await ask({ ask: "draw", text: SEED, note: "", role: "analyst" });
  await ask({ ask: "view", view: "verify" });
  await ask({ ask: "verify" });
  await ask({ ask: "sign", role: "second analyst" });
  const [one, two, three] = drawn().replace.members;
  if (one === undefined || two === undefined || three === undefined) throw new Error("nobody was drawn");
  await ask({ ask: "siblings", text: `${one.shown}, ${two.shown}` });
  await ask({ ask: "withdraw", withdrawals: [{ id: three.id, reason: GIVEN.withdrawn }] });
  await ask({ ask: "replace", chosen: undefined });
  await ask({ ask: "release" });
  keep("drawn.xlsx", await pane.host.save());

  const extract = await atExtract(await openList([]));
  await extract.ask({ ask: "file", fileName: "export.csv", bytes: new TextEncoder().encode(exportOf(...THREE).replace("Person ID", "Zyx")) });
  await extract.ask({ ask: "role", column: 0, role: "child" });
  await extract.ask({ ask: "step", step: "words" });
  await extract.ask({ ask: "keep", isKept: true });
  keep("preferences.json", `${JSON.stringify(Object.fromEntries(extract.pane.kept), null, 2)}\n`);
  await closePanes();
}

const [, , version] = process.argv;
if (version === undefined || !/^\d+\.\d+\.\d+$/.test(version)) throw new Error("Name the version, such as 1.1.0.");
makeSpecimens(version).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
