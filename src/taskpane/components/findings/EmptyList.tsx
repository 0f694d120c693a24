import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle28Regular, Filter28Regular, TableAdd28Regular } from "@fluentui/react-icons";
import type { CheckingState, PaneActions } from "../../store/snapshot";
import { words } from "../../words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXL}`,
    textAlign: "center",
  },
  icon: { color: tokens.colorNeutralForeground3 },
  clear: { color: tokens.colorStatusSuccessForeground1 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

/** What stands where the list would be: why it is empty and, where there is something to do, what. */
export function EmptyList({ counts, filter, actions }: Pick<CheckingState, "counts" | "filter"> & { readonly actions: PaneActions }) {
  const styles = useStyles();
  const isFiltered = filter.severity !== "all" || filter.column !== "";
  // Without children there may be findings all the same, about the dates: the way to the children stands below them.
  if ((counts.children > 0 || isFiltered) && (counts.fix + counts.check > 0 || (isFiltered && counts.confirmed > 0))) {
    return (
      <div className={styles.root}>
        <Filter28Regular className={styles.icon} aria-hidden />
        <h2 className={styles.heading}>{words.empty.filtered}</h2>
        <p className={styles.hint}>{words.empty.filteredHint}</p>
        <Button appearance="primary" onClick={() => { actions.setFilter({ severity: "all", column: "" }); }}>
          {words.filter.reset}
        </Button>
      </div>
    );
  }
  const isClear = counts.children > 0;
  const Icon = isClear ? CheckmarkCircle28Regular : TableAdd28Regular;
  return (
    <div className={styles.root}>
      <Icon className={mergeClasses(styles.icon, isClear && styles.clear)} aria-hidden />
      <h2 className={styles.heading}>{isClear ? words.empty.clear : words.empty.noChildren}</h2>
      <p className={styles.hint}>{isClear ? words.empty.clearHint : words.empty.noChildrenHint}</p>
      <Button appearance="primary" onClick={() => { actions.goTo(isClear ? "send" : "extract"); }}>
        {isClear ? words.empty.send : words.empty.extract}
      </Button>
    </div>
  );
}
