import type { ReplaceState } from "../../../store/sample-screens";
import { replaceWords } from "../../../words/sample-replace";
import { useScreenStyles } from "../../screenStyles";

/** Several replacements at once, a row each. */
export function PairsTable({ pairs }: { readonly pairs: NonNullable<ReplaceState["pairs"]> }) {
  const styles = useScreenStyles();
  const { confirm } = replaceWords;
  return (
    <>
      <p className={styles.hint}>
        {confirm.together} {confirm.distance}
      </p>
      <table className={styles.table} aria-label={confirm.table}>
        <thead>
          <tr>
            <th scope="col">{confirm.columns.withdrawn}</th>
            <th scope="col">{confirm.columns.replacement}</th>
            <th scope="col">{confirm.columns.distance}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ withdrawn, replacement, note }) => (
            <tr key={withdrawn.id}>
              <th scope="row">
                {withdrawn.shown}
                <div className={styles.hint}>{withdrawn.about}</div>
              </th>
              <td>
                {replacement.shown}
                <div className={styles.hint}>{replacement.about}</div>
              </td>
              <td>
                {replacement.distance}
                <div className={styles.hint}>{replacement.why}</div>
                {note !== undefined && <div>{note}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
