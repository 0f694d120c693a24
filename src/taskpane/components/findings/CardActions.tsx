import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { FindingCard, PaneActions } from "../../store/snapshot";
import { words } from "../../words";
import { PlainSelect } from "../PlainSelect";

/** More answers than this are a list to choose from: a card is no place for a wall of buttons. */
const MOST_BUTTONS = 3;

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
    maxWidth: "100%",
    padding: `${tokens.spacingVerticalSNudge} 0 ${tokens.spacingVerticalXXS}`,
  },
  choices: { display: "contents" },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  button: { maxWidth: "100%", minWidth: "auto", fontWeight: tokens.fontWeightRegular, textAlign: "start" },
  select: { flexShrink: 1, maxWidth: "200px" },
  confirmed: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Props {
  readonly finding: FindingCard;
  readonly tabIndex: 0 | -1;
  readonly actions: PaneActions;
}

/** What can be done with one finding: its quick fix, shown before it is made; its confirmation, or taking that back. */
export function CardActions(props: Props) {
  const styles = useStyles();
  const { finding, tabIndex, actions } = props;
  const { key, fix, severity, confirmed } = finding;
  const button = (label: string, onClick: () => void) => (
    <Button size="small" className={styles.button} tabIndex={tabIndex} aria-label={words.findings.about(label, finding.place)} onClick={onClick}>
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
      {fix?.kind === "choice" && (fix.options.length > MOST_BUTTONS ? <LongChoice options={fix.options} {...props} /> : <Choices options={fix.options} {...props} />)}
      {severity === "check" && button(words.findings.confirm, () => { actions.askConfirmation({ key }); })}
    </div>
  );
}

/** Several answers that may be meant: each a button, the likeliest first. */
function Choices({ options, finding, tabIndex, actions }: Props & { readonly options: readonly string[] }) {
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
          tabIndex={tabIndex}
          aria-label={words.findings.about(option, finding.place)}
          onClick={() => { actions.previewFix(finding.key, index); }}
        >
          {option}
        </Button>
      ))}
    </div>
  );
}

/** Many answers that may be meant: choosing one does nothing yet, the button goes on with it. */
function LongChoice({ options, finding, tabIndex, actions }: Props & { readonly options: readonly string[] }) {
  const styles = useStyles();
  const [chosen, setChosen] = useState(0);
  return (
    <>
      <PlainSelect
        className={styles.select}
        tabIndex={tabIndex}
        aria-label={words.findings.about(words.findings.choices, finding.place)}
        value={chosen}
        onChange={(event) => { setChosen(Number(event.target.value)); }}
      >
        {options.map((option, index) => (
          <option key={option} value={index}>
            {option}
          </option>
        ))}
      </PlainSelect>
      <Button
        size="small"
        className={styles.button}
        tabIndex={tabIndex}
        aria-label={words.findings.about(words.findings.change, finding.place)}
        onClick={() => { actions.previewFix(finding.key, chosen); }}
      >
        {words.findings.change}
      </Button>
    </>
  );
}
