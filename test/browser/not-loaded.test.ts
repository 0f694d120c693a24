import { cellAddress } from "../../src/returns/address";
import { words } from "../../src/taskpane/words";
import { noticeWords } from "../../src/taskpane/words/notices";
import type { Bench, Harness } from "./harness";
import { startHarness } from "./harness";

/** Parts of the pane that are loaded when they are needed, at a moment at which the network is gone. */

const POSTCODE = 1;

let harness: Harness;
let bench: Bench;

beforeAll(async () => { harness = await startHarness(); }, 600_000);
afterAll(() => harness.close());
beforeEach(async () => {
  bench = await harness.open();
  await bench.pane.getByRole("heading", { name: "Findings", exact: true }).waitFor();
});
// Without the bench's own look at errors: the browser tells of what could not be loaded.
afterEach(() => bench.page.context().close());

const network = (isThere: boolean): Promise<void> => bench.page.context().setOffline(!isThere);
const sentence = () => bench.pane.getByText(noticeWords.notLoaded);

test("a screen that cannot be loaded is said to be so, and opens once the network is back", async () => {
  const tools = bench.pane.getByRole("navigation").getByText(words.places.tools, { exact: true });
  await network(false);
  await tools.click();
  await sentence().waitFor();
  expect(await bench.pane.getByRole("heading", { name: "Findings", exact: true }).count()).toBe(1);
  await network(true);
  await tools.click();
  await bench.pane.getByRole("heading", { name: "Tools", exact: true }).waitFor();
  expect(await sentence().count()).toBe(0);
});

test("a fix that cannot be shown changes nothing and says so, and is shown and written once the network is back", async () => {
  const first = (await bench.find("ID Number")).row + 1;
  const address = cellAddress(first, POSTCODE);
  await bench.typeInto(address, "DD1 4HN");
  const change = bench.pane.getByRole("button", { name: `Change to DD1 Postcode, ${address}` });
  await change.waitFor();
  await network(false);
  await change.click();
  await bench.pane.getByText(words.screen.notLoaded).waitFor();
  expect(await bench.value(first, POSTCODE)).toBe("DD1 4HN");
  await network(true);
  await bench.pane.getByRole("button", { name: words.screen.again }).click();
  await bench.pane.getByRole("button", { name: "Change 1 cell" }).click();
  await bench.pane.getByText("1 cell changed. Undo in Excel takes it back.").first().waitFor();
  expect(await bench.value(first, POSTCODE)).toBe("DD1");
});
