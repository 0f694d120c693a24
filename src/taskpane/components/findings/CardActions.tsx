import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { FindingCard, PaneActions } from "../../store/snapshot";
import { words } from "../../words";

const useStyles = makeStyles({
  // Above the button that covers the whole card.
  root: {
    position: "relative",
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalSNudge,
    width: "fit-content",
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXXS}`,
  },
  choices: { display: "contents" },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  button: { maxWidth: "100%", minWidth: "auto", fontWeight: tokens.fontWeightRegular, textAlign: "start" },
  confirmed: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Props {
  readonly finding: FindingCard;
  readonly actions: PaneActions;
}

/** What can be done with one finding: its quick fix, shown before it is made; its confirmation, or taking that back. */
export function CardActions({ finding, actions }: Props) {
  const styles = useStyles();
  const { key, fix, severity, confirmed } = finding;
  const button = (label: string, onClick: () => void) => (
    <Button size="small" className={styles.button} aria-label={words.findings.about(label, finding.place)} onClick={onClick}>
      {label}
    </Button>
  );
  if (confirmed) {
    return (
      <div className={styles.root}>
        <p className={styles.confirmed}>{words.findings.confirmed(confirmed.reason, confirmed.on)}</p>
        {button(words.findings.takeBack, () => { actions.unconfirm(key); })}
      </div>
    );
  }
  if (!fix && severity !== "check") return null;
  return (
    <div className={styles.root}>
      {fix?.kind === "one" && button(words.findings.fix(fix.after), () => { actions.previewFix(key); })}
      {fix?.kind === "choice" && <Choices options={fix.options} finding={finding} actions={actions} />}
      {severity === "check" && button(words.findings.confirm, () => { actions.askConfirmation({ key }); })}
    </div>
  );
}

/** Several answers that may be meant: each a button, the likeliest first. */
function Choices({ options, finding, actions }: Props & { readonly options: readonly string[] }) {
  const styles = useStyles();
  const labelId = useId();
  return (
    <div role="group" aria-labelledby={labelId} className={styles.choices}>
      <span id={labelId} className={styles.label}>
        {words.findings.choices}
      </span>
      {options.map((option, index) => (
        <Button
          key={option}
          size="small"
          className={styles.button}
          aria-label={words.findings.about(option, finding.place)}
          onClick={() => { actions.previewFix(finding.key, index); }}
        >
          {option}
        </Button>
      ))}
    </div>
  );
}
