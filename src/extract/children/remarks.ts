import type { ExtractDefinition } from "../../returns/extract-definition";
import { counted, countInWords } from "../../returns/wording";
import { columnOf, type ExtractContext, type ExtractPlan } from "../plan";
import { MOST_OF_ONE_DAY } from "./doubles";

/** What holds for the whole of an export. */
export interface ExportFacts {
  readonly damagedNumbers: number;
  readonly hasStandInBirths: boolean;
  /** Children in scope, and of these those with more than one episode that counts. */
  readonly children: number;
  readonly withSeveral: number;
  /** Whether a column of the export says if an order ended and another began. */
  readonly saysReinstated: boolean;
  /** Children in scope of whom no kind of order says where they lived. */
  readonly unplaced: number;
  /** Children left out who would be in scope if they lived at home. */
  readonly elsewhere: number;
  /** Entries of the column that the kind fills, as far as the export has them. */
  readonly kinds: ReadonlySet<string>;
}

/** Sentences on what an export does not tell of anybody in it. */
export function remarksOn(facts: ExportFacts, plan: ExtractPlan, { definition }: ExtractContext): string[] {
  const { one, many } = definition.extract.episode;
  const hasStarts = columnOf(plan, "start") !== undefined;
  const hasEnds = columnOf(plan, "end") !== undefined;
  const remarks: string[] = [];
  if (!hasStarts && !hasEnds) remarks.push(`The export has no dates of ${many}: every child in it is taken to be in scope.`);
  else if (!hasEnds) remarks.push(`The export has no column for the end of the ${one}: every ${one} in it is taken to go on.`);
  else if (!hasStarts) remarks.push(`The export has no column for the start of the ${one}: it could not be told when any began.`);
  if (definition.reinstatement !== undefined && hasStarts && !facts.saysReinstated && facts.children > 0 && facts.withSeveral === 0) {
    remarks.push(`No child has more than one ${one} in the export. If it holds the current ${many} alone, earlier ones that ended are not in it: check the answers on reinstatement.`);
  }
  remarks.push(...placeRemarks(facts, definition.extract), ...singleKindRemarks(facts, plan, definition.extract));
  if (facts.damagedNumbers > 0) {
    const one = facts.damagedNumbers === 1;
    remarks.push(`${counted(facts.damagedNumbers, "row")} ${one ? "has" : "have"} a number of the child that a spreadsheet has damaged, or that is a date: ${one ? "it is" : "they are"} left out.`);
  }
  if (facts.hasStandInBirths) remarks.push(`More than ${MOST_OF_ONE_DAY} children share a date of birth, which is hardly theirs: by that date they were not compared to find children who are in the export twice.`);
  return remarks;
}

/** Where a return is of children who live at home, and the kind of order alone does not tell. */
function placeRemarks({ unplaced, elsewhere }: ExportFacts, { kind }: ExtractDefinition): string[] {
  if (kind.use === "fills") return [];
  return [
    ...(unplaced > 0 ? [`${counted(unplaced, "child", "children")} ${unplaced === 1 ? "has" : "have"} ${kind.unplaced.remark}`] : []),
    ...(elsewhere > 0 ? [`${kind.elsewhere.remark} ${countInWords(elsewhere)} ${elsewhere === 1 ? "was" : "were"} left out: look at them.`] : []),
  ];
}

/** A list of one kind of process hides that a child was in another too; where that kind comes first in the precedence it is right all the same. */
function singleKindRemarks({ kinds }: ExportFacts, { precedence }: ExtractPlan, { kind, episode }: ExtractDefinition): string[] {
  const [only, ...others] = kinds;
  if (only === undefined || others.length > 0 || precedence[0] === only) return [];
  return [`Every ${episode.one} in the file is ${only}: children who were also in another ${episode.one} would get the wrong ${kind.name.toLowerCase()}.`];
}
