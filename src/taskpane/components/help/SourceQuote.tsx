import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { GuidanceSource } from "../../../returns/guidance";
import { helpWords } from "../../words/help";
import { Section } from "../Section";
import { useScreenStyles } from "../screenStyles";
import { Found } from "./Found";

const useStyles = makeStyles({
  figure: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
  quote: { margin: 0 },
  section: { display: "block", fontWeight: tokens.fontWeightSemibold },
});

/** What the guidance says, in its own words, with the document and the section. */
export function SourceQuote({ source, query }: { readonly source: GuidanceSource; readonly query: string }) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  return (
    <Section heading={helpWords.source}>
      <figure className={styles.figure}>
        <blockquote className={mergeClasses(screenStyles.text, styles.quote)}>
          “<Found text={source.says} query={query} />”
        </blockquote>
        <figcaption className={screenStyles.hint}>
          <span className={styles.section}>
            <Found text={source.section} query={query} />
          </span>
          <Found text={source.document} query={query} />
        </figcaption>
      </figure>
    </Section>
  );
}
