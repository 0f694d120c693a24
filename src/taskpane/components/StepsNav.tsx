import { Link, makeStyles, tokens } from "@fluentui/react-components";

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

/** The steps of a way: the one in hand, those that can be gone to, and those still to come. */
export function StepsNav<S extends string>({ label, steps, names, step, reachable, isBusy, onStep }: Props<S>) {
  const styles = useStyles();
  return (
    <nav aria-label={label}>
      <ol role="list" className={styles.list}>
        {steps.map((other, index) => {
          const name = `${index + 1} ${names[other]}`;
          if (other === step) {
            return (
              <li key={other} aria-current="step" className={styles.current}>
                {name}
              </li>
            );
          }
          const isReachable = reachable.includes(other);
          return (
            <li key={other} className={isReachable ? undefined : styles.later}>
              {isReachable && !isBusy ? (
                <Link as="button" className={styles.link} onClick={() => { onStep(other); }}>
                  {name}
                </Link>
              ) : (
                name
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
