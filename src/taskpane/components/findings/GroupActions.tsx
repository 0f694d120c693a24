import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { FindingGroup, PaneActions } from "../../store/snapshot";
import { words } from "../../words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
});

/** What can be done with every finding of a rule at once: put right, where each has one safe answer, or confirmed. */
export function GroupActions({ group, actions }: { readonly group: FindingGroup; readonly actions: PaneActions }) {
  const styles = useStyles();
  const canFixAll = group.fixable > 1;
  const canConfirmAll = group.severity === "check" && group.count > 1 && group.findings.at(0)?.confirmed === undefined;
  if (!canFixAll && !canConfirmAll) return null;
  const fixAll = words.findings.fixAll(group.fixable);
  const confirmAll = words.findings.confirmAll(group.count);
  return (
    <div className={styles.root}>
      {canFixAll && (
        <Button
          size="small"
          aria-label={words.findings.about(fixAll, group.title)}
          onClick={() => { actions.previewFixAll(group.code); }}
        >
          {fixAll}
        </Button>
      )}
      {canConfirmAll && (
        <Button
          size="small"
          aria-label={words.findings.about(confirmAll, group.title)}
          onClick={() => { actions.askConfirmation({ code: group.code }); }}
        >
          {confirmAll}
        </Button>
      )}
    </div>
  );
}
