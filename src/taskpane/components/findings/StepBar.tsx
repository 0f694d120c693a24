import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { words } from "../../words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  position: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface Props {
  /** From 1; 0 when none is in hand. */
  readonly position: number;
  readonly shown: number;
  /** Whether going on is what the screen is for just now. */
  readonly isMain: boolean;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
}

/** Previous and next finding, and where in the list one is. */
export function StepBar({ position, shown, isMain, onPrevious, onNext }: Props) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={words.steps.label} className={styles.root}>
      <span className={styles.position}>{words.steps.position(position, shown)}</span>
      <span className={styles.buttons}>
        <Button onClick={onPrevious}>
          {words.steps.previous}
        </Button>
        <Button appearance={isMain ? "primary" : "secondary"} onClick={onNext}>
          {words.steps.next}
        </Button>
      </span>
    </div>
  );
}
