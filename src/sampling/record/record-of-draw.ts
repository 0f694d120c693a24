import { type CalendarDate, toIsoDate } from "../../returns/calendar-date";
import type { CanonicalId } from "../../returns/canonical-id";
import { at } from "../at";
import type { Drawn } from "../draw";
import type { Frozen } from "../frame/freeze";
import type { Replacement } from "../match/replacement";
import type { Seed, SeedSource } from "../seed/seed";
import { contradictionsIn } from "./contradictions";
import {
  type DrawRecord,
  type EarlierDraw,
  FORMAT,
  type RecordedMargin,
  type ReturnEdition,
  type Role,
  type Unsealed,
  VERSION,
} from "./draw-record";
import { draws, MOST_DRAWS } from "./earlier-draws";
import { levelCounts } from "./level-counts";
import { recordedBalances } from "./recorded-balance";
import { recordSchema } from "./schema";
import { sealOf } from "./seal";
import { asSound } from "./sound";

/** Everything that the record of a draw says. Times are ISO 8601 in UTC, as `Date.toISOString` writes them. */
export interface DrawToRecord {
  readonly definition: ReturnEdition;
  /** As it was when the list was frozen; undefined where it could not be read. */
  readonly agreedDate: CalendarDate | undefined;
  readonly frozen: Frozen;
  readonly seed: Seed;
  readonly seedSource: SeedSource;
  readonly frozenAt: string;
  readonly drawnAt: string;
  /** "Excel, Windows, 16.0.17328". */
  readonly host: string;
  readonly appVersion: string;
  readonly drawn: Drawn;
  readonly drewBy: Role;
  /** The digest on the receipt that came with the return, and whether the list had the same when it was frozen. */
  readonly receipt: Unsealed["frame"]["receipt"];
  /** The draw that this one takes the place of; null for the first. */
  readonly earlier: EarlierDraw | null;
}

/** @throws Error where the parts do not belong together: such a record could not be read back. */
export function recordOfDraw(of: DrawToRecord): DrawRecord {
  const { definition, agreedDate, frozen, seed, seedSource, drawn } = of;
  const { frame, digest, overrides, withoutId } = frozen;
  return sealed({
    format: FORMAT,
    version: VERSION,
    return: { id: definition.id, version: definition.version },
    agreedDate: agreedDate === undefined ? null : toIsoDate(agreedDate),
    frame: {
      digest,
      records: frame.records.length,
      rowsWithoutId: withoutId.map((row) => row + 1),
      margins: recordedMargins(frozen),
      receipt: of.receipt,
    },
    sizes: frame.sizes,
    method: frame.method,
    seed: { text: seed, source: seedSource },
    times: { frozen: of.frozenAt, drawn: of.drawnAt },
    host: of.host,
    appVersion: of.appVersion,
    overrides,
    people: { drew: of.drewBy, checks: [] },
    drawn,
    balance: recordedBalances(frame, drawn),
    replacements: [],
    takenBack: [],
    siblings: [],
    earlier: of.earlier,
  });
}

/**
 * A new record with one more replacement; the one before it stays as it was.
 * @param at ISO 8601 in UTC.
 * @throws Error where the replacement does not follow from the sample as it stands.
 */
export function addReplacement(record: DrawRecord, replacement: Replacement, at: string): DrawRecord {
  return sealed({ ...record, replacements: [...record.replacements, { at, ...replacement }] });
}

/**
 * A new record in which the last replacement is taken back: the record that was withdrawn is in the sample again, and the
 * one that came for it is free again. That it was made stays told.
 * @param at ISO 8601 in UTC.
 * @throws Error where there is no replacement.
 */
export function takeBackLast(record: DrawRecord, at: string): DrawRecord {
  const last = record.replacements.at(-1);
  if (last === undefined) throw new Error("there is no replacement to take back");
  return sealed({
    ...record,
    replacements: record.replacements.slice(0, -1),
    takenBack: [...record.takenBack, { ...last, takenBackAt: at }],
  });
}

/**
 * A new record with these sibling groups in place of those that it had.
 * @throws Error where a group has fewer than two records, one is in two groups, or one never was in the sample.
 */
export function withSiblings(record: DrawRecord, groups: readonly (readonly CanonicalId[])[]): DrawRecord {
  return sealed({ ...record, siblings: groups });
}

/** A new record that says who else has checked the draw, and when (ISO 8601 in UTC). */
export function addCheck(record: DrawRecord, role: Role, at: string): DrawRecord {
  const { drew, checks } = record.people;
  return sealed({ ...record, people: { drew, checks: [...checks, { role, at }] } });
}

/** @param record a seal that it has already is replaced. */
function sealed(record: Unsealed): DrawRecord {
  if (draws(record) > MOST_DRAWS) throw new Error(`there are more than ${MOST_DRAWS} draws`);
  const whole = recordSchema.parse({ ...record, seal: sealOf(record) });
  const found = asSound(whole);
  if (found === undefined) throw new Error(`the parts of the record disagree: ${contradictionsIn(whole).join(" ")}`);
  return found;
}

function recordedMargins({ frame, margins }: Frozen): RecordedMargin[] {
  const counts = levelCounts(frame);
  return frame.margins.map(({ key, levels }, place) => {
    const { name, joined } = at(margins, place);
    return { key, name, joined, levels: levels.map((level) => ({ level, records: counts.get(key)?.get(level) ?? 0 })) };
  });
}
