import { Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { OverrideTopic } from "../../../../sampling/frame/freeze";
import type { ReasonField } from "../../../store/sample-screens";
import { prepareWords } from "../../../words/sample-prepare";
import { useScreenStyles } from "../../screenStyles";

export type ReasonTexts = Readonly<Partial<Record<OverrideTopic, string>>>;

/** The reasons that a step asks for, as they are typed. */
export interface TypedReasons {
  readonly fields: readonly ReasonField[];
  /** Of each field; what was not touched is as it was last given. */
  readonly texts: ReasonTexts;
  readonly type: (about: OverrideTopic, text: string) => void;
}

export function useTypedReasons(fields: readonly ReasonField[]): TypedReasons {
  const [typed, setTyped] = useState<ReasonTexts>({});
  return {
    fields,
    texts: Object.fromEntries(fields.map(({ about, reason }) => [about, typed[about] ?? reason])),
    type: (about, text) => { setTyped((before) => ({ ...before, [about]: text })); },
  };
}

interface Props {
  readonly reasons: TypedReasons;
  /** How often somebody wanted to go on: each time the first reason that has a problem takes the focus. */
  readonly tries: number;
}

/** A field for each reason, with what makes it necessary. */
export function Reasons({ reasons: { fields, texts, type }, tries }: Props) {
  const styles = useScreenStyles();
  const root = useRef<HTMLDivElement>(null);
  const problems = fields.map(({ problem }) => problem).join("\n");
  useEffect(() => {
    if (tries > 0 && problems !== "") root.current?.querySelector<HTMLElement>('textarea[aria-invalid="true"]')?.focus();
  }, [tries, problems]);
  if (fields.length === 0) return null;
  return (
    <div ref={root} className={styles.list}>
      {fields.map(({ about, why, problem }) => (
        <div key={about} className={styles.list}>
          <p className={styles.text}>{why}</p>
          <Field
            label={prepareWords.reason.label[about]}
            hint={prepareWords.reason.hint}
            required
            {...(problem !== undefined && { validationMessage: problem, validationState: "error" as const })}
          >
            <Textarea
              resize="vertical"
              rows={3}
              value={texts[about] ?? ""}
              onChange={(_event, data) => { type(about, data.value); }}
            />
          </Field>
        </div>
      ))}
    </div>
  );
}
