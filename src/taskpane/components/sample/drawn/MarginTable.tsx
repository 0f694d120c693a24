import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Warning16Filled } from "@fluentui/react-icons";
import { Fragment } from "react";
import type { LevelLine } from "../../../store/sample-screens";
import { countInWords } from "../../../words/counts";
import { drawnWords } from "../../../words/sample-drawn";
import { atTheEnd, numberCell } from "../../numberCell";
import { useScreenStyles } from "../../screenStyles";
import { LevelBars } from "./LevelBars";

const useStyles = makeStyles({
  // Letters set wide make the headings longer than a narrow pane: the table scrolls then, and not all that is around it.
  room: { overflowX: "auto" },
  table: {
    // A heading would otherwise be broken within its word to leave more room for the names of the levels.
    overflowWrap: "break-word",
    "& thead th": { verticalAlign: "bottom" },
    // The name of a level is whatever the list holds.
    "& tbody th": { overflowWrap: "anywhere" },
    "& th, & td": { paddingRight: 0 },
  },
  // One line under a level and its bars, none between them.
  numbers: { "& th, & td": { borderBottom: "none", paddingBottom: 0 } },
  far: { display: "flex", gap: tokens.spacingHorizontalXS, color: tokens.colorStatusWarningForeground1 },
  icon: { flexShrink: 0 },
});

/** Columns keep apart from one another by what is before them: nothing is at the right of the last. */
const apart = { paddingInlineStart: tokens.spacingHorizontalS } as const;
const heading = { ...atTheEnd, ...apart } as const;
const number = { ...numberCell, ...apart } as const;

interface Props {
  readonly name: string;
  readonly levels: readonly LevelLine[];
  /** The stage is compared with the whole list. */
  readonly isOfList: boolean;
}

/** A characteristic level by level: how many there are, were drawn, and would be their share. */
export function MarginTable({ name, levels, isOfList }: Props) {
  const screenStyles = useScreenStyles();
  const styles = useStyles();
  const { result } = drawnWords;
  const { columns } = result;
  const longest = Math.max(...levels.flatMap(({ poolShare, drawnShare }) => [poolShare, drawnShare]));
  return (
    <div className={styles.room}>
      <table className={mergeClasses(screenStyles.table, styles.table)} aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{columns.level}</th>
            {[isOfList ? columns.list : columns.pool, columns.drawn, columns.due, columns.difference].map((column) => (
              <th key={column} scope="col" style={heading}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.map((line) => (
            <Fragment key={line.level}>
              <tr className={styles.numbers}>
                <th scope="row">
                  {line.level}
                  {line.isFar && (
                    <span className={styles.far}>
                      <Warning16Filled className={styles.icon} aria-hidden />
                      {result.far}
                    </span>
                  )}
                </th>
                <td style={number}>{countInWords(line.inPool)}</td>
                <td style={number}>{countInWords(line.drawn)}</td>
                <td style={number}>{line.due}</td>
                <td style={number}>{line.difference}</td>
              </tr>
              <tr>
                <td colSpan={5}>
                  <LevelBars line={line} longest={longest} isOfList={isOfList} />
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
