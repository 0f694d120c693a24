import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ResultState, StageResult } from "../../../store/sample-screens";
import { drawnWords } from "../../../words/sample-drawn";
import { Opening } from "../../Opening";
import { useScreenStyles } from "../../screenStyles";
import { BarLegend } from "./LevelBars";
import { MarginTable } from "./MarginTable";

const useStyles = makeStyles({
  label: { display: "block" },
  far: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular },
});

/** One stage of the draw: the worst difference in words, then each characteristic with its levels. */
export function StagePart({ stages }: Pick<ResultState, "stages">) {
  const styles = useScreenStyles();
  const [key, setKey] = useState<string>();
  const stage = stages.find((one) => one.key === key) ?? stages[0];
  if (stage === undefined) return null;
  const { result } = drawnWords;
  return (
    <>
      {stages.length > 1 && (
        <Field label={result.stage}>
          <Select value={stage.key} onChange={(_event, data) => { setKey(data.value); }}>
            {stages.map((one) => (
              <option key={one.key} value={one.key}>
                {one.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div>
        {stage.sentences.map((sentence, index) => (
          <p key={index} className={styles.text}>
            {sentence}
          </p>
        ))}
      </div>
      {stage.margins.length > 0 && (
        <>
          <BarLegend isOfList={isOfList(stage)} />
          <p className={styles.hint}>
            {result.due} {result.scale}
          </p>
          <div>
            {stage.margins.map((margin) => (
              <MarginPart key={`${stage.key} ${margin.key}`} margin={margin} isOfList={isOfList(stage)} />
            ))}
          </div>
        </>
      )}
    </>
  );
}

/** The reserve is drawn from those whom the sample left, the follow-up from the sample. */
function isOfList({ key }: StageResult): boolean {
  return key === "main" || key === "now";
}

interface Props {
  readonly margin: StageResult["margins"][number];
  readonly isOfList: boolean;
}

function MarginPart({ margin, isOfList: ofList }: Props) {
  const screenStyles = useScreenStyles();
  const styles = useStyles();
  const far = margin.levels.filter((level) => level.isFar).length;
  return (
    <Opening
      label={
        <>
          <span className={styles.label}>{margin.name}</span>
          {far > 0 && <span className={styles.far}>{drawnWords.result.farCount(far)}</span>}
        </>
      }
    >
      {margin.sentence !== undefined && <p className={screenStyles.text}>{margin.sentence}</p>}
      <MarginTable name={margin.name} levels={margin.levels} isOfList={ofList} />
    </Opening>
  );
}
