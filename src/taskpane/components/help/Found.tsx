import { makeStyles, tokens } from "@fluentui/react-components";
import { foundIn } from "../../help/search";

const useStyles = makeStyles({
  found: {
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    // Not by colour alone.
    textDecorationLine: "underline",
    "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText" },
  },
});

/** A text with the words marked that a search found in it. */
export function Found({ text, query }: { readonly text: string; readonly query: string }) {
  const styles = useStyles();
  return foundIn(text, query).map((stretch, index) =>
    stretch.isFound ? (
      <mark key={index} className={styles.found}>
        {stretch.text}
      </mark>
    ) : (
      stretch.text
    ),
  );
}
