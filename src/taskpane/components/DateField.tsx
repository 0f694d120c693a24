import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type ReactElement } from "react";
import { words } from "../words";

/** No inspection of these returns was notified before; a lower year is one that is still being typed. */
const FIRST_YEAR = 2000;

const useStyles = makeStyles({
  line: { display: "flex", gap: tokens.spacingHorizontalS },
  input: { flexGrow: 1, minWidth: 0, maxWidth: "180px" },
});

interface Props {
  readonly label: string;
  readonly hint: string | ReactElement;
  /** ISO date, "" when there is none. */
  readonly value: string;
  /** Whether the date may be taken away again. */
  readonly canClear: boolean;
  /** ISO date, or "" to take it away. */
  readonly onSave: (iso: string) => void;
}

/**
 * A date that is kept only when it is whole: on Enter, on Save, or on leaving the field. Date fields report every
 * digit typed, and each report kept at once would be a step in the workbook's undo list.
 */
export function DateField({ label, hint, value, canClear, onSave }: Props) {
  const styles = useStyles();
  const [draft, setDraft] = useState(value);
  const [trouble, setTrouble] = useState<string>();
  const [shown, setShown] = useState(value);
  if (value !== shown) {
    setShown(value);
    setDraft(value);
    setTrouble(undefined);
  }

  const save = (isHalfTyped: boolean): void => {
    if (isHalfTyped || (draft === "" && value !== "" && !canClear)) {
      setTrouble(words.dates.wholeDate);
    } else if (draft !== "" && Number(draft.slice(0, draft.indexOf("-"))) < FIRST_YEAR) {
      setTrouble(words.dates.year);
    } else {
      setTrouble(undefined);
      if (draft !== value) onSave(draft);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Enter") save(event.currentTarget.validity.badInput);
    if (event.key === "Escape") {
      setDraft(value);
      setTrouble(undefined);
    }
  };

  return (
    <Field
      label={label}
      hint={hint}
      size="small"
      {...(trouble !== undefined && { validationMessage: trouble, validationState: "error" as const })}
    >
      {(control) => (
        <div className={styles.line}>
          <Input
            {...control}
            type="date"
            className={styles.input}
            value={draft}
            onChange={(_event, data) => { setDraft(data.value); }}
            onBlur={(event) => { save(event.currentTarget.validity.badInput); }}
            onKeyDown={onKeyDown}
          />
          {draft !== value && (
            <Button size="small" aria-label={words.dates.saveLabel(label)} onClick={() => { save(false); }}>
              {words.dates.save}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}
