import { Field, Input, mergeClasses, Radio, RadioGroup } from "@fluentui/react-components";
import type { NewIdsWish } from "../store/screens";
import { newIdsWords } from "../words/new-ids";
import { isOneOf } from "./isOneOf";
import { useScreenStyles } from "./screenStyles";

const styleNames: readonly NewIdsWish["style"][] = ["random", "gapFree"];

interface StyleProps {
  readonly style: NewIdsWish["style"];
  /** Numbers to be given. */
  readonly count: number;
  readonly onStyle: (style: NewIdsWish["style"]) => void;
}

/** What new numbers look like. */
export function NumberStyleField({ style, count, onStyle }: StyleProps) {
  const { legend, random, randomHint, gapFree, gapFreeHint } = newIdsWords.style;
  return (
    <Field label={legend}>
      <RadioGroup value={style} onChange={(_event, { value }) => { if (isOneOf(styleNames, value)) onStyle(value); }}>
        <Radio value="random" label={<Choice label={random} hint={randomHint} />} />
        <Radio value="gapFree" label={<Choice label={gapFree(count)} hint={gapFreeHint} />} />
      </RadioGroup>
    </Field>
  );
}

function Choice({ label, hint }: { readonly label: string; readonly hint: string }) {
  const styles = useScreenStyles();
  return (
    <>
      {label} <span className={mergeClasses(styles.hint, styles.ownLine)}>{hint}</span>
    </>
  );
}

interface PrefixProps {
  readonly prefix: string;
  /** "Use letters, digits and hyphens only." */
  readonly problem: string | undefined;
  readonly onPrefix: (prefix: string) => void;
  /** The field was left, or Enter was pressed in it. */
  readonly onDone?: () => void;
}

/** The letters in front of new numbers. */
export function NumberPrefixField({ prefix, problem, onPrefix, onDone }: PrefixProps) {
  return (
    <Field
      label={newIdsWords.prefix}
      hint={newIdsWords.prefixHint}
      {...(problem !== undefined && { validationMessage: problem, validationState: "error" as const })}
    >
      <Input
        autoComplete="off"
        spellCheck={false}
        value={prefix}
        onChange={(_event, data) => { onPrefix(data.value); }}
        {...(onDone && {
          onBlur: onDone,
          onKeyDown: (event) => { if (event.key === "Enter") onDone(); },
        })}
      />
    </Field>
  );
}
