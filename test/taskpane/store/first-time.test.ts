import { LivePaneStore } from "../../../src/taskpane/store/pane-store";
import { FIRST_ROW, type OpenWorkbook, openWorkbook, returnA, returnBytes, row, settled } from "../../excel/sheets";
import { surroundings } from "./open-pane";
import type { PaneSurroundings } from "../../../src/taskpane/store/hub";

let open: OpenWorkbook;
let store: LivePaneStore;
let around: ReturnType<typeof surroundings>;

afterEach(async () => {
  await store.stop();
  open.close();
});

/** @param kept what the computer knows; undefined for nobody who was here before. */
async function start(kept: string | undefined, more: Partial<PaneSurroundings> = {}): Promise<void> {
  open = await openWorkbook(await returnBytes([row("A-1")]));
  around = surroundings();
  if (kept === undefined) around.kept.delete("role");
  else around.kept.set("role", kept);
  // Nobody's patience ends in the tests.
  store = new LivePaneStore({ ...around, pause: () => new Promise(() => undefined), ...more });
  await store.start();
  await settled(open.host);
}

const state = () => store.getState();

describe("the first time", () => {
  test("asks what the user is here for, shows three pages, and keeps the answer", async () => {
    await start(undefined);
    expect(state()).toEqual({ phase: "welcome", step: { name: "role" } });
    store.actions.chooseRole("partnership");
    expect(around.kept.get("role")).toBe("partnership");
    for (const page of [1, 2, 3]) {
      expect(state()).toEqual({ phase: "welcome", step: { name: "tour", role: "partnership", page, isAgain: false } });
      store.actions.tour("next");
    }
    expect(state()).toMatchObject({ phase: "checking", screen: { name: "findings" }, places: ["findings", "send", "tools"] });
  });

  test("is one state until something is done: the pane would never stop drawing another", async () => {
    await start(undefined);
    expect(store.getState()).toBe(store.getState());
    store.actions.chooseRole("analyst");
    expect(store.getState()).toBe(store.getState());
  });

  test("goes back to the question from the first page", async () => {
    await start(undefined);
    store.actions.chooseRole("analyst");
    store.actions.tour("next");
    store.actions.tour("back");
    store.actions.tour("back");
    expect(state()).toEqual({ phase: "welcome", step: { name: "role" } });
  });

  test("can be skipped, and leads an analyst to the sample", async () => {
    await start(undefined);
    store.actions.chooseRole("analyst");
    store.actions.tour("leave");
    await settled(open.host);
    expect(state()).toMatchObject({ phase: "checking", screen: { name: "sample" } });
  });

  test("asks again where what was kept is no answer", async () => {
    await start("inspector");
    expect(state().phase).toBe("welcome");
  });

  test("asks nothing where this computer cannot keep an answer", async () => {
    await start(undefined, { preferences: () => Promise.reject(new Error("no such part")) });
    expect(state()).toMatchObject({ phase: "checking", screen: { name: "findings" } });
  });

  test("asks later where the answer could not be looked up at once", async () => {
    let arrive = (): void => { throw new Error("nobody asked"); };
    const preferences: PaneSurroundings["preferences"] = () =>
      new Promise((resolve) => { arrive = () => { resolve({ read: () => undefined, write: (name, value) => { around.kept.set(name, value); } }); }; });
    await start(undefined, { preferences, pause: () => Promise.resolve() });
    expect(state().phase).toBe("checking");
    arrive();
    await settled(open.host);
    expect(state()).toEqual({ phase: "welcome", step: { name: "role" } });
    store.actions.chooseRole("analyst");
    expect(around.kept.get("role")).toBe("analyst");
  });

  test("waits for what is kept no longer than a moment", async () => {
    await start(undefined, { preferences: () => new Promise(() => undefined), pause: () => Promise.resolve() });
    expect(state().phase).toBe("checking");
  });
});

describe("somebody who was here before", () => {
  test("an analyst begins with the sample", async () => {
    await start("analyst");
    expect(state()).toMatchObject({ phase: "checking", screen: { name: "sample" }, places: ["sample", "findings", "send", "tools"] });
  });

  test.each([["sample"], ["send"]] as const)("the ribbon's button opens %s", async (startAt) => {
    await start("partnership", { startAt });
    expect(state()).toMatchObject({ phase: "checking", screen: { name: startAt } });
  });

  test("can be something else from now on, and is not taken elsewhere for it", async () => {
    await start("partnership");
    store.actions.chooseRole("analyst");
    expect(around.kept.get("role")).toBe("analyst");
    expect(state()).toMatchObject({ phase: "checking", screen: { name: "findings" }, places: ["sample", "findings", "send", "tools"] });
  });
});

describe("the help", () => {
  test("opens at a topic and leads back to where it was opened", async () => {
    await start("partnership");
    store.actions.goTo("tools");
    await settled(open.host);
    store.actions.openHelp("column:age");
    await settled(open.host);
    expect(state()).toMatchObject({ screen: { name: "help", help: { topic: "column:age", role: "partnership", returnTitle: "Compulsory supervision orders at home" } } });
    store.actions.closeHelp();
    await settled(open.host);
    expect(state()).toMatchObject({ screen: { name: "tools" } });
  });

  test("shows the tour once more and comes back to the help", async () => {
    await start("partnership");
    store.actions.openHelp();
    await settled(open.host);
    store.actions.showTour();
    expect(state()).toMatchObject({ phase: "welcome", step: { page: 1, isAgain: true } });
    store.actions.tour("leave");
    expect(state()).toMatchObject({ screen: { name: "help" } });
  });

  test("stands open over a workbook without a return, and closes again", async () => {
    await start("partnership");
    const bytes = await returnBytes([], (_workbook, list) => { list.getRow(3).values = []; });
    await store.stop();
    open.close();
    open = await openWorkbook(bytes);
    store = new LivePaneStore(around);
    await store.start();
    expect(state().phase).toBe("noReturn");
    store.actions.openHelp();
    await settled(open.host);
    expect(state()).toMatchObject({ phase: "noReturn", help: { returnTitle: undefined } });
    store.actions.chooseRole("analyst");
    expect(state()).toMatchObject({ help: { role: "analyst" } });
    store.actions.closeHelp();
    await settled(open.host);
    expect(state()).not.toHaveProperty("help");
  });
});

test("while a part of the pane is being loaded, it says that it is opening; who goes elsewhere meanwhile stays there", async () => {
  await start("partnership");
  store.actions.goTo("tools");
  expect(state()).toMatchObject({ screen: { name: "opening", place: "tools" } });
  store.actions.goTo("findings");
  expect(state()).toMatchObject({ screen: { name: "findings" } });
  await settled(open.host);
  expect(state()).toMatchObject({ screen: { name: "findings" } });
});

test("the help stands over a preview, which is there again when it is closed", async () => {
  await start("partnership");
  await settled(open.host);
  open.host.person.type(open.sheet(returnA().sheetName).id, FIRST_ROW, 1, "dd1");
  await settled(open.host);
  const checking = () => {
    const now = state();
    if (now.phase !== "checking") throw new Error(`the pane is ${now.phase}`);
    return now;
  };
  const card = checking().groups.flatMap(({ findings }) => [...findings]).find(({ code }) => code === "PC5");
  store.actions.previewFix(card?.key ?? "");
  expect(checking().screen.name).toBe("preview");
  store.actions.openHelp();
  await settled(open.host);
  expect(checking().screen.name).toBe("help");
  store.actions.closeHelp();
  expect(checking().screen.name).toBe("preview");
});
