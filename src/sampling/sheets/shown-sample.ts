import type { CanonicalId } from "../../returns/canonical-id";
import type { SampleFile } from "../file/sample-file";
import type { RecordAsRead } from "../record/draw-record";
import { listedColumns, type ShownList } from "./listed-columns";
import { type Membership, membershipOf } from "./membership";
import { RECORD_ID, type RowColumn } from "./row-columns";
import { type ShownId, shownIds } from "./shown-ids";

/** What all sheets of a sample are made from. */
export interface ShownSample {
  readonly file: SampleFile<RecordAsRead>;
  readonly record: RecordAsRead;
  readonly list: ShownList;
  readonly membership: Membership;
  readonly shown: ShownId;
}

export function shownSample(file: SampleFile<RecordAsRead>, list: ShownList): ShownSample {
  const { record, rows } = file;
  return { file, record, list, membership: membershipOf(record), shown: shownIds(rows, list.definition) };
}

export function idColumn({ shown }: ShownSample): RowColumn {
  return { heading: RECORD_ID, width: 16, cellOf: shown };
}

/** Order, ID and what the list says of the record; a row that was not kept is empty but for its ID. */
export function listColumns(sample: ShownSample): RowColumn[] {
  const { rows } = sample.file;
  return [
    { heading: "Order", width: 8, cellOf: (_, order) => order },
    idColumn(sample),
    ...listedColumns(sample.list).map(
      ({ heading, width, cellOf }): RowColumn => ({
        heading,
        width,
        cellOf: (id: CanonicalId) => {
          const row = rows.get(id);
          return row === undefined ? "" : cellOf(row);
        },
      }),
    ),
  ];
}

export function siblingColumn({ membership }: ShownSample): RowColumn {
  return { heading: "Sibling group", width: 15, isOpen: true, cellOf: (id) => membership.siblingsOf(id) ?? "" };
}
