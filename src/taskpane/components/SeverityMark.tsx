import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled, Warning16Filled } from "@fluentui/react-icons";
import type { Severity } from "../../validation/finding";
import { words } from "../words";

const useStyles = makeStyles({
  root: {
    display: "inline-flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { flexShrink: 0 },
  // Danger 1 of the dark theme stands at 4.2:1 on its background, too little for words.
  fix: { color: tokens.colorStatusDangerForeground3 },
  check: { color: tokens.colorStatusWarningForeground1 },
});

const icons = { fix: ErrorCircle16Filled, check: Warning16Filled };

/** Severity as icon and words: colour alone never says it. `children` holds the words, such as "3 to fix". */
export function SeverityMark(props: { readonly severity: Severity; readonly children: string }) {
  const styles = useStyles();
  const Icon = icons[props.severity];
  return (
    <span className={mergeClasses(styles.root, styles[props.severity])}>
      <Icon className={styles.icon} aria-hidden />
      <span>{props.children}</span>
    </span>
  );
}

/** A finding's sentence under what it is about. The icon carries the severity in words for screen readers. */
export function FindingSentence(props: { readonly severity: Severity; readonly children: string }) {
  const styles = useStyles();
  const Icon = icons[props.severity];
  return (
    <span className={styles.root}>
      <Icon className={mergeClasses(styles.icon, styles[props.severity])} aria-label={words.severity[props.severity]} />
      <span>{props.children}</span>
    </span>
  );
}
