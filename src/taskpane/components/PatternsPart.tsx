import { Button, Field, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { PartnershipState } from "../store/screens";
import type { PaneActions } from "../store/snapshot";
import { partnershipWords } from "../words/partnership";
import { ProblemBar } from "./ProblemBar";
import { Section } from "./Section";
import { useScreenStyles } from "./screenStyles";

const useStyles = makeStyles({
  pattern: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  words: { minWidth: 0 },
  remove: { flexShrink: 0 },
  line: { display: "flex", gap: tokens.spacingHorizontalS },
  input: { flexGrow: 1, minWidth: 0 },
  cells: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, margin: 0, padding: 0, listStyleType: "none" },
});

interface Props {
  readonly partnership: PartnershipState;
  readonly actions: PaneActions;
}

/** What numbers of the partnership's own systems look like, each from one example. */
export function PatternsPart({ partnership: { patterns, refusal }, actions }: Props) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const { patterns: patternWords } = partnershipWords;
  const [example, setExample] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const [known, setKnown] = useState(patterns.length);
  if (patterns.length !== known) {
    setKnown(patterns.length);
    if (patterns.length > known) setExample("");
  }

  const add = (): void => {
    setIsMissing(example.trim() === "");
    if (example.trim() !== "") actions.addPattern(example.trim(), false);
    // Wherever it was pressed, what follows is read or typed here.
    input.current?.focus();
  };
  const remove = (removed: string): void => {
    actions.removePattern(removed);
    input.current?.focus();
  };

  return (
    <Section heading={patternWords.heading}>
      <p className={screenStyles.text}>{patternWords.sentence}</p>
      {patterns.length === 0 && <p className={screenStyles.hint}>{patternWords.none}</p>}
      {patterns.length > 0 && (
        <ul role="list" className={screenStyles.list}>
          {patterns.map((pattern) => (
            <li key={pattern.example} className={styles.pattern}>
              <div className={styles.words}>
                <p className={screenStyles.text}>{pattern.example}</p>
                <p className={screenStyles.hint}>
                  {patternWords.hits(pattern.inWords, pattern.hits)}
                </p>
              </div>
              <Button
                size="small"
                className={styles.remove}
                aria-label={`${patternWords.remove} ${pattern.example}`}
                onClick={() => { remove(pattern.example); }}
              >
                {patternWords.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Field
        label={patternWords.add}
        hint={patternWords.addHint}
        {...(isMissing && { validationMessage: patternWords.missing, validationState: "error" as const })}
      >
        {(control) => (
          <div className={styles.line}>
            <Input
              {...control}
              input={{ ref: input }}
              autoComplete="off"
              spellCheck={false}
              className={styles.input}
              value={example}
              onChange={(_event, data) => { setExample(data.value); }}
              onKeyDown={(event) => { if (event.key === "Enter") add(); }}
            />
            <Button onClick={add}>{patternWords.addButton}</Button>
          </div>
        )}
      </Field>
      <ProblemBar problem={refusal && { sentence: refusal.sentence, whatToDo: refusal.whatToDo, canRetry: false }} />
      {refusal && refusal.hits.length > 0 && (
        <ul role="list" aria-label={patternWords.hitCells} className={styles.cells}>
          {refusal.hits.map((address) => (
            <li key={address}>
              <Link as="button" className={screenStyles.link} onClick={() => { actions.jumpToAddress(address); }}>
                {address}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {refusal?.canInsist && (
        <div className={screenStyles.buttons}>
          <Button
            onClick={() => {
              actions.addPattern(refusal.example, true);
              input.current?.focus();
            }}
          >
            {patternWords.insist}
          </Button>
        </div>
      )}
    </Section>
  );
}
