import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ReplaceState } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { replaceWords } from "../../../words/sample-replace";
import { useScreenStyles } from "../../screenStyles";
import { PairsTable } from "./PairsTable";
import { RankingPart } from "./RankingPart";
import { ReasonField, reasonTrouble } from "./ReasonField";

interface Props {
  readonly replace: ReplaceState;
  readonly canAdd: boolean;
  readonly actions: PaneActions;
}

/** Who takes the place of what is taken out: one out of the ranking, or the pairs that were chosen together. */
export function ConfirmPart({ replace, canAdd, actions }: Props) {
  const styles = useScreenStyles();
  const { withdrawals, ranking, pairs } = replace;
  const [first] = withdrawals;
  const [picked, setPicked] = useState<string>();
  const [reason, setReason] = useState("");
  const [hasAsked, setHasAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { confirm } = replaceWords;

  const candidates = ranking?.candidates ?? [];
  const [nearest] = candidates;
  // Other weights may leave somebody else at the top: what was picked by hand stays, the rest follows.
  const candidate = candidates.find(({ id }) => id === picked) ?? nearest;
  const isOwnChoice = candidate !== nearest;
  const trouble = isOwnChoice ? reasonTrouble(reason, confirm.enterChoice) : undefined;
  const hasSomebody = ranking === undefined ? (pairs ?? []).length > 0 : candidate !== undefined;

  const submit = (): void => {
    setHasAsked(true);
    if (trouble !== undefined) field.current?.focus();
    else actions.sample({ ask: "replace", chosen: candidate && { id: candidate.id, reason: isOwnChoice ? reason.trim() : "" } });
  };

  return (
    <>
      {withdrawals.map(({ member, reason: why, problem }) => (
        <div key={member.id}>
          <p className={styles.text}>{confirm.withdrawn(member.shown, why)}</p>
          {member.isFollowUp && <p className={styles.hint}>{confirm.followUp(member.shown)}</p>}
          {problem !== undefined && <p className={styles.text}>{problem}</p>}
        </div>
      ))}
      {ranking !== undefined && first !== undefined && (
        <RankingPart withdrawn={first.member} ranking={ranking} candidate={candidate} onPick={setPicked} />
      )}
      {isOwnChoice && (
        <ReasonField
          label={confirm.choice}
          value={reason}
          onChange={setReason}
          trouble={(hasAsked ? trouble : undefined) ?? ranking?.choiceProblem}
          fieldRef={field}
        />
      )}
      {pairs !== undefined && <PairsTable pairs={pairs} />}
      <div className={styles.buttons}>
        {hasSomebody && (
          <Button appearance="primary" disabledFocusable={!canAdd} onClick={submit}>
            {confirm.replace(withdrawals.length)}
          </Button>
        )}
        <Button disabledFocusable={!canAdd} onClick={() => { actions.sample({ ask: "cancelReplace" }); }}>
          {confirm.cancel}
        </Button>
      </div>
    </>
  );
}
