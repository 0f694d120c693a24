import { openReturn } from "../../src/excel/open-return";
import { run } from "../../src/excel/run";
import { loadSetting, writeSetting } from "../../src/excel/settings";
import { returnDefinitions } from "../../src/returns/definitions";
import { CONFIRMATIONS_SETTING, PARTNERSHIP_SETTING } from "../../src/returns/stored-settings";
import { type OpenWorkbook, openWorkbook, returnBytes, row } from "./sheets";

let open: OpenWorkbook;
beforeEach(async () => { open = await openWorkbook(await returnBytes([row("A-1")])); });
afterEach(() => { open.close(); });

function readSetting(name: string): Promise<unknown> {
  return run(async (context) => {
    const stored = loadSetting(context.workbook, name);
    await context.sync();
    return stored();
  });
}

/** Stores a value, saves the workbook, and reads the value in the copy. */
async function afterSaving(value: unknown): Promise<unknown> {
  await writeSetting("pir.test", value);
  const saved = await open.host.save();
  open.close();
  open = await openWorkbook(saved);
  return readSetting("pir.test");
}

test.each<[string, unknown]>([
  ["text", "2026-08-24"],
  ["an object in an object", { version: 1, patterns: [{ example: "P1234567", count: 0 }], council: "Dundee City" }],
  ["a list", ["a", 1, true, null]],
  ["letters with accents, quotes and line breaks", { reason: "Sgrìobhte “mar sin”\n\"&<>'" }],
  ["text that office.js would take for a date", { reason: "Date(s) not known (yet)" }],
  ["a number", 12],
  ["a yes", true],
])("%s comes back as it was stored, after saving too", async (_, value) => {
  expect(await afterSaving(value)).toEqual(value);
});

test("what is no JSON comes back as the text that it is", async () => {
  open.host.settings.set("pir.test", "{ not JSON");
  expect(await readSetting("pir.test")).toBe("{ not JSON");
});

test("nothing stored is undefined, and so is what was taken out", async () => {
  expect(await readSetting("pir.test")).toBeUndefined();
  await writeSetting("pir.test", undefined);
  await writeSetting("pir.test", "x");
  await writeSetting("pir.test", undefined);
  expect(await readSetting("pir.test")).toBeUndefined();
});

test("a workbook that takes no settings is said to be open for reading only", async () => {
  open.host.failNext({ code: "AccessDenied" });
  await expect(writeSetting("pir.test", { a: 1 })).rejects.toMatchObject({
    kind: "protected",
    sentence: "The workbook is open for reading only, so this was not kept in it.",
  });
  expect(open.host.settings.get("pir.test")).toBeUndefined();
});

test("other errors stay what they are", async () => {
  open.host.failNext({ code: "InvalidOrTimedOutSession" });
  await expect(writeSetting("pir.test", "x")).rejects.toMatchObject({ kind: "ended" });
});

test("opening the return brings them along, as they were stored, in its three round trips", async () => {
  await writeSetting(PARTNERSHIP_SETTING, { version: 1, council: "Fife" });
  const before = open.host.roundTrips.length;
  const found = await openReturn(returnDefinitions);
  expect(open.host.roundTrips.length - before).toBe(3);
  expect(found).toMatchObject({ kind: "found", settings: { partnership: { version: 1, council: "Fife" }, confirmations: undefined } });
  open.host.settings.set(CONFIRMATIONS_SETTING, "anything");
  expect(await openReturn(returnDefinitions)).toMatchObject({ settings: { confirmations: "anything" } });
});
