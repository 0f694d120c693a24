import { CopyRefused } from "../../../src/taskpane/browser-files";
import { FIRST_ROW, row } from "../../excel/sheets";
import { closePanes, openList, type OpenPane } from "./open-pane";
import { atSample, children, openSample } from "./sample/sample-pane";

afterEach(closePanes);

type Asked = (text: string | Promise<string>) => Promise<void>;

/** What the clipboard does when it is asked, as a browser does it; counts how often it was. */
function clipboard(pane: OpenPane, copy: Asked): { readonly asked: (string | Promise<string>)[] } {
  const asked: (string | Promise<string>)[] = [];
  Object.assign(pane.store.surroundings, {
    copy: (text: string | Promise<string>) => {
      asked.push(text);
      return copy(text);
    },
  });
  return { asked };
}

/** Only what is there in the press itself is taken: what is promised comes too late. */
function takesNoPromises(pane: OpenPane): { readonly asked: (string | Promise<string>)[] } {
  return clipboard(pane, async (text) => {
    if (typeof text !== "string") {
      await text;
      throw new CopyRefused({ cause: new Error("the press is over") });
    }
    pane.copied.push(text);
  });
}

function refusesAll(pane: OpenPane): void {
  clipboard(pane, async (text) => {
    await text;
    throw new CopyRefused({ cause: new Error("never") });
  });
}

async function atTools(): Promise<OpenPane> {
  const pane = await openList([row("A-1", { 2: "12 yrs" }), row("A-2")]);
  await pane.after(() => { pane.actions.goTo("tools"); });
  return pane;
}

async function atReceipt(): Promise<OpenPane> {
  const pane = await openList([row("A-1"), row("A-2", { 1: "DD2" })]);
  await pane.after(() => { pane.actions.goTo("send"); });
  await pane.after(() => { pane.actions.sweep(); });
  expect(pane.screen("send").send.receipt).toBeDefined();
  return pane;
}

async function withKey(): Promise<OpenPane> {
  const pane = await openList([row("0101011237"), row("A-2")]);
  await pane.after(() => { pane.actions.goTo("newIds"); });
  await pane.after(() => { pane.actions.previewNewIds({ style: "gapFree", prefix: "C-", scope: "all" }); });
  await pane.after(() => { pane.actions.applyPreview(); });
  return pane;
}

const tools = (pane: OpenPane) => pane.screen("tools").tools;
const send = (pane: OpenPane) => pane.screen("send").send;

async function frozen(): Promise<OpenPane> {
  const { pane, freeze } = await openSample(90);
  await freeze();
  return pane;
}

async function drawn(): Promise<OpenPane> {
  const sample = await atSample(await openList(children(90)));
  await sample.draw();
  return sample.pane;
}

describe("browsers let a page copy in the press itself", () => {
  test.each<[string, () => Promise<OpenPane>, (pane: OpenPane) => void]>([
    ["the findings", atTools, ({ actions }) => { actions.copyFindings(); }],
    ["the receipt", atReceipt, ({ actions }) => { actions.copyReceipt(); }],
    ["the key", withKey, ({ actions }) => { actions.copyKey(); }],
    ["the digest", frozen, ({ actions }) => { actions.sample({ ask: "copyDigest" }); }],
    ["the record", drawn, ({ actions }) => { actions.sample({ ask: "copyRecord" }); }],
  ])("%s: the clipboard is asked before Excel has answered anything", async (_name, come, press) => {
    const pane = await come();
    const { asked } = clipboard(pane, async (text) => { await text; });
    await pane.after(() => {
      press(pane);
      expect(asked).toHaveLength(1);
    });
    expect(asked).toHaveLength(1);
    expect(pane.checking().notice).toBeUndefined();
  });
});

describe("text that is too late for the press", () => {
  test("the findings stand ready, and another press copies them without asking Excel", async () => {
    const pane = await atTools();
    takesNoPromises(pane);
    await pane.after(() => { pane.actions.copyFindings(); });
    expect(tools(pane)).toMatchObject({ isReadyToCopy: true, isCopied: false, isBusy: false });
    expect(pane.checking().notice).toBeUndefined();
    const { length } = pane.host.roundTrips;
    await pane.after(() => { pane.actions.copyFindings(); });
    expect(pane.host.roundTrips).toHaveLength(length);
    expect(tools(pane)).toMatchObject({ isReadyToCopy: false, isCopied: true });
    expect(pane.copied).toEqual([expect.stringContaining("Age, C4")]);
  });

  test("an edit takes what stands ready away: what is copied is the list as it stands", async () => {
    const pane = await atTools();
    takesNoPromises(pane);
    await pane.after(() => { pane.actions.copyFindings(); });
    await pane.after(() => { pane.host.person.paste(pane.list().id, FIRST_ROW + 1, 2, [["9 yrs"]]); });
    expect(tools(pane).isReadyToCopy).toBe(false);
    await pane.after(() => { pane.actions.copyFindings(); });
    expect(pane.copied).toEqual([]);
    await pane.after(() => { pane.actions.copyFindings(); });
    expect(pane.copied).toEqual([expect.stringContaining("Age, C5")]);
  });

  test("another tool is no reason to keep it", async () => {
    const pane = await atTools();
    takesNoPromises(pane);
    await pane.after(() => { pane.actions.copyFindings(); });
    await pane.after(() => { pane.actions.setHighlighting(true); });
    expect(tools(pane).isReadyToCopy).toBe(false);
  });

  test("the receipt stands ready, until the list is another one", async () => {
    const pane = await atReceipt();
    takesNoPromises(pane);
    await pane.after(() => { pane.actions.copyReceipt(); });
    expect(send(pane)).toMatchObject({ isReadyToCopy: true, isCopied: false });
    const { receipt } = send(pane);
    await pane.after(() => { pane.actions.copyReceipt(); });
    expect(send(pane)).toMatchObject({ isReadyToCopy: false, isCopied: true });
    expect(pane.copied).toEqual([receipt]);
    await pane.after(() => { pane.actions.goTo("send"); });
    await pane.after(() => { pane.actions.sweep(); });
    await pane.after(() => { pane.actions.copyReceipt(); });
    await pane.after(() => { pane.host.person.paste(pane.list().id, FIRST_ROW, 2, [[11]]); });
    expect(send(pane)).toMatchObject({ isReadyToCopy: false, receipt: undefined });
  });

  test("where even the second press is refused, the pane says that this computer does not let it copy", async () => {
    const pane = await atTools();
    refusesAll(pane);
    await pane.after(() => { pane.actions.copyFindings(); });
    expect(tools(pane).isReadyToCopy).toBe(true);
    await pane.after(() => { pane.actions.copyFindings(); });
    expect(tools(pane)).toMatchObject({ isReadyToCopy: false, isCopied: false });
    expect(pane.checking().notice?.sentence).toBe("This computer does not let the pane copy.");
  });

  test("trouble with Excel is said as it is, and nothing stands ready", async () => {
    const pane = await atTools();
    const { asked } = takesNoPromises(pane);
    pane.host.failNext({ code: "GeneralException" });
    await pane.after(() => { pane.actions.copyFindings(); });
    expect(asked).toHaveLength(1);
    expect(tools(pane)).toMatchObject({ isReadyToCopy: false, isCopied: false });
    expect(pane.checking().notice?.sentence).not.toMatch(/let the pane copy/);
    expect(pane.checking().notice).toBeDefined();
  });
});
