import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useScreenStyles } from "../../screenStyles";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0 },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: { margin: 0 },
});

/** Names and what they stand for. */
export function FactList({ facts }: { readonly facts: readonly { readonly name: string; readonly value: string }[] }) {
  const styles = useStyles();
  const { text } = useScreenStyles();
  return (
    <dl className={styles.list}>
      {facts.map(({ name, value }, index) => (
        <div key={index}>
          <dt className={styles.name}>{name}</dt>
          <dd className={mergeClasses(text, styles.value)}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
