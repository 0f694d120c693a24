import { Button, Checkbox, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useState } from "react";
import type { ExtractPreview } from "../../../store/extract-screens";
import type { PaneActions } from "../../../store/snapshot";
import { extractResultWords } from "../../../words/extract-result";
import { ProblemBar } from "../../ProblemBar";
import { useScreenStyles } from "../../screenStyles";
import { Working } from "../../Working";
import { Sentences } from "./Sentences";

interface Props {
  readonly preview: ExtractPreview;
  readonly isBusy: boolean;
  readonly onLookAgain: () => void;
  readonly actions: PaneActions;
}

/** What to know before, the yes to what is replaced, and the button that says what it does. */
export function WritePart({ preview, isBusy, onLookAgain, actions }: Props) {
  const styles = useScreenStyles();
  const { write: words } = extractResultWords.preview;
  const { mode, inList, children, warnings, obstacle, prefixProblem, isReadingKey, isWriting, problem } = preview;
  const replaces = mode === "replace" && inList > 0;
  const [isSure, setIsSure] = useState(false);
  const what = `${mode} ${inList} ${children}`;
  const [agreedTo, setAgreedTo] = useState(what);
  if (what !== agreedTo) {
    // Whoever agreed to something else has not agreed to this.
    setAgreedTo(what);
    setIsSure(false);
  }
  const isBlocked = obstacle !== undefined || prefixProblem !== undefined;
  const label = replaces ? words.replace(inList, children) : inList > 0 ? words.append(children) : words.first(children);
  const hint = obstacle ? words.blocked : prefixProblem !== undefined ? words.prefix : replaces && !isSure ? words.notAgreed : words.undo;
  return (
    <>
      {warnings.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.warnings}</MessageBarTitle>
            <Sentences lines={warnings} />
          </MessageBarBody>
        </MessageBar>
      )}
      <ProblemBar problem={problem} again={{ label: words.again, onClick: onLookAgain }} />
      {replaces && !isBlocked && (
        <Checkbox
          label={words.agree(inList, children)}
          checked={isSure}
          // A box that is disabled would lose the keyboard's place while Excel works.
          onChange={(_event, { checked }) => { if (!isWriting) setIsSure(checked === true); }}
        />
      )}
      <p className={styles.hint}>{hint}</p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isBlocked || isReadingKey || isBusy || isWriting || (replaces && !isSure)}
          onClick={() => { actions.extract({ ask: "write" }); }}
        >
          {label}
        </Button>
      </div>
      <Working words={isWriting ? words.writing : undefined} mayBeQuick />
    </>
  );
}
