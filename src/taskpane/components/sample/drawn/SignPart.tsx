import { Button, Field, Select } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { SignState } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { capitalised } from "../../../words/counts";
import { drawnWords } from "../../../words/sample-drawn";
import { ProblemBar } from "../../ProblemBar";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";
import { FactList } from "./FactList";

interface Props {
  readonly sign: SignState;
  readonly canAdd: boolean;
  readonly actions: PaneActions;
}

/** Who drew and who checked, by role, and signing as one more. */
export function SignPart({ sign: { drew, checks, roles, canSign, problem }, canAdd, actions }: Props) {
  const styles = useScreenStyles();
  const [asked, setAsked] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const [signed, setSigned] = useState(checks.length);
  if (signed !== checks.length) {
    // Signed: whoever signs next says anew who they are.
    setSigned(checks.length);
    setAsked("");
  }
  const field = useRef<HTMLSelectElement>(null);
  const { sign: signWords } = drawnWords;
  const role = roles.find((known) => known === asked);

  const submit = (): void => {
    setIsMissing(role === undefined);
    if (role === undefined) field.current?.focus();
    else actions.sample({ ask: "sign", role });
  };

  return (
    <Section heading={signWords.heading}>
      <p className={styles.text}>{signWords.sentence}</p>
      <FactList
        facts={[
          { name: signWords.drew, value: capitalised(drew) },
          ...(checks.length === 0
            ? [{ name: signWords.checked, value: signWords.nobody }]
            : checks.map((check) => ({ name: signWords.checked, value: signWords.check(capitalised(check.role), check.on) }))),
        ]}
      />
      <ProblemBar problem={problem} />
      <Field
        label={signWords.role}
        {...(!canSign && { hint: signWords.notYet })}
        {...(isMissing && { validationMessage: signWords.chooseRole, validationState: "error" as const })}
      >
        <Select
          select={{ ref: field }}
          value={asked}
          onChange={(_event, { value }) => {
            setAsked(value);
            setIsMissing(false);
          }}
        >
          <option value="">{signWords.choose}</option>
          {roles.map((known) => (
            <option key={known} value={known}>
              {capitalised(known)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button disabledFocusable={!canSign || !canAdd} onClick={submit}>
          {signWords.sign}
        </Button>
      </div>
    </Section>
  );
}
