import { makeStyles, Select, ToggleButton, tokens } from "@fluentui/react-components";
import type { CheckingState, PaneActions, SeverityFilter } from "../store/snapshot";
import { countInWords, words } from "../words";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  severities: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  severity: { minWidth: "auto", fontWeight: tokens.fontWeightRegular },
  count: { marginLeft: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold },
});

type Props = Pick<CheckingState, "filter" | "counts" | "columns"> & { readonly actions: PaneActions };

/** Which findings the list shows: by severity, and by column. */
export function FilterBar({ filter, counts, columns, actions }: Props) {
  const styles = useStyles();
  const severities: readonly (readonly [SeverityFilter, string, number])[] = [
    ["all", words.filter.all, counts.fix + counts.check],
    ["fix", words.severity.fix, counts.fix],
    ["check", words.severity.check, counts.check],
  ];
  return (
    <div className={styles.root}>
      <div role="group" aria-label={words.filter.legend} className={styles.severities}>
        {severities.map(([severity, label, count]) => (
          <ToggleButton
            key={severity}
            size="small"
            shape="circular"
            className={styles.severity}
            checked={filter.severity === severity}
            onClick={() => { actions.setFilter({ ...filter, severity }); }}
          >
            {label} <span className={styles.count}>{countInWords(count)}</span>
          </ToggleButton>
        ))}
      </div>
      {columns.length > 0 && (
        <Select
          size="small"
          aria-label={words.filter.column}
          value={filter.column}
          onChange={(_event, data) => { actions.setFilter({ ...filter, column: data.value }); }}
        >
          <option value="">{words.filter.allColumns}</option>
          {columns.map((column) => (
            <option key={column.key} value={column.key}>
              {words.filter.columnOption(column.name, column.count)}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
