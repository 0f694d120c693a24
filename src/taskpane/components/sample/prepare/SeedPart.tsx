import { Button, Field, Link, makeStyles, Select } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { SeedStep } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { capitalised } from "../../../words/counts";
import { prepareWords } from "../../../words/sample-prepare";
import { ProblemBar } from "../../ProblemBar";
import { useScreenStyles } from "../../screenStyles";
import { Working } from "../../Working";
import { Digest } from "./Digest";
import { SeedSource, type SeedTexts } from "./SeedSource";
import { Stops } from "../../Stops";

const useStyles = makeStyles({
  role: { maxWidth: "280px" },
});

interface Props {
  readonly seed: SeedStep;
  readonly actions: PaneActions;
}

/** The seed, and the draw from what was frozen. */
export function SeedPart({ seed, actions }: Props) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const { seed: seedWords } = prepareWords;
  const { source, blocked, digest, draw } = seed;
  const isBusy = draw.phase === "drawing" || draw.phase === "writing";
  // What was rolled stays while somebody looks at another source.
  const [texts, setTexts] = useState<SeedTexts>({
    typed: source === "typed" ? seed.text : "",
    public: source === "public" ? seed.text : "",
    note: seed.note,
  });
  const [role, setRole] = useState(seed.role);
  const [tries, setTries] = useState(0);
  const stops = useRef<HTMLDivElement>(null);

  const drawIt = (): void => {
    if (blocked.length > 0) {
      stops.current?.focus();
      return;
    }
    setTries(tries + 1);
    actions.sample({
      ask: "draw",
      text: source === "generated" ? seed.text : texts[source],
      note: source === "public" ? texts.note : "",
      role,
    });
  };

  return (
    <>
      <p className={screenStyles.text}>{seedWords.sentence}</p>
      <p className={screenStyles.text}>{seedWords.frozenUnder}</p>
      <Digest digest={digest} />
      <SeedSource
        seed={seed}
        texts={texts}
        tries={tries}
        isReadOnly={isBusy}
        onSource={(wanted) => { actions.sample({ ask: "seedSource", source: wanted }); }}
        onTexts={setTexts}
      />
      <Field label={seedWords.role} hint={seedWords.roleHint}>
        <Select
          className={styles.role}
          disabled={isBusy}
          value={role}
          onChange={(_event, data) => { setRole(seed.roles.find((one) => one === data.value) ?? role); }}
        >
          {seed.roles.map((one) => (
            <option key={one} value={one}>
              {capitalised(one)}
            </option>
          ))}
        </Select>
      </Field>
      <Stops title={seedWords.blocked} lines={blocked} stopsRef={stops}>
        <Link as="button" inline onClick={() => { actions.sample({ ask: "step", step: "freeze" }); }}>
          {seedWords.backToFreeze}
        </Link>
      </Stops>
      <DrawNow draw={draw} onDraw={drawIt} onStop={() => { actions.sample({ ask: "stopDrawing" }); }} />
    </>
  );
}

interface DrawNowProps {
  readonly draw: SeedStep["draw"];
  readonly onDraw: () => void;
  readonly onStop: () => void;
}

function DrawNow({ draw, onDraw, onStop }: DrawNowProps) {
  const styles = useScreenStyles();
  const { seed: seedWords } = prepareWords;
  const start = useRef<HTMLDivElement>(null);
  const stop = (): void => {
    start.current?.querySelector("button")?.focus();
    onStop();
  };
  const isDrawing = draw.phase === "drawing";
  const isBusy = isDrawing || draw.phase === "writing";
  return (
    <>
      <ProblemBar problem={draw.phase === "failed" ? draw.problem : undefined} />
      <div ref={start} className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={onDraw}>
          {seedWords.draw}
        </Button>
      </div>
      <Working
        words={isDrawing ? seedWords.drawing : isBusy ? seedWords.writing : undefined}
        share={isDrawing ? draw.share : undefined}
        onCancel={isDrawing ? stop : undefined}
      />
    </>
  );
}
