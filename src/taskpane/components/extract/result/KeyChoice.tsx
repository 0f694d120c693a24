import { Button, mergeClasses } from "@fluentui/react-components";
import { useId, useRef, useState, type ChangeEvent } from "react";
import type { ExtractPreview } from "../../../store/extract-screens";
import type { PaneActions, Problem } from "../../../store/snapshot";
import { extractResultWords } from "../../../words/extract-result";
import { ProblemBar } from "../../ProblemBar";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";
import { Working } from "../../Working";

const { key: words } = extractResultWords.preview;
const unreadable: Problem = { sentence: words.unreadable, whatToDo: words.unreadableWhatToDo, canRetry: false };

interface Props extends Pick<ExtractPreview, "keyProblem" | "isReadingKey"> {
  readonly inUse: ExtractPreview["key"];
  readonly actions: PaneActions;
}

/** The key of an earlier list, with which every child keeps its number. */
export function KeyChoice({ inUse, keyProblem, isReadingKey, actions }: Props) {
  const screenStyles = useScreenStyles();
  const inputId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<Problem>();
  /** A file that lies elsewhere may take its time to come. */
  const [isOpening, setIsOpening] = useState(false);
  const isReading = isOpening || isReadingKey;

  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    if (!file) return;
    setTrouble(undefined);
    setIsOpening(true);
    file.arrayBuffer().then(
      (buffer) => {
        setIsOpening(false);
        actions.extract({ ask: "key", fileName: file.name, bytes: new Uint8Array(buffer) });
      },
      () => {
        setIsOpening(false);
        setTrouble(unreadable);
      },
    );
    // The same file may be chosen again after it was put right.
    event.target.value = "";
  };
  const forget = (): void => {
    setTrouble(undefined);
    // The button goes with the key.
    input.current?.focus();
    actions.extract({ ask: "forgetKey" });
  };

  return (
    <Section heading={words.heading}>
      {!inUse && <p className={screenStyles.text}>{words.sentence}</p>}
      <div role="status" className={mergeClasses(screenStyles.text, screenStyles.region)}>
        {!isReading && inUse && `${words.inUse(inUse.fileName, inUse.numbers, inUse.known)}${inUse.known === 0 ? ` ${words.noneKnown}` : ""}`}
      </div>
      <Working words={isReading ? words.reading : undefined} mayBeQuick />
      <ProblemBar problem={trouble ?? keyProblem} />
      {inUse && (
        <div className={screenStyles.buttons}>
          <Button onClick={forget}>{words.forget}</Button>
        </div>
      )}
      <div className={screenStyles.field}>
        <label htmlFor={inputId} className={screenStyles.text}>
          {inUse ? words.another : words.file}
        </label>
        <input ref={input} id={inputId} type="file" accept=".xlsx,.csv,.txt" className={screenStyles.fileInput} onChange={choose} />
      </div>
    </Section>
  );
}
