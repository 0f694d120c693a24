import { makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, ErrorCircle20Filled, Info20Regular, Warning20Filled } from "@fluentui/react-icons";
import { returnDefinitions } from "../../returns/definitions";
import type { CheckingState, MainPlace, PaneActions } from "../store/snapshot";
import { words } from "../words";
import { HelpButton } from "./HelpButton";
import { PlaceNav } from "./PlaceNav";

const small = { margin: "0", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 };
/** A short reading is over before its words would be read. */
const APPEARS_AFTER = "300ms";
const appearing = {
  animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
  animationDelay: APPEARS_AFTER,
  animationDuration: "1ms",
  animationFillMode: "both",
};

const useStyles = makeStyles({
  root: {
    position: "relative",
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  top: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  // What is being done stands in the place of the title, so that nothing moves.
  line: { display: "grid", minWidth: 0, paddingTop: tokens.spacingVerticalXS, "& > *": { gridArea: "1 / 1" } },
  title: { ...small, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  behind: {
    animationName: { from: { opacity: 1 }, to: { opacity: 0 } },
    animationDelay: APPEARS_AFTER,
    animationDuration: "1ms",
    animationFillMode: "both",
  },
  reading: { ...small, color: tokens.colorNeutralForeground1, ...appearing },
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
  sheet: { ...small, color: tokens.colorNeutralForeground3 },
  // The first word stands in line with the text above.
  places: { margin: `${tokens.spacingVerticalXXS} calc(-1 * ${tokens.spacingHorizontalS}) 0` },
  progress: { position: "absolute", insetInline: 0, bottom: "-1px", ...appearing },
});

const icons = { fix: ErrorCircle20Filled, check: Warning20Filled, clear: CheckmarkCircle20Filled, none: Info20Regular };

function toneOf({ fix, check, children }: CheckingState["counts"]): keyof typeof icons {
  if (fix > 0) return "fix";
  if (check > 0) return "check";
  return children > 0 ? "clear" : "none";
}

/** Sheets that are called as the inspectorate sends them out need no saying; a copy or a renamed one does. */
const usualNames = new Set(returnDefinitions.map(({ sheetName }) => sheetName));

type Props = Pick<CheckingState, "returnTitle" | "sheetName" | "counts" | "statusLine" | "isReading" | "places" | "screen"> & {
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
      <div className={styles.top}>
        <div className={styles.line}>
          <h1 className={mergeClasses(styles.title, props.isReading && styles.behind)}>{props.returnTitle}</h1>
          {props.isReading && <p className={styles.reading}>{words.reading}</p>}
        </div>
        <HelpButton isOpen={props.screen.name === "help"} actions={props.actions} />
      </div>
      <p className={styles.status}>
        <Icon className={mergeClasses(styles.icon, styles[tone])} aria-hidden />
        <span>{words.status(props)}</span>
      </p>
      {!usualNames.has(props.sheetName) && <p className={styles.sheet}>{words.sheet(props.sheetName)}</p>}
      <div className={styles.places}>
        <PlaceNav current={props.place} places={props.places} actions={props.actions} />
      </div>
      {props.isReading && <ProgressBar className={styles.progress} thickness="medium" shape="square" aria-label={words.reading} />}
    </header>
  );
}
