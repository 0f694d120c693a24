import { KINDS } from "../../../../src/excel/host-error";
import { atAction } from "../../../excel/tampering";
import { type FaultyPane, idle, quiet } from "./faulty-pane";

/** Something that goes wrong with one round trip. */
export interface Fault {
  readonly name: string;
  /** Code that is answered, where there is one. */
  readonly code?: string;
  /** The request, counted from 1 as the tampering counts. */
  readonly befall: (faulty: FaultyPane, request: number) => void;
  /** Until the pane has come to rest, with what the user does for it. @returns whether there was such a request. */
  readonly rest: (faulty: FaultyPane, request: number) => Promise<boolean>;
}

/** What Excel answers as well, and the add-in does not know. */
const UNKNOWN_CODE = "GeneralException";

export const CODES: readonly string[] = [...Object.keys(KINDS), UNKNOWN_CODE];

/** A request that has not come is none that comes later: nothing befalls that. */
function hasCome({ tampering }: FaultyPane, request: number): boolean {
  return !tampering.callOff() && tampering.requests >= request;
}

async function atRest(faulty: FaultyPane, request: number): Promise<boolean> {
  await idle(faulty.pane);
  return hasCome(faulty, request);
}

export function refused(code: string): Fault {
  return {
    name: `is refused with ${code}`,
    code,
    befall: ({ tampering }, request) => { tampering.stop(request, code, atAction(0)); },
    rest: atRest,
  };
}

export function lost(code: string): Fault {
  return {
    name: `is done, and answered with ${code}`,
    code,
    befall: ({ tampering }, request) => { tampering.lose(request, code); },
    rest: atRest,
  };
}

/** Nothing gets through from then on, until the connection is there again. */
export function cutOff(code: string): Fault {
  return {
    name: `is the first that does not get through (${code})`,
    code,
    befall: ({ tampering }, request) => { tampering.cutOff(request, code); },
    rest: async (faulty, request) => {
      const isMet = await atRest(faulty, request);
      faulty.tampering.reconnect();
      return isMet;
    },
  };
}

/** The user stops waiting; what Excel has done all the same is answered later. */
export function hangs(becomes: "done" | "undone"): Fault {
  return {
    name: `is never answered, and ${becomes}`,
    befall: ({ tampering }, request) => { tampering.hang(request, becomes); },
    rest: async (faulty, request) => {
      const { pane, tampering } = faulty;
      await quiet(pane.host);
      const isMet = hasCome(faulty, request);
      pane.actions.stopWaiting();
      await idle(pane);
      tampering.answerLate();
      await idle(pane);
      return isMet;
    },
  };
}

/** A cell is being edited: the user stops waiting, and ends editing afterwards. */
export const heldBack: Fault = {
  name: "is held back while a cell is edited",
  befall: ({ pane, tampering }, request) => { tampering.before(request, () => { pane.host.person.beginCellEdit(); }); },
  rest: async (faulty, request) => {
    const { pane } = faulty;
    await quiet(pane.host);
    const isMet = hasCome(faulty, request);
    pane.actions.stopWaiting();
    await quiet(pane.host);
    pane.host.person.endCellEdit();
    await idle(pane);
    return isMet;
  },
};

export const HANGS: readonly Fault[] = [hangs("undone"), hangs("done"), heldBack];

