import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Ref } from "react";
import type { ChangeLine } from "../store/screens";
import { previewWords } from "../words/preview";
import { useFocusRing } from "./focusRing";
import { useScreenStyles } from "./screenStyles";

const useStyles = makeStyles({
  // Long lists scroll by themselves, so that the buttons under them stay in reach.
  scrolled: {
    maxHeight: "50vh",
    overflowY: "auto",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  // Even columns: a long entry would leave the cell's address a few letters.
  table: {
    tableLayout: "fixed",
    // The frame is the line under the last.
    "& tbody tr:last-child > *": { borderBottom: "none" },
  },
  head: { position: "sticky", top: 0, backgroundColor: tokens.colorNeutralBackground1 },
  column: { display: "block", color: tokens.colorNeutralForeground3 },
  empty: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly lines: readonly ChangeLine[];
  /** How many there are in all; the lines may be the first of them. */
  readonly count: number;
  readonly regionRef: Ref<HTMLDivElement>;
}

/** Cells before and after a change. */
export function ChangeTable({ lines, count, regionRef }: Props) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const focusRing = useFocusRing();
  const value = (text: string) => (text === "" ? <span className={styles.empty}>{previewWords.empty}</span> : text);
  return (
    <>
      {/* Scrolled with the arrow keys once it has the focus. */}
      <div ref={regionRef} role="region" aria-label={previewWords.table} tabIndex={0} className={mergeClasses(styles.scrolled, focusRing)}>
        <table className={mergeClasses(screenStyles.table, styles.table)}>
          <thead className={styles.head}>
            <tr>
              <th scope="col">{previewWords.cell}</th>
              <th scope="col">{previewWords.before}</th>
              <th scope="col">{previewWords.after}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.address}>
                <th scope="row">
                  {line.address} <span className={styles.column}>{line.column}</span>
                </th>
                <td>{value(line.before)}</td>
                <td className={styles.after}>{value(line.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {count > lines.length && <p className={screenStyles.hint}>{previewWords.more(count - lines.length)}</p>}
    </>
  );
}
