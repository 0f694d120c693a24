import { writeSetting } from "../../../../excel/settings";
import { type CalendarDate, toIsoDate } from "../../../../returns/calendar-date";
import type { CanonicalId } from "../../../../returns/canonical-id";
import type { RawRow } from "../../../../returns/record";
import { FROZEN_SETTING } from "../../../../returns/stored-settings";
import { type FrozenNote, frozenText } from "../../../../sampling/file/frozen-note";
import type { FrameChoices } from "../../../../sampling/frame/choices";
import type { Frozen } from "../../../../sampling/frame/freeze";
import type { FrameFromList } from "../../../../sampling/frame/reading";
import type { DrawRecord } from "../../../../sampling/record/draw-record";

/** A list that was frozen, and what the record says of it. */
export interface FrozenList {
  readonly frozen: Frozen;
  readonly choices: FrameChoices;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly agreedDate: CalendarDate | undefined;
  readonly rowOf: ReadonlyMap<CanonicalId, RawRow>;
  /** Of the whole list when it was frozen, as a receipt bears it. */
  readonly listDigest: string;
  readonly receipt: DrawRecord["frame"]["receipt"];
}

export function frozenList(frozen: Frozen, reading: FrameFromList, rest: Omit<FrozenList, "frozen" | "rowOf">): FrozenList {
  return { frozen, rowOf: reading.rowOf, ...rest };
}

/** Notes in the workbook what was frozen, before any seed is known. @throws HostError */
export function keepNote(list: FrozenList | undefined): Promise<void> {
  return writeSetting(FROZEN_SETTING, list === undefined ? undefined : frozenText(noteOf(list)));
}

function noteOf({ frozen, choices, at, agreedDate, listDigest, receipt }: FrozenList): FrozenNote {
  return {
    digest: frozen.digest,
    at,
    choices,
    overrides: frozen.overrides,
    agreedDate: agreedDate === undefined ? null : toIsoDate(agreedDate),
    listDigest,
    receipt,
    withoutId: frozen.withoutId.length,
  };
}
