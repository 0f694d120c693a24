import { stopWaiting } from "../../../../src/excel/conversation";
import { forgetAttempt, rememberOwnSheets } from "../../../../src/excel/sample/known-sheets";
import { installGlobals, loadOfficeJs } from "../../../../src/workbench/host/node-realm";
import { Tampering } from "../../../excel/tampering";
import { row } from "../../../excel/sheets";
import { atExtract, exportOf, THREE } from "../extract/extract-pane";
import { closePanes, type OpenPane, openPaneBeside } from "../open-pane";
import { workbookPicture } from "../sample/workbook-picture";
import { brisk, openListThrough, quiet, saidAnew, saidBy } from "./live-pane";

afterEach(leave);

let opened: OpenPane | undefined;

/** Conversations of pages that are gone would keep their clocks running. */
async function leave(): Promise<void> {
  stopWaiting();
  if (opened !== undefined) await quiet(opened.host);
  await closePanes();
}

const AGE = 2;
const REASON = "Checked with the team";
const LIST = () => [
  row("A-1", { [AGE]: "12 yrs" }),
  row("A-2", { [AGE]: 18, 6: new Date(Date.UTC(2024, 2, 1)) }),
  row("A-3", { [AGE]: "7" }),
];

/** Something that writes, up to the moment before, and then. The sample's steps have tests of their own. */
interface Work {
  readonly arrange: (pane: OpenPane) => Promise<void>;
  readonly act: (pane: OpenPane) => Promise<void>;
}

const at = (place: "tools" | "newIds" | "partnership") => async (pane: OpenPane): Promise<void> => {
  await pane.after(() => { pane.actions.goTo(place); });
};
const nothing = (): Promise<void> => Promise.resolve();

const WORKS: Readonly<Record<string, Work>> = {
  "all of a kind are put right": {
    arrange: (pane) => pane.after(() => { pane.actions.previewFixAll("AG2"); }),
    act: (pane) => pane.after(() => { pane.actions.applyPreview(); }),
  },
  "new IDs are given": {
    arrange: async (pane) => {
      await at("newIds")(pane);
      await pane.after(() => { pane.actions.previewNewIds({ style: "gapFree", prefix: "C-", scope: "all" }); });
    },
    act: (pane) => pane.after(() => { pane.actions.applyPreview(); }),
  },
  "a list is brought in": {
    arrange: async (pane) => { await (await atExtract(pane)).toPreview(exportOf(...THREE)); },
    act: (pane) => pane.after(() => { pane.actions.extract({ ask: "write" }); }),
  },
  "a check is confirmed": {
    arrange: (pane) => pane.after(() => { pane.actions.askConfirmation({ code: "AG5" }); }),
    act: (pane) => pane.after(() => { pane.actions.confirm(REASON); }),
  },
  "the council is chosen": { arrange: at("partnership"), act: (pane) => pane.after(() => { pane.actions.setCouncil("Dundee City"); }) },
  "the agreed date is entered": { arrange: nothing, act: (pane) => pane.after(() => { pane.actions.setAgreedDate("2026-08-20"); }) },
  "the date of notification is entered": { arrange: nothing, act: (pane) => pane.after(() => { pane.actions.setNotificationDate("2026-08-25"); }) },
  "findings are marked in the sheet": { arrange: at("tools"), act: (pane) => pane.after(() => { pane.actions.setHighlighting(true); }) },
  "the marks are taken out": {
    arrange: async (pane) => {
      await at("tools")(pane);
      await pane.after(() => { pane.actions.setHighlighting(true); });
    },
    act: (pane) => pane.after(() => { pane.actions.setHighlighting(false); }),
  },
  "findings are written to a sheet": { arrange: at("tools"), act: (pane) => pane.after(() => { pane.actions.writeFindingsSheet(); }) },
  "their sheet is taken out": {
    arrange: async (pane) => {
      await at("tools")(pane);
      await pane.after(() => { pane.actions.writeFindingsSheet(); });
    },
    act: (pane) => pane.after(() => { pane.actions.removeFindingsSheet(); }),
  },
};

const pictureOf = async ({ host }: OpenPane): Promise<string> => JSON.stringify(await workbookPicture(host));

async function openAt(work: Work): Promise<{ readonly pane: OpenPane; readonly tampering: Tampering }> {
  forgetAttempt();
  rememberOwnSheets([]);
  const tampering = new Tampering();
  const pane = await openListThrough(LIST(), tampering.through);
  opened = pane;
  await work.arrange(pane);
  return { pane, tampering };
}

/** The pane's page goes, and with it the connection: nothing that it would still have sent is sent. */
function close({ open, store }: OpenPane): void {
  open.close();
  void store.stop();
}

/** Another pane, in a page of its own, on the workbook as it stands. */
async function openAgain({ open }: OpenPane): Promise<OpenPane> {
  forgetAttempt();
  rememberOwnSheets([]);
  const realm = loadOfficeJs(open.host);
  const uninstall = installGlobals(realm);
  return brisk(await openPaneBeside({
    ...open,
    close: () => {
      uninstall();
      realm.close();
    },
  }));
}

describe.each(Object.entries(WORKS))("the pane is closed while %s", (_, work) => {
  test("before any of its requests: the workbook is as before or as after, and a new pane goes on from there", async () => {
    const { pane: whole, tampering: counted } = await openAt(work);
    const before = await pictureOf(whole);
    const from = counted.requests;
    await work.act(whole);
    const trips = counted.requests - from;
    const after = await pictureOf(whole);
    expect(after).not.toBe(before);
    await leave();

    const outcomes: string[] = [];
    for (let request = 1; request <= trips; request++) {
      const { pane, tampering } = await openAt(work);
      tampering.before(tampering.requests + request, () => { close(pane); });
      await work.act(pane);
      // What is read once all is written comes in one request or in two.
      if (tampering.callOff()) break;
      const again = await openAgain(pane);
      const now = await pictureOf(again);
      outcomes.push(now === before ? "before" : now === after ? "after" : "between");
      expect(outcomes.at(-1)).not.toBe("between");
      expect(saidBy(again)).toEqual(await saidAnew(again));
      // Nothing of it is in the way of doing it again. Once it is done, there is nothing left to be done.
      if (outcomes.at(-1) === "before" && outcomes.length === 1) {
        await work.arrange(again);
        await work.act(again);
        expect(await pictureOf(again)).toBe(after);
      }
      await leave();
    }
    expect(outcomes[0]).toBe("before");
    expect([...outcomes].sort().reverse()).not.toContain("between");
    // Once it is written it stays written.
    expect(outcomes).toEqual([...outcomes].sort((a, b) => Number(a === "after") - Number(b === "after")));
  });
});

test("a pane that was closed while it looked at the list writes nothing any more, although its connection stands", async () => {
  const work = WORKS["all of a kind are put right"];
  if (work === undefined) throw new Error("no such work");
  const { pane, tampering } = await openAt(work);
  const was = await pictureOf(pane);
  tampering.before(tampering.requests + 2, () => { void pane.store.stop(); });
  await work.act(pane);
  tampering.verify();
  expect(await pictureOf(pane)).toBe(was);
});
