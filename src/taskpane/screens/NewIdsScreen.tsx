import { Button, Field, Input, makeStyles, mergeClasses, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { ChangePreviewPart } from "../components/ChangePreviewPart";
import { KeyPart } from "../components/KeyPart";
import { ScreenBody } from "../components/ScreenBody";
import { useScreenStyles } from "../components/screenStyles";
import type { NewIdsState, NewIdsWish } from "../store/screens";
import type { PaneActions } from "../store/snapshot";
import { newIdsWords } from "../words/new-ids";
import { toolsWords } from "../words/tools";

const useStyles = makeStyles({
  ownLine: { display: "block" },
});

interface Props {
  readonly newIds: NewIdsState;
  readonly actions: PaneActions;
}

/** New ID numbers in three steps: what they should look like, what would change, and the key to keep. */
export function NewIdsScreen({ newIds, actions }: Props) {
  const { key, preview } = newIds;
  const step = key ? "key" : preview ? "preview" : "wish";
  // Each step is a screen of its own, so that its heading takes the focus.
  return (
    <ScreenBody
      key={step}
      heading={key ? newIdsWords.key.heading : (preview?.title ?? newIdsWords.heading)}
      {...(!preview && { back: { label: toolsWords.back, onClick: () => { actions.goTo("tools"); } } })}
    >
      {key ? (
        <KeyPart keyState={key} actions={actions} />
      ) : preview ? (
        <ChangePreviewPart preview={preview} applyLabel={newIdsWords.apply(preview.count)} actions={actions} />
      ) : (
        <WishPart newIds={newIds} actions={actions} />
      )}
    </ScreenBody>
  );
}

/** Whether a text is one of these; the group of radio buttons gives text. */
function isOneOf<T extends string>(known: readonly T[], text: string): text is T {
  return known.some((one) => one === text);
}

const styleNames: readonly NewIdsWish["style"][] = ["random", "gapFree"];
const scopeNames: readonly NewIdsWish["scope"][] = ["all", "flagged"];

function WishPart({ newIds, actions }: Props) {
  const styles = useScreenStyles();
  const [wish, setWish] = useState(newIds.wish);
  const { children, flagged, prefixProblem } = newIds;
  return (
    <>
      <p className={styles.text}>
        {toolsWords.newIds.sentence} {newIdsWords.sentence}
      </p>
      <Field label={newIdsWords.style.legend}>
        <RadioGroup
          value={wish.style}
          onChange={(_event, { value }) => { if (isOneOf(styleNames, value)) setWish({ ...wish, style: value }); }}
        >
          <Radio value="random" label={<Choice label={newIdsWords.style.random} hint={newIdsWords.style.randomHint} />} />
          <Radio value="gapFree" label={<Choice label={newIdsWords.style.gapFree(wish.scope === "all" ? children : flagged)} hint={newIdsWords.style.gapFreeHint} />} />
        </RadioGroup>
      </Field>
      <Field label={newIdsWords.scope.legend}>
        <RadioGroup
          value={wish.scope}
          onChange={(_event, { value }) => { if (isOneOf(scopeNames, value)) setWish({ ...wish, scope: value }); }}
        >
          <Radio value="all" label={newIdsWords.scope.all(children)} />
          {flagged > 0 && <Radio value="flagged" label={newIdsWords.scope.flagged(flagged)} />}
        </RadioGroup>
      </Field>
      <Field
        label={newIdsWords.prefix}
        hint={newIdsWords.prefixHint}
        {...(prefixProblem !== undefined && { validationMessage: prefixProblem, validationState: "error" as const })}
      >
        <Input
          autoComplete="off"
          spellCheck={false}
          value={wish.prefix}
          onChange={(_event, data) => { setWish({ ...wish, prefix: data.value }); }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => { actions.previewNewIds(wish); }}>
          {newIdsWords.preview}
        </Button>
      </div>
    </>
  );
}

function Choice({ label, hint }: { readonly label: string; readonly hint: string }) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  return (
    <>
      {label} <span className={mergeClasses(screenStyles.hint, styles.ownLine)}>{hint}</span>
    </>
  );
}
