import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import type { FreezeStep } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { prepareWords } from "../../../words/sample-prepare";
import { ProblemBar } from "../../ProblemBar";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";
import { Working } from "../../Working";
import { useFocusKept } from "../../findings/useFocusKept";
import { FrozenPart } from "./FrozenPart";
import { ReceiptOutcome, ReceiptPart } from "./ReceiptPart";
import { Stops } from "../../Stops";

interface Props {
  readonly freeze: FreezeStep;
  readonly actions: PaneActions;
}

/** Settles everything that decides the draw but the seed. */
export function FreezePart({ freeze, actions }: Props) {
  const styles = useScreenStyles();
  const { freeze: freezeWords } = prepareWords;
  const { frozen } = freeze;
  // Freezing and letting go take the button that was pressed with them; what comes in its place begins here.
  const { ref, onFocus } = useFocusKept<HTMLHeadingElement>();
  return (
    <div className={styles.list} onFocus={onFocus}>
      {freezeWords.sentences.map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
      <Section heading={frozen ? freezeWords.frozen : freezeWords.summary} headingRef={ref}>
        <ul className={styles.bullets}>
          {freeze.summary.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {frozen && <FrozenPart frozen={frozen} isCopied={freeze.isCopied} actions={actions} />}
      </Section>
      {frozen ? (
        <>
          <ReceiptOutcome receipt={freeze.receipt} />
          <ProblemBar problem={freeze.unreadable} />
        </>
      ) : (
        <>
          <ReceiptPart receipt={freeze.receipt} actions={actions} />
          <FreezeNow freeze={freeze} actions={actions} />
        </>
      )}
      {frozen?.changes.length === 0 && (
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => { actions.sample({ ask: "step", step: "seed" }); }}>
            {freezeWords.next}
          </Button>
        </div>
      )}
    </div>
  );
}

function FreezeNow({ freeze: { problems, problem, unreadable, isFreezing }, actions }: Props) {
  const styles = useScreenStyles();
  const { freeze: freezeWords } = prepareWords;
  const stops = useRef<HTMLDivElement>(null);
  const freezeIt = (): void => {
    // What stood in the way may have been put right in the sheet meanwhile: it is looked at again each time.
    actions.sample({ ask: "freeze", ...(unreadable && { isReplacing: true }) });
    if (problems.length > 0) stops.current?.focus();
  };
  return (
    <>
      <Stops title={freezeWords.stops} lines={problems} stopsRef={stops} />
      <ProblemBar problem={unreadable} />
      <ProblemBar problem={problem} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isFreezing} onClick={freezeIt}>
          {unreadable ? freezeWords.replace : freezeWords.freeze}
        </Button>
      </div>
      <Working words={isFreezing ? freezeWords.freezing : undefined} mayBeQuick />
    </>
  );
}
