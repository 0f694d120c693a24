import { makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, ErrorCircle20Filled, Info20Regular, Warning20Filled } from "@fluentui/react-icons";
import type { CheckingState, MainPlace, PaneActions } from "../store/snapshot";
import { words } from "../words";
import { PlaceNav } from "./PlaceNav";

const useStyles = makeStyles({
  root: {
    position: "relative",
    flexShrink: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  status: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalSNudge,
    margin: `${tokens.spacingVerticalXXS} 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { flexShrink: 0, marginTop: "1px" },
  fix: { color: tokens.colorStatusDangerForeground1 },
  check: { color: tokens.colorStatusWarningForeground1 },
  clear: { color: tokens.colorStatusSuccessForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
  sheet: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  // The first word stands in line with the text above.
  places: { margin: `${tokens.spacingVerticalXS} calc(-1 * ${tokens.spacingHorizontalS}) 0` },
  progress: { position: "absolute", insetInline: 0, bottom: "-1px" },
});

const icons = { fix: ErrorCircle20Filled, check: Warning20Filled, clear: CheckmarkCircle20Filled, none: Info20Regular };

function toneOf({ fix, check, children }: CheckingState["counts"]): keyof typeof icons {
  if (fix > 0) return "fix";
  if (check > 0) return "check";
  return children > 0 ? "clear" : "none";
}

type Props = Pick<CheckingState, "returnTitle" | "sheetName" | "counts" | "statusLine" | "isReading" | "places"> & {
  /** The part of the pane that is open. */
  readonly place: MainPlace;
  readonly actions: PaneActions;
};

/** How the return stands, in one line, under its title, and the parts of the pane. Reading again shows without moving anything. */
export function StatusHeader(props: Props) {
  const styles = useStyles();
  const tone = toneOf(props.counts);
  const Icon = icons[tone];
  return (
    <header className={styles.root}>
      <h1 className={styles.title}>{props.returnTitle}</h1>
      <p className={styles.status}>
        <Icon className={mergeClasses(styles.icon, styles[tone])} aria-hidden />
        <span>{words.status(props)}</span>
      </p>
      <p className={styles.sheet}>{props.isReading ? words.reading : words.sheet(props.sheetName)}</p>
      <div className={styles.places}>
        <PlaceNav current={props.place} places={props.places} actions={props.actions} />
      </div>
      {props.isReading && <ProgressBar className={styles.progress} thickness="medium" shape="square" aria-label={words.reading} />}
    </header>
  );
}
