import { forgetAttempt, rememberOwnSheets } from "../../../../src/excel/sample/known-sheets";
import type { Problem } from "../../../../src/taskpane/store/snapshot";
import { Tampering } from "../../../excel/tampering";
import { closePanes, type OpenPane, openPane, openPaneBeside } from "../open-pane";
import { atSample, isAtWork, openSample, type SamplePane, SEED } from "./sample-pane";
import { storedIn, type WorkbookPicture, workbookPicture } from "./workbook-picture";

/** The pane at its sample, with what can go wrong between it and the workbook. */
export interface FailingPane {
  readonly opened: SamplePane;
  readonly tampering: Tampering;
  /** Error codes that the pane took note of. */
  readonly codes: string[];
}

/** Something that writes: how it is come to, done, and told of. */
export interface Step {
  readonly from: "frozen" | "drawn";
  /** Up to the moment before; nothing is made to fail in it. */
  readonly arrange: (opened: SamplePane) => Promise<void>;
  readonly act: (opened: SamplePane) => Promise<void>;
  /** What the pane says; undefined where all went well. */
  readonly problem: (opened: SamplePane) => Problem | undefined;
  /** Fails unless all of it is there. */
  readonly requireComplete: (opened: SamplePane, was: WorkbookPicture) => Promise<void>;
}

/** Later than what is in the workbooks: no two draws at one moment. */
let minutes = 0;

function watched(pane: OpenPane): string[] {
  const codes: string[] = [];
  Object.assign(pane.store.surroundings, {
    logCode: (code: string) => { codes.push(code); },
    timestamp: () => new Date(Date.UTC(2026, 8, 2, 9, (minutes += 1))).toISOString(),
  });
  return codes;
}

/** Waits for what the pane asks of the workbook by itself only: nobody edits the list here, so nothing is gathered for long. */
function brisk(pane: OpenPane): OpenPane {
  return {
    ...pane,
    after: async (act) => {
      await act();
      let seen = -1;
      for (let quiet = 0; quiet < 3; quiet++) {
        if (pane.host.roundTrips.length !== seen) quiet = 0;
        seen = pane.host.roundTrips.length;
        await new Promise((resolve) => setTimeout(resolve, 8));
      }
    },
  };
}

/** A list of so many children, frozen, and the sample drawn from it. */
export async function sampleBytes(count: number): Promise<Readonly<Record<Step["from"], Uint8Array>>> {
  const opened = await openSample(count);
  await opened.freeze();
  const frozen = await opened.pane.host.save();
  await opened.ask({ ask: "draw", text: SEED, note: "", role: "analyst" });
  const drawn = await opened.pane.host.save();
  await closePanes();
  return { frozen, drawn };
}

export async function openFailing(bytes: Uint8Array, step: Step): Promise<FailingPane> {
  const tampering = new Tampering();
  const pane = brisk(await openPane(bytes, {}, tampering.through));
  const codes = watched(pane);
  const opened = await atSample(pane);
  await step.arrange(opened);
  return { opened, tampering, codes };
}

/** What the analyst does once the connection is there again. */
export const WAYS_ON = ["opens the pane again", "comes to the sample again", "tries again"] as const;

/** @returns the pane that the analyst has then. */
export async function goOn({ opened }: FailingPane, way: (typeof WAYS_ON)[number], step: Step): Promise<SamplePane> {
  if (way === "tries again") {
    await step.act(opened);
    return opened;
  }
  if (way === "comes to the sample again") {
    const { pane } = opened;
    await pane.after(() => { pane.actions.goTo("findings"); });
    await pane.after(() => { pane.actions.goTo("sample"); });
    while (isAtWork(pane)) await pane.after(() => undefined);
    return opened;
  }
  await opened.pane.store.stop();
  // A page of its own knows nothing of what another one has seen.
  forgetAttempt();
  rememberOwnSheets([]);
  const pane = brisk(await openPaneBeside(opened.pane.open));
  watched(pane);
  // At its start already, before anybody comes to the sample.
  await pane.after(() => undefined);
  const status = dataStatus(pane) ?? "ready";
  if (status !== "ready") throw new Error(`the pane has started, and the sample is ${status}`);
  // The list was deleted to its end: there is no sample to be gone to.
  return pane.store.getState().phase === "noReturn" ? { ...opened, pane } : atSample(pane);
}

/** Status of the hidden sheet; undefined where there is none. */
export function dataStatus({ host }: OpenPane): string | undefined {
  const data = host.sheets.find(({ name }) => name === "PIR sample data");
  return data && storedIn(data).status;
}

/** The sample is whole: its writing has come to an end, and verifying finds nothing. */
export async function requireWhole({ pane, ask, drawn }: SamplePane): Promise<void> {
  expect(dataStatus(pane)).toBe("ready");
  await ask({ ask: "view", view: "verify" });
  await ask({ ask: "verify" });
  expect(drawn()).toMatchObject({ doubts: [], isBusy: false, verify: { phase: "done", isSame: true, lines: [], sheets: [] } });
}

/** Everything of the add-in is gone but the certificate. */
export async function requireDeleted({ pane }: SamplePane, was: WorkbookPicture, withList: boolean): Promise<void> {
  const is = await workbookPicture(pane.host);
  const stays = was.sheets.filter(({ tags, name }) => tags === "" && !(withList && name === "Sample of Records"));
  expect(is.sheets.map(({ name }) => name)).toEqual([...stays.map(({ name }) => name), "Deletion certificate"]);
  expect(is.sheets.slice(0, -1)).toEqual(stays);
  expect(is.formats).toEqual([]);
  expect(is.settings.filter((value) => value !== undefined)).toEqual([]);
}
