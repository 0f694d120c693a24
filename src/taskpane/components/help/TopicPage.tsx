import { Link } from "@fluentui/react-components";
import type { HelpTopic } from "../../help/help-topics";
import { helpWords } from "../../words/help";
import { ScreenBody } from "../ScreenBody";
import { useScreenStyles } from "../screenStyles";
import { SourceQuote } from "./SourceQuote";
import { TopicPart } from "./TopicPart";

interface Props {
  readonly topic: HelpTopic;
  readonly query: string;
  readonly back: { readonly label: string; readonly onClick: () => void };
  /** Given where `back` leads out of the help. */
  readonly onContents?: () => void;
}

/** One topic of the help. */
export function TopicPage({ topic, query, back, onContents }: Props) {
  const styles = useScreenStyles();
  return (
    <ScreenBody heading={topic.heading} back={back}>
      {topic.parts.map((part, index) => <TopicPart key={index} part={part} query={query} />)}
      {topic.source && <SourceQuote source={topic.source} query={query} />}
      {onContents && (
        <div>
          <Link as="button" className={styles.link} onClick={onContents}>
            {helpWords.allTopics}
          </Link>
        </div>
      )}
    </ScreenBody>
  );
}
