import { mergeClasses } from "@fluentui/react-components";
import type { ExtractWork, WordsStep } from "../../store/extract-screens";
import type { PaneActions } from "../../store/snapshot";
import { extractWords } from "../../words/extract";
import { useScreenStyles } from "../screenStyles";
import { KeepPart } from "./KeepPart";
import { NextStep } from "./NextStep";
import { PrecedencePart } from "./PrecedencePart";
import { WordTable } from "./WordTable";

interface Props {
  readonly words: WordsStep;
  readonly work: ExtractWork;
  readonly actions: PaneActions;
}

/** What the codes and words of the file stand for in the return. */
export function WordsPart({ words, work, actions }: Props) {
  const styles = useScreenStyles();
  const { words: wordsWords } = extractWords;
  // A column with more words than can be settled shows none of them.
  const hasWords = words.tables.some(({ lines }) => lines.length > 0);
  const stops = work.reachable.includes("children") ? [] : stopsOf(words);
  return (
    <>
      <p className={styles.text}>{words.tables.length > 0 ? wordsWords.sentence : wordsWords.none}</p>
      <p role="status" className={mergeClasses(styles.subheading, styles.region)}>
        {hasWords ? wordsWords.left(words.toSettle) : ""}
      </p>
      {words.tables.map((table) => (
        <WordTable key={table.role} table={table} actions={actions} />
      ))}
      {words.precedence.length > 0 && (
        <PrecedencePart precedence={words.precedence} precedenceName={words.precedenceName} actions={actions} />
      )}
      <KeepPart isKept={work.isKept} isNewerKept={work.isNewerKept} keepNote={work.keepNote} actions={actions} />
      {words.toSettle > 0 && stops.length === 0 && <p className={styles.hint}>{wordsWords.leftEmpty}</p>}
      <NextStep step="children" stops={stops} workingOut={work.workingOut} actions={actions} />
    </>
  );
}

/** What has to be settled before the children can be looked at. */
function stopsOf({ tables }: WordsStep): string[] {
  const { words: wordsWords } = extractWords;
  return tables
    .filter(({ mustBeSettled, problem, toSettle }) => mustBeSettled && (problem !== undefined || toSettle > 0))
    .map(({ name, problem, toSettle }) => (problem === undefined ? wordsWords.ofTable(name, wordsWords.left(toSettle)) : `${name}: ${problem}`));
}
