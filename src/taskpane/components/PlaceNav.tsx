import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { MainPlace, PaneActions } from "../store/snapshot";
import { words } from "../words";
import { useFocusRing } from "./focusRing";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS, margin: 0, padding: 0, listStyleType: "none" },
  place: {
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.strokeWidthThicker}`,
    // Forced colours would draw a transparent border: the others have none.
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, textDecorationLine: "underline" },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: 0,
    borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
    ":hover": { textDecorationLine: "none" },
  },
});

interface Props {
  readonly current: MainPlace;
  readonly places: readonly MainPlace[];
  readonly actions: PaneActions;
}

/** The parts of the pane; the one that is open is marked. */
export function PlaceNav({ current, places, actions }: Props) {
  const styles = useStyles();
  const focusRing = useFocusRing();
  // What is no part of its own for this reader is opened from the tools.
  const marked = places.includes(current) ? current : "tools";
  return (
    <nav aria-label={words.places.label}>
      <ul role="list" className={styles.list}>
        {places.map((place) => (
          <li key={place}>
            <button
              type="button"
              className={mergeClasses(styles.place, place === marked && styles.current, focusRing)}
              {...(place === marked && { "aria-current": "page" as const })}
              onClick={() => { actions.goTo(place); }}
            >
              {words.places[place]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
