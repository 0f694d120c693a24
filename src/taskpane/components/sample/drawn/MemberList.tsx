import { Checkbox, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SampleMember } from "../../../store/sample-screens";
import { LANGUAGE } from "../../../words/counts";
import { replaceWords } from "../../../words/sample-replace";
import { PagedList } from "../../PagedList";
import { useScreenStyles } from "../../screenStyles";

const useStyles = makeStyles({
  // The whole sample would push everything else out of reach.
  scrolled: {
    maxHeight: "300px",
    overflowY: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    padding: `${tokens.spacingHorizontalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface Props {
  readonly members: readonly SampleMember[];
  /** Ids of those that are chosen. */
  readonly chosen: readonly string[];
  readonly onToggle: (id: string, isChosen: boolean) => void;
}

/** The records of the sample, to be chosen from; part of an ID number narrows them down. */
export function MemberList({ members, chosen, onToggle }: Props) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const [sought, setSought] = useState("");
  const text = sought.trim().toLocaleLowerCase(LANGUAGE);
  const found = members.filter(({ id, shown }) => [id, shown].some((name) => name.toLocaleLowerCase(LANGUAGE).includes(text)));
  return (
    <>
      <Field label={replaceWords.find} hint={replaceWords.findHint}>
        <Input type="search" autoComplete="off" spellCheck={false} value={sought} onChange={(_event, { value }) => { setSought(value); }} />
      </Field>
      <p role="status" className={screenStyles.hint}>
        {found.length === 0 ? replaceWords.nobody : replaceWords.shown(found.length, members.length)}
      </p>
      {found.length > 0 && (
        <div role="group" aria-label={replaceWords.members} className={styles.scrolled}>
          <PagedList
            // From its first entry again, whatever was looked for before.
            key={text}
            items={found}
            keyOf={({ id }) => id}
            render={(member) => (
              <Checkbox
                label={<MemberLabel member={member} />}
                checked={chosen.includes(member.id)}
                onChange={(_event, { checked }) => { onToggle(member.id, checked === true); }}
              />
            )}
            moreLabel={replaceWords.more}
          />
        </div>
      )}
    </>
  );
}

/** A record's ID and what is known of it. */
export function MemberLabel({ member: { shown, about, isFollowUp, siblings } }: { readonly member: SampleMember }) {
  const screenStyles = useScreenStyles();
  const marks = [
    about,
    ...(isFollowUp ? [replaceWords.followUp] : []),
    ...(siblings === undefined ? [] : [replaceWords.siblings(siblings)]),
  ];
  return (
    <>
      {shown} <span className={mergeClasses(screenStyles.hint, screenStyles.ownLine)}>{marks.filter((mark) => mark !== "").join("; ")}</span>
    </>
  );
}
