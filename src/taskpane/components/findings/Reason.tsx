import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { FindingGroup, PaneActions } from "../../store/snapshot";
import { words } from "../../words";

const useStyles = makeStyles({
  // In line with the title of the group.
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} 36px`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  why: { margin: 0 },
  says: { margin: 0, color: tokens.colorNeutralForeground2 },
  source: { display: "block", color: tokens.colorNeutralForeground3, fontStyle: "normal" },
  more: { fontSize: "inherit", lineHeight: "24px", textDecorationLine: "underline" },
});

/** Why a rule is there: its reason, what of the guidance it rests on, and the way to the help. */
export function Reason({ id, group, tabIndex, actions }: { readonly id: string; readonly group: FindingGroup; readonly tabIndex: 0 | -1; readonly actions: PaneActions }) {
  const styles = useStyles();
  const { why, source, topic } = group;
  return (
    <div id={id} className={styles.root}>
      <p className={styles.why}>{why}</p>
      {source && (
        <blockquote className={styles.says}>
          {words.findings.quoted(source.says)}
          <cite className={styles.source}>{words.findings.source(source.document, source.section)}</cite>
        </blockquote>
      )}
      {topic !== undefined && (
        <Link
          as="button"
          className={styles.more}
          tabIndex={tabIndex}
          aria-label={words.findings.about(words.findings.help, group.title)}
          onClick={() => { actions.openHelp(topic); }}
        >
          {words.findings.help}
        </Link>
      )}
    </div>
  );
}
