import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { SweepFind, SweepState } from "../../store/screens";
import type { PaneActions } from "../../store/snapshot";
import { words } from "../../words";
import { sendWords } from "../../words/send";
import { PagedList } from "../PagedList";
import { useScreenStyles } from "../screenStyles";
import { FindingSentence } from "../SeverityMark";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  find: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // In line with the words beside the icon of the first.
    "& > :not(:first-child)": { marginInlineStart: "20px" },
  },
  place: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly sweep: Extract<SweepState, { phase: "done" }>;
  /** The find goes to another place of the list with its button. */
  readonly onTakeBack: (key: string) => void;
  readonly actions: PaneActions;
}

/** What was found in the rest of the workbook: what is to fix, what is to check, what was confirmed. */
export function SweepFinds({ sweep, onTakeBack, actions }: Props) {
  const styles = useScreenStyles();
  const ownStyles = useStyles();
  const open = (severity: SweepFind["severity"]) => sweep.finds.filter((find) => find.severity === severity && !find.confirmed);
  const groups = [
    { name: "fix", finds: open("fix"), count: sweep.fix },
    { name: "check", finds: open("check"), count: sweep.check },
    { name: "confirmed", finds: sweep.finds.filter(({ confirmed }) => confirmed), count: undefined },
  ] as const;
  return groups.map(({ name, finds, count = finds.length }) => {
    const beyond = count - finds.length;
    return (
      count > 0 && (
        <div key={name} className={ownStyles.group}>
          <h4 className={styles.subheading}>{sendWords.sweep.finds[name](count)}</h4>
          <PagedList
            items={finds}
            keyOf={({ key }) => key}
            render={(find) => <Find find={find} onTakeBack={onTakeBack} actions={actions} />}
            moreLabel={sendWords.sweep.more}
          />
          {beyond > 0 && <p className={styles.hint}>{sendWords.sweep.capped(beyond)}</p>}
        </div>
      )
    );
  });
}

function Find({ find, onTakeBack, actions }: Omit<Props, "sweep"> & { readonly find: SweepFind }) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const { key, severity, sentence, place, canJump, confirmed } = find;
  const button = (label: string, onClick: () => void) => (
    <Button size="small" aria-label={words.findings.about(label, place)} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <div className={styles.find}>
      <FindingSentence severity={severity}>{sentence}</FindingSentence>
      {canJump ? (
        <Link as="button" className={screenStyles.link} onClick={() => { actions.jumpToFind(key); }}>
          {place}
        </Link>
      ) : (
        <span className={styles.place}>{place}</span>
      )}
      {confirmed && <span className={styles.place}>{words.findings.confirmed(confirmed.reason, confirmed.on)}</span>}
      {confirmed && button(words.findings.takeBack, () => { onTakeBack(key); })}
      {severity === "check" && !confirmed && button(words.findings.confirm, () => { actions.askConfirmation({ key }); })}
    </div>
  );
}
