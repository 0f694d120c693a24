import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled, Warning16Filled } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { ExtractPreview, PreviewRow } from "../../../store/extract-screens";
import { words as paneWords } from "../../../words";
import { countInWords } from "../../../words/counts";
import { extractResultWords } from "../../../words/extract-result";
import { useFocusRing } from "../../focusRing";
import { PAGE } from "../../PagedList";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";

const icons = { fix: ErrorCircle16Filled, check: Warning16Filled };

const useStyles = makeStyles({
  // Wide and long tables scroll by themselves, so that the pane does not and the buttons under them stay in reach.
  scrolled: {
    maxHeight: "50vh",
    overflow: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  // A border that is collapsed does not move with a cell that keeps its place.
  table: {
    width: "max-content",
    minWidth: "100%",
    borderCollapse: "separate",
    borderSpacing: 0,
    overflowWrap: "normal",
    "& th, & td": { paddingInline: tokens.spacingHorizontalS, maxWidth: "180px" },
    // Questions stand above some columns: at the width of their answers they would be six lines high.
    "& thead th": { maxWidth: "260px", position: "sticky", top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, verticalAlign: "bottom" },
    "& tbody th, & thead th:first-child": {
      position: "sticky",
      insetInlineStart: 0,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground2,
    },
    "& thead th:first-child": { zIndex: 2 },
  },
  row: { outlineStyle: "none" },
  cell: { display: "flex", gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0 },
  fix: { color: tokens.colorStatusDangerForeground3 },
  check: { color: tokens.colorStatusWarningForeground1 },
});

/** The rows as they will stand, all columns, some fifty at first and more when asked. */
export function PreviewRows({ columns, rows, children: count, isWriting }: Pick<ExtractPreview, "columns" | "rows" | "children" | "isWriting">) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const focusRing = useFocusRing();
  const { rows: words } = extractResultWords.preview;
  const [end, setEnd] = useState(PAGE);
  const body = useRef<HTMLTableSectionElement>(null);
  const rest = rows.length - end;
  const showMore = (): void => {
    flushSync(() => { setEnd(end + PAGE); });
    // The button may go with its click; whoever pressed it goes on at the first row that it brought.
    body.current?.rows.item(end)?.querySelector("th")?.focus();
  };
  return (
    <Section heading={words.heading}>
      <p className={screenStyles.text}>{isWriting ? words.underWay : words.sentence}</p>
      {/* Scrolled with the arrow keys once it has the focus. */}
      <div role="region" aria-label={words.table} tabIndex={0} className={mergeClasses(styles.scrolled, focusRing)}>
        <table className={mergeClasses(screenStyles.table, styles.table)} aria-label={words.table}>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.slice(0, end).map(({ rowNumber, cells }) => (
              <tr key={rowNumber}>
                <th scope="row" tabIndex={-1} className={styles.row}>
                  {countInWords(rowNumber)}
                </th>
                {cells.map((cell, index) => (
                  <td key={columns[index] ?? index}>
                    <Cell cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && (
        <div className={screenStyles.buttons}>
          <Button size="small" onClick={showMore}>
            {extractResultWords.more(Math.min(PAGE, rest))}
          </Button>
        </div>
      )}
      {rest <= 0 && count > rows.length && <p className={screenStyles.hint}>{words.beyond(count - rows.length)}</p>}
    </Section>
  );
}

function Cell({ cell: { text, severity } }: { readonly cell: PreviewRow["cells"][number] }) {
  const styles = useStyles();
  if (severity === undefined) return text;
  const Icon = icons[severity];
  return (
    <span className={styles.cell}>
      <Icon className={mergeClasses(styles.icon, styles[severity])} role="img" aria-label={paneWords.severity[severity]} />
      <span>{text}</span>
    </span>
  );
}
