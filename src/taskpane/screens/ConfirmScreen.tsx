import { Button, Field, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { ProblemBar } from "../components/ProblemBar";
import { ScreenBody } from "../components/ScreenBody";
import { useScreenStyles } from "../components/screenStyles";
import type { ConfirmState } from "../store/screens";
import type { PaneActions } from "../store/snapshot";
import { confirmWords, LONGEST_REASON } from "../words/confirm";

/** Places that are named; the others are counted. */
const MOST_PLACES = 20;

/** Confirms that what was found is right, with the reason, which is kept. */
export function ConfirmScreen({ confirm, actions }: { readonly confirm: ConfirmState; readonly actions: PaneActions }) {
  const styles = useScreenStyles();
  const [reason, setReason] = useState("");
  const [hasAsked, setHasAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const trouble = troubleWith(reason);
  const places = confirm.places.slice(0, MOST_PLACES);
  const unnamed = confirm.count - places.length;

  const submit = (): void => {
    setHasAsked(true);
    if (trouble === undefined) actions.confirm(reason.trim());
    else field.current?.focus();
  };

  return (
    <ScreenBody heading={confirmWords.heading(confirm.count)}>
      <p className={styles.text}>
        <strong>{confirm.title}</strong>
      </p>
      {confirm.sentences.map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
      {places.length > 0 && (
        <p className={styles.hint}>
          {confirmWords.places(confirm.count)}: {places.join("; ")}
          {unnamed > 0 && ` ${confirmWords.more(unnamed)}`}
        </p>
      )}
      <ProblemBar problem={confirm.problem} />
      <Field
        label={confirmWords.reason}
        hint={`${confirmWords.hint} ${confirmWords.length(reason.trim().length)}.`}
        required
        {...(hasAsked && trouble !== undefined && { validationMessage: trouble, validationState: "error" as const })}
      >
        <Textarea
          textarea={{ ref: field }}
          resize="vertical"
          rows={3}
          value={reason}
          onChange={(_event, data) => { setReason(data.value); }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={confirm.isSaving} onClick={submit}>
          {confirm.isSaving ? confirmWords.saving : confirmWords.confirm}
        </Button>
        <Button disabledFocusable={confirm.isSaving} onClick={() => { actions.cancel(); }}>
          {confirmWords.cancel}
        </Button>
      </div>
    </ScreenBody>
  );
}

function troubleWith(reason: string): string | undefined {
  const { length } = reason.trim();
  if (length === 0) return confirmWords.missing;
  return length > LONGEST_REASON ? confirmWords.tooLong(length - LONGEST_REASON) : undefined;
}
