import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CheckingState, PaneActions, SeverityFilter } from "../../store/snapshot";
import { words } from "../../words";
import { countInWords } from "../../words/counts";
import { PlainSelect } from "../PlainSelect";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  column: { minWidth: 0, maxWidth: "190px" },
  severities: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  severity: { minWidth: "auto", fontWeight: tokens.fontWeightRegular },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2 },
    // Forced colours take grounds away, and this one is what marks the filter.
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      border: "1px solid Highlight",
      backgroundColor: "Highlight",
      color: "HighlightText",
      ":hover": { backgroundColor: "Highlight", color: "HighlightText" },
    },
  },
  count: { marginLeft: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold },
});

type Props = Pick<CheckingState, "filter" | "counts" | "columns"> & { readonly actions: PaneActions };

/** The heading of the list, and which findings it shows: by severity, and by column. */
export function FilterBar({ filter, counts, columns, actions }: Props) {
  const styles = useStyles();
  const severities: readonly (readonly [SeverityFilter, string, number])[] = [
    ["all", words.filter.all, counts.fix + counts.check],
    ["fix", words.severity.fix, counts.fix],
    ["check", words.severity.check, counts.check],
    ...(counts.confirmed > 0 || filter.severity === "confirmed"
      ? [["confirmed", words.filter.confirmed, counts.confirmed] as const]
      : []),
  ];
  const worthOffering = columns.filter((column) => column.count > 0 || column.key === filter.column);
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <h2 className={styles.heading}>{words.findings.heading}</h2>
        {worthOffering.length > 0 && (
          <PlainSelect
            className={styles.column}
            aria-label={words.filter.column}
            value={filter.column}
            onChange={(event) => { actions.setFilter({ ...filter, column: event.target.value }); }}
          >
            <option value="">{words.filter.allColumns}</option>
            {worthOffering.map((column) => (
              <option key={column.key} value={column.key}>
                {words.filter.columnOption(column.name, column.count)}
              </option>
            ))}
          </PlainSelect>
        )}
      </div>
      <div role="group" aria-label={words.filter.legend} className={styles.severities}>
        {severities.map(([severity, label, count]) => (
          <Button
            key={severity}
            size="small"
            shape="circular"
            className={mergeClasses(styles.severity, filter.severity === severity && styles.chosen)}
            aria-pressed={filter.severity === severity}
            onClick={() => { actions.setFilter({ ...filter, severity }); }}
          >
            {label} <span className={styles.count}>{countInWords(count)}</span>
          </Button>
        ))}
      </div>
    </div>
  );
}
