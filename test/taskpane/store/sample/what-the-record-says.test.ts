import { FIRST_ROW } from "../../../excel/sheets";
import { closePanes } from "../open-pane";
import { isAtWork, openSample, type SamplePane, SEED } from "./sample-pane";

afterEach(closePanes);

/** Days of one order within the same length of it: the list is another one, and what is drawn from is not. */
const START = 6;
const [BEFORE, AFTER] = ["03/01/2026", "04/01/2026"];

/** The receipt for the list as it stands. */
async function receiptOf({ pane }: SamplePane): Promise<string> {
  await pane.after(() => { pane.actions.goTo("send"); });
  await pane.after(() => { pane.actions.sweep(); });
  const { receipt } = pane.screen("send").send;
  if (receipt === undefined) throw new Error("no receipt");
  await pane.after(() => { pane.actions.goTo("sample"); });
  return receipt;
}

test("a check is not signed where the list was edited while it was drawn from again", async () => {
  const opened = await openSample(2000);
  const { pane, ask, drawn, draw } = opened;
  await draw();
  await ask({ ask: "view", view: "verify" });
  pane.actions.sample({ ask: "verify" });
  const isHalfWay = (): boolean => {
    const { verify } = drawn();
    if (verify.phase === "done") throw new Error("it was over before the list could be edited");
    return verify.phase === "running" && verify.share > 0;
  };
  while (!isHalfWay()) await new Promise((resolve) => { setTimeout(resolve, 0); });
  pane.host.person.paste(pane.list().id, FIRST_ROW, 3, [["Male"], ["Female"]]);
  while (isAtWork(pane)) await pane.after(() => undefined);
  expect(drawn().verify).toMatchObject({ phase: "done", isSame: true });
  expect(drawn().sign.canSign).toBe(false);
  await ask({ ask: "verify" });
  expect(drawn().verify).toMatchObject({ phase: "done", isSame: false });
});

test("an agreed date that is another one by now stops the draw", async () => {
  const opened = await openSample(80);
  const { pane, ask, freeze, prepare } = opened;
  await freeze();
  pane.host.person.type(pane.list().id, 1, 3, "15/08/2026");
  await ask({ ask: "draw", text: SEED, note: "", role: "analyst" });
  expect(prepare().freeze.frozen?.changes).toEqual(["The agreed date is another one than when the list was frozen."]);
  expect(pane.host.sheets.map(({ name }) => name)).not.toContain("Sample");
});

test("the receipt is compared with the list as it was frozen, whenever it is pasted", async () => {
  const opened = await openSample(80);
  const { pane, ask, freeze, prepare, texts } = opened;
  const start = (typed: string): Promise<void> => pane.after(() => { pane.host.person.type(pane.list().id, FIRST_ROW + 1, START, typed); });
  await start(BEFORE);
  const receipt = await receiptOf(opened);
  await ask({ ask: "receipt", text: receipt });
  expect(prepare().freeze.receipt.outcome).toBe("same");

  await start(AFTER);
  await freeze();
  expect(prepare().freeze.receipt.outcome).toBe("other");
  await start(BEFORE);
  expect(prepare().freeze.frozen?.changes).toEqual([]);
  await ask({ ask: "receipt", text: receipt });
  expect(prepare().freeze.receipt.outcome).toBe("other");

  await ask({ ask: "draw", text: SEED, note: "", role: "analyst" });
  expect(texts("Sampling record").flat()).toContain("The list had another digest than the receipt when it was frozen");
});
