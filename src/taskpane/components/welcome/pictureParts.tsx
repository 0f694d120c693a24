import { mergeClasses } from "@fluentui/react-components";
import { usePictureStyles } from "./usePictureStyles";

interface At {
  readonly x: number;
  readonly y: number;
}

const ROW = 18;

/** A sheet with a heading and rows, each with a line of text in every column. Rows count from 0. */
export function Sheet({ x, y, width, rows, chosen = [] }: At & { readonly width: number; readonly rows: number; readonly chosen?: readonly number[] }) {
  const styles = usePictureStyles();
  const height = (rows + 1) * ROW;
  const all = Array.from({ length: rows }, (_unused, row) => row);
  const firstColumn = x + width * 0.36;
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} rx={4} className={styles.paper} />
      <path d={`M${x + 0.5} ${y + ROW}v-${ROW - 4}a4 4 0 0 1 4-4h${width - 9}a4 4 0 0 1 4 4v${ROW - 4}z`} className={styles.head} />
      {chosen.map((row) => (
        <rect key={row} x={x + 1} y={y + (row + 1) * ROW} width={width - 2} height={ROW} className={styles.chosen} />
      ))}
      {all.map((row) => (
        <g key={row}>
          {row > 0 && <path d={`M${x} ${y + (row + 1) * ROW}h${width}`} className={styles.grid} />}
          <path d={`M${x + 10} ${y + (row + 1.5) * ROW}h${width * 0.36 - 22}`} className={styles.line} />
          <path d={`M${firstColumn + 10} ${y + (row + 1.5) * ROW}h${width * (row % 2 === 0 ? 0.36 : 0.24)}`} className={styles.line} />
        </g>
      ))}
      <path d={`M${firstColumn} ${y}v${height}`} className={styles.grid} />
    </g>
  );
}

/** A card of white paper. */
export function Paper({ x, y, width, height }: At & { readonly width: number; readonly height: number }) {
  return <rect x={x} y={y} width={width} height={height} rx={6} className={usePictureStyles().paper} />;
}

/** A line of text that nobody has to read. */
export function Line({ x, y, length }: At & { readonly length: number }) {
  return <path d={`M${x} ${y}h${length}`} className={usePictureStyles().line} />;
}

/** Done: a tick on green. */
export function Tick({ x, y, radius }: At & { readonly radius: number }) {
  const styles = usePictureStyles();
  const part = radius / 10;
  return (
    <g>
      <circle cx={x} cy={y} r={radius} className={styles.brand} />
      <path d={`M${x - 4.6 * part} ${y + 0.4 * part}l${3.2 * part} ${3.2 * part} ${6 * part} ${-6.8 * part}`} className={styles.onBrand} />
    </g>
  );
}

/** Something is to be put right. */
export function Trouble({ x, y }: At) {
  const styles = usePictureStyles();
  return (
    <g>
      <circle cx={x} cy={y} r={7} className={styles.trouble} />
      <path d={`M${x} ${y - 3.4}v3.6M${x} ${y + 3.4}v.1`} className={styles.onBrand} style={{ strokeWidth: 1.8 }} />
    </g>
  );
}

export function Arrow({ x, y, length }: At & { readonly length: number }) {
  return <path d={`M${x} ${y}h${length}m-5-5l5 5-5 5`} className={usePictureStyles().arrow} />;
}

/** A button: the green one is the way on. */
export function Pill({ x, y, width, isPrimary }: At & { readonly width: number; readonly isPrimary: boolean }) {
  const styles = usePictureStyles();
  return (
    <g>
      <rect x={x} y={y} width={width} height={20} rx={4} className={isPrimary ? styles.brand : styles.paper} />
      <path d={`M${x + 12} ${y + 10}h${width - 24}`} className={isPrimary ? styles.onBrand : styles.line} />
    </g>
  );
}

export function Padlock({ x, y }: At) {
  const styles = usePictureStyles();
  return (
    <g>
      <circle cx={x} cy={y} r={24} className={styles.brand} />
      <path d={`M${x - 6} ${y - 2}v-4a6 6 0 0 1 12 0v4`} className={styles.onBrand} />
      <rect x={x - 9} y={y - 2} width={18} height={13} rx={2.5} className={styles.pip} />
    </g>
  );
}

/** A die that shows five. */
export function Die({ x, y }: At) {
  const styles = usePictureStyles();
  const pips: readonly (readonly [number, number])[] = [[8, 8], [24, 8], [16, 16], [8, 24], [24, 24]];
  return (
    <g>
      <rect x={x} y={y} width={32} height={32} rx={7} className={mergeClasses(styles.brand)} />
      {pips.map(([across, down]) => (
        <circle key={`${across}-${down}`} cx={x + across} cy={y + down} r={2.8} className={styles.pip} />
      ))}
    </g>
  );
}
