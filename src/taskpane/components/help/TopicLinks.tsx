import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { RefObject } from "react";
import type { HelpFind } from "../../help/search";
import { helpWords } from "../../words/help";
import { useFocusRing } from "../focusRing";
import { useScreenStyles } from "../screenStyles";
import { Found } from "./Found";

const useStyles = makeStyles({
  // The rows reach the sides of the pane.
  list: { margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly finds: readonly HelpFind[];
  readonly query: string;
  /** Says where each topic stands: the links are not under the heading of their section. */
  readonly isMixed?: boolean;
  /** The topic that somebody comes back from, and where its link is kept. */
  readonly last: string | undefined;
  readonly lastLink: RefObject<HTMLButtonElement | null>;
  readonly onOpen: (key: string) => void;
}

/** Topics to open, one a line. */
export function TopicLinks({ finds, query, isMixed = false, last, lastLink, onOpen }: Props) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const focusRing = useFocusRing();
  return (
    <ul role="list" className={styles.list}>
      {finds.map(({ section, topic }) => (
        <li key={topic.key}>
          <button
            type="button"
            {...(topic.key === last && { ref: lastLink })}
            className={mergeClasses(styles.row, focusRing)}
            onClick={() => { onOpen(topic.key); }}
          >
            <span className={styles.words}>
              <span><Found text={topic.heading} query={query} /></span>
              {isMixed && <span className={screenStyles.hint}> {helpWords.search.within(section)}</span>}
            </span>
            <ChevronRight16Regular className={styles.chevron} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
