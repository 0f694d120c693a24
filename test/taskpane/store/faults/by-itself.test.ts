import { returnDefinitions } from "../../../../src/returns/definitions";
import { LivePaneStore } from "../../../../src/taskpane/store/pane-store";
import { openWorkbook, returnBytes, row } from "../../../excel/sheets";
import { Tampering } from "../../../excel/tampering";
import { atSample, children } from "../sample/sample-pane";
import { closePanes, openPane, type OpenPane, surroundings } from "../open-pane";
import { closeFaulty, idle, openFaulty, quiet } from "./faulty-pane";
import { UnreliableEvents } from "./live-events";
import { openListThrough } from "./live-pane";

afterEach(closeFaulty);

const AGE = 2;
const LIST = [row("A-1", { [AGE]: "12 yrs" }), row("A-2", { [AGE]: 18, 6: new Date(Date.UTC(2024, 2, 1)) })];
const NEW_IDS = { style: "gapFree", prefix: "C-", scope: "all" } as const;

describe("a preview that was closed while it was being made anew stays closed", () => {
  test("of a fix", async () => {
    const { pane, tampering } = await openFaulty(await returnBytes(LIST));
    pane.actions.previewFixAll("AG2");
    tampering.hang(tampering.requests + 1, "done");
    pane.actions.previewAgain();
    await quiet(pane.host);
    pane.actions.cancel();
    expect(pane.checking().screen.name).toBe("findings");
    tampering.answerLate();
    await idle(pane);
    expect(pane.checking().screen.name).toBe("findings");
  });

  test("and another one that was opened meanwhile is not put aside for it", async () => {
    const { pane, tampering } = await openFaulty(await returnBytes([...LIST, row("A-3", { 5: "N" })]));
    pane.actions.previewFixAll("AG2");
    const { title } = pane.screen("preview").preview;
    tampering.hang(tampering.requests + 1, "done");
    pane.actions.previewAgain();
    await quiet(pane.host);
    pane.actions.cancel();
    const other = pane.checking().groups.find(({ code, fixable }) => code !== "AG2" && fixable > 0);
    pane.actions.previewFixAll(other?.code ?? "");
    const { title: otherTitle } = pane.screen("preview").preview;
    expect(otherTitle).not.toBe(title);
    tampering.answerLate();
    await idle(pane);
    expect(pane.screen("preview").preview.title).toBe(otherTitle);
  });

  test("of new IDs", async () => {
    const { pane, tampering } = await openFaulty(await returnBytes(LIST));
    await pane.after(() => { pane.actions.goTo("newIds"); });
    pane.actions.previewNewIds(NEW_IDS);
    tampering.hang(tampering.requests + 1, "done");
    pane.actions.previewAgain();
    await quiet(pane.host);
    pane.actions.cancel();
    tampering.answerLate();
    await idle(pane);
    expect(pane.screen("newIds").newIds.preview).toBeUndefined();
  });
});

describe("what was shown of a list that is gone does not stand over the next one", () => {
  const SHOWN: readonly (readonly [string, (pane: OpenPane) => Promise<void> | void])[] = [
    ["a fix", (pane) => { pane.actions.previewFixAll("AG2"); }],
    ["a confirmation", (pane) => { pane.actions.askConfirmation({ code: "AG5" }); }],
    ["new IDs", async (pane) => {
      await pane.after(() => { pane.actions.goTo("newIds"); });
      pane.actions.previewNewIds(NEW_IDS);
    }],
  ];

  const events = new UnreliableEvents();

  async function showing(show: (pane: OpenPane) => Promise<void> | void): Promise<OpenPane> {
    const bytes = await returnBytes(LIST, (workbook) => { workbook.addWorksheet("Other").getCell("A1").value = 1; });
    const pane = await openPane(bytes, {}, events.through);
    await show(pane);
    expect(isShown(pane)).toBe(true);
    return pane;
  }

  function isShown(pane: OpenPane): boolean {
    const { screen } = pane.checking();
    return screen.name === "newIds" ? screen.newIds.preview !== undefined : screen.name !== "findings";
  }

  async function withNextList(pane: OpenPane): Promise<OpenPane> {
    expect(pane.store.getState().phase).toBe("noReturn");
    await pane.after(() => { pane.actions.addBlankReturn(returnDefinitions[0]?.id ?? ""); });
    return pane;
  }

  test.each(SHOWN)("%s", async (_, show) => {
    const pane = await showing(show);
    await pane.after(() => { pane.host.person.deleteSheet(pane.list().id); });
    expect(isShown(await withNextList(pane))).toBe(false);
  });

  test.each(SHOWN)("%s, where that is found out only when it is to be written", async (_, show) => {
    const pane = await showing(show);
    events.begin("lost");
    pane.host.person.deleteSheet(pane.list().id);
    await pane.after(() => {
      if (pane.checking().screen.name === "confirm") pane.actions.confirm("Checked with the team");
      else pane.actions.applyPreview();
    });
    events.calm();
    expect(isShown(await withNextList(pane))).toBe(false);
  });
});

test("an analyst who has gone elsewhere while the pane opens stays there", async () => {
  const first = await openListThrough(children(80));
  await (await atSample(first)).draw();
  const bytes = await first.host.save();
  await closePanes();
  const tampering = new Tampering();
  const open = await openWorkbook(bytes, {}, tampering.through);
  const around = surroundings();
  around.kept.set("role", "analyst");
  const store = new LivePaneStore(around);
  const screen = (): string => {
    const state = store.getState();
    return state.phase === "checking" ? state.screen.name : state.phase;
  };
  // What is left of the sample is looked for once the list was read.
  tampering.hang(5, "done");
  void store.start();
  await quiet(open.host);
  expect(screen()).toBe("findings");
  store.actions.goTo("tools");
  while (screen() !== "tools") await quiet(open.host);
  tampering.answerLate();
  for (let turns = 0; turns < 10; turns++) await quiet(open.host);
  tampering.verify();
  expect(screen()).toBe("tools");
  await store.stop();
  open.close();
});
