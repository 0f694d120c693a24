import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useId, useState, type ChangeEvent } from "react";
import { CompareResult } from "../components/CompareResult";
import { ProblemBar } from "../components/ProblemBar";
import { ScreenBody } from "../components/ScreenBody";
import { useScreenStyles } from "../components/screenStyles";
import type { CompareState } from "../store/screens";
import type { PaneActions, Problem } from "../store/snapshot";
import { compareWords } from "../words/compare";
import { toolsWords } from "../words/tools";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  spinner: { justifyContent: "flex-start" },
  input: { maxWidth: "100%", minHeight: "32px", color: "inherit", font: "inherit", fontSize: tokens.fontSizeBase300 },
});

const unreadable: Problem = { sentence: compareWords.unreadable, whatToDo: compareWords.unreadableWhatToDo, canRetry: false };

/** What has changed since an earlier copy of the return, which is read in the pane alone. */
export function CompareScreen({ compare, actions }: { readonly compare: CompareState; readonly actions: PaneActions }) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const inputId = useId();
  const [trouble, setTrouble] = useState<Problem>();

  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    if (!file) return;
    setTrouble(undefined);
    file.arrayBuffer().then(
      (buffer) => { actions.compareWith(file.name, new Uint8Array(buffer)); },
      () => { setTrouble(unreadable); },
    );
    // The same file may be chosen again after it was put right.
    event.target.value = "";
  };

  return (
    <ScreenBody heading={compareWords.heading} back={{ label: toolsWords.back, onClick: () => { actions.goTo("tools"); } }}>
      <p className={screenStyles.text}>{compareWords.sentence}</p>
      <div className={styles.field}>
        <label htmlFor={inputId} className={screenStyles.text}>
          {compare.phase === "choose" ? compareWords.file : compareWords.another}
        </label>
        <input
          id={inputId}
          type="file"
          accept=".xlsx"
          className={styles.input}
          disabled={compare.phase === "reading"}
          onChange={choose}
        />
      </div>
      <ProblemBar problem={trouble ?? (compare.phase === "failed" ? compare.problem : undefined)} />
      <div role="status" className={screenStyles.region}>
        {compare.phase === "reading" && (
          <Spinner size="small" label={compareWords.reading(compare.fileName)} labelPosition="after" className={styles.spinner} />
        )}
        {compare.phase === "done" && <p className={screenStyles.text}>{compareWords.done(compare.fileName)}</p>}
      </div>
      {compare.phase === "done" && <CompareResult result={compare} actions={actions} />}
    </ScreenBody>
  );
}
