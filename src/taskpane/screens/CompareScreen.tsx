import { useId, useRef, useState, type ChangeEvent } from "react";
import { CompareResult } from "../components/CompareResult";
import { ProblemBar } from "../components/ProblemBar";
import { ScreenBody } from "../components/ScreenBody";
import { useScreenStyles } from "../components/screenStyles";
import { Working } from "../components/Working";
import type { CompareState } from "../store/screens";
import type { PaneActions, Problem } from "../store/snapshot";
import { compareWords } from "../words/compare";
import { toolsWords } from "../words/tools";

const unreadable: Problem = { sentence: compareWords.unreadable, whatToDo: compareWords.unreadableWhatToDo, canRetry: false };

/** What has changed since an earlier copy of the return, which is read in the pane alone. */
export function CompareScreen({ compare, actions }: { readonly compare: CompareState; readonly actions: PaneActions }) {
  const screenStyles = useScreenStyles();
  const inputId = useId();
  const [trouble, setTrouble] = useState<Problem>();
  /** A file that lies elsewhere may take its time to come. */
  const [isOpening, setIsOpening] = useState(false);
  const chosen = useRef<File>(undefined);
  const isReading = compare.phase === "reading";

  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    if (!file) return;
    setTrouble(undefined);
    setIsOpening(true);
    chosen.current = file;
    const ifWanted = (go: () => void) => (): void => {
      if (chosen.current !== file) return;
      setIsOpening(false);
      go();
    };
    file.arrayBuffer().then(
      (buffer) => { ifWanted(() => { actions.compareWith(file.name, new Uint8Array(buffer)); })(); },
      ifWanted(() => { setTrouble(unreadable); }),
    );
    // The same file may be chosen again after it was put right.
    event.target.value = "";
  };

  const cancel = (): void => {
    chosen.current = undefined;
    setIsOpening(false);
    if (isReading) actions.stopComparing();
  };

  return (
    <ScreenBody heading={compareWords.heading} back={{ label: toolsWords.back, onClick: () => { actions.goTo("tools"); } }}>
      <p className={screenStyles.text}>{compareWords.sentence}</p>
      <div className={screenStyles.field}>
        <label htmlFor={inputId} className={screenStyles.text}>
          {compare.phase === "choose" ? compareWords.file : compareWords.another}
        </label>
        <input
          id={inputId}
          type="file"
          accept=".xlsx"
          className={screenStyles.fileInput}
          disabled={isReading || isOpening}
          onChange={choose}
        />
      </div>
      <ProblemBar problem={trouble ?? (compare.phase === "failed" ? compare.problem : undefined)} />
      <Working
        words={isReading ? compareWords.reading(compare.fileName) : isOpening ? compareWords.opening : undefined}
        share={isReading ? compare.share : undefined}
        onCancel={cancel}
        mayBeQuick
      />
      <div role="status" className={screenStyles.region}>
        {compare.phase === "done" && <p className={screenStyles.text}>{compareWords.done(compare.fileName)}</p>}
      </div>
      {compare.phase === "done" && <CompareResult result={compare} actions={actions} />}
    </ScreenBody>
  );
}
