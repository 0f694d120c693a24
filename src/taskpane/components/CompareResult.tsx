import { Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { CompareState } from "../store/screens";
import type { PaneActions } from "../store/snapshot";
import { compareWords, type CompareWords } from "../words/compare";
import { countInWords } from "../words/counts";
import { numberCell } from "./numberCell";
import { PagedList } from "./PagedList";
import { Section } from "./Section";
import { useScreenStyles } from "./screenStyles";

const useStyles = makeStyles({
  counts: { "& thead th + th, & tbody td": numberCell },
});

type Result = Extract<CompareState, { phase: "done" }>;

interface Props {
  readonly result: Result;
  /** What the two lists are called, where they are other than then and now. */
  readonly wording?: CompareWords;
  /** Given where the cells stand in the sheet and can be gone to. */
  readonly actions?: Pick<PaneActions, "jumpToAddress">;
  /** Of the headings in it. */
  readonly level?: "h3" | "h4";
}

/** What differs between two versions of a list: its counts, its children, its cells. */
export function CompareResult({ result, wording = compareWords, actions, level = "h3" }: Props) {
  const styles = useScreenStyles();
  const { added, addedCount, gone, goneCount, changes, changedCells, changedChildren, withoutId, moved, notes } = result;
  const isSame = addedCount + goneCount + changedCells + notes.length === 0;
  const jump = (address: string) =>
    actions ? (
      <Link as="button" className={styles.link} onClick={() => { actions.jumpToAddress(address); }}>
        {address}
      </Link>
    ) : (
      address
    );
  return (
    <>
      <p className={styles.text}>{wording.total(result.childrenBefore, result.childrenNow)}</p>
      {isSame && <p className={styles.text}>{wording.same}</p>}
      {notes.map((note) => (
        <p key={note} className={styles.text}>
          {note}
        </p>
      ))}
      {withoutId.before + withoutId.now > 0 && (
        <p className={styles.text}>{wording.withoutId(withoutId.before, withoutId.now)}</p>
      )}
      {hasNoneInCommon(result) && <p className={styles.text}>{wording.noneInCommon}</p>}
      {moved.length > 0 && <Moved moved={moved} wording={wording} level={level} />}
      {addedCount > 0 && (
        <Section level={level} heading={wording.added(addedCount)}>
          <PagedList
            items={added}
            keyOf={({ address }) => address}
            render={({ address, id }) => (
              <span className={styles.text}>
                {jump(address)} {id}
              </span>
            )}
            moreLabel={wording.more}
          />
          <Rest count={addedCount - added.length} wording={wording} />
        </Section>
      )}
      {goneCount > 0 && (
        <Section level={level} heading={wording.gone(goneCount)}>
          <PagedList
            items={gone}
            keyOf={({ row }) => row}
            render={({ row, id }) => (
              <span className={styles.text}>
                {wording.row(row)} {id}
              </span>
            )}
            moreLabel={wording.more}
          />
          <Rest count={goneCount - gone.length} wording={wording} />
        </Section>
      )}
      {changedCells > 0 && (
        <Section level={level} heading={wording.changes(changedCells, changedChildren)}>
          <PagedList
            items={changes}
            keyOf={({ address }) => address}
            render={(change) => (
              <span className={styles.text}>
                {jump(change.address)} {wording.change(change)}
              </span>
            )}
            moreLabel={wording.more}
          />
          <Rest count={changedCells - changes.length} wording={wording} />
        </Section>
      )}
    </>
  );
}

/** As when new IDs were given since: every child then looks like one that has gone and one that has come. */
function hasNoneInCommon({ addedCount, goneCount, childrenBefore, childrenNow, withoutId }: Result): boolean {
  return addedCount > 0 && goneCount > 0 && addedCount === childrenNow - withoutId.now && goneCount === childrenBefore - withoutId.before;
}

function Rest({ count, wording }: { readonly count: number; readonly wording: CompareWords }) {
  const styles = useScreenStyles();
  return count > 0 ? <p className={styles.hint}>{wording.capped(count)}</p> : null;
}

function Moved({ moved, wording, level }: Pick<Result, "moved"> & Required<Pick<Props, "wording" | "level">>) {
  const styles = useScreenStyles();
  const { counts } = useStyles();
  return (
    <Section level={level} heading={wording.moved}>
      <p className={styles.hint}>{wording.movedHint}</p>
      <table className={mergeClasses(styles.table, counts)} aria-label={wording.movedTable}>
        <thead>
          <tr>
            <th scope="col">{wording.entry}</th>
            <th scope="col">{wording.before}</th>
            <th scope="col">{wording.now}</th>
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
