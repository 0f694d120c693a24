import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import { HelpContents } from "../components/help/HelpContents";
import { TopicPage } from "../components/help/TopicPage";
import type { HelpState } from "../help/help-topics";
import type { PaneActions } from "../store/snapshot";
import { helpWords } from "../words/help";

const useStyles = makeStyles({
  title: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly help: HelpState;
  readonly actions: PaneActions;
}

/** The help: a table of contents, a search over it, and one topic at a time. */
export function HelpScreen({ help, actions }: Props) {
  const styles = useStyles();
  // Another topic that is asked for is another way in.
  const pages = <HelpPages key={help.topic ?? ""} help={help} actions={actions} />;
  if (help.returnTitle !== undefined) return pages;
  // Without a return there is no header to stand under.
  return (
    <main>
      <h1 className={styles.title}>{helpWords.product}</h1>
      {pages}
    </main>
  );
}

function HelpPages({ help, actions }: Props) {
  const [query, setQuery] = useState("");
  /** The page, and the topic that was open before it. */
  const [page, setPage] = useState<{ readonly open: string | undefined; readonly last?: string }>({ open: help.topic });
  const topics = help.sections.flatMap((section) => section.topics);
  const topic = topics.find(({ key }) => key === page.open);
  // Whoever asked for a topic goes back to where they asked; whoever found it here, to the contents.
  const isAskedFor = topic !== undefined && topic.key === help.topic && page.last === undefined;

  const close = (): void => { actions.closeHelp(); };
  const toContents = (): void => { setPage({ open: undefined, ...(topic && { last: topic.key }) }); };
  const leaveOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    if (topic === undefined || isAskedFor) close();
    else toContents();
  };

  return (
    <div onKeyDown={leaveOnEscape}>
      {topic === undefined ? (
        <HelpContents
          help={help}
          query={query}
          onQuery={setQuery}
          last={page.last}
          onOpen={(key) => { setPage({ open: key, last: key }); }}
          actions={actions}
        />
      ) : (
        <TopicPage
          key={topic.key}
          topic={topic}
          query={query}
          back={isAskedFor ? { label: helpWords.back, onClick: close } : { label: helpWords.toContents, onClick: toContents }}
          {...(isAskedFor && { onContents: toContents })}
        />
      )}
    </div>
  );
}
