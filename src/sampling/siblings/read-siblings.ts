import type { CanonicalId } from "../../returns/canonical-id";
import type { CurrentSample } from "../match/current-sample";
import type { RecordAsRead } from "../record/draw-record";
import { entriesOf } from "./entries";

/** What is wrong with a line. */
export interface SiblingProblem {
  /** "Line 2: …". It names no ID. */
  readonly sentence: string;
  readonly about?: CanonicalId;
}

export type SiblingsReading =
  | { readonly kind: "groups"; readonly groups: readonly (readonly CanonicalId[])[] }
  | { readonly kind: "problems"; readonly problems: readonly SiblingProblem[] };

const NO_ID = "an entry cannot be an ID number. Check it.";
const UNKNOWN = "an ID number is not in this sample. Check it against the sheet of the sample.";
const RESERVE = "a record is in the reserve only. Name records of the sample.";
const WITHDRAWN = "a record was withdrawn from the sample. Name records that are in it now.";
const TWICE = "the same record stands there twice. Name it once.";
const ALONE = "a sibling group needs two records or more. Add the others, or take the line out.";

/**
 * Reads sibling groups as somebody typed or pasted them: a group on a line, its IDs with commas, semicolons, tabs or "and"
 * between them. IDs count as in the list: capitals, spaces and invisible characters make no difference.
 * @param sample as it stands now.
 * @param record a record that was put into a group when it was in the sample may stay in the groups when it is not any more.
 */
export function readSiblings(text: string, sample: CurrentSample, record: RecordAsRead): SiblingsReading {
  const why = reasonsAgainst(sample, record);
  const known = new Set([...sample.main, ...record.drawn.main, ...record.drawn.reserve, ...record.siblings.flat()]);
  const lineOf = new Map<CanonicalId, number>();
  const problems: SiblingProblem[] = [];
  const groups: CanonicalId[][] = [];
  text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).forEach((line, place) => {
    const entries = entriesOf(line, known);
    if (entries.length === 0) return;
    const number = place + 1;
    const report = (sentence: string, about?: CanonicalId): void => {
      problems.push({ sentence: `Line ${number}: ${sentence}`, ...(about === undefined ? {} : { about }) });
    };
    for (const id of entries) {
      if (id === undefined) {
        report(NO_ID);
        continue;
      }
      const wrong = why(id) ?? doubled(number, lineOf.get(id));
      if (wrong !== undefined) report(wrong, id);
      if (!lineOf.has(id)) lineOf.set(id, number);
    }
    const [first] = entries;
    if (entries.length === 1) report(ALONE, first);
    groups.push(entries.filter((id) => id !== undefined));
  });
  return problems.length > 0 ? { kind: "problems", problems } : { kind: "groups", groups };
}

/** Why a record cannot be put into a group, or undefined where it can. */
function reasonsAgainst(sample: CurrentSample, record: RecordAsRead): (id: CanonicalId) => string | undefined {
  const fine = new Set([...sample.main, ...record.siblings.flat()]);
  const reserve = new Set(sample.reserve);
  const withdrawn = new Set(record.replacements.map((made) => made.withdrawn));
  return (id) => {
    if (fine.has(id)) return undefined;
    if (reserve.has(id)) return RESERVE;
    return withdrawn.has(id) ? WITHDRAWN : UNKNOWN;
  };
}

/** @param before line in which the record stands already. */
function doubled(line: number, before: number | undefined): string | undefined {
  if (before === undefined) return undefined;
  return before === line ? TWICE : `a record stands in line ${before} already. Put it into one group only.`;
}
