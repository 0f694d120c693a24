import { Field, Input, mergeClasses } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons";
import { useRef, type KeyboardEvent } from "react";
import type { HelpState } from "../../help/help-topics";
import { foldedWords, searchHelp } from "../../help/search";
import type { PaneActions } from "../../store/snapshot";
import { helpWords } from "../../words/help";
import { ScreenBody } from "../ScreenBody";
import { Section } from "../Section";
import { useScreenStyles } from "../screenStyles";
import { RoleChoice } from "./RoleChoice";
import { TopicLinks } from "./TopicLinks";

interface Props {
  readonly help: HelpState;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The topic that somebody comes back from: its link takes the focus. */
  readonly last: string | undefined;
  readonly onOpen: (key: string) => void;
  readonly actions: PaneActions;
}

/** What the help has, by section, or the topics that a search finds. */
export function HelpContents({ help, query, onQuery, last, onOpen, actions }: Props) {
  const styles = useScreenStyles();
  const lastLink = useRef<HTMLButtonElement>(null);
  const isSearch = foldedWords(query).length > 0;
  const links = { query, last, lastLink, onOpen };
  const finds = isSearch ? searchHelp(help.sections, query) : [];

  // The first Escape empties the field, as search fields do; only the next one leaves the help.
  const emptyOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || query === "") return;
    event.preventDefault();
    onQuery("");
  };

  return (
    <ScreenBody
      heading={helpWords.heading}
      back={{ label: helpWords.back, onClick: () => { actions.closeHelp(); } }}
      focusOn={last === undefined ? undefined : lastLink}
    >
      <div role="search">
        <Field label={helpWords.search.label}>
          <Input
            type="search"
            autoComplete="off"
            contentBefore={<Search16Regular aria-hidden />}
            value={query}
            onChange={(_event, data) => { onQuery(data.value); }}
            onKeyDown={emptyOnEscape}
          />
        </Field>
      </div>
      <p role="status" className={mergeClasses(styles.hint, styles.region)}>
        {isSearch ? helpWords.search.found(finds.length) : ""}
      </p>
      {!isSearch && help.sections.map(({ heading, topics }) => (
        <Section key={heading} heading={heading}>
          <TopicLinks {...links} finds={topics.map((topic) => ({ section: heading, topic }))} />
        </Section>
      ))}
      {isSearch && finds.length === 0 && <p className={styles.text}>{helpWords.search.nothing}</p>}
      {finds.length > 0 && (
        <Section heading={helpWords.search.results}>
          <TopicLinks {...links} finds={finds} isMixed />
        </Section>
      )}
      {!isSearch && <RoleChoice role={help.role} actions={actions} />}
    </ScreenBody>
  );
}
