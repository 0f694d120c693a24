import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, ChevronDown16Regular, ChevronUp16Regular, ErrorCircle16Filled, Warning16Filled } from "@fluentui/react-icons";
import { useId, useState, type KeyboardEvent } from "react";
import type { FindingGroup, PaneActions } from "../../store/snapshot";
import { words } from "../../words";
import { countInWords } from "../../words/counts";
import { useFocusRing } from "../focusRing";
import { GroupActions } from "./GroupActions";
import { Reason } from "./Reason";
import { ROW_CONTROL } from "./useKeyboardPlace";

const useStyles = makeStyles({
  root: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  button: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "40px",
    padding: `10px ${tokens.spacingHorizontalM}`,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
  },
  // What can be done with the group belongs to the heading above it.
  open: { minHeight: "34px", paddingBottom: tokens.spacingVerticalXS },
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
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
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
  const focusRing = useFocusRing();
  const [isAsked, setIsAsked] = useState(false);
  const reasonId = useId();
  const tone = toneOf(group);
  const Icon = icons[tone];
  const Chevron = isOpen ? ChevronUp16Regular : ChevronDown16Regular;
  const tabIndex = isTabStop ? 0 : -1;
  const onKeyDown = (event: KeyboardEvent): void => {
    const isWanted = event.key === "ArrowRight" ? true : event.key === "ArrowLeft" ? false : isOpen;
    if (isWanted === isOpen) return;
    event.preventDefault();
    onToggle(isWanted);
  };
  return (
    <div className={styles.root}>
      <h3 className={styles.heading}>
        <button
          type="button"
          {...{ [ROW_CONTROL]: "" }}
          className={mergeClasses(styles.button, isOpen && styles.open, focusRing)}
          tabIndex={tabIndex}
          aria-expanded={isOpen}
          onKeyDown={onKeyDown}
          onClick={() => { onToggle(!isOpen); }}
        >
          <Icon className={mergeClasses(styles.icon, styles[tone])} aria-hidden />
          <span className={styles.title}>{group.title} </span>
          <span className={styles.words}>{countOf(group)}</span>
          {group.count > 0 && <span className={styles.count} aria-hidden>{countInWords(group.count)}</span>}
          <Chevron className={styles.icon} aria-hidden />
        </button>
      </h3>
      {isOpen && (
        <div className={styles.line}>
          <GroupActions
            group={group}
            tabIndex={tabIndex}
            why={group.why === "" ? undefined : { reasonId, isOpen: isAsked, onToggle: () => { setIsAsked(!isAsked); } }}
            actions={actions}
          />
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
