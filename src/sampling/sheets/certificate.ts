import type { ReturnDefinition } from "../../returns/definition";
import type { PlannedSheet } from "../../returns/planned-sheet";
import { counted, countInWords } from "../../returns/wording";
import type { RecordAsRead } from "../record/draw-record";
import { earlierDraws } from "../record/earlier-draws";
import { row, section, sentences, title } from "./planned-rows";
import { SHEET_NAMES } from "./sheet-names";
import { timeInWords } from "./time-in-words";

/** What was deleted. Only counts, digests and times of it come into the certificate. */
export interface Deletion {
  readonly definition: ReturnDefinition;
  /** Undefined where the workbook had no record that could be read. */
  readonly record: RecordAsRead | undefined;
  /** On the list when it was deleted, or when what was drawn from it was. */
  readonly children: number;
  /** Of the list as it was then, 64 hexadecimal digits: the one that the receipt of a return bears. */
  readonly listDigest: string;
  /** ISO 8601, UTC. */
  readonly deletedAt: string;
  /** A line each, without anything about a child: "3 sheets of the sample", "The list itself, 180 children". */
  readonly removed: readonly string[];
  /** Whether the list itself was deleted. */
  readonly withList: boolean;
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
  "Nor does it know sheets and cells that somebody copied from the sample to another sheet, in this workbook too.",
  "Whoever keeps such copies deletes them. Ask your records manager about versions and backups that are kept centrally.",
] as const;
const LIST_STAYS = "The list itself is still in this workbook.";

/** A note that the sample was deleted, without any personal data. */
export function deletionCertificate(of: Deletion): DeletionCertificate {
  const facts: Fact[] = [
    ["Return", of.definition.title],
    ["Deleted", timeInWords(of.deletedAt)],
    ["Children on the list", countInWords(of.children)],
    ["Digest of the list", of.listDigest],
    ...(of.record === undefined ? [] : drawFacts(of.record)),
    ["Version of the add-in", of.appVersion],
  ];
  const stays = [...(of.withList ? [] : [LIST_STAYS]), ...COPIES];
  const sheet: PlannedSheet = {
    kind: "certificate",
    name: SHEET_NAMES.certificate,
    rows: [
      title(SHEET_NAMES.certificate),
      ...sentences("What was drawn from the list of this return was deleted. This note says so and names no child."),
      section("What it was"),
      ...facts.map(([name, value]) => row(name, value)),
      section("What was deleted"),
      ...sentences(...of.removed),
      section("What was not deleted"),
      ...sentences(...stays),
    ],
    widths: [34, 66],
    keyColumn: undefined,
    isLandscape: false,
  };
  const factLines = facts.map(([name, value]) => `${name}: ${value}`);
  return { sheet, lines: [...factLines, ...of.removed.map((line) => `Deleted: ${line}`), ...stays] };
}

function drawFacts(record: RecordAsRead): Fact[] {
  const { frame, drawn, replacements, times } = record;
  return [
    ["Children who could be drawn", countInWords(frame.records)],
    ["Records drawn", countInWords(drawn.main.length)],
    ["Records in reserve", countInWords(drawn.reserve.length)],
    ["Records replaced", countInWords(replacements.length)],
    ["Sample drawn", timeInWords(times.drawn)],
    ["Digest of the list as it was frozen", frame.digest],
    ...earlierDraws(record).map(
      ({ record: before }): Fact => ["Drawn before", `${timeInWords(before.times.drawn)}, ${counted(before.drawn.main.length, "record")}, digest ${before.frame.digest}`],
    ),
  ];
}
