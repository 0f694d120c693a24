import { makeStyles, tokens } from "@fluentui/react-components";
import type { Bar, Distribution } from "../../../validation/summary";
import type { SendState } from "../../store/screens";
import { countInWords } from "../../words/counts";
import { sendWords } from "../../words/send";
import { Section } from "../Section";
import { useScreenStyles } from "../screenStyles";

const useStyles = makeStyles({
  caption: { textAlign: "start", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  number: { width: "1%", whiteSpace: "nowrap" },
  // The line at its left stands even where the bar has no length: nothing is seen as nothing.
  track: { height: "8px", marginTop: "2px", borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandStroke,
    // Forced colours take backgrounds away, and the bar is nothing else.
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
});

/** Numbers stand under one another; the tables' own rule for cells would win over a class. */
const atTheEnd = { textAlign: "end" } as const;

/** How many children there are of each kind: tables whose rows carry a bar. */
export function Figures({ distributions }: Pick<SendState, "distributions">) {
  const styles = useScreenStyles();
  return (
    <Section heading={sendWords.figures.heading}>
      <p className={styles.hint}>{sendWords.figures.hint}</p>
      {distributions.map((distribution) => (
        <DistributionTable key={distribution.name} distribution={distribution} />
      ))}
    </Section>
  );
}

function DistributionTable({ distribution: { name, bars } }: { readonly distribution: Distribution }) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  return (
    <table className={screenStyles.table}>
      <caption className={styles.caption}>{name}</caption>
      <thead>
        <tr>
          <th scope="col">{sendWords.figures.label}</th>
          <th scope="col" className={styles.number} style={atTheEnd}>
            {sendWords.figures.count}
          </th>
          <th scope="col" className={styles.number} style={atTheEnd}>
            {sendWords.figures.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.label}>
            <th scope="row">
              {bar.label}
              <BarPicture bar={bar} />
            </th>
            <td className={styles.number} style={atTheEnd}>{countInWords(bar.count)}</td>
            <td className={styles.number} style={atTheEnd}>{sendWords.figures.percent(bar.share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The numbers beside it say the same. */
function BarPicture({ bar }: { readonly bar: Bar }) {
  const styles = useStyles();
  return (
    <div aria-hidden className={styles.track}>
      <div className={styles.bar} style={{ width: `${bar.share * 100}%` }} />
    </div>
  );
}
