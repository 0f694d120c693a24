import type { PlannedSheet } from "../../returns/planned-sheet";
import { counted } from "../../returns/wording";
import type { RecordAsRead } from "../record/draw-record";
import { row, section, sentences, title } from "./planned-rows";
import { earlierDraws } from "./record/earlier-section";
import { timeInWords } from "./time-in-words";

export const CERTIFICATE_NAME = "Deletion certificate";

/** What was deleted. Only counts, digests and times of the record come into the certificate. */
export interface Deletion {
  /** ISO 8601, UTC. */
  readonly deletedAt: string;
  readonly returnTitle: string;
  /** A line each, without anything about a child: "3 sheets of the sample", "The list, 180 rows". */
  readonly removed: readonly string[];
  /** Undefined where the workbook had no record that could be read. */
  readonly record: RecordAsRead | undefined;
  /** Of the add-in that deleted. */
  readonly appVersion: string;
}

export interface DeletionCertificate {
  readonly sheet: PlannedSheet;
  /** The same in lines, for the pane. */
  readonly lines: string[];
}

type Fact = readonly [name: string, value: string];

const COPIES = [
  "The add-in cannot remove copies elsewhere: earlier versions of this workbook that were saved, backups, copies sent by e-mail, downloads and prints.",
  "Whoever keeps such copies deletes them. Ask your records manager about versions and backups that are kept centrally.",
] as const;

/** A note that the sample was deleted, without any personal data. */
export function deletionCertificate(of: Deletion): DeletionCertificate {
  const facts: Fact[] = [
    ["Return", of.returnTitle],
    ["Deleted", timeInWords(of.deletedAt)],
    ...(of.record === undefined ? [] : drawFacts(of.record)),
    ["Version of the add-in", of.appVersion],
  ];
  const sheet: PlannedSheet = {
    kind: "certificate",
    name: CERTIFICATE_NAME,
    rows: [
      title(CERTIFICATE_NAME),
      ...sentences("What the sample left in this workbook was deleted. This note names no child."),
      section("What it was"),
      ...facts.map(([name, value]) => row(name, value)),
      section("What was deleted"),
      ...sentences(...of.removed),
      section("What was not deleted"),
      ...sentences(...COPIES),
    ],
    widths: [30, 66],
    keyColumn: undefined,
    isLandscape: false,
  };
  return { sheet, lines: [...facts.map(([name, value]) => `${name}: ${value}`), ...of.removed.map((line) => `Deleted: ${line}`), ...COPIES] };
}

function drawFacts(record: RecordAsRead): Fact[] {
  const { frame, drawn, replacements, times } = record;
  return [
    ["Children who could be drawn", figures(frame.records)],
    ["Records drawn", `${figures(drawn.main.length)}, and ${figures(drawn.reserve.length)} in reserve`],
    ["Records replaced", figures(replacements.length)],
    ["Sample drawn", timeInWords(times.drawn)],
    ["Digest of the list", frame.digest],
    ...earlierDraws(record).map(
      ({ record: before }): Fact => ["Drawn before", `${timeInWords(before.times.drawn)}, ${counted(before.drawn.main.length, "record")}, digest ${before.frame.digest}`],
    ),
  ];
}

function figures(count: number): string {
  return count.toLocaleString("en-GB");
}
