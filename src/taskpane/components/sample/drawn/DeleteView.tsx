import { Button, Checkbox, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DeleteState } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { drawnWords } from "../../../words/sample-drawn";
import { ProblemBar } from "../../ProblemBar";
import { ScreenBody } from "../../ScreenBody";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";
import { Working } from "../../Working";
import { Lines } from "./Lines";

const useStyles = makeStyles({
  // What cannot be undone has another colour than what leads on.
  danger: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    ":hover": { backgroundColor: tokens.colorStatusDangerBackground3Hover },
    ":hover:active": { backgroundColor: tokens.colorStatusDangerBackground3Pressed },
  },
});

interface Props {
  readonly remove: DeleteState;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** Deleting the sample, and the list on request: what goes, and what cannot be undone, said before. */
export function DeleteView({ remove, isBusy, actions }: Props) {
  const styles = useScreenStyles();
  const { withList, isLooking, isRunning } = remove;
  const { delete: deleteWords } = drawnWords;
  const isStill = isRunning || isBusy;
  return (
    <ScreenBody heading={deleteWords.heading}>
      <p className={styles.text}>{deleteWords.sentence}</p>
      <p className={styles.text}>{deleteWords.first}</p>
      <Working words={isLooking ? deleteWords.looking : undefined} mayBeQuick />
      {!isLooking && (
        <Switch
          label={deleteWords.withList}
          checked={withList}
          // A switch that is disabled would lose the keyboard's place while Excel works.
          onChange={(_event, { checked }) => { if (!isStill) actions.sample({ ask: "withList", withList: checked }); }}
        />
      )}
      {!isLooking && <Agreement remove={remove} isStill={isStill} onDelete={() => { actions.sample({ ask: "delete" }); }} />}
    </ScreenBody>
  );
}

interface AgreementProps {
  readonly remove: DeleteState;
  readonly isStill: boolean;
  readonly onDelete: () => void;
}

/** What goes, and whether it may. */
function Agreement({ remove, isStill, onDelete }: AgreementProps) {
  const styles = useScreenStyles();
  const ownStyles = useStyles();
  const { withList, willRemove, willStay, isRunning, problem } = remove;
  const [isSure, setIsSure] = useState(false);
  const what = willRemove.join("\n");
  const [agreedTo, setAgreedTo] = useState(what);
  if (what !== agreedTo) {
    // Whoever agreed to delete less has not agreed to this.
    setAgreedTo(what);
    setIsSure(false);
  }
  const { delete: deleteWords } = drawnWords;
  return (
    <Section heading={deleteWords.willRemove}>
      <Lines lines={willRemove} />
      {willStay.length > 0 && (
        <>
          <p className={styles.text}>{deleteWords.willStay}</p>
          <Lines lines={willStay} />
        </>
      )}
      <p className={styles.text}>
        <strong>{deleteWords.noUndo}</strong>
      </p>
      <ProblemBar problem={problem} />
      <Checkbox
        label={deleteWords.sure}
        checked={isSure}
        onChange={(_event, { checked }) => { if (!isStill) setIsSure(checked === true); }}
      />
      {!isSure && <p className={styles.hint}>{deleteWords.notSure}</p>}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          className={isSure && !isStill ? ownStyles.danger : undefined}
          disabledFocusable={!isSure || isStill}
          onClick={onDelete}
        >
          {withList ? deleteWords.deleteAll : deleteWords.delete}
        </Button>
      </div>
      <Working words={isRunning ? deleteWords.deleting : undefined} mayBeQuick />
    </Section>
  );
}
