import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { SAMPLE_STEPS, type PrepareState, type SampleStep } from "../../../store/sample-screens";
import { prepareWords } from "../../../words/sample-prepare";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "24px",
  },
  link: { fontSize: "inherit", lineHeight: "inherit", textDecorationLine: "underline" },
  current: { fontWeight: tokens.fontWeightSemibold },
  later: { color: tokens.colorNeutralForeground3 },
});

interface Props extends Pick<PrepareState, "step" | "furthest"> {
  /** While a sample is being drawn there is no other step to go to. */
  readonly isBusy: boolean;
  readonly onStep: (step: SampleStep) => void;
}

/** The five steps: the one in hand, those that can be gone to, and those still to come. */
export function StepsNav({ step, furthest, isBusy, onStep }: Props) {
  const styles = useStyles();
  const reach = SAMPLE_STEPS.indexOf(furthest);
  return (
    <nav aria-label={prepareWords.steps.label}>
      <ol role="list" className={styles.list}>
        {SAMPLE_STEPS.map((other, index) => {
          const label = `${index + 1} ${prepareWords.steps.names[other]}`;
          if (other === step) {
            return (
              <li key={other} aria-current="step" className={styles.current}>
                {label}
              </li>
            );
          }
          return (
            <li key={other} className={mergeClasses(index > reach && styles.later)}>
              {index <= reach && !isBusy ? (
                <Link as="button" className={styles.link} onClick={() => { onStep(other); }}>
                  {label}
                </Link>
              ) : (
                label
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
