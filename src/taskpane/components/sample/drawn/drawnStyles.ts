import { makeStyles, tokens } from "@fluentui/react-components";

/** What the views of a drawn sample have in common, beside what all screens have. */
export const useDrawnStyles = makeStyles({
  // Its button reaches the sides of the pane, as those of the findings do.
  disclosure: {
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  opened: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  ownLine: { display: "block" },
});
