import { LivePaneStore } from "../../../../src/taskpane/store/pane-store";
import { openLocalHost } from "../../../../src/workbench/host";
import type { LocalHost, RichApiBridge, RoundTrip } from "../../../../src/workbench/host/contract";
import { installGlobals, loadOfficeJs } from "../../../../src/workbench/host/node-realm";
import { bytesInUse } from "../../../bench/measure";
import { listWorkbook } from "../../../bench/list-workbook";
import { returnA } from "../../../excel/sheets";
import { surroundings } from "../open-pane";

const AGE = 2;
const CHILDREN = 300;
/** Edits that come in one go, and the time that the pane has then to read them. */
const BURST = 8;
const PAUSE = 22;

export interface Footprint {
  readonly edits: number;
  /** In use after what is not needed has been cleared away, without the local host's own list of requests. */
  readonly bytes: number;
  /** Ranges that Excel keeps for office.js. */
  readonly references: number;
}

/** Counts the references that office.js asks Excel to keep, less those that it lets go of. */
class KeptReferences {
  count = 0;

  readonly through = (host: LocalHost): LocalHost =>
    Object.create(host, { connect: { value: () => this.#between(host.connect()) } }) as LocalHost;

  #between(inner: RichApiBridge & { close(): void }): RichApiBridge & { close(): void } {
    const outer: RichApiBridge & { close(): void } = {
      onMessageFromHost: null,
      sendMessageToHost: (text) => {
        this.#countIn(text);
        inner.sendMessageToHost(text);
      },
      close: () => { inner.close(); },
    };
    inner.onMessageFromHost = (text) => outer.onMessageFromHost?.(text);
    return outer;
  }

  #countIn(text: string): void {
    const { message: { body: { Actions } } } = JSON.parse(text) as { readonly message: { readonly body: { readonly Actions: readonly { readonly Name: string }[] } } };
    for (const { Name } of Actions) {
      if (Name === "_KeepReference") this.count += 1;
      if (Name === "_RemoveReference") this.count -= 1;
    }
  }
}

/**
 * A pane that is open while a list of some hundred children is edited: what it takes up after each number of edits.
 * @param at numbers of edits, ascending.
 * @param leak called once with the open pane, to plant something that grows.
 */
export async function footprints(at: readonly number[], leak?: () => Promise<void>): Promise<Footprint[]> {
  const host = await openLocalHost(await listWorkbook(CHILDREN));
  const kept = new KeptReferences();
  const realm = loadOfficeJs(kept.through(host));
  const uninstall = installGlobals(realm);
  const store = new LivePaneStore(surroundings());
  // A picture is made for every change, as the pane itself makes it.
  const stop = store.subscribe(() => { store.getState(); });
  try {
    await store.start();
    await leak?.();
    const found: Footprint[] = [];
    let edits = 0;
    for (const next of at) {
      while (edits < next) {
        for (let one = 0; one < BURST; one++) edit(host, (edits += 1));
        if (edits % 400 === 0) store.lookAgain();
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
      await new Promise((resolve) => setTimeout(resolve, 20 * PAUSE));
      // The list of requests is the local host's, for tests to count: Excel keeps none.
      (host.roundTrips as RoundTrip[]).length = 0;
      found.push({ edits, bytes: bytesInUse(), references: kept.count });
    }
    return found;
  } finally {
    stop();
    await store.stop();
    uninstall();
    realm.close();
  }
}

/** Ages right and wrong, rows that come and go, and the selection moves. */
function edit(host: LocalHost, number: number): void {
  const sheet = host.sheets.find(({ name }) => name === returnA().sheetName);
  if (sheet === undefined) throw new Error("no list");
  const row = sheet.lastRow - (number % (CHILDREN - 20));
  if (number % 97 === 0) host.person.insertRows(sheet.id, row, 1);
  else if (number % 97 === 1 && number > 1) host.person.deleteRows(sheet.id, row, 1);
  else host.person.paste(sheet.id, row, AGE, [[number % 3 === 0 ? "12 yrs" : 5 + (number % 12)]]);
  if (number % 5 === 0) host.person.select({ row, column: AGE, rowCount: 1, columnCount: 1 });
}
