import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ChartPoint } from "../../../store/sample-screens";
import { countInWords } from "../../../words/counts";
import { prepareWords } from "../../../words/sample-prepare";
import { Opening } from "../../Opening";
import { Section } from "../../Section";
import { atTheEnd } from "../../numberCell";
import { useScreenStyles } from "../../screenStyles";
import { tablePoints, ticksTo } from "./chart-scale";

/** In the units of the drawing, which are those of the page in the narrowest pane. */
const WIDTH = 296;
const HEIGHT = 200;
const PLOT = { left: 34, right: 284, top: 22, bottom: 158 };

const useStyles = makeStyles({
  // Every line takes the colour of the text around it: a colour of its own would be kept where colours are forced, on
  // whatever ground. Shapes tell the lines apart.
  chart: { display: "block", width: "100%", maxWidth: "340px", height: "auto", fontFamily: "inherit" },
  label: { fontSize: "12px", fill: "currentColor" },
  strong: { fontSize: "12px", fill: "currentColor", fontWeight: tokens.fontWeightSemibold },
  grid: { stroke: "currentColor", strokeOpacity: 0.25 },
  axis: { stroke: "currentColor" },
  curve: { fill: "none", stroke: "currentColor", strokeWidth: 2, strokeLinejoin: "round" },
  chosen: { stroke: "currentColor", strokeDasharray: "4 3" },
  dot: { fill: "currentColor" },
  number: { width: "40%" },
});

const { chart: chartWords } = prepareWords;

interface Props {
  /** Two or more, by ascending number of records. */
  readonly points: readonly ChartPoint[];
  /** How many records are to be read. */
  readonly chosen: number;
}

/** How exactly a finding is known by the number of records read: as a line, and as a table. */
export function SizeChart({ points, chosen }: Props) {
  const styles = useScreenStyles();
  return (
    <Section heading={chartWords.heading}>
      <p className={styles.hint}>{chartWords.hint}</p>
      <Picture points={points} chosen={chosen} />
      <Opening level="h4" label={chartWords.table}>
        <PointsTable points={points} chosen={chosen} />
      </Opening>
    </Section>
  );
}

function Picture({ points, chosen }: Props) {
  const styles = useStyles();
  const id = useId();
  const across = ticksTo(Math.max(chosen, ...points.map(({ n }) => n)));
  const up = ticksTo(Math.max(...points.map((point) => point.points)));
  const x = (n: number): number => PLOT.left + (n / (across.at(-1) ?? 1)) * (PLOT.right - PLOT.left);
  const y = (value: number): number => PLOT.bottom - (value / (up.at(-1) ?? 1)) * (PLOT.bottom - PLOT.top);
  const marked = points.find(({ n }) => n === chosen);
  return (
    <svg
      role="img"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}desc`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={styles.chart}
    >
      <title id={`${id}title`}>{chartWords.title}</title>
      <desc id={`${id}desc`}>{inWords(points, marked)}</desc>
      {up.map((value) => (
        <g key={value}>
          <line className={value === 0 ? styles.axis : styles.grid} x1={PLOT.left} x2={PLOT.right} y1={y(value)} y2={y(value)} />
          <text className={styles.label} x={PLOT.left - 5} y={y(value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {across.map((n) => (
        <g key={n}>
          <line className={styles.axis} x1={x(n)} x2={x(n)} y1={PLOT.bottom} y2={PLOT.bottom + 4} />
          <text className={styles.label} x={x(n)} y={PLOT.bottom + 17} textAnchor="middle">
            {countInWords(n)}
          </text>
        </g>
      ))}
      <text className={styles.label} x={0} y={12}>
        {chartWords.up}
      </text>
      <text className={styles.label} x={(PLOT.left + PLOT.right) / 2} y={HEIGHT - 6} textAnchor="middle">
        {chartWords.across}
      </text>
      <polyline className={styles.curve} points={points.map(({ n, points: value }) => `${x(n)},${y(value)}`).join(" ")} />
      <ChosenMark x={x(chosen)} y={marked && y(marked.points)} label={labelOf(chosen, marked)} />
    </svg>
  );
}

/** Where the chosen number stands; how exactly, only where the curve was worked out for it. */
function ChosenMark({ x, y, label }: { readonly x: number; readonly y: number | undefined; readonly label: string }) {
  const styles = useStyles();
  // Beside the line where there is room: the label is never cut off.
  const isRight = x > (PLOT.left + PLOT.right) / 2;
  return (
    <g>
      <line className={styles.chosen} x1={x} x2={x} y1={PLOT.top} y2={PLOT.bottom} />
      {y !== undefined && <circle className={styles.dot} cx={x} cy={y} r={4.5} />}
      <text className={styles.strong} x={isRight ? x - 6 : x + 6} y={PLOT.top + 12} textAnchor={isRight ? "end" : "start"}>
        {label}
      </text>
    </g>
  );
}

function labelOf(chosen: number, marked: ChartPoint | undefined): string {
  return marked ? chartWords.mark(chosen, chartWords.points(marked.points)) : chartWords.markAlone(chosen);
}

function inWords(points: readonly ChartPoint[], marked: ChartPoint | undefined): string {
  const [fewest, most] = [points[0], points.at(-1)];
  if (!fewest || !most) return "";
  const reach = chartWords.reach(fewest.n, chartWords.points(fewest.points), most.n, chartWords.points(most.points));
  return marked ? `${reach} ${chartWords.chosen(marked.n, chartWords.points(marked.points))}` : reach;
}

function PointsTable({ points, chosen }: Props) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  return (
    <table className={screenStyles.table}>
      <thead>
        <tr>
          <th scope="col">{chartWords.across}</th>
          <th scope="col" className={styles.number} style={atTheEnd}>
            {chartWords.up}
          </th>
        </tr>
      </thead>
      <tbody>
        {tablePoints(points, chosen).map(({ n, points: value }) => (
          <tr key={n}>
            <th scope="row">
              {countInWords(n)}
              {n === chosen && ` (${chartWords.yours})`}
            </th>
            <td className={styles.number} style={atTheEnd}>
              {chartWords.points(value)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
