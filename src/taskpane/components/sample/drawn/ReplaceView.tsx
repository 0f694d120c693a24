import { useState } from "react";
import type { ReplaceState } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { replaceWords } from "../../../words/sample-replace";
import { ProblemBar } from "../../ProblemBar";
import { ScreenBody } from "../../ScreenBody";
import { ChoosePart } from "./ChoosePart";
import { ConfirmPart } from "./ConfirmPart";
import { MadePart } from "./MadePart";
import { WeightsPart } from "./WeightsPart";
import { chosenAtFirst } from "./withdrawals";

interface Props {
  readonly replace: ReplaceState;
  readonly canAdd: boolean;
  readonly actions: PaneActions;
}

/** Replacing records in two steps: which and why, then by whom. Each is a screen of its own, so that its heading takes the focus. */
export function ReplaceView({ replace, canAdd, actions }: Props) {
  const [chosen, setChosen] = useState(() => chosenAtFirst(replace.withdrawals));
  const [made, setMade] = useState(replace.made.length);
  if (made !== replace.made.length) {
    // What was chosen has been replaced, or was chosen in a sample that is another now.
    setMade(replace.made.length);
    setChosen([]);
  }
  const isConfirming = replace.withdrawals.length > 0 && (replace.ranking ?? replace.pairs) !== undefined;
  const weights = <WeightsPart replace={replace} canAdd={canAdd} actions={actions} />;

  if (isConfirming) {
    return (
      <ScreenBody key="confirm" heading={replaceWords.confirm.heading(replace.withdrawals.length)}>
        <ProblemBar problem={replace.problem} />
        <ConfirmPart replace={replace} canAdd={canAdd} actions={actions} />
        {weights}
      </ScreenBody>
    );
  }
  return (
    <ScreenBody key="choose" heading={replaceWords.heading}>
      <ProblemBar problem={replace.problem} />
      <ChoosePart replace={replace} chosen={chosen} onChoose={setChosen} canAdd={canAdd} actions={actions} />
      {weights}
      <MadePart replace={replace} canAdd={canAdd} actions={actions} />
    </ScreenBody>
  );
}
