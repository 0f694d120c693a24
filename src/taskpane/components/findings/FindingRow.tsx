import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons";
import { memo, useState } from "react";
import type { FindingCard, PaneActions } from "../../store/snapshot";
import { words } from "../../words";
import { CardActions } from "./CardActions";
import { ROW_CONTROL } from "./useKeyboardPlace";

/** Places shown at first: one ID may stand on hundreds of rows. */
const FIRST_PLACES = 8;

const useStyles = makeStyles({
  root: {
    position: "relative",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 36px`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
    // Cards stand apart by a line that begins with their words.
    "::before": {
      content: '""',
      position: "absolute",
      insetBlockStart: 0,
      insetInline: "36px 0",
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    },
    // Backgrounds that stay dark in the high contrast theme, under its own colours of text and links.
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
  },
  inHand: {
    backgroundColor: tokens.colorNeutralBackground3,
    // The bar takes its width from the gutter, so that all text starts on one line.
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
    paddingLeft: `calc(36px - ${tokens.strokeWidthThicker})`,
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
  // Without a cell to go to, the words themselves take the keyboard's place.
  words: { outlineStyle: "none", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
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
  fixed: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    paddingLeft: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ":hover": { backgroundColor: "transparent" },
  },
  tick: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  column: { color: tokens.colorNeutralForeground3 },
  link: { fontSize: "inherit", lineHeight: "inherit", textDecorationLine: "underline" },
});

interface Props {
  readonly finding: FindingCard;
  readonly isInHand: boolean;
  /** Tab enters the list here, and goes on through what can be done with the card. */
  readonly isTabStop: boolean;
  /** `place` counts from 0; without one, the first. */
  readonly onJump: (key: string, place?: number) => void;
  readonly actions: PaneActions;
}

/** One finding: a click anywhere leads to its cell; several places are a link each. Once put right, a line that says so. */
export const FindingRow = memo(function FindingRow({ finding, isInHand, isTabStop, onJump, actions }: Props) {
  const styles = useStyles();
  if (finding.isFixed) {
    return (
      <div className={mergeClasses(styles.root, styles.fixed)}>
        <CheckmarkCircle16Filled className={styles.tick} aria-hidden />
        <span>{words.findings.fixed(finding.place)}</span>
      </div>
    );
  }
  const control = { [ROW_CONTROL]: "", tabIndex: isTabStop ? 0 : -1, ...(isInHand && { "aria-current": true as const }) };
  const hasSeveral = finding.places.length > 1;
  return (
    <div className={mergeClasses(styles.root, isInHand && styles.inHand)}>
      {finding.places.length > 0 ? (
        <button type="button" className={styles.jump} {...control} onClick={() => { onJump(finding.key); }}>
          <span>{finding.sentence}</span>
          {!hasSeveral && <span className={styles.place}> {finding.place}</span>}
        </button>
      ) : (
        <div className={styles.words} {...control}>
          {finding.sentence}
          <span className={styles.place}>{finding.place}</span>
        </div>
      )}
      {hasSeveral && <Places finding={finding} tabIndex={isTabStop ? 0 : -1} onJump={onJump} />}
      <CardActions finding={finding} tabIndex={isTabStop ? 0 : -1} actions={actions} />
    </div>
  );
});

/** "ID Number" of "ID Number, A14 and A20": what the links, named A14 and A20, have in common; "" for whole rows. */
function columnBefore({ place, places }: FindingCard): string {
  const [first] = places;
  const start = first ? place.indexOf(first.label) : -1;
  return start < 0 ? "" : place.slice(0, start).replace(/, $/, "");
}

function Places({ finding, tabIndex, onJump }: Pick<Props, "finding" | "onJump"> & { readonly tabIndex: 0 | -1 }) {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? finding.places : finding.places.slice(0, FIRST_PLACES);
  const column = columnBefore(finding);
  return (
    <ul role="list" className={styles.places} aria-label={words.findings.places}>
      {column !== "" && <li className={styles.column}>{column}</li>}
      {shown.map((place, index) => (
        <li key={place.address}>
          <Link as="button" className={styles.link} tabIndex={tabIndex} onClick={() => { onJump(finding.key, index); }}>
            {place.label}
          </Link>
        </li>
      ))}
      {shown.length < finding.places.length && (
        <li>
          <Link as="button" appearance="subtle" className={styles.link} tabIndex={tabIndex} onClick={() => { setShowsAll(true); }}>
            {words.findings.allPlaces(finding.places.length)}
          </Link>
        </li>
      )}
    </ul>
  );
}
