import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type FocusEvent, type KeyboardEvent, type ReactElement } from "react";
import { formatDate, fromIsoDate, parseDayFirst, partsOf, toIsoDate } from "../../returns/calendar-date";
import { words } from "../words";

/** No inspection of these returns was notified before; a lower year is one that was typed in part. */
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
 * A date that is kept only when it is whole: on Enter, on Save, or on leaving the field. It is typed as text, day
 * first, and shown in words: the browser's own date field follows the computer's language, and on one set to American
 * English it would show 1 August as 08/01 beside a sheet that says 01/08.
 */
export function DateField({ label, hint, value, canClear, onSave }: Props) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const inWords = shownDate(value);
  const [draft, setDraft] = useState(inWords);
  const [trouble, setTrouble] = useState<string>();
  /** Asked for and not yet come back as the value: leaving the field does not ask again. */
  const [asked, setAsked] = useState<string>();
  const [shown, setShown] = useState(value);
  if (value !== shown) {
    setShown(value);
    setDraft(inWords);
    setTrouble(undefined);
    setAsked(undefined);
  }

  const save = (): void => {
    const entry = readEntry(draft, canClear || value === "");
    setTrouble(entry.trouble);
    if (entry.iso === undefined) return;
    if (entry.iso === value) {
      setDraft(inWords);
    } else {
      setAsked(draft);
      onSave(entry.iso);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Enter") save();
    if (event.key === "Escape") {
      setDraft(inWords);
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
            autoComplete="off"
            spellCheck={false}
            className={styles.input}
            value={draft}
            onChange={(_event, data) => { setDraft(data.value); }}
            onKeyDown={onKeyDown}
          />
          {draft !== inWords && (
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

/** "14 August 2026"; "" for none. */
function shownDate(iso: string): string {
  const date = fromIsoDate(iso);
  return date === undefined ? "" : formatDate(date);
}

/** What was typed: an ISO date, or "" where the field was emptied and may be; otherwise what is wrong, in a sentence. */
function readEntry(
  text: string, mayBeEmpty: boolean,
): { readonly iso: string; readonly trouble?: never } | { readonly iso?: never; readonly trouble: string } {
  if (text.trim() === "") return mayBeEmpty ? { iso: "" } : { trouble: words.dates.wholeDate };
  const date = parseDayFirst(text);
  if (date === undefined) return { trouble: words.dates.wholeDate };
  return partsOf(date).year < FIRST_YEAR ? { trouble: words.dates.year } : { iso: toIsoDate(date) };
}
