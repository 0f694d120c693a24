import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular, SubtractCircle16Regular } from "@fluentui/react-icons";
import type { HelpPart } from "../../help/help-topics";
import { helpWords } from "../../words/help";
import { useScreenStyles } from "../screenStyles";
import { Found } from "./Found";

const useStyles = makeStyles({
  heading: { marginTop: tokens.spacingVerticalS },
  items: { paddingInlineStart: tokens.spacingHorizontalXL, "& li + li": { marginTop: tokens.spacingVerticalXS } },
  stages: { "& li + li": { marginTop: tokens.spacingVerticalM } },
  marked: { gap: tokens.spacingVerticalSNudge },
  item: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, marginTop: tokens.spacingVerticalXXS },
  inScope: { color: tokens.colorStatusSuccessForeground1 },
  notInScope: { color: tokens.colorNeutralForeground3 },
  terms: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0 },
  term: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: 0 },
});

interface Props {
  readonly part: HelpPart;
  /** Whose words are marked; "" for none. */
  readonly query: string;
}

/** One part of a topic. */
export function TopicPart({ part, query }: Props) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  switch (part.kind) {
    case "text":
      return <p className={screenStyles.text}><Found text={part.text} query={query} /></p>;
    case "heading":
      return <h3 className={mergeClasses(screenStyles.subheading, styles.heading)}><Found text={part.text} query={query} /></h3>;
    case "list":
    case "steps": {
      const List = part.kind === "steps" ? "ol" : "ul";
      return (
        <List className={mergeClasses(screenStyles.text, styles.items)}>
          {part.items.map((item) => <li key={item}><Found text={item} query={query} /></li>)}
        </List>
      );
    }
    case "stages":
      return (
        <ol className={mergeClasses(screenStyles.text, styles.items, styles.stages)}>
          {part.stages.map(({ heading, text }) => (
            <li key={heading}>
              <strong className={mergeClasses(screenStyles.strong, screenStyles.ownLine)}><Found text={heading} query={query} /></strong>{" "}
              <Found text={text} query={query} />
            </li>
          ))}
        </ol>
      );
    case "checklist":
    case "exclusions":
      return <MarkedList items={part.items} isIn={part.kind === "checklist"} query={query} />;
    case "terms":
      return (
        <dl className={mergeClasses(screenStyles.text, styles.terms)}>
          {part.terms.map(({ term, meaning }) => (
            <div key={term}>
              <dt className={styles.term}><Found text={term} query={query} /></dt>
              <dd className={styles.meaning}><Found text={meaning} query={query} /></dd>
            </div>
          ))}
        </dl>
      );
  }
}

/** Each item with its tick, or with the sign of what is left out. There is nothing to tick off: nothing is kept. */
function MarkedList({ items, isIn, query }: { readonly items: readonly string[]; readonly isIn: boolean; readonly query: string }) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const Icon = isIn ? CheckmarkCircle16Regular : SubtractCircle16Regular;
  return (
    // Without its role, Safari takes a list without bullets for none.
    <ul role="list" className={mergeClasses(screenStyles.text, screenStyles.list, styles.marked)}>
      {items.map((item) => (
        <li key={item} className={styles.item}>
          <Icon className={mergeClasses(styles.icon, isIn ? styles.inScope : styles.notInScope)} aria-label={isIn ? helpWords.right : helpWords.wrong} />
          <span><Found text={item} query={query} /></span>
        </li>
      ))}
    </ul>
  );
}
