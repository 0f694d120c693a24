import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Role } from "../../store/snapshot";
import { welcomeWords } from "../../words/welcome";
import { Arrow, Die, Line, Padlock, Paper, Pill, Sheet, Tick, Trouble } from "./pictureParts";
import { usePictureStyles } from "./usePictureStyles";

const WIDTH = 296;
const HEIGHT = 150;

/** A row, and what was found on it beside the list. */
function FoundBeside() {
  const styles = usePictureStyles();
  return (
    <>
      <Sheet x={20} y={21} width={136} rows={5} />
      <rect x={69} y={75} width={87} height={18} className={styles.wrong} />
      <path d="M79 84h34" className={styles.line} />
      <path d="M158 84h18" className={styles.leads} />
      <Paper x={178} y={48} width={98} height={72} />
      <Trouble x={194} y={66} />
      <Line x={210} y={66} length={52} />
      <Line x={190} y={84} length={70} />
      <Line x={190} y={102} length={40} />
    </>
  );
}

/** A cell before and after its fix. */
function BeforeAndAfter() {
  const styles = usePictureStyles();
  const { before, after } = welcomeWords.example;
  return (
    <>
      <Paper x={40} y={17} width={216} height={116} />
      <Line x={58} y={35} length={92} />
      <rect x={56} y={52} width={76} height={28} rx={3} className={styles.wrong} />
      <text x={94} y={71} textAnchor="middle" className={styles.ink}>{before}</text>
      <Arrow x={140} y={66} length={18} />
      <rect x={166} y={52} width={72} height={28} rx={3} className={styles.chosen} />
      <text x={202} y={71} textAnchor="middle" className={mergeClasses(styles.ink, styles.onChosen)}>{after}</text>
      <Pill x={56} y={99} width={64} isPrimary />
      <Pill x={128} y={99} width={64} isPrimary={false} />
    </>
  );
}

/** Everything ticked off, and a receipt. */
function TickedOff() {
  return (
    <>
      <Paper x={36} y={21} width={136} height={108} />
      {[45, 75, 105].map((y, index) => (
        <g key={y}>
          <Tick x={56} y={y} radius={9} />
          <Line x={76} y={y} length={[76, 58, 68][index] ?? 0} />
        </g>
      ))}
      <Paper x={192} y={33} width={70} height={84} />
      {[50, 64, 78].map((y) => <Line key={y} x={204} y={y} length={y === 78 ? 26 : 46} />)}
      <Tick x={254} y={108} radius={17} />
    </>
  );
}

function Frozen() {
  return (
    <>
      <Sheet x={66} y={21} width={164} rows={5} />
      <Padlock x={222} y={106} />
    </>
  );
}

/** Some rows of the list, by the fall of the dice. */
function Drawn() {
  return (
    <>
      <Sheet x={20} y={21} width={112} rows={5} chosen={[1, 4]} />
      <Die x={142} y={38} />
      <Arrow x={144} y={88} length={28} />
      <Sheet x={184} y={48} width={92} rows={2} chosen={[0, 1]} />
    </>
  );
}

/** Drawn twice, and the same. */
function TheSame() {
  const styles = usePictureStyles();
  return (
    <>
      <Sheet x={24} y={39} width={100} rows={3} chosen={[0, 1, 2]} />
      <path d="M138 69h20M138 79h20" className={styles.arrow} />
      <Sheet x={172} y={39} width={100} rows={3} chosen={[0, 1, 2]} />
      <Tick x={262} y={110} radius={17} />
    </>
  );
}

const pictures: Readonly<Record<Role, readonly (() => ReactNode)[]>> = {
  partnership: [FoundBeside, BeforeAndAfter, TickedOff],
  analyst: [Frozen, Drawn, TheSame],
};

/** What a page of the tour is about, drawn in the theme's colours. The words below it say the same. @param page from 1. */
export function TourPicture({ role, page }: { readonly role: Role; readonly page: number }) {
  const styles = usePictureStyles();
  const Picture = pictures[role][page - 1];
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.picture} aria-hidden>
      <rect width={WIDTH} height={HEIGHT} rx={8} className={styles.panel} />
      {Picture && <Picture />}
    </svg>
  );
}
