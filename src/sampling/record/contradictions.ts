import { counted, countInWords } from "../../returns/wording";
import { sizesWithin } from "../frame/sizes";
import { STAGE_NAMES } from "../frame/stage-names";
import { type CurrentSample, reserveProblem, sampleProblem, withReplacement } from "../match/current-sample";
import { type Stage, STAGES } from "../seed/stages";
import type { RecordedBalance, RecordedMargin, Unsealed } from "./draw-record";
import { sealHolds } from "./seal";

/** Where the parts of a record disagree, a sentence each. No ID is named: it could be one that names a child. */
export function contradictionsIn(record: Unsealed): string[] {
  const { frame } = record;
  return [
    ...repeatedIn(frame.margins.map(({ key }) => key), "A characteristic stands in the record more than once."),
    ...frame.margins.flatMap((margin, place) => marginContradictions(margin, place + 1, frame.records)),
    ...(record.times.drawn < record.times.frozen ? ["The sample was drawn before the list was frozen."] : []),
    ...drawnContradictions(record),
    ...sizeContradictions(record),
    ...STAGES.flatMap((stage) => balanceContradictions(record, stage)),
    ...replacementContradictions(record),
    ...takenBackContradictions(record),
    ...siblingContradictions(record),
    ...earlierContradictions(record),
  ];
}

function marginContradictions({ levels }: RecordedMargin, number: number, records: number): string[] {
  const sum = levels.reduce((total, level) => total + level.records, 0);
  const addUp = `The counts of the levels of characteristic ${number} add up to ${counted(sum, "record")}`;
  return [
    ...repeatedIn(levels.map(({ level }) => level), `Characteristic ${number} has a level more than once.`),
    ...(sum === records ? [] : [`${addUp}, but the list had ${countInWords(records)}.`]),
  ];
}

function drawnContradictions({ drawn }: Unsealed): string[] {
  const main = new Set(drawn.main);
  const both = drawn.reserve.filter((id) => main.has(id)).length;
  const outside = drawn.followUp.filter((id) => !main.has(id)).length;
  return [
    ...STAGES.flatMap((stage) => repeatedIn(drawn[stage], `An ID stands more than once in ${STAGE_NAMES[stage]}.`)),
    ...(both === 0 ? [] : [`${counted(both, "ID is", "IDs are")} both in the main sample and in the reserve.`]),
    ...(outside === 0 ? [] : [`${counted(outside, "ID is", "IDs are")} marked for follow-up but not in the main sample.`]),
  ];
}

function sizeContradictions({ drawn, sizes, frame }: Unsealed): string[] {
  const due = sizesWithin(frame.records, sizes);
  return STAGES.filter((stage) => drawn[stage].length !== due[stage]).map((stage) => {
    const there = `There ${drawn[stage].length === 1 ? "is" : "are"} ${counted(drawn[stage].length, "ID")}`;
    return `${there} in ${STAGE_NAMES[stage]}, but the sizes and the list make it ${countInWords(due[stage])}.`;
  });
}

function balanceContradictions(record: Unsealed, stage: Stage): string[] {
  const balance = record.balance[stage];
  const fits = balance === null ? record.drawn[stage].length === 0 : balanceFits(balance, record, stage);
  return fits ? [] : [`The balance figures of ${STAGE_NAMES[stage]} do not fit the rest of the record.`];
}

function balanceFits(balance: RecordedBalance, { frame, drawn }: Unsealed, stage: Stage): boolean {
  const poolSize = { main: frame.records, reserve: frame.records - drawn.main.length, followUp: drawn.main.length }[stage];
  return (
    balance.poolSize === poolSize &&
    balance.drawn === drawn[stage].length &&
    balance.margins.length === frame.margins.length &&
    balance.margins.every(({ key, levels }, place) => {
      const sumOf = (part: "inPool" | "drawn"): number => levels.reduce((total, level) => total + level[part], 0);
      return key === frame.margins[place]?.key && sumOf("inPool") === poolSize && sumOf("drawn") === balance.drawn;
    })
  );
}

/** The first replacement that does not follow from the draw and those before it: what comes behind it hangs on it. */
function replacementContradictions({ drawn, replacements }: Unsealed): string[] {
  let sample: CurrentSample = { kind: "sample", ...drawn };
  for (const [place, made] of replacements.entries()) {
    const which = `Replacement ${place + 1}`;
    // What stands in the way is said without the IDs that the sentences of a match name.
    if (sampleProblem(sample, made.withdrawn) !== undefined) {
      return [`${which} takes out a record that is not in the sample as it then was.`];
    }
    if (reserveProblem(sample, made.replacement) !== undefined) {
      return [`${which} brings in a record that was not left in the reserve.`];
    }
    const next = withReplacement(sample, made);
    if (next.kind === "problem") return [`${which} and the sample disagree on whether the record was marked for follow-up.`];
    sample = next;
  }
  return [];
}

/**
 * What a replacement that was taken back followed from is not in the record, for others may have been made and taken back
 * since. Nor are its times compared: the computers of two people may disagree by minutes.
 */
function takenBackContradictions({ drawn, takenBack }: Unsealed): string[] {
  const everInSample = new Set([...drawn.main, ...drawn.reserve]);
  const reserve = new Set(drawn.reserve);
  return takenBack.flatMap(({ withdrawn, replacement }, place) => {
    const which = `Replacement ${place + 1} of those that were taken back`;
    return [
      ...(everInSample.has(withdrawn) && withdrawn !== replacement ? [] : [`${which} took out a record that was not in the sample.`]),
      ...(reserve.has(replacement) ? [] : [`${which} brought in a record that was not in the reserve.`]),
    ];
  });
}

function siblingContradictions({ drawn, replacements, takenBack, siblings }: Unsealed): string[] {
  const everInSample = new Set([...drawn.main, ...[...replacements, ...takenBack].map(({ replacement }) => replacement)]);
  const members = siblings.flat();
  const outside = members.filter((id) => !everInSample.has(id)).length;
  return [
    ...repeatedIn(members, "An ID stands more than once in the sibling groups."),
    ...(outside === 0 ? [] : [`${counted(outside, "ID")} in the sibling groups never ${outside === 1 ? "was" : "were"} in the sample.`]),
  ];
}

function earlierContradictions({ earlier, times }: Unsealed): string[] {
  if (earlier === null) return [];
  return [
    ...(sealHolds(earlier.record) ? [] : ["The record of the draw before this one was changed after it was written."]),
    ...(contradictionsIn(earlier.record).length === 0 ? [] : ["The record of the draw before this one contradicts itself."]),
    ...(earlier.record.times.drawn <= times.drawn ? [] : ["The draw before this one was drawn after it."]),
  ];
}

function repeatedIn(texts: readonly string[], sentence: string): string[] {
  return new Set(texts).size === texts.length ? [] : [sentence];
}
