import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DatesPanel as Dates, PaneActions } from "../../store/snapshot";
import { words } from "../../words";
import { Disclosure } from "../Disclosure";
import { loadedLater } from "../loadedLater";
import { FindingSentence, SeverityMark } from "../SeverityMark";

const DateFields = loadedLater(async () => (await import(/* webpackChunkName: "dates" */ "./DateFields")).DateFields);

const useStyles = makeStyles({
  root: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  title: { display: "flex", flexDirection: "column", paddingBottom: tokens.spacingVerticalXS },
  summary: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    overflowWrap: "anywhere",
  },
  sentences: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: "none" },
  // What the fields take, so that the findings stand still while they come.
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minHeight: "164px" },
  withoutAgreed: { minHeight: "124px" },
});

function summaryOf(dates: Dates): string {
  if (dates.agreedDate === undefined) return words.dates.missing;
  if (dates.notificationDate === undefined) return words.dates.summary(dates.agreedDate, words.dates.notificationMissing);
  return words.dates.summary(dates.agreedDate, dates.distance);
}

/** Agreed date and date of notification: what they are, how far apart, and what is wrong with them. */
export function DatesPanel({ dates, actions }: { readonly dates: Dates; readonly actions: PaneActions }) {
  const styles = useStyles();
  // The notification may be weeks away: until it is known, the summary says so and the findings keep their room.
  const [isOpen, setIsOpen] = useState(dates.severity === "fix");
  const { severity } = dates;
  return (
    <Disclosure
      level="h2"
      className={styles.root}
      isOpen={isOpen}
      onToggle={() => { setIsOpen(!isOpen); }}
      label={
        <span className={styles.title}>
          {words.dates.heading}
          <span className={styles.summary}> {summaryOf(dates)}</span>
          {severity && !isOpen && <SeverityMark severity={severity}>{words.severity[severity]}</SeverityMark>}
        </span>
      }
    >
      <div className={styles.panel}>
        {dates.sentences.length > 0 && (
          <ul role="list" className={styles.sentences}>
            {dates.sentences.map(({ sentence, severity: ownSeverity }) => (
              <li key={sentence}>
                <FindingSentence severity={ownSeverity}>{sentence}</FindingSentence>
              </li>
            ))}
          </ul>
        )}
        <div className={mergeClasses(styles.fields, dates.agreedDateAddress === undefined && styles.withoutAgreed)}>
          <DateFields dates={dates} actions={actions} />
        </div>
      </div>
    </Disclosure>
  );
}
