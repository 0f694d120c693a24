import { makeStyles, tokens } from "@fluentui/react-components";
import type { ChildrenStep } from "../../../store/extract-screens";
import { countInWords } from "../../../words/counts";
import { extractResultWords } from "../../../words/extract-result";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXL, margin: 0, padding: 0, listStyleType: "none" },
  figure: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  number: { display: "block", fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
});

/** Rows, children and children in scope: from the file to the list at a glance. */
export function ChildrenFigures({ rows, children, inScope }: Pick<ChildrenStep, "rows" | "children" | "inScope">) {
  const styles = useStyles();
  const { children: words } = extractResultWords;
  const figures = [
    { count: rows, of: words.rows(rows) },
    { count: children, of: words.children(children) },
    { count: inScope, of: words.inScope },
  ];
  return (
    <ul role="list" aria-label={words.figures} className={styles.root}>
      {figures.map(({ count, of }) => (
        <li key={of} className={styles.figure}>
          <strong className={styles.number}>{countInWords(count)}</strong> {of}
        </li>
      ))}
    </ul>
  );
}
