import { makeStyles, tokens } from "@fluentui/react-components";

/** What the parts of an extract's result have in common, beside what all screens have. */
export const useResultStyles = makeStyles({
  // Its button reaches the sides of the pane, as those of the findings do.
  disclosure: {
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  opened: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  ownLine: { display: "block" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  spinner: { justifyContent: "flex-start" },
  // Its line is kept free: what comes and goes in it does not move the box that is just being ticked.
  keptLine: { minHeight: tokens.lineHeightBase200 },
  lines: { paddingInlineStart: "20px" },
});
