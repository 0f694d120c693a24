import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Delete16Regular } from "@fluentui/react-icons";
import { SAMPLE_VIEWS, type SampleView } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { drawnWords } from "../../../words/sample-drawn";
import { useFocusRing } from "../../focusRing";

const useStyles = makeStyles({
  // The words of the first stand in line with the text above them.
  list: {
    display: "flex",
    flexWrap: "wrap",
    margin: `0 calc(-1 * ${tokens.spacingHorizontalSNudge})`,
    padding: 0,
    listStyleType: "none",
  },
  view: {
    display: "inline-flex",
    alignItems: "center",
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalSNudge} ${tokens.strokeWidthThicker}`,
    // Forced colours would draw a transparent border: the others have none.
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, textDecorationLine: "underline" },
  },
  current: {
    paddingBottom: 0,
    borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { textDecorationLine: "none" },
  },
  // What cannot be undone stands apart from the rest. In the narrowest pane its icon alone: so all of them fit in one line.
  apart: { marginInlineStart: "auto" },
  danger: { gap: tokens.spacingHorizontalXXS },
  sign: { flexShrink: 0, color: tokens.colorStatusDangerForeground1 },
  whereWide: {
    "@media (max-width: 345px)": { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  },
});

/** What can be done with the sample; what is open is marked. */
export function ViewNav({ current, actions }: { readonly current: SampleView; readonly actions: PaneActions }) {
  const styles = useStyles();
  const focusRing = useFocusRing();
  return (
    <nav aria-label={drawnWords.views.label}>
      <ul role="list" className={styles.list}>
        {SAMPLE_VIEWS.map((view) => {
          const isDelete = view === "delete";
          return (
            <li key={view} className={isDelete ? styles.apart : undefined}>
              <button
                type="button"
                className={mergeClasses(styles.view, isDelete && styles.danger, view === current && styles.current, focusRing)}
                {...(isDelete && { title: drawnWords.views.delete })}
                {...(view === current && { "aria-current": true })}
                onClick={() => { actions.sample({ ask: "view", view }); }}
              >
                {isDelete && <Delete16Regular className={styles.sign} aria-hidden />}
                <span className={isDelete ? styles.whereWide : undefined}>{drawnWords.views[view]}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
