import { Button, Field, mergeClasses, Radio, RadioGroup } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { CandidateLine, ReplaceState, SampleMember } from "../../../store/sample-screens";
import { replaceWords } from "../../../words/sample-replace";
import { useScreenStyles } from "../../screenStyles";
import { MemberLabel } from "./MemberList";

/** Records that are shown at first: the nearest is nearly always taken. */
const AT_FIRST = 5;

interface Props {
  readonly withdrawn: SampleMember;
  readonly ranking: NonNullable<ReplaceState["ranking"]>;
  /** Who takes the place as things stand. */
  readonly candidate: CandidateLine | undefined;
  readonly onPick: (id: string) => void;
}

/** The reserve from the nearest on, each record with its distance and why. */
export function RankingPart({ withdrawn, ranking: { candidates, note }, candidate, onPick }: Props) {
  const styles = useScreenStyles();
  const [isWhole, setIsWhole] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const { confirm } = replaceWords;
  if (candidate === undefined) return <p className={styles.text}>{note ?? confirm.nobody}</p>;
  const shown = candidates.filter((one, index) => isWhole || index < AT_FIRST || one === candidate);
  const rest = candidates.length - shown.length;
  const showAll = (): void => {
    flushSync(() => { setIsWhole(true); });
    // The button goes with its click; the focus goes on at the first record that it brought.
    list.current?.querySelectorAll("input").item(AT_FIRST).focus();
  };
  return (
    <div ref={list} className={styles.list}>
      {note !== undefined && <p className={styles.text}>{note}</p>}
      <p className={styles.hint}>{confirm.distance}</p>
      <Field label={confirm.who(withdrawn.shown)}>
        <RadioGroup value={candidate.id} onChange={(_event, { value }) => { onPick(value); }}>
          {shown.map((one) => (
            <Radio key={one.id} value={one.id} label={<CandidateLabel candidate={one} isNearest={one === candidates[0]} />} />
          ))}
        </RadioGroup>
      </Field>
      {rest > 0 && (
        <div className={styles.buttons}>
          <Button size="small" onClick={showAll}>
            {confirm.showAll(rest)}
          </Button>
        </div>
      )}
    </div>
  );
}

function CandidateLabel({ candidate, isNearest }: { readonly candidate: CandidateLine; readonly isNearest: boolean }) {
  const styles = useScreenStyles();
  const { confirm } = replaceWords;
  const shown = isNearest ? `${candidate.shown} (${confirm.nearest})` : candidate.shown;
  return (
    <>
      <MemberLabel member={{ ...candidate, shown }} />
      <span className={mergeClasses(styles.hint, styles.ownLine)}>{confirm.line(candidate.distance, candidate.why)}</span>
    </>
  );
}
