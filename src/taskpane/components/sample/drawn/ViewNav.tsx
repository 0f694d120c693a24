import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Delete16Regular } from "@fluentui/react-icons";
import { SAMPLE_VIEWS, type SampleView } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { drawnWords } from "../../../words/sample-drawn";
import { useFocusRing } from "../../focusRing";
import { useScreenStyles } from "../../screenStyles";

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
  // What cannot be undone stands apart from the rest, as an icon: all of them fit in one line of the narrowest pane.
  apart: { marginInlineStart: "auto" },
  danger: { color: tokens.colorStatusDangerForeground1, ":hover": { color: tokens.colorStatusDangerForeground1 } },
});

/** What can be done with the sample; what is open is marked. */
export function ViewNav({ current, actions }: { readonly current: SampleView; readonly actions: PaneActions }) {
  const styles = useStyles();
  const { unseen } = useScreenStyles();
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
                {isDelete && <Delete16Regular aria-hidden />}
                <span className={isDelete ? unseen : undefined}>{drawnWords.views[view]}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
