import { Button } from "@fluentui/react-components";
import type { PaneActions, Problem } from "../../../store/snapshot";
import { drawnWords } from "../../../words/sample-drawn";
import { ProblemBar } from "../../ProblemBar";
import { ScreenBody } from "../../ScreenBody";
import { useScreenStyles } from "../../screenStyles";

/** What stands in the workbook of a sample could not be read. */
export function SampleFailed({ problem, actions }: { readonly problem: Problem; readonly actions: PaneActions }) {
  const styles = useScreenStyles();
  const { heading, again } = drawnWords.failed;
  return (
    <ScreenBody heading={heading}>
      <ProblemBar problem={problem} />
      {problem.canRetry && (
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => { actions.sample({ ask: "lookAgain" }); }}>
            {again}
          </Button>
        </div>
      )}
    </ScreenBody>
  );
}
