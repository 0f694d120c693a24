import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useState } from "react";
import type { FindingCard, PaneActions } from "../../store/snapshot";
import { words } from "../../words";
import { CardActions } from "./CardActions";

/** Places shown at first: one ID may stand on hundreds of rows. */
const FIRST_PLACES = 8;

const useStyles = makeStyles({
  root: {
    position: "relative",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
    // Backgrounds that stay dark in the high contrast theme, under its own colours of text and links.
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
  },
  inHand: {
    backgroundColor: tokens.colorNeutralBackground6,
    // The bar takes its width from the gutter, so that all text starts on one line.
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
    paddingLeft: `calc(${tokens.spacingHorizontalM} - ${tokens.strokeWidthThicker})`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground6 },
  },
  jump: {
    display: "block",
    width: "100%",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    // The whole row is the button's target; links inside lie above it.
    "::after": { content: '""', position: "absolute", inset: 0 },
    ":focus-visible": { outlineStyle: "none" },
    ":focus-visible::after": {
      outlineColor: tokens.colorStrokeFocus2,
      outlineStyle: "solid",
      outlineWidth: "2px",
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  place: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  places: {
    position: "relative",
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    width: "fit-content",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "24px",
  },
  column: { color: tokens.colorNeutralForeground3 },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

interface Props {
  readonly finding: FindingCard;
  readonly isInHand: boolean;
  readonly actions: PaneActions;
}

/** One finding: a click anywhere leads to its cell; several places are a link each. */
export const FindingRow = memo(function FindingRow({ finding, isInHand, actions }: Props) {
  const styles = useStyles();
  const current = isInHand ? { "aria-current": true as const } : {};
  const hasPlaces = finding.places.length > 0;
  const hasSeveral = finding.places.length > 1;
  return (
    <li className={mergeClasses(styles.root, isInHand && styles.inHand)} {...(hasPlaces ? {} : current)}>
      {hasPlaces ? (
        <button type="button" className={styles.jump} {...current} onClick={() => { actions.jumpTo(finding.key); }}>
          <span>{finding.sentence}</span>
          {!hasSeveral && <span className={styles.place}> {finding.place}</span>}
        </button>
      ) : (
        <span>
          {finding.sentence}
          <span className={styles.place}>{finding.place}</span>
        </span>
      )}
      {hasSeveral && <Places finding={finding} actions={actions} />}
      <CardActions finding={finding} actions={actions} />
    </li>
  );
});

/** "ID Number" of "ID Number, A14 and A20": what the links, named A14 and A20, have in common; "" for whole rows. */
function columnBefore({ place, places }: FindingCard): string {
  const [first] = places;
  const start = first ? place.indexOf(first.label) : -1;
  return start < 0 ? "" : place.slice(0, start).replace(/, $/, "");
}

function Places({ finding, actions }: { readonly finding: FindingCard; readonly actions: PaneActions }) {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? finding.places : finding.places.slice(0, FIRST_PLACES);
  const column = columnBefore(finding);
  return (
    <ul role="list" className={styles.places} aria-label={words.findings.places}>
      {column !== "" && <li className={styles.column}>{column}</li>}
      {shown.map((place, index) => (
        <li key={place.address}>
          <Link as="button" className={styles.link} onClick={() => { actions.jumpTo(finding.key, index); }}>
            {place.label}
          </Link>
        </li>
      ))}
      {shown.length < finding.places.length && (
        <li>
          <Link as="button" appearance="subtle" className={styles.link} onClick={() => { setShowsAll(true); }}>
            {words.findings.allPlaces(finding.places.length)}
          </Link>
        </li>
      )}
    </ul>
  );
}
