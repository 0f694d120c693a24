import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { ChangePreviewPart } from "../components/ChangePreviewPart";
import { isOneOf } from "../components/isOneOf";
import { KeyPart } from "../components/KeyPart";
import { NumberPrefixField, NumberStyleField } from "../components/NumberWish";
import { ScreenBody } from "../components/ScreenBody";
import { useScreenStyles } from "../components/screenStyles";
import type { NewIdsState, NewIdsWish } from "../store/screens";
import type { PaneActions } from "../store/snapshot";
import { newIdsWords } from "../words/new-ids";
import { toolsWords } from "../words/tools";

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

const scopeNames: readonly NewIdsWish["scope"][] = ["all", "flagged"];

function WishPart({ newIds, actions }: Props) {
  const styles = useScreenStyles();
  const [wish, setWish] = useState(newIds.wish);
  const { children, flagged, prefixProblem } = newIds;
  return (
    <>
      <p className={styles.text}>{newIdsWords.sentence}</p>
      <NumberStyleField
        style={wish.style}
        count={wish.scope === "all" ? children : flagged}
        onStyle={(style) => { setWish({ ...wish, style }); }}
      />
      <Field label={newIdsWords.scope.legend}>
        <RadioGroup
          value={wish.scope}
          onChange={(_event, { value }) => { if (isOneOf(scopeNames, value)) setWish({ ...wish, scope: value }); }}
        >
          <Radio value="all" label={newIdsWords.scope.all(children)} />
          {flagged > 0 && <Radio value="flagged" label={newIdsWords.scope.flagged(flagged)} />}
        </RadioGroup>
      </Field>
      <NumberPrefixField prefix={wish.prefix} problem={prefixProblem} onPrefix={(prefix) => { setWish({ ...wish, prefix }); }} />
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => { actions.previewNewIds(wish); }}>
          {newIdsWords.preview}
        </Button>
      </div>
    </>
  );
}
