import { Button, mergeClasses, Switch } from "@fluentui/react-components";
import type { ResultState } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { drawnWords } from "../../../words/sample-drawn";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";

interface Props {
  readonly result: ResultState;
  readonly isBusy: boolean;
  readonly canAdd: boolean;
  readonly actions: PaneActions;
}

/** Where the sample stands in the workbook, and how to keep its record elsewhere. */
export function KeepPart({ result, isBusy, canAdd, actions }: Props) {
  const styles = useScreenStyles();
  const { result: resultWords } = drawnWords;
  const hasReserve = result.stages.some(({ key }) => key === "reserve");
  const sheets = (["sample", "reserve", "record"] as const).filter((sheet) => sheet !== "reserve" || hasReserve);
  return (
    <>
      <Section heading={resultWords.sheets}>
        <div className={styles.buttons}>
          {sheets.map((sheet) => (
            <Button key={sheet} disabledFocusable={isBusy} onClick={() => { actions.sample({ ask: "goToSheet", sheet }); }}>
              {resultWords.goTo[sheet]}
            </Button>
          ))}
        </div>
        <Switch
          label={resultWords.mark}
          checked={result.isMarked}
          // A switch that is disabled would lose the keyboard's place while Excel works. What is marked may be cleared even in doubt.
          onChange={(_event, { checked }) => { if (canAdd || (!isBusy && !checked)) actions.sample({ ask: "mark", isOn: checked }); }}
        />
        <p className={styles.hint}>{resultWords.markHint}</p>
      </Section>
      <Section heading={resultWords.keep}>
        <p className={styles.text}>{resultWords.keepHint}</p>
        <div className={styles.buttons}>
          <Button onClick={() => { actions.sample({ ask: "copyRecord" }); }}>{resultWords.copy}</Button>
          {result.canDownload && (
            <Button onClick={() => { actions.sample({ ask: "downloadRecord" }); }}>{resultWords.download}</Button>
          )}
        </div>
        <p role="status" className={mergeClasses(styles.hint, styles.region)}>
          {result.done ?? ""}
        </p>
      </Section>
    </>
  );
}
