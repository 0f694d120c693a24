import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { words } from "../words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalL,
    minHeight: "60vh",
    padding: tokens.spacingHorizontalL,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** While the workbook is being read for the first time. */
export function OpeningScreen({ sentence }: { readonly sentence: string }) {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <h1 className={styles.heading}>{words.product}</h1>
      <Spinner size="small" label={sentence} labelPosition="below" />
    </main>
  );
}
