import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { MarginChoice } from "../../../../sampling/frame/choices";
import type { MarginItem } from "../../../store/sample-screens";
import { prepareWords } from "../../../words/sample-prepare";
import { Disclosure } from "../../Disclosure";
import { useScreenStyles } from "../../screenStyles";
import { LevelsPart } from "./LevelsPart";

const useStyles = makeStyles({
  card: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
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
  const screenStyles = useScreenStyles();
  const { margins } = prepareWords;
  const [isOpen, setIsOpen] = useState(false);
  const { name, key } = item;
  const label = (
    <>
      {margins.name(place, name)} <span className={styles.count}>{margins.levels(item.levels.length)}</span>
    </>
  );
  // At either end the button stays, and with it the focus of whoever has just moved it there.
  return (
    <li className={styles.card}>
      <Disclosure level="h3" label={label} isOpen={isOpen} onToggle={() => { setIsOpen(!isOpen); }}>
        <div className={styles.inside}>
          <LevelsPart item={item} chosen={chosen} onChange={onChange} />
        </div>
      </Disclosure>
      <div className={styles.inside}>
        <div className={screenStyles.buttons}>
          <Button size="small" aria-label={`${margins.up} ${name}`} disabledFocusable={place === 1} onClick={() => { onMove(-1); }}>
            {margins.up}
          </Button>
          <Button size="small" aria-label={`${margins.down} ${name}`} disabledFocusable={place === total} onClick={() => { onMove(1); }}>
            {margins.down}
          </Button>
          <Button size="small" data-follow={key} aria-label={`${margins.leaveOut} ${name}`} onClick={onLeaveOut}>
            {margins.leaveOut}
          </Button>
        </div>
      </div>
    </li>
  );
}
