import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle24Regular, TableSearch24Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

interface Choice {
  readonly label: string;
  readonly onClick: () => void;
  /** Under way: the button stays where the focus is, but does nothing. */
  readonly isBusy?: boolean;
}

interface Props {
  readonly tone: "trouble" | "start";
  /** Stands under the pane's own header, within its main part. */
  readonly isPart?: boolean;
  readonly heading: string;
  readonly sentence: string;
  readonly whatToDo?: string | undefined;
  readonly primary?: Choice | undefined;
  readonly secondary?: Choice | undefined;
  /** Stands at the top, across from the picture. */
  readonly corner?: ReactNode;
  /** Choices between the sentences and the buttons. */
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    maxWidth: "480px",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
    overflowWrap: "anywhere",
  },
  top: { display: "flex", alignItems: "flex-start", justifyContent: "space-between" },
  trouble: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
  start: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  sentence: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** A whole pane, or the part under its header, that says one thing and offers one way on. */
export function MessageScreen(props: Props) {
  const styles = useStyles();
  const Root = props.isPart ? "div" : "main";
  const Heading = props.isPart ? "h2" : "h1";
  const Icon = props.tone === "trouble" ? ErrorCircle24Regular : TableSearch24Regular;
  return (
    <Root className={styles.root}>
      <div className={styles.top}>
        <Icon className={styles[props.tone]} aria-hidden />
        {props.corner}
      </div>
      <div className={styles.words}>
        <Heading className={styles.heading}>{props.heading}</Heading>
        <p className={styles.sentence}>{props.sentence}</p>
        {props.whatToDo !== undefined && <p className={styles.sentence}>{props.whatToDo}</p>}
      </div>
      {props.children}
      {(props.primary ?? props.secondary) && (
        <div className={styles.buttons}>
          {props.primary && <ChoiceButton choice={props.primary} appearance="primary" />}
          {props.secondary && <ChoiceButton choice={props.secondary} appearance="secondary" />}
        </div>
      )}
    </Root>
  );
}

function ChoiceButton({ choice, appearance }: { readonly choice: Choice; readonly appearance: "primary" | "secondary" }) {
  return (
    <Button appearance={appearance} onClick={choice.onClick} disabledFocusable={choice.isBusy === true}>
      {choice.label}
    </Button>
  );
}
