import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { MarginChoice } from "../../../../sampling/frame/choices";
import type { MarginItem } from "../../../store/sample-screens";
import { countInWords } from "../../../words/counts";
import { prepareWords } from "../../../words/sample-prepare";
import { useScreenStyles } from "../../screenStyles";
import { isJoined, joinedLevels, splitLevel } from "./margin-changes";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  number: { width: "1%", whiteSpace: "nowrap" },
  box: { display: "flex", alignItems: "flex-start" },
  // The line at its left stands even where the bar has no length: nothing is seen as nothing.
  track: { height: "8px", marginTop: "2px", borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandStroke,
    // Forced colours take backgrounds away, and the bar is nothing else.
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
});

/** Numbers stand under one another; the tables' own rule for cells would win over a class. */
const atTheEnd = { textAlign: "end" } as const;

interface Props {
  readonly item: MarginItem;
  readonly chosen: readonly MarginItem[];
  readonly onChange: (choices: readonly MarginChoice[]) => void;
}

/** The levels of a characteristic with their counts; small ones can be joined, joined ones taken apart. */
export function LevelsPart({ item: { key, name, levels }, chosen, onChange }: Props) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const { levels: levelWords } = prepareWords;
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [said, setSaid] = useState("");
  const join = useRef<HTMLDivElement>(null);
  // A level that has gone from the list is no longer ticked.
  const toJoin = levels.map((level) => level.name).filter((level) => ticked.includes(level));

  const tick = (level: string, isTicked: boolean): void => {
    setTicked(isTicked ? [...toJoin, level] : toJoin.filter((other) => other !== level));
  };
  const joinThem = (): void => {
    if (toJoin.length < 2) {
      setSaid(levelWords.tooFew);
      return;
    }
    setTicked([]);
    setSaid(levelWords.joined(toJoin.join(", ")));
    onChange(joinedLevels(chosen, key, toJoin));
  };
  const split = (level: string): void => {
    // The button that was pressed goes with the level that it stands by.
    join.current?.querySelector("button")?.focus();
    setSaid(levelWords.wasSplit(level));
    onChange(splitLevel(chosen, key, level));
  };

  return (
    <div className={styles.part}>
      <table className={screenStyles.table} aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{levelWords.level}</th>
            <th scope="col" className={styles.number} style={atTheEnd}>
              {levelWords.count}
            </th>
            <th scope="col" className={styles.number} style={atTheEnd}>
              {levelWords.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <tr key={level.name}>
              <th scope="row">
                <Checkbox
                  label={level.name}
                  checked={toJoin.includes(level.name)}
                  onChange={(_event, data) => { tick(level.name, data.checked === true); }}
                />
                {isJoined(level) && (
                  <Button size="small" aria-label={`${levelWords.split} ${level.name}`} onClick={() => { split(level.name); }}>
                    {levelWords.split}
                  </Button>
                )}
                <div aria-hidden className={styles.track}>
                  <div className={styles.bar} style={{ width: `${level.share * 100}%` }} />
                </div>
              </th>
              <td className={styles.number} style={atTheEnd}>{countInWords(level.count)}</td>
              <td className={styles.number} style={atTheEnd}>{levelWords.percent(level.share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {levels.length > 1 && <p className={screenStyles.hint}>{levelWords.hint}</p>}
      <div ref={join} className={screenStyles.buttons}>
        <Button size="small" aria-label={`${levelWords.join} levels of ${name}`} onClick={joinThem}>
          {levelWords.join}
        </Button>
      </div>
      <p role="status" className={mergeClasses(screenStyles.hint, screenStyles.region)}>
        {said}
      </p>
    </div>
  );
}
