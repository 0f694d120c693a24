import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FindingGroup, PaneActions } from "../../store/snapshot";
import { words } from "../../words";
import { useFocusRing } from "../focusRing";

const useStyles = makeStyles({
  why: {
    minHeight: "24px",
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
  },
});

interface Props {
  readonly group: FindingGroup;
  readonly tabIndex: 0 | -1;
  /** The reason that opens under this line. */
  readonly why: { readonly reasonId: string; readonly isOpen: boolean; readonly onToggle: () => void } | undefined;
  readonly actions: PaneActions;
}

/** What can be done with every finding of a rule at once: put right, where each has one safe answer, or confirmed; and why. */
export function GroupActions({ group, tabIndex, why, actions }: Props) {
  const styles = useStyles();
  const focusRing = useFocusRing();
  const canFixAll = group.fixable > 1;
  const canConfirmAll = group.severity === "check" && group.count > 1 && group.findings.at(0)?.confirmed === undefined;
  const button = (label: string, onClick: () => void) => (
    <Button size="small" tabIndex={tabIndex} aria-label={words.findings.about(label, group.title)} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <>
      {canFixAll && button(words.findings.fixAll(group.fixable), () => { actions.previewFixAll(group.code); })}
      {canConfirmAll && button(words.findings.confirmAll(group.count), () => { actions.askConfirmation({ code: group.code }); })}
      {why && (
        <button
          type="button"
          className={mergeClasses(styles.why, focusRing)}
          tabIndex={tabIndex}
          aria-expanded={why.isOpen}
          aria-controls={why.reasonId}
          aria-label={words.findings.about(words.findings.why, group.title)}
          onClick={why.onToggle}
        >
          {words.findings.why}
        </button>
      )}
    </>
  );
}
