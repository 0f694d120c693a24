import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Checkmark12Filled } from "@fluentui/react-icons";
import { stepWords } from "../words/steps";
import { useFocusRing } from "./focusRing";
import { useScreenStyles } from "./screenStyles";

const useStyles = makeStyles({
  list: {
    display: "flex",
    maxWidth: "320px",
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    listStyleType: "none",
  },
  // A step and the line that leads to it; before the first there is none.
  step: {
    display: "flex",
    alignItems: "center",
    flexGrow: 1,
    ":first-child": { flexGrow: 0 },
    "::before": { content: "''", flexGrow: 1, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
    ":first-child::before": { display: "none" },
  },
  circle: {
    boxSizing: "border-box",
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    flexShrink: 0,
    width: "24px",
    height: "24px",
    padding: 0,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground3,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "@media (forced-colors: active)": { border: "1px solid GrayText", color: "GrayText" },
  },
  reachable: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "@media (forced-colors: active)": { border: "1px solid ButtonText", color: "ButtonText" },
  },
  current: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    // Forced colours take grounds away, and this one is what marks the step.
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      border: "1px solid Highlight",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
  sign: { display: "inline-flex" },
});

interface Props<S extends string> {
  readonly label: string;
  /** In their order. */
  readonly steps: readonly S[];
  readonly names: Readonly<Record<S, string>>;
  readonly step: S;
  readonly reachable: readonly S[];
  /** While something is under way there is no other step to go to. */
  readonly isBusy: boolean;
  readonly onStep: (step: S) => void;
}

/**
 * The steps of a way as numbers on a line: the one in hand, those that can be gone to, and those still to come. The name of
 * the one in hand stands in the screen's heading; the others have theirs for whoever points at them or cannot see them.
 */
export function StepsNav<S extends string>({ label, steps, names, step, reachable, isBusy, onStep }: Props<S>) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const focusRing = useFocusRing();
  const current = steps.indexOf(step);
  return (
    <nav aria-label={label}>
      <ol role="list" className={styles.list}>
        {steps.map((other, index) => {
          const name = stepWords.name(index + 1, names[other]);
          const canGo = reachable.includes(other) && !isBusy && index !== current;
          const inside = (
            <>
              <span aria-hidden className={styles.sign}>
                {reachable.includes(other) && index < current ? <Checkmark12Filled /> : index + 1}
              </span>
              <span className={screenStyles.unseen}>{name}</span>
            </>
          );
          return (
            <li key={other} title={name} className={styles.step} {...(index === current && { "aria-current": "step" as const })}>
              {canGo ? (
                <button type="button" className={mergeClasses(styles.circle, styles.reachable, focusRing)} onClick={() => { onStep(other); }}>
                  {inside}
                </button>
              ) : (
                <span className={mergeClasses(styles.circle, index === current && styles.current)}>{inside}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
