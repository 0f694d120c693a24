import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { HelpButton } from "../components/HelpButton";
import { MessageScreen } from "../components/MessageScreen";
import { NoticeBar } from "../components/NoticeBar";
import { useScreenStyles } from "../components/screenStyles";
import { Working } from "../components/Working";
import type { PaneActions, PaneState } from "../store/snapshot";
import { words } from "../words";

const useStyles = makeStyles({
  offers: {
    // As on the other screens: in line with the text above, and not in the grey of what cannot be chosen.
    "& .fui-Radio": { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
    "& .fui-Radio__input:enabled ~ .fui-Radio__label.fui-Radio__label": { color: tokens.colorNeutralForeground1 },
  },
});

type NoReturnState = Extract<PaneState, { phase: "noReturn" }>;

/**
 * No return in the workbook: says what is missing and offers a blank one. With several offers nothing is chosen
 * beforehand, because a blank return of the wrong kind would be filled in before anybody noticed.
 */
export function NoReturnScreen({ state, actions }: { readonly state: NoReturnState; readonly actions: PaneActions }) {
  const { offers } = useStyles();
  const [onlyOffer, anotherOffer] = state.offers;
  const isChoice = anotherOffer !== undefined;
  const [chosen, setChosen] = useState("");
  const [isMissing, setIsMissing] = useState(false);

  const add = (): void => {
    const id = isChoice ? chosen : onlyOffer?.id;
    if (id) actions.addBlankReturn(id);
    else setIsMissing(true);
  };

  return (
    <MessageScreen
      tone="start"
      corner={<HelpButton isOpen={false} actions={actions} />}
      heading={state.removed ? words.noReturn.deleted : words.noReturn.heading}
      sentence={state.problem.sentence}
      whatToDo={state.problem.whatToDo}
      primary={
        onlyOffer && {
          label: words.noReturn.add,
          isBusy: state.isAdding,
          onClick: add,
        }
      }
      secondary={
        state.problem.canRetry
          ? { label: words.noReturn.lookAgain, isBusy: state.isAdding, onClick: () => { actions.retry(); } }
          : undefined
      }
    >
      <NoticeBar notice={state.notice} actions={actions} />
      {state.removed && <Removed lines={state.removed} />}
      {isChoice && (
        <Field
          label={words.noReturn.legend}
          {...(isMissing && { validationMessage: words.noReturn.choose, validationState: "error" as const })}
        >
          <RadioGroup
            className={offers}
            value={chosen}
            onChange={(_event, data) => {
              setChosen(data.value);
              setIsMissing(false);
            }}
          >
            {state.offers.map((offer) => (
              <Radio key={offer.id} value={offer.id} label={offer.title} disabled={state.isAdding} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Working words={state.isAdding ? words.noReturn.adding : undefined} />
    </MessageScreen>
  );
}

/** What was deleted with the list. It takes the focus: the button that was pressed went with the screen that it stood on. */
function Removed({ lines }: { readonly lines: readonly string[] }) {
  const styles = useScreenStyles();
  const first = useRef<HTMLParagraphElement>(null);
  useEffect(() => { first.current?.focus(); }, []);
  return (
    <div>
      <p ref={first} tabIndex={-1} className={styles.subheading}>
        {words.noReturn.deletedWhat}
      </p>
      <ul className={styles.text}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
