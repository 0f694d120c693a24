import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type FocusEvent, type KeyboardEvent, type ReactElement } from "react";
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
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(value);
  const [trouble, setTrouble] = useState<string>();
  /** Asked for and not yet come back as the value: leaving the field does not ask again. */
  const [asked, setAsked] = useState<string>();
  const [shown, setShown] = useState(value);
  if (value !== shown) {
    setShown(value);
    setDraft(value);
    setTrouble(undefined);
    setAsked(undefined);
  }

  const save = (): void => {
    const found = troubleWith(draft, input.current?.validity.badInput === true, canClear || value === "");
    setTrouble(found);
    if (found === undefined && draft !== value) {
      setAsked(draft);
      onSave(draft);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Enter") save();
    if (event.key === "Escape") {
      setDraft(value);
      setTrouble(undefined);
    }
  };
  const onBlur = (event: FocusEvent<HTMLDivElement>): void => {
    const staysInside = event.currentTarget.contains(event.relatedTarget);
    if (!staysInside && draft !== asked) save();
  };

  return (
    <Field
      label={label}
      hint={hint}
      size="small"
      {...(trouble !== undefined && { validationMessage: trouble, validationState: "error" as const })}
    >
      {(control) => (
        <div className={styles.line} onBlur={onBlur}>
          <Input
            {...control}
            input={{ ref: input }}
            type="date"
            className={styles.input}
            value={draft}
            onChange={(_event, data) => { setDraft(data.value); }}
            onKeyDown={onKeyDown}
          />
          {draft !== value && (
            <Button
              size="small"
              aria-label={words.dates.saveLabel(label)}
              onClick={() => {
                // The button goes once the date is kept; the field stays.
                input.current?.focus();
                save();
              }}
            >
              {words.dates.save}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}

/** What keeps a date from being kept, in a sentence. A date field that is typed in half reads "" and says so apart. */
function troubleWith(iso: string, isHalfTyped: boolean, mayBeEmpty: boolean): string | undefined {
  if (isHalfTyped) return words.dates.wholeDate;
  if (iso === "") return mayBeEmpty ? undefined : words.dates.wholeDate;
  return Number(iso.slice(0, iso.indexOf("-"))) < FIRST_YEAR ? words.dates.year : undefined;
}
