import { makeStyles, tokens } from "@fluentui/react-components";
import type { Distribution } from "../../../validation/summary";
import type { SendState } from "../../store/screens";
import { countInWords } from "../../words/counts";
import { sendWords } from "../../words/send";
import { Section } from "../Section";
import { numberCell } from "../numberCell";
import { useScreenStyles } from "../screenStyles";
import { ShareBar } from "../ShareBar";

const useStyles = makeStyles({
  caption: { textAlign: "start", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

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
          <th scope="col" style={numberCell}>
            {sendWords.figures.count}
          </th>
          <th scope="col" style={numberCell}>
            {sendWords.figures.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.label}>
            <th scope="row">
              {bar.label}
              <ShareBar share={bar.share} />
            </th>
            <td style={numberCell}>{countInWords(bar.count)}</td>
            <td style={numberCell}>{sendWords.figures.percent(bar.share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
