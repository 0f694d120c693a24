import { Button, Field, Select } from "@fluentui/react-components";
import { PatternsPart } from "../components/PatternsPart";
import { ProblemBar } from "../components/ProblemBar";
import { ScreenBody } from "../components/ScreenBody";
import { useScreenStyles } from "../components/screenStyles";
import type { PartnershipState } from "../store/screens";
import type { PaneActions } from "../store/snapshot";
import { partnershipWords } from "../words/partnership";
import { toolsWords } from "../words/tools";

interface Props {
  readonly partnership: PartnershipState;
  readonly actions: PaneActions;
}

/** What the partnership says of itself: its council area, and what its own systems' numbers look like. */
export function PartnershipScreen({ partnership, actions }: Props) {
  const styles = useScreenStyles();
  const { unreadable, council, councils } = partnership;
  return (
    <ScreenBody heading={partnershipWords.heading} back={{ label: toolsWords.back, onClick: () => { actions.goTo("tools"); } }}>
      <ProblemBar problem={unreadable} />
      {unreadable ? (
        <>
          <p className={styles.text}>{partnershipWords.replaceSure}</p>
          <div className={styles.buttons}>
            <Button onClick={() => { actions.replaceStored(); }}>{partnershipWords.replace}</Button>
          </div>
        </>
      ) : (
        <>
          <p className={styles.text}>{partnershipWords.sentence}</p>
          <Field label={partnershipWords.council} hint={partnershipWords.councilHint}>
            <Select value={council} onChange={(_event, data) => { actions.setCouncil(data.value); }}>
              <option value="">{partnershipWords.noCouncil}</option>
              {councils.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <PatternsPart partnership={partnership} actions={actions} />
        </>
      )}
    </ScreenBody>
  );
}
