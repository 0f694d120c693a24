import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../../validation/finding";
import type { PaneActions, RowInHand } from "../../store/snapshot";
import { words } from "../../words";
import { Disclosure } from "../Disclosure";
import { useFocusRing } from "../focusRing";
import { FindingSentence, SeverityMark } from "../SeverityMark";
import { usePreference } from "../usePreference";

/** CSS pixels. In a lower pane the row would leave the list no room, so it starts closed. */
const HIGH_ENOUGH = 640;

const useStyles = makeStyles({
  root: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  title: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  fields: {
    maxHeight: "26vh",
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalS}`,
    overflowY: "auto",
    listStyleType: "none",
  },
  field: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "24px",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { color: tokens.colorNeutralForeground1 },
  marked: { fontWeight: tokens.fontWeightSemibold },
  empty: { color: tokens.colorNeutralForeground3 },
  problems: { display: "flex", flexDirection: "column", gridColumnStart: 2 },
});

function count(row: RowInHand, severity: Severity): number {
  return row.fields.reduce((sum, field) => sum + (field.severity === severity ? field.sentences.length : 0), 0);
}

/** The row that is selected in the sheet: headings, values, and what is wrong beside each. */
export function RowPanel({ row, actions }: { readonly row: RowInHand; readonly actions: PaneActions }) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = usePreference("row-open", () => window.innerHeight >= HIGH_ENOUGH);
  const fix = count(row, "fix");
  const check = count(row, "check");
  return (
    <Disclosure
      level="h2"
      className={styles.root}
      isOpen={isOpen}
      onToggle={() => { setIsOpen(!isOpen); }}
      label={
        <span className={styles.title}>
          {words.row.heading(row.rowNumber)}{" "}
          {fix > 0 && <SeverityMark severity="fix">{words.counted(fix, "fix")}</SeverityMark>}{" "}
          {check > 0 && <SeverityMark severity="check">{words.counted(check, "check")}</SeverityMark>}
        </span>
      }
    >
      <ul role="list" className={styles.fields}>
        {row.fields.map((field) => (
          <li key={field.key}>
            <RowField field={field} actions={actions} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function RowField({ field, actions }: { readonly field: RowInHand["fields"][number]; readonly actions: PaneActions }) {
  const styles = useStyles();
  const focusRing = useFocusRing();
  const { severity } = field;
  return (
    <button type="button" className={mergeClasses(styles.field, focusRing)} onClick={() => { actions.jumpToAddress(field.address); }}>
      <span className={styles.name}>{field.name} </span>
      <span className={mergeClasses(field.value === "" ? styles.empty : styles.value, severity && styles.marked)}>
        {field.value === "" ? words.row.empty : field.value}{" "}
      </span>
      {severity && (
        <span className={styles.problems}>
          {field.sentences.map((sentence) => (
            <FindingSentence key={sentence} severity={severity}>
              {sentence}
            </FindingSentence>
          ))}
        </span>
      )}
    </button>
  );
}
