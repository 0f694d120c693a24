import { Tampering } from "../../../excel/tampering";
import { FIRST_ROW, returnBytes, row } from "../../../excel/sheets";
import { closePanes, openPane } from "../open-pane";
import { atExtract, type ExtractPane, exportOf, THREE } from "./extract-pane";

afterEach(closePanes);

/** Requests that look, before anything is written, whether the list is still the one that the preview was made from. */
const LOOKS = 3;
const LIST = [row("A-1"), row("A-2"), row("A-3"), row("A-4")];

/** The preview of two children in place of four, one change that Excel has to be asked for twice among them. */
async function beforeWriting(): Promise<{ readonly extract: ExtractPane; readonly tampering: Tampering; readonly was: unknown[][] }> {
  const tampering = new Tampering();
  const extract = await atExtract(await openPane(await returnBytes(LIST), {}, tampering.through));
  await extract.toPreview(exportOf(...THREE));
  return { extract, tampering, was: extract.rows() };
}

async function tripsOfWriting(): Promise<number> {
  const { extract, tampering } = await beforeWriting();
  const before = tampering.requests;
  extract.pane.actions.extract({ ask: "write" });
  await extract.ask({ ask: "step", step: "preview" });
  return tampering.requests - before;
}

describe("writing that Excel does not carry out", () => {
  test.each(["GeneralException", "AccessDenied", "InvalidOperationInCellEditMode"])(
    "leaves the list as it was and keeps no key, whichever request fails (%s)",
    async (code) => {
      for (const request of [1, LOOKS + 1, LOOKS + 2]) {
        const { extract, tampering, was } = await beforeWriting();
        tampering.stop(tampering.requests + request, code, () => true);
        await extract.ask({ ask: "write" });
        expect(extract.rows()).toEqual(was);
        expect(extract.preview().problem?.sentence).toMatch(/nothing was changed|Nothing was changed/);
        expect(extract.work().step).toBe("preview");
        await extract.ask({ ask: "write" });
        expect(extract.state()).toMatchObject({ phase: "written" });
        expect(extract.rows()).toHaveLength(2);
        await closePanes();
      }
    },
  );

  test("stopped in the middle of the request, it is put back", async () => {
    const { extract, tampering, was } = await beforeWriting();
    let writes = 0;
    tampering.stop(tampering.requests + LOOKS + 2, "GeneralException", ({ Name, ActionType }) => ActionType === 4 && Name === "Values" && (writes += 1) > 3);
    await extract.ask({ ask: "write" });
    expect(extract.rows()).toEqual(was);
    expect(extract.preview().problem).toBeDefined();
  });

  test("an answer that was lost leaves the list whole: before or after, never between", async () => {
    const { extract, tampering, was } = await beforeWriting();
    tampering.lose(tampering.requests + LOOKS + 2, "GeneralException");
    await extract.ask({ ask: "write" });
    expect(extract.rows()).toEqual(was);
    expect(extract.preview().problem?.sentence).toContain("Nothing was changed");
  });

  test("a protected sheet is named before anything is written", async () => {
    const { extract, was } = await beforeWriting();
    extract.pane.host.person.protectSheet(extract.pane.list().id, true);
    await extract.ask({ ask: "write" });
    expect(extract.rows()).toEqual(was);
    expect(extract.preview().problem?.sentence).toContain("is protected");
  });

  test("takes two requests, and what was below the new rows is empty", async () => {
    expect(await tripsOfWriting()).toBeLessThanOrEqual(LOOKS + 4);
    const { extract } = await beforeWriting();
    await extract.ask({ ask: "write" });
    expect(extract.pane.list().cell(FIRST_ROW + 2, 0).value).toBe("");
    expect(extract.pane.list().cell(FIRST_ROW + 3, 7).value).toBe("");
  });
});
