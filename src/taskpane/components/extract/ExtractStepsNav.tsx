import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { EXTRACT_STEPS, type ExtractStep, type ExtractWork } from "../../store/extract-screens";
import { extractWords } from "../../words/extract";

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

interface Props extends Pick<ExtractWork, "step" | "reachable"> {
  /** While the rows are being written there is no other step to go to. */
  readonly isWriting: boolean;
  readonly onStep: (step: ExtractStep) => void;
}

/** The four steps: the one in hand, those that can be gone to, and those still to come. */
export function ExtractStepsNav({ step, reachable, isWriting, onStep }: Props) {
  const styles = useStyles();
  const { steps } = extractWords;
  return (
    <nav aria-label={steps.label}>
      <ol role="list" className={styles.list}>
        {EXTRACT_STEPS.map((other, index) => {
          const label = `${index + 1} ${steps.names[other]}`;
          if (other === step) {
            return (
              <li key={other} aria-current="step" className={styles.current}>
                {label}
              </li>
            );
          }
          return reachable.includes(other) && !isWriting ? (
            <li key={other}>
              <Link as="button" className={styles.link} onClick={() => { onStep(other); }}>
                {label}
              </Link>
            </li>
          ) : (
            <li key={other} className={styles.later}>
              {label}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
