import type { CanonicalId } from "../../../../returns/canonical-id";
import { formatDate } from "../../../../returns/calendar-date";
import { foldSpaces } from "../../../../returns/folding";
import type { CellValue } from "../../../../returns/layout";
import { readDate } from "../../../../returns/readings/date";
import type { SampleFile } from "../../../../sampling/file/sample-file";
import { type CurrentSample, currentSample } from "../../../../sampling/match/current-sample";
import type { RecordAsRead } from "../../../../sampling/record/draw-record";
import { siblingNumbers } from "../../../../sampling/siblings/sibling-groups";
import type { OpenReturn } from "../../open-list";
import { maskedText } from "../../../../validation/masked-text";
import type { SampleMember } from "../../sample-screens";

/** The sample as replacements have left it. @throws Error where the record contradicts itself: it is doubtful then. */
export function sampleNow({ record }: SampleFile): CurrentSample {
  const sample = currentSample(record.drawn, record.replacements);
  if (sample.kind === "problem") throw new Error("a sound record has a sample");
  return sample;
}

/** Names the records of a sample, as the pane may show them. */
export class MemberNames {
  readonly #siblings: ReadonlyMap<CanonicalId, number>;
  readonly #followUp: ReadonlySet<CanonicalId>;

  constructor(
    readonly open: OpenReturn,
    readonly file: SampleFile<RecordAsRead>,
    sample: CurrentSample,
  ) {
    this.#siblings = siblingNumbers(file.record.siblings, sample);
    this.#followUp = new Set(sample.followUp);
  }

  /** The ID as the list has it; masked where it reads as an identifier. */
  shown(id: CanonicalId): string {
    return maskedText(this.typed(id), this.open.validator.context.patterns);
  }

  /** The ID as the list has it: only for a field in which somebody types it. */
  typed(id: CanonicalId): string {
    const { definition } = this.open.validator.context;
    const order = definition.columns.findIndex(({ kind }) => kind === "id");
    const cell = this.file.rows.get(id)?.cells[order];
    return cell === undefined ? id : foldSpaces(String(cell));
  }

  member(id: CanonicalId): SampleMember {
    return {
      id,
      shown: this.shown(id),
      about: this.#about(id),
      isFollowUp: this.#followUp.has(id),
      siblings: this.#siblings.get(id),
    };
  }

  #about(id: CanonicalId): string {
    const row = this.file.rows.get(id);
    if (row === undefined) return "";
    const { definition, dateSystem, patterns } = this.open.validator.context;
    const inWords = (value: CellValue, order: number, isStart: boolean): string => {
      const date = isStart ? readDate(value, (row.dateMask & (1 << order)) !== 0, dateSystem) : undefined;
      return date?.kind === "date" ? formatDate(date.date) : maskedText(foldSpaces(String(value)), patterns);
    };
    return definition.columns
      .map(({ kind }, order) => (kind === "id" ? "" : inWords(row.cells[order] ?? "", order, kind === "orderStart")))
      .filter((text) => text !== "")
      .join(", ");
  }
}
