import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Sizes } from "../../../../sampling/frame/frame";
import { isSameSizes } from "../../../../sampling/frame/sizes";
import type { SizeStep } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { prepareWords } from "../../../words/sample-prepare";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";
import { Reasons } from "./Reasons";
import { SizeChart } from "./SizeChart";
import { Stops } from "../../Stops";
import { useSettling } from "./useSettling";

const useStyles = makeStyles({
  count: { maxWidth: "120px" },
});

type Stage = keyof Sizes;
const stages: readonly Stage[] = ["main", "reserve", "followUp"];

/** How many records are drawn, held in reserve and followed up, and what so many say of the list. */
export function SizePart({ size, actions }: { readonly size: SizeStep; readonly actions: PaneActions }) {
  const styles = useScreenStyles();
  const { size: sizeWords } = prepareWords;
  const { sizes, defaults, problems, reason, inFrame } = size;
  const settling = useSettling("size", { problems, reasons: reason ? [reason] : [] }, actions);
  // What was typed stands in the field, whole number or not; the store knows the numbers alone.
  const [typed, setTyped] = useState<Readonly<Partial<Record<Stage, string>>>>({});
  const [wasLeft, setWasLeft] = useState<Readonly<Partial<Record<Stage, boolean>>>>({});
  const fields = useRef<HTMLDivElement>(null);

  const type = (stage: Stage, text: string): void => {
    const texts = { ...typed, [stage]: text };
    setTyped(texts);
    setWasLeft({ ...wasLeft, [stage]: false });
    if (wholeNumber(text) !== undefined) actions.sample({ ask: "sizes", sizes: numbersOf(texts, sizes) });
  };
  const goOn = (): void => {
    const wrong = stages.filter((stage) => isWrong(typed[stage]));
    if (wrong.length === 0) {
      settling.settle();
    } else {
      setWasLeft({ main: true, reserve: true, followUp: true });
      fields.current?.querySelectorAll("input")[stages.indexOf(wrong[0] ?? "main")]?.focus();
    }
  };
  const takeUsual = (): void => {
    setTyped({});
    actions.sample({ ask: "usual", step: "size" });
    // The button goes once the numbers are those of the guidance.
    fields.current?.querySelector("input")?.focus();
  };

  return (
    <>
      <p className={styles.text}>{sizeWords.from(inFrame)}</p>
      <div ref={fields} className={styles.list}>
        {stages.map((stage) => (
          <CountField
            key={stage}
            stage={stage}
            text={typed[stage] ?? String(sizes[stage])}
            isWrong={wasLeft[stage] === true && isWrong(typed[stage])}
            onType={(text) => { type(stage, text); }}
            onLeave={() => { setWasLeft((before) => ({ ...before, [stage]: true })); }}
          />
        ))}
      </div>
      {isSameSizes(sizes, defaults) ? (
        <p className={styles.hint}>{sizeWords.isUsual}</p>
      ) : (
        <>
          <p className={styles.hint}>{sizeWords.guidance(defaults)}</p>
          <div className={styles.buttons}>
            <Button onClick={takeUsual}>{sizeWords.usual}</Button>
          </div>
        </>
      )}
      <Stops title={sizeWords.stops} lines={problems} stopsRef={settling.stops} />
      <Reasons reasons={settling.reasons} tries={settling.tries} />
      {size.advice.length > 0 && (
        <Section heading={sizeWords.advice}>
          {size.advice.map((sentence) => (
            <p key={sentence} className={styles.text}>
              {sentence}
            </p>
          ))}
        </Section>
      )}
      {size.chart.length > 1 && <SizeChart points={size.chart} chosen={Math.min(sizes.main, inFrame)} />}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={goOn}>
          {sizeWords.next}
        </Button>
      </div>
    </>
  );
}

interface CountFieldProps {
  readonly stage: Stage;
  readonly text: string;
  readonly isWrong: boolean;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
}

/** Text, not `type="number"` nor a spin button: those take letters away without a word, and screen readers misname them. */
function CountField({ stage, text, isWrong: isShownWrong, onType, onLeave }: CountFieldProps) {
  const styles = useStyles();
  const { names, hints, notWhole } = prepareWords.size;
  return (
    <Field
      label={names[stage]}
      hint={hints[stage]}
      {...(isShownWrong && { validationMessage: notWhole, validationState: "error" as const })}
    >
      <Input
        inputMode="numeric"
        autoComplete="off"
        className={styles.count}
        value={text}
        onChange={(_event, data) => { onType(data.value); }}
        onBlur={onLeave}
      />
    </Field>
  );
}

function numbersOf(texts: Readonly<Partial<Record<Stage, string>>>, sizes: Sizes): Sizes {
  const numberOf = (stage: Stage): number => wholeNumber(texts[stage] ?? "") ?? sizes[stage];
  return { main: numberOf("main"), reserve: numberOf("reserve"), followUp: numberOf("followUp") };
}

/** Whether something was typed that is no number. */
function isWrong(text: string | undefined): boolean {
  return text !== undefined && wholeNumber(text) === undefined;
}

/** "60" is 60; "60.5", "1,000" and "" are undefined: what is not sure is not guessed. */
function wholeNumber(text: string): number | undefined {
  const number = /^\d+$/.test(text.trim()) ? Number(text) : undefined;
  return Number.isSafeInteger(number) ? number : undefined;
}
