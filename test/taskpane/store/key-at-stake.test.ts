import { FIRST_ROW, returnBytes, row } from "../../excel/sheets";
import { Tampering } from "../../excel/tampering";
import { atExtract, exportOf, THREE } from "./extract/extract-pane";
import { closeFaulty, idle, openFaulty, quiet } from "./faults/faulty-pane";
import { type OpenPane, openPane } from "./open-pane";

afterEach(closeFaulty);

/** Answers one request after the other, up to the one that has written: that is done, and not answered. */
async function holdBackWriting({ host }: OpenPane, tampering: Tampering, begin: () => void, isWritten: () => boolean): Promise<void> {
  tampering.hang(tampering.requests + 1, "done");
  begin();
  await quiet(host);
  while (!isWritten()) {
    tampering.verify();
    tampering.hang(tampering.requests + 1, "done");
    tampering.answerLate();
    await quiet(host);
  }
}

describe("numbers that stand in the sheet already, while Excel has not answered", () => {
  test("new IDs: their key is at stake before it shows, and until it is kept", async () => {
    const { pane, tampering } = await openFaulty(await returnBytes([row("A-1"), row("A-2")]));
    await pane.after(() => { pane.actions.goTo("newIds"); });
    await pane.after(() => { pane.actions.previewNewIds({ style: "gapFree", prefix: "C-", scope: "all" }); });
    expect(pane.store.isKeyAtStake).toBe(false);
    const isWritten = () => pane.list().cell(FIRST_ROW, 0).value !== "A-1";
    await holdBackWriting(pane, tampering, () => { pane.actions.applyPreview(); }, isWritten);
    expect(pane.screen("newIds").newIds.key).toBeUndefined();
    expect(pane.store.isKeyAtStake).toBe(true);
    tampering.answerLate();
    await idle(pane);
    expect(pane.screen("newIds").newIds.key).toMatchObject({ count: 2 });
    expect(pane.store.isKeyAtStake).toBe(true);
    await pane.after(() => { pane.actions.copyKey(); });
    expect(pane.store.isKeyAtStake).toBe(false);
  });

  test("new IDs that were not written: nothing is at stake any more", async () => {
    const { pane } = await openFaulty(await returnBytes([row("A-1"), row("A-2")]));
    await pane.after(() => { pane.actions.goTo("newIds"); });
    await pane.after(() => { pane.actions.previewNewIds({ style: "gapFree", prefix: "C-", scope: "all" }); });
    pane.host.person.protectSheet(pane.list().id, true);
    await pane.after(() => { pane.actions.applyPreview(); });
    expect(pane.screen("newIds").newIds.preview?.problem).toBeDefined();
    expect(pane.list().cell(FIRST_ROW, 0).value).toBe("A-1");
    expect(pane.store.isKeyAtStake).toBe(false);
  });

  test("an extract with new numbers", async () => {
    const tampering = new Tampering();
    const pane = await openPane(await returnBytes([row("A-1"), row("A-2")]), {}, tampering.through);
    const extract = await atExtract(pane);
    await extract.toPreview(exportOf(...THREE));
    const isWritten = () => extract.rows().every(([id]) => id !== "A-1" && id !== "A-2");
    await holdBackWriting(pane, tampering, () => { pane.actions.extract({ ask: "write" }); }, isWritten);
    expect(pane.store.isKeyAtStake).toBe(true);
    tampering.answerLate();
    await extract.ask({ ask: "step", step: "preview" });
    expect(extract.state()).toMatchObject({ phase: "written" });
    expect(pane.store.isKeyAtStake).toBe(true);
  });
});
