import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Working } from "../components/Working";
import type { PaneActions, PaneState } from "../store/snapshot";
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
  work: { width: "100%", maxWidth: "240px", textAlign: "center" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly state: Extract<PaneState, { phase: "opening" }>;
  readonly actions: PaneActions;
}

/** While the workbook is being read for the first time. */
export function OpeningScreen({ state: { sentence, canStop }, actions }: Props) {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <h1 className={styles.heading}>{words.product}</h1>
      <div className={styles.work}>
        <Working words={sentence} />
      </div>
      {/* Known to screen readers before it is filled. */}
      <div role="status">
        {canStop && <Button onClick={() => { actions.stopWaiting(); }}>{words.notice.stopWaiting}</Button>}
      </div>
    </main>
  );
}
