import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { SAMPLE_VIEWS, type SampleView } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { drawnWords } from "../../../words/sample-drawn";
import { useFocusRing } from "../../focusRing";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, margin: 0, padding: 0, listStyleType: "none" },
  view: {
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    // Wide where the others have a thin one, so that forced colours leave the difference.
    boxShadow: `inset 0 -3px ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-4px" },
  },
});

/** What can be done with the sample; what is open is marked. */
export function ViewNav({ current, actions }: { readonly current: SampleView; readonly actions: PaneActions }) {
  const styles = useStyles();
  const focusRing = useFocusRing();
  return (
    <nav aria-label={drawnWords.views.label}>
      <ul role="list" className={styles.list}>
        {SAMPLE_VIEWS.map((view) => (
          <li key={view}>
            <button
              type="button"
              className={mergeClasses(styles.view, view === current && styles.current, focusRing)}
              {...(view === current && { "aria-current": true })}
              onClick={() => { actions.sample({ ask: "view", view }); }}
            >
              {drawnWords.views[view]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
