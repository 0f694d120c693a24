import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import type { PaneActions, Role } from "../../store/snapshot";
import { helpWords } from "../../words/help";
import { isOneOf } from "../isOneOf";
import { Section } from "../Section";
import { useScreenStyles } from "../screenStyles";

const roles: readonly Role[] = ["partnership", "analyst"];

/** What the pane is used for, to be changed, and the way to the tour. */
export function RoleChoice({ role, actions }: { readonly role: Role; readonly actions: PaneActions }) {
  const styles = useScreenStyles();
  const words = helpWords.role;
  return (
    <Section heading={words.heading}>
      <p className={styles.hint}>{words.hint}</p>
      <RadioGroup
        aria-label={words.heading}
        value={role}
        onChange={(_event, { value }) => { if (isOneOf(roles, value)) actions.chooseRole(value); }}
      >
        {roles.map((name) => <Radio key={name} value={name} label={words[name]} />)}
      </RadioGroup>
      <div className={styles.buttons}>
        <Button onClick={() => { actions.showTour(); }}>{helpWords.tour}</Button>
      </div>
    </Section>
  );
}
