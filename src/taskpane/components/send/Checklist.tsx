import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, Circle20Regular } from "@fluentui/react-icons";
import type { SendState, SweepState } from "../../store/screens";
import type { PaneActions, SeverityFilter } from "../../store/snapshot";
import { sendWords } from "../../words/send";
import { Section } from "../Section";
import { useScreenStyles } from "../screenStyles";

const useStyles = makeStyles({
  item: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase300,
    lineHeight: "24px",
  },
  icon: { flexShrink: 0, marginTop: "2px", color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorStatusSuccessForeground1 },
});

interface Props {
  readonly send: SendState;
  readonly actions: PaneActions;
  /** Leads to the part of the screen on the whole workbook. */
  readonly onSweep: () => void;
}

/** What has to be done before the return is sent, done or not; what is not leads to where it is done. */
export function Checklist({ send, actions, onSweep }: Props) {
  const screenStyles = useScreenStyles();
  const { checklist } = sendWords;
  const show = (severity: SeverityFilter) => (): void => {
    actions.setFilter({ severity, column: "" });
    actions.goTo("findings");
  };
  return (
    <Section heading={checklist.heading}>
      <ul role="list" className={screenStyles.list}>
        <Item isDone={send.fix === 0} label={checklist.fix(send.fix)} onOpen={show("fix")} />
        <Item isDone={send.check === 0} label={checklist.check(send.check)} onOpen={show("check")} />
        <Item isDone={isSweepClear(send.sweep)} label={sweepLine(send.sweep)} onOpen={onSweep} />
      </ul>
    </Section>
  );
}

function isSweepClear(sweep: SweepState): boolean {
  return sweep.phase === "done" && !sweep.isOutOfDate && sweep.fix + sweep.check === 0;
}

function sweepLine(sweep: SweepState): string {
  const { sweep: sweepWords } = sendWords.checklist;
  if (sweep.phase !== "done") return sweepWords[sweep.phase];
  if (sweep.isOutOfDate) return sweepWords.outOfDate;
  return sweep.fix + sweep.check === 0 ? sweepWords.clear : sweepWords.found(sweep.fix, sweep.check);
}

interface ItemProps {
  readonly isDone: boolean;
  readonly label: string;
  readonly onOpen: () => void;
}

function Item({ isDone, label, onOpen }: ItemProps) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const Icon = isDone ? CheckmarkCircle20Filled : Circle20Regular;
  return (
    <li className={styles.item}>
      <Icon
        className={mergeClasses(styles.icon, isDone && styles.done)}
        aria-label={isDone ? sendWords.checklist.done : sendWords.checklist.todo}
      />
      {isDone ? (
        <span>{label}</span>
      ) : (
        <Link as="button" className={screenStyles.link} onClick={onOpen}>
          {label}
        </Link>
      )}
    </li>
  );
}
