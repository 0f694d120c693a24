import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { SeedStep } from "../../../store/sample-screens";
import { prepareWords } from "../../../words/sample-prepare";
import { useScreenStyles } from "../../screenStyles";
import { Choice } from "./MethodPart";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  seed: { fontFamily: tokens.fontFamilyMonospace },
});

/** What was typed for each source, and where the public one can be looked up. */
export type SeedTexts = Readonly<Record<"typed" | "public" | "note", string>>;

const sources: readonly SeedStep["source"][] = ["typed", "public", "generated"];
const { seed: seedWords } = prepareWords;

interface Props {
  readonly seed: SeedStep;
  readonly texts: SeedTexts;
  /** How often somebody wanted to draw: each time the first field that has a problem takes the focus. */
  readonly tries: number;
  readonly isReadOnly: boolean;
  readonly onSource: (source: SeedStep["source"]) => void;
  readonly onTexts: (texts: SeedTexts) => void;
}

/** Where the seed comes from, and the seed. */
export function SeedSource({ seed, texts, tries, isReadOnly, onSource, onTexts }: Props) {
  const styles = useStyles();
  const { source, problem, noteProblem } = seed;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0 && (problem ?? noteProblem) !== undefined) root.current?.querySelector<HTMLElement>('input[aria-invalid="true"]')?.focus();
  }, [tries, problem, noteProblem]);
  return (
    <div ref={root} className={styles.part}>
      <Field label={seedWords.source}>
        <RadioGroup
          value={source}
          disabled={isReadOnly}
          onChange={(_event, { value }) => {
            const wanted = sources.find((one) => one === value);
            if (wanted !== undefined) onSource(wanted);
          }}
        >
          {sources.map((one) => (
            <Radio key={one} value={one} label={<Choice label={seedWords.sources[one]} hint={seedWords.hints[one]} />} />
          ))}
        </RadioGroup>
      </Field>
      {source === "typed" && (
        <>
          <Ceremony />
          <SeedField
            label={seedWords.typed}
            hint={seedWords.typedHint(digitsIn(texts.typed))}
            problem={problem}
            isReadOnly={isReadOnly}
            value={texts.typed}
            onType={(text) => { onTexts({ ...texts, typed: text }); }}
          />
        </>
      )}
      {source === "public" && (
        <>
          <SeedField
            label={seedWords.text}
            hint={seedWords.textHint}
            problem={problem}
            isReadOnly={isReadOnly}
            value={texts.public}
            onType={(text) => { onTexts({ ...texts, public: text }); }}
          />
          <SeedField
            label={seedWords.note}
            hint={seedWords.noteHint}
            problem={noteProblem}
            isReadOnly={isReadOnly}
            value={texts.note}
            onType={(text) => { onTexts({ ...texts, note: text }); }}
          />
        </>
      )}
      {source === "generated" && <Generated text={seed.text} />}
    </div>
  );
}

function Ceremony() {
  const styles = useScreenStyles();
  const { heading, lines } = seedWords.ceremony;
  return (
    <div className={styles.text}>
      <h3 className={styles.subheading}>{heading}</h3>
      <ol className={styles.bullets}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </div>
  );
}

function Generated({ text }: { readonly text: string }) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  return (
    <>
      <p className={screenStyles.text}>{seedWords.generated}</p>
      {text !== "" && (
        <p className={screenStyles.text}>
          {seedWords.generatedText}: <code className={styles.seed}>{text}</code>
        </p>
      )}
    </>
  );
}

interface SeedFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly problem: string | undefined;
  readonly isReadOnly: boolean;
  readonly value: string;
  readonly onType: (text: string) => void;
}

function SeedField({ label, hint, problem, isReadOnly, value, onType }: SeedFieldProps) {
  return (
    <Field
      label={label}
      hint={hint}
      {...(problem !== undefined && { validationMessage: problem, validationState: "error" as const })}
    >
      <Input
        autoComplete="off"
        spellCheck={false}
        readOnly={isReadOnly}
        value={value}
        onChange={(_event, data) => { onType(data.value); }}
      />
    </Field>
  );
}

/** Counts what was rolled so far; a seed may hold anything else besides. */
function digitsIn(text: string): number {
  return text.replace(/\D/g, "").length;
}
