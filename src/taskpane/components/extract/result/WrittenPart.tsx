import { Button, Link, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ExtractState } from "../../../store/extract-screens";
import type { PaneActions } from "../../../store/snapshot";
import { extractKeyWords, extractResultWords } from "../../../words/extract-result";
import { KeyPart } from "../../KeyPart";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";

interface Props {
  readonly written: Extract<ExtractState, { phase: "written" }>;
  readonly actions: PaneActions;
}

/** What was written, and the key, which is needed for the next extract and exists nowhere else yet. */
export function WrittenPart({ written: { sentence, isTakenBack, key }, actions }: Props) {
  const styles = useScreenStyles();
  const { written: words } = extractResultWords;
  const [hadKey, setHadKey] = useState(key !== undefined);
  if (!hadKey && key !== undefined) setHadKey(true);
  const ending = useRef<HTMLParagraphElement>(null);
  const wasHeld = useRef(key !== undefined);
  const isHeld = key !== undefined;
  // The button that let go of the key has gone with it.
  useEffect(() => {
    if (wasHeld.current && !isHeld) ending.current?.focus();
    wasHeld.current = isHeld;
  }, [isHeld]);
  return (
    <>
      <MessageBar intent={isTakenBack ? "warning" : "success"} layout="multiline">
        <MessageBarBody>{isTakenBack ? words.takenBack : sentence}</MessageBarBody>
      </MessageBar>
      {key ? (
        <Section heading={words.key}>
          <p className={styles.text}>{words.next}</p>
          <KeyPart keyState={key} keyWords={extractKeyWords} actions={actions} />
        </Section>
      ) : (
        <p ref={ending} tabIndex={-1} className={styles.text}>
          {hadKey ? words.letGo : words.noKey}
        </p>
      )}
      <Section heading={words.findingsHeading}>
        <p className={styles.text}>{words.findings}</p>
        <div className={styles.text}>
          <Link as="button" className={styles.link} onClick={() => { actions.goTo("findings"); }}>
            {words.goToFindings}
          </Link>
        </div>
      </Section>
      {(!key || isTakenBack) && (
        <div className={styles.buttons}>
          <Button onClick={() => { actions.extract({ ask: "startOver" }); }}>{words.another}</Button>
        </div>
      )}
    </>
  );
}
