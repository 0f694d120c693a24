import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular, type FluentIcon } from "@fluentui/react-icons";
import { useId } from "react";
import { useScreenStyles } from "./screenStyles";

const useStyles = makeStyles({
  row: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    boxSizing: "border-box",
    minHeight: "48px",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  words: { flexGrow: 1, minWidth: 0 },
  // It is pressed wherever the row is, and shows its focus around the row.
  button: {
    display: "block",
    width: "100%",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    outlineStyle: "none",
    "::after": { content: "''", position: "absolute", inset: 0 },
    ":focus-visible::after": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly icon: FluentIcon;
  readonly name: string;
  /** What it does, in a few words. */
  readonly line: string;
  readonly onOpen: () => void;
}

/** A thing to open, as one row that reaches the sides of the pane. Its name is the button's, its line describes it. */
export function ToolRow({ icon: Icon, name, line, onOpen }: Props) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const lineId = useId();
  return (
    <div className={styles.row}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <button type="button" aria-describedby={lineId} className={mergeClasses(screenStyles.text, styles.button)} onClick={onOpen}>
          {name}
        </button>
        <p id={lineId} className={screenStyles.hint}>
          {line}
        </p>
      </div>
      <ChevronRight16Regular className={styles.icon} aria-hidden />
    </div>
  );
}
