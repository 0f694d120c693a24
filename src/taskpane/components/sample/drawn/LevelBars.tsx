import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { LevelLine } from "../../../store/sample-screens";
import { drawnWords } from "../../../words/sample-drawn";

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  key: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalSNudge },
  swatch: { width: "24px", height: "10px" },
  bars: { display: "flex", flexDirection: "column", gap: "2px" },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalSNudge, lineHeight: "14px" },
  // Names of levels may be long, bars have the same room in every table.
  track: { flexGrow: 1, minWidth: 0 },
  bar: { boxSizing: "border-box", height: "10px", minWidth: "2px" },
  share: { width: "64px", flexShrink: 0, textAlign: "end", fontSize: tokens.fontSizeBase100 },
  // Hatched within a line against solid: the two are told apart without their colours.
  pool: {
    border: `1px solid ${tokens.colorNeutralForeground2}`,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorNeutralForeground3} 0 1px, transparent 1px 5px)`,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      border: "1px solid CanvasText",
      backgroundImage: "repeating-linear-gradient(135deg, CanvasText 0 1px, transparent 1px 5px)",
    },
  },
  drawn: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    // Forced colours take backgrounds away, and the bar is nothing else.
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
});

/** Which bar is which. */
export function BarLegend({ isOfList }: { readonly isOfList: boolean }) {
  const styles = useStyles();
  const { legendList, legendPool, legendDrawn } = drawnWords.result;
  return (
    <ul role="list" className={styles.legend}>
      <li className={styles.key}>
        <span aria-hidden className={mergeClasses(styles.swatch, styles.pool)} />
        {isOfList ? legendList : legendPool}
      </li>
      <li className={styles.key}>
        <span aria-hidden className={mergeClasses(styles.swatch, styles.drawn)} />
        {legendDrawn}
      </li>
    </ul>
  );
}

interface Props {
  readonly line: LevelLine;
  /** Share from 0 to 1 that fills the width. */
  readonly longest: number;
  readonly isOfList: boolean;
}

/** A level's share of the pool above its share of those drawn. */
export function LevelBars({ line, longest, isOfList }: Props) {
  const styles = useStyles();
  const { bars, percent } = drawnWords.result;
  const width = (share: number) => ({ width: `${longest === 0 ? 0 : (share / longest) * 100}%` });
  const rows = [
    { name: "pool", share: line.poolShare },
    { name: "drawn", share: line.drawnShare },
  ] as const;
  return (
    <div role="img" aria-label={bars(line.level, line.poolShare, line.drawnShare, isOfList)} className={styles.bars}>
      {rows.map(({ name, share }) => (
        <div key={name} className={styles.line}>
          <div className={styles.track}>{share > 0 && <div className={mergeClasses(styles.bar, styles[name])} style={width(share)} />}</div>
          <span className={styles.share}>{percent(share)}</span>
        </div>
      ))}
    </div>
  );
}
