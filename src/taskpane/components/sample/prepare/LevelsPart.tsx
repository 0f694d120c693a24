import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { MarginChoice } from "../../../../sampling/frame/choices";
import type { MarginItem } from "../../../store/sample-screens";
import { countInWords } from "../../../words/counts";
import { prepareWords } from "../../../words/sample-prepare";
import { numberCell } from "../../numberCell";
import { useScreenStyles } from "../../screenStyles";
import { ShareBar } from "../../ShareBar";
import { isJoined, joinedLevels, splitLevel } from "./margin-changes";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

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
            <th scope="col" style={numberCell}>
              {levelWords.count}
            </th>
            <th scope="col" style={numberCell}>
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
                <ShareBar share={level.share} />
              </th>
              <td style={numberCell}>{countInWords(level.count)}</td>
              <td style={numberCell}>{levelWords.percent(level.share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {levels.length > 1 && <p className={screenStyles.hint}>{levelWords.hint}</p>}
      <div ref={join} className={screenStyles.buttons}>
        <Button size="small" aria-label={levelWords.joinOf(name)} onClick={joinThem}>
          {levelWords.join}
        </Button>
      </div>
      <p role="status" className={mergeClasses(screenStyles.hint, screenStyles.region)}>
        {said}
      </p>
    </div>
  );
}
