import fc from "fast-check";
import { CONFIRMATIONS_SETTING } from "../../../../src/returns/stored-settings";
import type { LocalHost } from "../../../../src/workbench/host/contract";
import { FIRST_ROW, row, settled } from "../../../excel/sheets";
import { closePanes, type OpenPane } from "../open-pane";
import { anyEdit, done, type Edit } from "./live-edits";
import { openListThrough, saidAnew, saidBy } from "./live-pane";

afterEach(closePanes);

/** As many edits as a busy minute brings, in a tenth of it. */
const EDITS = 1_000;
const BETWEEN = Number(process.env["LIVE_PACE"] ?? 6);
const CHILDREN = 120;
const EIGHTEEN = { 2: 18, 6: new Date(Date.UTC(2024, 2, 1)) };

async function openLong(through?: (host: LocalHost) => LocalHost): Promise<OpenPane> {
  return openListThrough(Array.from({ length: CHILDREN }, (_, index) => row(`A-${index + 1}`, index === 3 ? EIGHTEEN : {})), through);
}

function someEdits(count: number, seed: number): Edit[] {
  return fc.sample(anyEdit(CHILDREN), { numRuns: count, seed });
}

/** Does something whenever the pane asks anything of the workbook. */
const beforeEachRequest = (act: () => void) => (host: LocalHost): LocalHost =>
  Object.create(host, {
    connect: {
      value: () => {
        const inner = host.connect();
        const send = inner.sendMessageToHost.bind(inner);
        inner.sendMessageToHost = (text) => {
          act();
          send(text);
        };
        return inner;
      },
    },
  }) as LocalHost;

const tick = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Counts of the requests since then. */
function trips({ host }: OpenPane, from: number) {
  const since = host.roundTrips.slice(from);
  return { all: since.length, writing: since.filter(({ isWrite }) => isWrite).length };
}

test("a thousand edits by somebody else: nothing is written, nothing moves, and the findings are right", async () => {
  const pane = await openLong();
  const [first] = pane.checking().groups.flatMap(({ findings }) => [...findings]);
  await pane.after(() => { pane.actions.jumpTo(first?.key ?? ""); });
  const { selection, activeSheetId } = pane.host;
  const from = pane.host.roundTrips.length;
  const screens = new Set<string>();
  const stop = pane.store.subscribe(() => { screens.add(pane.checking().screen.name); });
  let count = 0;
  for (const edit of someEdits(EDITS, 71)) {
    if (done(edit, pane, "remote")) count += 1;
    await tick(BETWEEN);
  }
  await settled(pane.host);
  stop();
  const { all, writing } = trips(pane, from);
  process.stdout.write(`${count} edits by a co-author, one every ${BETWEEN} ms: ${all} round trips (${(all / count).toFixed(2)} an edit), ${writing} that write\n`);
  expect(count).toBeGreaterThan(EDITS * 0.95);
  expect(writing).toBe(0);
  expect(all).toBeLessThan(count * 1.5);
  expect([...screens]).toEqual(["findings"]);
  expect(pane.checking().notice).toBeUndefined();
  expect(pane.host).toMatchObject({ selection, activeSheetId });
  expect(saidBy(pane)).toEqual(await saidAnew(pane));
});

test("somebody else types all the time: a fix, a confirmation and a reading come to their end all the same", async () => {
  let count = 0;
  let type: () => void = () => undefined;
  // While one edit is being read there is always a next one.
  const pane = await openLong(beforeEachRequest(() => { type(); }));
  type = () => {
    count += 1;
    // What this user works on stays where it is: where it moves, nothing is written, and that is another test.
    pane.host.person.type(pane.list().id, FIRST_ROW + 20 + (count % 60), 1, count % 2 === 0 ? "DD1" : "dd9", "remote");
    if (count % 7 === 0) pane.host.person.insertRows(pane.list().id, FIRST_ROW + CHILDREN + 5, 1, "remote");
  };
  const until = async (what: () => boolean): Promise<void> => {
    for (let waits = 0; !what(); waits++) {
      if (waits > 3_000) throw new Error("it never came to its end");
      await tick(10);
    }
  };
  const { id } = pane.list();
  pane.host.person.paste(id, FIRST_ROW, 2, [["12 yrs"]]);
  await until(() => pane.codes().includes("AG2"));
  pane.actions.previewFixAll("AG2");
  pane.actions.applyPreview();
  await until(() => pane.checking().screen.name === "findings" && pane.checking().done !== undefined);
  expect(pane.list().cell(FIRST_ROW, 2).value).toBe(12);
  pane.actions.askConfirmation({ code: "AG5" });
  pane.actions.confirm("Checked with the team");
  await until(() => pane.host.settings.get(CONFIRMATIONS_SETTING) !== undefined);
  pane.actions.goTo("tools");
  await until(() => pane.checking().screen.name === "tools");
  pane.actions.copyFindings();
  await until(() => pane.copied.length === 1);
  pane.actions.goTo("findings");
  type = () => undefined;
  await settled(pane.host);
  expect(count).toBeGreaterThan(10);
  expect(pane.checking().counts.confirmed).toBe(1);
  expect(saidBy(pane)).toEqual(await saidAnew(pane));
});

test("mixed with edits of this user and what the pane writes, the findings are right in the end", async () => {
  const pane = await openLong();
  for (const [index, edit] of someEdits(150, 73).entries()) {
    done(edit, pane, index % 3 === 0 ? "local" : "remote");
    if (index % 40 === 39) {
      const [group] = pane.checking().groups.filter(({ fixable }) => fixable > 0);
      if (group !== undefined) {
        pane.actions.previewFixAll(group.code);
        pane.actions.applyPreview();
      }
    }
    if (index % 50 === 49) pane.host.person.undo();
    await tick(BETWEEN);
  }
  await settled(pane.host);
  pane.actions.cancel();
  await settled(pane.host);
  expect(saidBy(pane)).toEqual(await saidAnew(pane));
});
