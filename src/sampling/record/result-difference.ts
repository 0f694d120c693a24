import type { CanonicalId } from "../../returns/canonical-id";
import type { Drawn } from "../draw";
import type { Frame } from "../frame/frame";
import { STAGES } from "../seed/stages";
import type { RecordAsRead } from "./draw-record";
import { recordedBalances } from "./recorded-balance";
import type { ResultDifference, StageDifference } from "./verification";

/** What of the result differs, or undefined. @param drawn from the same frame again, with the record's seed. */
export function resultDifference(record: RecordAsRead, frame: Frame, drawn: Drawn): ResultDifference | undefined {
  const stages = {
    main: stageDifference(record.drawn.main, drawn.main),
    reserve: stageDifference(record.drawn.reserve, drawn.reserve),
    followUp: stageDifference(record.drawn.followUp, drawn.followUp),
  };
  const again = recordedBalances(frame, drawn);
  // Both have their fields in the order of the schema, and figures rounded alike.
  const balance = STAGES.filter((stage) => JSON.stringify(record.balance[stage]) !== JSON.stringify(again[stage]));
  const isSame = balance.length === 0 && STAGES.every((stage) => stages[stage].isSame);
  return isSame ? undefined : { stages, balance };
}

function stageDifference(recorded: readonly CanonicalId[], again: readonly CanonicalId[]): StageDifference {
  const before = new Set(recorded);
  const now = new Set(again);
  return {
    size: { then: recorded.length, now: again.length },
    onlyRecorded: recorded.filter((id) => !now.has(id)),
    onlyDrawnAgain: again.filter((id) => !before.has(id)),
    isSame: recorded.length === again.length && recorded.every((id, place) => id === again[place]),
  };
}
