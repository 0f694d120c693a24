import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons";
import type { ComponentProps } from "react";
import { useFocusRing } from "./focusRing";

const useStyles = makeStyles({
  root: { position: "relative", display: "inline-flex", alignItems: "center", minWidth: 0, maxWidth: "100%" },
  select: {
    appearance: "none",
    minWidth: 0,
    width: "100%",
    minHeight: "24px",
    padding: `0 24px 0 ${tokens.spacingHorizontalSNudge}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textOverflow: "ellipsis",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chevron: { position: "absolute", insetInlineEnd: tokens.spacingHorizontalXS, pointerEvents: "none" },
});

/** A list to choose from, as small as the small buttons. Fluent's own would be a fiftieth of the first screen. */
export function PlainSelect({ className, ...props }: ComponentProps<"select">) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.root, className)}>
      <select {...props} className={mergeClasses(styles.select, useFocusRing())} />
      <ChevronDown16Regular className={styles.chevron} aria-hidden />
    </span>
  );
}
