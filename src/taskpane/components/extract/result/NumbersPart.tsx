import { useState } from "react";
import type { ExtractPreview } from "../../../store/extract-screens";
import type { PaneActions } from "../../../store/snapshot";
import { extractResultWords } from "../../../words/extract-result";
import { NumberPrefixField, NumberStyleField } from "../../NumberWish";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";

interface Props extends Pick<ExtractPreview, "wish" | "prefixProblem" | "children"> {
  readonly hasKey: boolean;
  readonly actions: PaneActions;
}

/** What the new numbers look like. They are dealt out anew with each change, so letters count once the field is left. */
export function NumbersPart({ wish, prefixProblem, children: count, hasKey, actions }: Props) {
  const styles = useScreenStyles();
  const { numbers: words } = extractResultWords.preview;
  const [typed, setTyped] = useState<string>();
  const prefix = typed ?? wish.prefix;
  const done = (): void => {
    setTyped(undefined);
    if (prefix !== wish.prefix) actions.extract({ ask: "wish", wish: { ...wish, prefix } });
  };
  return (
    <Section heading={words.heading}>
      <p className={styles.text}>{hasKey ? words.onlyNew : words.sentence}</p>
      <NumberStyleField style={wish.style} count={count} onStyle={(style) => { actions.extract({ ask: "wish", wish: { style, prefix } }); }} />
      <NumberPrefixField prefix={prefix} problem={prefixProblem} onPrefix={setTyped} onDone={done} />
    </Section>
  );
}
