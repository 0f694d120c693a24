import { Button, mergeClasses } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { ReplaceState } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { replaceWords } from "../../../words/sample-replace";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";
import { MemberList } from "./MemberList";
import { reasonOf, troubleWith, type Withdrawing } from "./withdrawals";
import { WithdrawalReason } from "./WithdrawalReason";

interface Props {
  readonly replace: ReplaceState;
  readonly chosen: readonly Withdrawing[];
  readonly onChoose: (chosen: readonly Withdrawing[]) => void;
  readonly canAdd: boolean;
  readonly actions: PaneActions;
}

/** Which records are taken out of the sample, and why. */
export function ChoosePart({ replace, chosen, onChoose, canAdd, actions }: Props) {
  const styles = useScreenStyles();
  const [hasAsked, setHasAsked] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { members, withdrawals, reserveLeft } = replace;
  const entries = chosen.flatMap((entry) => {
    const member = members.find(({ id }) => id === entry.id);
    return member === undefined ? [] : [{ entry, member, trouble: troubleWith(entry, member) }];
  });

  const toggle = (id: string, isChosen: boolean): void => {
    setHasAsked(false);
    onChoose(isChosen ? [...chosen, { id, usual: "", text: "" }] : chosen.filter((entry) => entry.id !== id));
  };
  const change = (changed: Withdrawing): void => {
    onChoose(chosen.map((entry) => (entry.id === changed.id ? changed : entry)));
  };
  const ask = (): void => {
    if (entries.length > 0 && entries.every(({ trouble }) => trouble === undefined)) {
      actions.sample({ ask: "withdraw", withdrawals: entries.map(({ entry }) => ({ id: entry.id, reason: reasonOf(entry) })) });
      return;
    }
    flushSync(() => { setHasAsked(true); });
    // The first field that says what is missing; without a record there is none but the search.
    form.current?.querySelector<HTMLElement>(entries.length > 0 ? "[aria-invalid=true]" : "input")?.focus();
  };

  return (
    <div ref={form} className={styles.list}>
      <p className={styles.text}>
        {replaceWords.sentence} {replaceWords.left(reserveLeft)}
      </p>
      <MemberList members={members} chosen={chosen.map(({ id }) => id)} onToggle={toggle} />
      {entries.length > 0 && (
        <Section heading={replaceWords.chosen(entries.length)} headingRef={heading}>
          {entries.map(({ entry, member, trouble }) => (
            <WithdrawalReason
              key={entry.id}
              member={member}
              entry={entry}
              onChange={change}
              onLeave={() => {
                // The button goes with its record, and with the last record its part of the screen.
                if (entries.length > 1) heading.current?.focus();
                else form.current?.querySelector("input")?.focus();
                toggle(entry.id, false);
              }}
              trouble={(hasAsked ? trouble : undefined) ?? withdrawals.find((asked) => asked.member.id === entry.id)?.problem}
            />
          ))}
        </Section>
      )}
      <p role="alert" className={mergeClasses(styles.text, styles.region)}>
        {hasAsked && entries.length === 0 ? replaceWords.noneChosen : ""}
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={!canAdd} onClick={ask}>
          {replaceWords.nearest}
        </Button>
      </div>
    </div>
  );
}
