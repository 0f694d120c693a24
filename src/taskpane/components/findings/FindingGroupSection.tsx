import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { flushSync } from "react-dom";
import type { FindingGroup, PaneActions } from "../../store/snapshot";
import { words } from "../../words";
import { Disclosure } from "../Disclosure";
import { FindingRow } from "./FindingRow";
import { GroupActions } from "./GroupActions";
import { PAGE, type GroupView } from "./groupViews";
import { SeverityMark } from "../SeverityMark";
import { WhyItMatters } from "../WhyItMatters";

const useStyles = makeStyles({
  root: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  title: { display: "flex", flexDirection: "column" },
  confirmed: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  why: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}` },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  capped: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  paging: {
    display: "flex",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  readonly group: FindingGroup;
  readonly view: GroupView;
  readonly selectedKey: string | undefined;
  readonly actions: PaneActions;
  readonly onToggle: () => void;
  readonly onMore: () => void;
  readonly onEarlier: () => void;
}

/** The findings of one rule under their heading, some fifty at a time. */
export function FindingGroupSection({ group, view, selectedKey, actions, onToggle, onMore, onEarlier }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const isConfirmed = group.findings.at(0)?.confirmed !== undefined;
  const rest = group.findings.length - view.end;

  // The button may go with its click; whoever pressed it goes on at the first finding that it brought.
  const showMore = (): void => {
    const shown = view.end - view.start;
    flushSync(onMore);
    list.current?.children.item(shown)?.querySelector("button")?.focus();
  };
  const showEarlier = (): void => {
    flushSync(onEarlier);
    list.current?.children.item(0)?.querySelector("button")?.focus();
  };

  return (
    <Disclosure
      level="h3"
      className={styles.root}
      isOpen={view.isOpen}
      onToggle={onToggle}
      label={
        <span className={styles.title}>
          {group.title}
          {isConfirmed ? (
            <span className={styles.confirmed}>{` ${words.findings.confirmedCount(group.count)}`}</span>
          ) : (
            <SeverityMark severity={group.severity}>{` ${words.counted(group.count, group.severity)}`}</SeverityMark>
          )}
        </span>
      }
    >
      <GroupActions group={group} actions={actions} />
      {group.why !== "" && (
        <div className={styles.why}>
          <WhyItMatters why={group.why} about={group.title} />
        </div>
      )}
      {view.start > 0 && (
        <div className={styles.paging}>
          <Button appearance="transparent" size="small" onClick={showEarlier}>
            {words.findings.earlier(Math.min(PAGE, view.start))}
          </Button>
        </div>
      )}
      <ul role="list" ref={list} className={styles.list}>
        {[...group.findings].slice(view.start, view.end).map((finding) => (
          <FindingRow
            key={finding.key}
            finding={finding}
            isInHand={finding.key === selectedKey}
            actions={actions}
          />
        ))}
      </ul>
      {rest > 0 && (
        <div className={styles.paging}>
          <Button appearance="transparent" size="small" onClick={showMore}>
            {words.findings.more(Math.min(PAGE, rest))}
          </Button>
        </div>
      )}
      {rest === 0 && group.count > group.findings.length && (
        <p className={styles.capped}>{words.findings.capped(group.findings.length, group.count)}</p>
      )}
    </Disclosure>
  );
}
