import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { MarginChoice } from "../../../../sampling/frame/choices";
import type { MarginItem } from "../../../store/sample-screens";
import { prepareWords } from "../../../words/sample-prepare";
import { Disclosure } from "../../Disclosure";
import { MoveButtons } from "../../MoveButtons";
import { LevelsPart } from "./LevelsPart";

const useStyles = makeStyles({
  // Its button reaches the sides of the pane.
  card: {
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", flexShrink: 0, paddingInlineEnd: tokens.spacingHorizontalS },
  inside: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly item: MarginItem;
  /** From 1. */
  readonly place: number;
  readonly total: number;
  /** All of them: every change is asked for as the whole of the choices. */
  readonly chosen: readonly MarginItem[];
  readonly onMove: (by: -1 | 1) => void;
  readonly onLeaveOut: () => void;
  readonly onChange: (choices: readonly MarginChoice[]) => void;
}

/** A characteristic in its place: moved, left out, and opened on its levels. */
export function MarginCard({ item, place, total, chosen, onMove, onLeaveOut, onChange }: Props) {
  const styles = useStyles();
  const { margins } = prepareWords;
  const [isOpen, setIsOpen] = useState(false);
  const { name, key } = item;
  const label = (
    <>
      {margins.name(place, name)} <span className={styles.count}>{margins.levels(item.levels.length)}</span>
    </>
  );
  const leaveOut = margins.leaveOut(name);
  const buttons = (
    <div className={styles.buttons}>
      <MoveButtons name={name} place={place} total={total} onMove={onMove} />
      <Button
        appearance="subtle"
        size="small"
        icon={<Dismiss16Regular />}
        data-follow={key}
        aria-label={leaveOut}
        title={leaveOut}
        onClick={onLeaveOut}
      />
    </div>
  );
  return (
    <li className={styles.card}>
      <Disclosure level="h3" label={label} isOpen={isOpen} onToggle={() => { setIsOpen(!isOpen); }} beside={buttons}>
        <div className={styles.inside}>
          <LevelsPart item={item} chosen={chosen} onChange={onChange} />
        </div>
      </Disclosure>
    </li>
  );
}
