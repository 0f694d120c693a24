import { Button, Field, MessageBar, MessageBarBody, MessageBarTitle, mergeClasses, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { SiblingsState } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { drawnWords } from "../../../words/sample-drawn";
import { ProblemBar } from "../../ProblemBar";
import { ScreenBody } from "../../ScreenBody";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";
import { Lines } from "./Lines";

interface Props {
  readonly siblings: SiblingsState;
  readonly canAdd: boolean;
  readonly actions: PaneActions;
}

/** Brothers and sisters among the records of the sample, typed or pasted. */
export function SiblingsView({ siblings, canAdd, actions }: Props) {
  const styles = useScreenStyles();
  const { text, groups, sentence, problems, problem } = siblings;
  const [draft, setDraft] = useState(text);
  const [saved, setSaved] = useState(text);
  if (text !== saved) {
    // Saved: the groups stand there as the record has them, which may be in another order or spelling.
    setSaved(text);
    setDraft(text);
  }
  const { siblings: siblingWords } = drawnWords;
  return (
    <ScreenBody heading={siblingWords.heading}>
      <p className={styles.text}>{siblingWords.sentence}</p>
      <ProblemBar problem={problem} />
      <div role="alert" className={styles.region}>
        {problems.length > 0 && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{siblingWords.trouble}</MessageBarTitle>
              <Lines lines={problems} />
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Field label={siblingWords.label} hint={siblingWords.hint} {...(problems.length > 0 && { validationState: "error" as const })}>
        <Textarea resize="vertical" rows={6} spellCheck={false} value={draft} onChange={(_event, data) => { setDraft(data.value); }} />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={!canAdd} onClick={() => { actions.sample({ ask: "siblings", text: draft }); }}>
          {siblingWords.save}
        </Button>
      </div>
      <p role="status" className={mergeClasses(styles.hint, styles.region)}>
        {draft === text ? "" : siblingWords.unsaved}
      </p>
      <Section heading={siblingWords.groups}>
        {groups.length === 0 ? (
          <p className={styles.text}>{siblingWords.none}</p>
        ) : (
          <>
            <p className={styles.text}>{sentence}</p>
            <Lines lines={groups.map(({ number, members }) => siblingWords.group(number, members))} />
          </>
        )}
      </Section>
    </ScreenBody>
  );
}
