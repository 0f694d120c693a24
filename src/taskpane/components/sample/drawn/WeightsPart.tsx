import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { ReplaceState } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { replaceWords } from "../../../words/sample-replace";
import { Opening } from "../../Opening";
import { useScreenStyles } from "../../screenStyles";

interface Props {
  readonly replace: ReplaceState;
  readonly canAdd: boolean;
  readonly actions: PaneActions;
}

/** How much each column counts when records are compared. */
export function WeightsPart({ replace, canAdd, actions }: Props) {
  const styles = useScreenStyles();
  const { weights, weightsProblem, isUsualWeights } = replace;
  const hasTrouble = weightsProblem !== undefined || weights.some(({ problem }) => problem !== undefined);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [shown, setShown] = useState(textOf(weights));
  if (textOf(weights) !== shown) {
    // They were applied, or the usual ones were put back: nothing stands open any more.
    setShown(textOf(weights));
    setTyped({});
  }
  const { weights: weightWords } = replaceWords;
  const apply = (): void => {
    actions.sample({ ask: "weights", weights: Object.fromEntries(weights.map(({ column, weight }) => [column, typed[column] ?? weight])) });
  };
  return (
    <Opening label={weightWords.heading} isOpenAtFirst={hasTrouble}>
      <p className={styles.text}>{weightWords.hint}</p>
      {weights.map(({ column, name, weight, problem }) => (
        <Field
          key={column}
          label={name}
          orientation="horizontal"
          {...(problem !== undefined && { validationMessage: problem, validationState: "error" as const })}
        >
          <Input
            inputMode="decimal"
            autoComplete="off"
            value={typed[column] ?? weight}
            onChange={(_event, { value }) => { setTyped({ ...typed, [column]: value }); }}
          />
        </Field>
      ))}
      <p role="status" className={styles.text}>
        {weightsProblem ?? (isUsualWeights ? weightWords.isUsual : weightWords.isOther)}
      </p>
      <div className={styles.buttons}>
        <Button disabledFocusable={!canAdd} onClick={apply}>
          {weightWords.apply}
        </Button>
        <Button
          disabledFocusable={!canAdd}
          onClick={() => {
            setTyped({});
            actions.sample({ ask: "usualWeights" });
          }}
        >
          {weightWords.usual}
        </Button>
      </div>
    </Opening>
  );
}

function textOf(weights: ReplaceState["weights"]): string {
  return weights.map(({ column, weight }) => `${column} ${weight}`).join("\n");
}
