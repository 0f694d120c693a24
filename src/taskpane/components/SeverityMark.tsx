import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled, Warning16Filled } from "@fluentui/react-icons";
import type { Severity } from "../../validation/finding";

const useStyles = makeStyles({
  root: {
    display: "inline-flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { flexShrink: 0 },
  fix: { color: tokens.colorStatusDangerForeground1 },
  check: { color: tokens.colorStatusWarningForeground1 },
});

/** Severity as icon and words: colour alone never says it. `children` holds the words, such as "3 to fix". */
export function SeverityMark(props: { readonly severity: Severity; readonly children: string }) {
  const styles = useStyles();
  const Icon = props.severity === "fix" ? ErrorCircle16Filled : Warning16Filled;
  return (
    <span className={mergeClasses(styles.root, styles[props.severity])}>
      <Icon className={styles.icon} aria-hidden />
      <span>{props.children}</span>
    </span>
  );
}
