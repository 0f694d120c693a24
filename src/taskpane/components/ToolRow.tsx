import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular, type FluentIcon } from "@fluentui/react-icons";
import { useId } from "react";
import { useFocusRing } from "./focusRing";
import { useScreenStyles } from "./screenStyles";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    width: "100%",
    minHeight: "48px",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  words: { flexGrow: 1, minWidth: 0 },
  name: { display: "block" },
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
  const focusRing = useFocusRing();
  const nameId = useId();
  const lineId = useId();
  return (
    <button type="button" aria-labelledby={nameId} aria-describedby={lineId} className={mergeClasses(styles.row, focusRing)} onClick={onOpen}>
      <Icon className={styles.icon} aria-hidden />
      <span className={styles.words}>
        <span id={nameId} className={mergeClasses(screenStyles.text, styles.name)}>
          {name}
        </span>
        <span id={lineId} className={mergeClasses(screenStyles.hint, styles.name)}>
          {line}
        </span>
      </span>
      <ChevronRight16Regular className={styles.icon} aria-hidden />
    </button>
  );
}
