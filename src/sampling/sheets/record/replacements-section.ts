import type { PlannedRow } from "../../../returns/planned-sheet";
import type { Choice } from "../../match/replacement";
import type { MatchWeight } from "../../match/weights";
import type { RecordedReplacement } from "../../record/draw-record";
import { headings, row, section, sentences } from "../planned-rows";
import type { ShownSample } from "../shown-sample";
import { timeInWords } from "../time-in-words";

const SHARED = ["Withdrawn", "Reason", "Replaced by", "How it was chosen", "Distance"] as const;

/** Which records took the place of others, and which of these replacements were taken back. */
export function replacementsSections(sample: ShownSample): PlannedRow[] {
  const { replacements, takenBack } = sample.record;
  return [
    section("Replacements"),
    ...(replacements.length === 0
      ? sentences("None.")
      : [
          headings([...SHARED, "Follow-up handed on", "Time"]),
          ...replacements.map((made) => row(...sharedCells(made, sample), made.followUp ? "Yes" : "No", timeInWords(made.at))),
        ]),
    ...(takenBack.length === 0
      ? []
      : [
          section("Replacements that were taken back"),
          headings([...SHARED, "Taken back", "Time"]),
          ...takenBack.map((made) => row(...sharedCells(made, sample), timeInWords(made.takenBackAt), timeInWords(made.at))),
        ]),
    ...weightRows([...replacements, ...takenBack], sample),
  ];
}

function sharedCells(made: RecordedReplacement, { shown }: ShownSample) {
  return [shown(made.withdrawn), made.reason, shown(made.replacement), choiceInWords(made.choice), made.distance] as const;
}

function choiceInWords(choice: Choice): string {
  switch (choice.kind) {
    case "nearest":
      return "The nearest of the reserve";
    case "together":
      return `One of ${choice.withdrawals} chosen together, at the least distance in all`;
    case "lead":
      return `The lead’s choice: ${choice.reason}`;
  }
}

/** What the distances were worked out with; more than one row where the weights were changed in between. */
function weightRows(made: readonly RecordedReplacement[], sample: ShownSample): PlannedRow[] {
  if (made.length === 0) return [];
  const used = new Set(made.map(({ weights }) => weightsInWords(weights, sample)));
  return [
    ...sentences("A distance of 0 means alike in everything that is compared, 1 as different as can be."),
    ...Array.from(used, (weights) => row("Weights of what is compared", weights)),
  ];
}

function weightsInWords(weights: readonly MatchWeight[], { list }: ShownSample): string {
  const nameOf = (key: string) => list.definition.columns.find((column) => column.key === key)?.name ?? key;
  return weights.map(({ column, weight }) => `${nameOf(column)} ${weight}`).join(", ");
}
