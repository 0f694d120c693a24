import { Link } from "@fluentui/react-components";
import type { CompareState } from "../store/screens";
import type { PaneActions } from "../store/snapshot";
import { compareWords } from "../words/compare";
import { countInWords } from "../words/counts";
import { PagedList } from "./PagedList";
import { Section } from "./Section";
import { useScreenStyles } from "./screenStyles";

type Result = Extract<CompareState, { phase: "done" }>;

interface Props {
  readonly result: Result;
  readonly actions: PaneActions;
}

/** What differs between two versions of a list: its counts, its children, its cells. */
export function CompareResult({ result, actions }: Props) {
  const styles = useScreenStyles();
  const { added, addedCount, gone, goneCount, changes, changedCells, changedChildren, withoutId, moved, notes } = result;
  const isSame = addedCount + goneCount + changedCells + notes.length === 0;
  const jump = (address: string) => (
    <Link as="button" className={styles.link} onClick={() => { actions.jumpToAddress(address); }}>
      {address}
    </Link>
  );
  return (
    <>
      <p className={styles.text}>{compareWords.total(result.childrenBefore, result.childrenNow)}</p>
      {isSame && <p className={styles.text}>{compareWords.same}</p>}
      {notes.map((note) => (
        <p key={note} className={styles.text}>
          {note}
        </p>
      ))}
      {withoutId.before + withoutId.now > 0 && (
        <p className={styles.text}>{compareWords.withoutId(withoutId.before, withoutId.now)}</p>
      )}
      {hasNoneInCommon(result) && <p className={styles.text}>{compareWords.noneInCommon}</p>}
      {moved.length > 0 && <Moved moved={moved} />}
      {addedCount > 0 && (
        <Section heading={compareWords.added(addedCount)}>
          <PagedList
            items={added}
            keyOf={({ address }) => address}
            render={({ address, id }) => (
              <span className={styles.text}>
                {jump(address)} {id}
              </span>
            )}
            moreLabel={compareWords.more}
          />
          <Rest count={addedCount - added.length} />
        </Section>
      )}
      {goneCount > 0 && (
        <Section heading={compareWords.gone(goneCount)}>
          <PagedList
            items={gone}
            keyOf={({ row }) => row}
            render={({ row, id }) => (
              <span className={styles.text}>
                {compareWords.row(row)} {id}
              </span>
            )}
            moreLabel={compareWords.more}
          />
          <Rest count={goneCount - gone.length} />
        </Section>
      )}
      {changedCells > 0 && (
        <Section heading={compareWords.changes(changedCells, changedChildren)}>
          <PagedList
            items={changes}
            keyOf={({ address }) => address}
            render={(change) => (
              <span className={styles.text}>
                {jump(change.address)} {compareWords.change(change)}
              </span>
            )}
            moreLabel={compareWords.more}
          />
          <Rest count={changedCells - changes.length} />
        </Section>
      )}
    </>
  );
}

/** As when new IDs were given since: every child then looks like one that has gone and one that has come. */
function hasNoneInCommon({ addedCount, goneCount, childrenBefore, childrenNow, withoutId }: Result): boolean {
  return addedCount > 0 && goneCount > 0 && addedCount === childrenNow - withoutId.now && goneCount === childrenBefore - withoutId.before;
}

function Rest({ count }: { readonly count: number }) {
  const styles = useScreenStyles();
  return count > 0 ? <p className={styles.hint}>{compareWords.capped(count)}</p> : null;
}

function Moved({ moved }: Pick<Result, "moved">) {
  const styles = useScreenStyles();
  return (
    <Section heading={compareWords.moved}>
      <p className={styles.hint}>{compareWords.movedHint}</p>
      <table className={styles.table} aria-label={compareWords.movedTable}>
        <thead>
          <tr>
            <th scope="col">{compareWords.entry}</th>
            <th scope="col">{compareWords.before}</th>
            <th scope="col">{compareWords.now}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ column, label, before, now }) => (
            <tr key={`${column} ${label}`}>
              <th scope="row">
                {column}: {label}
              </th>
              <td>{countInWords(before)}</td>
              <td>{countInWords(now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
