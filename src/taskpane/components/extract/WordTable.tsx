import { useState } from "react";
import type { WordLine, WordTableView } from "../../store/extract-screens";
import type { PaneActions } from "../../store/snapshot";
import { extractWords } from "../../words/extract";
import { Opening } from "../Opening";
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
  const { open, settled, proposed } = usePlaces(table.lines);
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
          isProposed={line.becomes !== undefined && line.becomes === proposed(line.key)}
          onChoose={(becomes) => { actions.extract({ ask: "word", role: table.role, key: line.key, becomes }); }}
        />
      )}
    />
  );
  return (
    <Section heading={table.name}>
      <ProblemBar problem={table.problem === undefined ? undefined : { sentence: table.problem, canRetry: false }} />
      {table.lines.length > 0 && <p className={styles.hint}>{words.table(table.lines.length, table.toSettle)}</p>}
      {open.length > 0 && list(open)}
      {settled.length > 0 && (
        // What so much hangs on is looked at in any case.
        <Opening level="h4" label={words.settled(settled.length)} isOpenAtFirst={table.mustBeSettled}>
          {list(settled)}
        </Opening>
      )}
    </Section>
  );
}

interface Place {
  readonly place: number;
  readonly isOpen: boolean;
  /** What was put in at first without being sure. */
  readonly proposed: string | undefined;
}

interface Places {
  readonly open: readonly WordLine[];
  readonly settled: readonly WordLine[];
  readonly proposed: (key: string) => string | undefined;
}

/**
 * Each word stays where it was first seen, settled since or not: a list that sorts itself anew with every choice would
 * take the next word, and the keyboard's place, from under the hand.
 */
function usePlaces(lines: readonly WordLine[]): Places {
  const [places, setPlaces] = useState<ReadonlyMap<string, Place>>(new Map());
  const added = lines.filter(({ key }) => !places.has(key));
  let known = places;
  if (added.length > 0) {
    known = new Map([
      ...places,
      ...added.map(({ key, becomes, isSure }, index) => [key, placeAtFirst(places.size + index, becomes, isSure)] as const),
    ]);
    setPlaces(known);
  }
  const placeOf = ({ key }: WordLine): number => known.get(key)?.place ?? 0;
  const inPlace = [...lines].sort((one, other) => placeOf(one) - placeOf(other));
  return {
    open: inPlace.filter(({ key }) => known.get(key)?.isOpen === true),
    settled: inPlace.filter(({ key }) => known.get(key)?.isOpen === false),
    proposed: (key) => known.get(key)?.proposed,
  };
}

function placeAtFirst(place: number, becomes: string | undefined, isSure: boolean): Place {
  const isOpen = becomes === undefined || !isSure;
  return { place, isOpen, proposed: isOpen ? becomes : undefined };
}
