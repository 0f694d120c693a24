import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  // The line at its left stands even where the bar has no length: nothing is seen as nothing.
  track: { height: "8px", marginTop: "2px", borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandStroke,
    // Forced colours take backgrounds away, and the bar is nothing else.
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
});

/** A bar for a row of a table; the numbers beside it say the same. @param share from 0 to 1 of the width. */
export function ShareBar({ share }: { readonly share: number }) {
  const styles = useStyles();
  return (
    <div aria-hidden className={styles.track}>
      <div className={styles.bar} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
