import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, ChevronDown16Regular, ChevronUp16Regular, ErrorCircle16Filled, Warning16Filled } from "@fluentui/react-icons";
import { useId, useState, type KeyboardEvent } from "react";
import type { FindingGroup, PaneActions } from "../../store/snapshot";
import { words } from "../../words";
import { countInWords } from "../../words/counts";
import { GroupActions, hasGroupActions } from "./GroupActions";
import { Reason } from "./Reason";
import { ROW_CONTROL } from "./useKeyboardPlace";
import { WhyButton } from "./WhyButton";

const useStyles = makeStyles({
  root: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  line: {
    position: "relative",
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `10px ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
  },
  // What can be done with the group belongs to the heading above it.
  beforeActions: { paddingBottom: tokens.spacingVerticalXS },
  heading: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  button: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    // The whole line is the button's target; "Why?" lies above it.
    "::after": { content: '""', position: "absolute", inset: 0 },
    ":focus-visible": { outlineStyle: "none" },
    ":focus-visible::after": {
      outlineColor: tokens.colorStrokeFocus2,
      outlineStyle: "solid",
      outlineWidth: "2px",
      outlineOffset: "-2px",
    },
  },
  icon: { flexShrink: 0, marginTop: "2px" },
  // As in `SeverityMark`.
  fix: { color: tokens.colorStatusDangerForeground3 },
  check: { color: tokens.colorStatusWarningForeground1 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  title: { flexGrow: 1, minWidth: 0 },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  // Read out, not seen: the number stands beside a severity that the eye knows by its sign.
  words: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  // In line with the title.
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 36px`,
  },
});

const icons = { fix: ErrorCircle16Filled, check: Warning16Filled, done: CheckmarkCircle16Filled };

interface Props {
  readonly group: FindingGroup;
  readonly isOpen: boolean;
  /** Tab enters the list here. */
  readonly isTabStop: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly actions: PaneActions;
}

/** The heading of one rule's findings: how bad, what, how many; under it, while open, what can be done with all of them. */
export function GroupHeading({ group, isOpen, isTabStop, onToggle, actions }: Props) {
  const styles = useStyles();
  const [isAsked, setIsAsked] = useState(false);
  const reasonId = useId();
  const tone = toneOf(group);
  const Icon = icons[tone];
  const Chevron = isOpen ? ChevronUp16Regular : ChevronDown16Regular;
  const tabIndex = isTabStop ? 0 : -1;
  const hasActions = isOpen && hasGroupActions(group);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isWanted = event.key === "ArrowRight" ? true : event.key === "ArrowLeft" ? false : isOpen;
    if (isWanted === isOpen) return;
    event.preventDefault();
    onToggle(isWanted);
  };
  return (
    <div className={styles.root}>
      <div className={mergeClasses(styles.line, hasActions && styles.beforeActions)}>
        <h3 className={styles.heading}>
          <button
            type="button"
            {...{ [ROW_CONTROL]: "" }}
            className={styles.button}
            tabIndex={tabIndex}
            aria-expanded={isOpen}
            onKeyDown={onKeyDown}
            onClick={() => { onToggle(!isOpen); }}
          >
            <Icon className={mergeClasses(styles.icon, styles[tone])} aria-hidden />
            <span className={styles.title}>{group.title} </span>
            <span className={styles.words}>{countOf(group)}</span>
          </button>
        </h3>
        {isOpen && group.why !== "" && (
          <WhyButton title={group.title} reasonId={reasonId} isOpen={isAsked} tabIndex={tabIndex} onToggle={() => { setIsAsked(!isAsked); }} />
        )}
        {group.count > 0 && <span className={styles.count} aria-hidden>{countInWords(group.count)}</span>}
        <Chevron className={styles.icon} aria-hidden />
      </div>
      {hasActions && (
        <div className={styles.actions}>
          <GroupActions group={group} tabIndex={tabIndex} actions={actions} />
        </div>
      )}
      {isOpen && isAsked && <Reason id={reasonId} group={group} tabIndex={tabIndex} actions={actions} />}
    </div>
  );
}

function toneOf({ count, severity, findings }: FindingGroup): keyof typeof icons {
  return count === 0 || findings.at(0)?.confirmed !== undefined ? "done" : severity;
}

function countOf({ count, severity, findings }: FindingGroup): string {
  if (count === 0) return words.findings.allFixed;
  return findings.at(0)?.confirmed === undefined ? words.counted(count, severity) : words.findings.confirmedCount(count);
}
