import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { MessageScreen } from "../components/MessageScreen";
import type { PaneActions, PaneState } from "../store/snapshot";
import { words } from "../words";

type NoReturnState = Extract<PaneState, { phase: "noReturn" }>;

/**
 * No return in the workbook: says what is missing and offers a blank one. With several offers nothing is chosen
 * beforehand, because a blank return of the wrong kind would be filled in before anybody noticed.
 */
export function NoReturnScreen({ state, actions }: { readonly state: NoReturnState; readonly actions: PaneActions }) {
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
      heading={words.noReturn.heading}
      sentence={state.problem.sentence}
      whatToDo={state.problem.whatToDo}
      primary={
        onlyOffer && {
          label: state.isAdding ? words.noReturn.adding : words.noReturn.add,
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
      {isChoice && (
        <Field
          label={words.noReturn.legend}
          {...(isMissing && { validationMessage: words.noReturn.choose, validationState: "error" as const })}
        >
          <RadioGroup
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
    </MessageScreen>
  );
}
