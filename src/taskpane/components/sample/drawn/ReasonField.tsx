import { Field, Textarea } from "@fluentui/react-components";
import type { Ref } from "react";
import { LONGEST_REASON } from "../../../words/confirm";
import { drawnWords } from "../../../words/sample-drawn";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it, once it was asked with. */
  readonly trouble: string | undefined;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
}

/** A reason in somebody's own words, which the record keeps. */
export function ReasonField({ label, value, onChange, trouble, fieldRef }: Props) {
  const { hint, length } = drawnWords.reason;
  return (
    <Field
      label={label}
      hint={`${hint} ${length(value.trim().length)}`}
      required
      {...(trouble !== undefined && { validationMessage: trouble, validationState: "error" as const })}
    >
      <Textarea
        resize="vertical"
        rows={3}
        value={value}
        {...(fieldRef !== undefined && { textarea: { ref: fieldRef } })}
        onChange={(_event, data) => { onChange(data.value); }}
      />
    </Field>
  );
}

/** What is wrong with a reason, in a sentence. @param missing said of one that is empty. */
export function reasonTrouble(reason: string, missing: string): string | undefined {
  const { length } = reason.trim();
  if (length === 0) return missing;
  return length > LONGEST_REASON ? drawnWords.reason.tooLong(length - LONGEST_REASON) : undefined;
}
