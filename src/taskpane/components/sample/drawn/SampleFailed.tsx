import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { DeleteState } from "../../../store/sample-screens";
import type { PaneActions, Problem } from "../../../store/snapshot";
import { drawnWords } from "../../../words/sample-drawn";
import { ProblemBar } from "../../ProblemBar";
import { ScreenBody } from "../../ScreenBody";
import { useScreenStyles } from "../../screenStyles";
import { DeleteView } from "./DeleteView";

interface Props {
  readonly problem: Problem;
  /** Given where what is there can be deleted although it cannot be used. */
  readonly remove: (DeleteState & { readonly isBusy: boolean }) | undefined;
  readonly actions: PaneActions;
}

/** What stands in the workbook of a sample could not be read. */
export function SampleFailed({ problem, remove, actions }: Props) {
  const styles = useScreenStyles();
  const { heading, again } = drawnWords.failed;
  const [isDeleting, setIsDeleting] = useState(false);
  if (remove !== undefined && isDeleting) return <DeleteView remove={remove} isBusy={remove.isBusy} actions={actions} />;
  return (
    <ScreenBody heading={heading}>
      <ProblemBar problem={problem} />
      <div className={styles.buttons}>
        {problem.canRetry && (
          <Button appearance="primary" onClick={() => { actions.sample({ ask: "lookAgain" }); }}>
            {again}
          </Button>
        )}
        {remove !== undefined && (
          <Button onClick={() => { setIsDeleting(true); }}>
            {drawnWords.failed.delete}
          </Button>
        )}
      </div>
    </ScreenBody>
  );
}
