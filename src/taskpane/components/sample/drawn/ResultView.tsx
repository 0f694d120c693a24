import type { ResultState } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { drawnWords } from "../../../words/sample-drawn";
import { ScreenBody } from "../../ScreenBody";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";
import { FactList } from "./FactList";
import { KeepPart } from "./KeepPart";
import { RedrawPart } from "./RedrawPart";
import { StagePart } from "./StagePart";

interface Props {
  readonly result: ResultState;
  readonly isBusy: boolean;
  readonly canAdd: boolean;
  readonly actions: PaneActions;
}

/** How well the sample represents the list, and what it rests on. */
export function ResultView({ result, isBusy, canAdd, actions }: Props) {
  const styles = useScreenStyles();
  const { result: resultWords } = drawnWords;
  return (
    <ScreenBody heading={resultWords.heading}>
      <StagePart stages={result.stages} />
      <Section heading={resultWords.facts}>
        <FactList facts={result.facts} />
      </Section>
      {result.overrides.length > 0 && (
        <Section heading={resultWords.overrides}>
          <FactList facts={result.overrides.map(({ about, reason }) => ({ name: about, value: reason }))} />
        </Section>
      )}
      {result.earlier.length > 0 && (
        <Section heading={resultWords.earlier}>
          <p className={styles.hint}>{resultWords.earlierHint}</p>
          <ol className={styles.list}>
            {result.earlier.map(({ drawnOn, seed, reason }, index) => (
              <li key={index}>
                <p className={styles.text}>{resultWords.earlierLine(drawnOn, seed)}</p>
                <p className={styles.hint}>{resultWords.earlierReason(reason)}</p>
              </li>
            ))}
          </ol>
        </Section>
      )}
      <KeepPart result={result} isBusy={isBusy} canAdd={canAdd} actions={actions} />
      <RedrawPart problem={result.redrawProblem} canAdd={canAdd} actions={actions} />
    </ScreenBody>
  );
}
