import { type CalendarDate, toIsoDate } from "../../returns/calendar-date";
import { at } from "../at";
import type { Drawn } from "../draw";
import type { Frozen } from "../frame/freeze";
import type { Replacement } from "../match/replacement";
import type { Seed, SeedSource } from "../seed/seed";
import { contradictionsIn } from "./contradictions";
import { type DrawRecord, FORMAT, type RecordedMargin, type ReturnEdition, type Role, type Unsealed, VERSION } from "./draw-record";
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

/** A new record that says who else has checked the draw, and when (ISO 8601 in UTC). */
export function addCheck(record: DrawRecord, role: Role, at: string): DrawRecord {
  const { drew, checks } = record.people;
  return sealed({ ...record, people: { drew, checks: [...checks, { role, at }] } });
}

/** @param record a seal that it has already is replaced. */
function sealed(record: Unsealed): DrawRecord {
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
