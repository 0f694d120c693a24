import { useState } from "react";
import type { WordLine, WordTableView } from "../../store/extract-screens";
import type { PaneActions } from "../../store/snapshot";
import { extractWords } from "../../words/extract";
import { Disclosure } from "../Disclosure";
import { PagedList } from "../PagedList";
import { ProblemBar } from "../ProblemBar";
import { Section } from "../Section";
import { useScreenStyles } from "../screenStyles";
import { WordField } from "./WordField";

interface Props {
  readonly table: WordTableView;
  readonly actions: PaneActions;
}

/** The words of one column: those to be settled or looked at, and, folded away, those that were sure from the start. */
export function WordTable({ table, actions }: Props) {
  const styles = useScreenStyles();
  const { words } = extractWords;
  const { open, settled } = usePlaces(table.lines);
  // What so much hangs on is looked at in any case.
  const [isOpen, setIsOpen] = useState(table.mustBeSettled);
  const list = (lines: readonly WordLine[]) => (
    <PagedList
      items={lines}
      keyOf={({ key }) => key}
      moreLabel={words.more}
      render={(line) => (
        <WordField
          line={line}
          entries={table.entries}
          mayBeEmpty={table.mayBeEmpty}
          onChoose={(becomes) => { actions.extract({ ask: "word", role: table.role, key: line.key, becomes }); }}
        />
      )}
    />
  );
  return (
    <Section heading={table.name}>
      <ProblemBar problem={table.problem === undefined ? undefined : { sentence: table.problem, canRetry: false }} />
      <p className={styles.hint}>{words.table(table.lines.length, table.toSettle)}</p>
      {open.length > 0 && list(open)}
      {settled.length > 0 && (
        <Disclosure level="h4" label={words.settled(settled.length)} isOpen={isOpen} onToggle={() => { setIsOpen(!isOpen); }}>
          {list(settled)}
        </Disclosure>
      )}
    </Section>
  );
}

/**
 * Each word stays where it was first seen, settled since or not: a list that sorts itself anew with every choice would
 * take the next word, and the keyboard's place, from under the hand.
 */
function usePlaces(lines: readonly WordLine[]): { readonly open: readonly WordLine[]; readonly settled: readonly WordLine[] } {
  const [places, setPlaces] = useState<ReadonlyMap<string, { readonly place: number; readonly isOpen: boolean }>>(new Map());
  const added = lines.filter(({ key }) => !places.has(key));
  let known = places;
  if (added.length > 0) {
    known = new Map([
      ...places,
      ...added.map(({ key, becomes, isSure }, index) => [key, { place: places.size + index, isOpen: becomes === undefined || !isSure }] as const),
    ]);
    setPlaces(known);
  }
  const placeOf = ({ key }: WordLine): number => known.get(key)?.place ?? 0;
  const inPlace = [...lines].sort((one, other) => placeOf(one) - placeOf(other));
  return {
    open: inPlace.filter(({ key }) => known.get(key)?.isOpen === true),
    settled: inPlace.filter(({ key }) => known.get(key)?.isOpen === false),
  };
}
