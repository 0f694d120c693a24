import { Button, Field, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, QuestionCircle20Regular, Warning20Filled } from "@fluentui/react-icons";
import { useState } from "react";
import type { FreezeStep } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { prepareWords } from "../../../words/sample-prepare";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";

const useStyles = makeStyles({
  outcome: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0 },
  same: { color: tokens.colorStatusSuccessForeground1 },
  other: { color: tokens.colorStatusWarningForeground3 },
});

type Receipt = FreezeStep["receipt"];

const icons = { same: CheckmarkCircle20Filled, other: Warning20Filled, unreadable: QuestionCircle20Regular } as const;

/** Compares the list with the receipt that came with the return, for whoever has one. */
export function ReceiptPart({ receipt, actions }: { readonly receipt: Receipt; readonly actions: PaneActions }) {
  const styles = useScreenStyles();
  const { receipt: receiptWords } = prepareWords;
  const [text, setText] = useState("");
  return (
    <Section heading={receiptWords.heading}>
      <p className={styles.text}>{receiptWords.sentence}</p>
      <Field label={receiptWords.label} hint={receiptWords.hint}>
        <Textarea resize="vertical" rows={3} spellCheck={false} value={text} onChange={(_event, data) => { setText(data.value); }} />
      </Field>
      <div className={styles.buttons}>
        <Button onClick={() => { actions.sample({ ask: "receipt", text }); }}>{receiptWords.compare}</Button>
      </div>
      <div role="status" className={styles.region}>
        {receipt.outcome !== "none" && <ReceiptOutcome receipt={receipt} />}
      </div>
    </Section>
  );
}

/** What came of the comparison, in an icon and in words. */
export function ReceiptOutcome({ receipt: { outcome, sentence } }: { readonly receipt: Receipt }) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const { receipt: receiptWords } = prepareWords;
  if (outcome === "none") return <p className={screenStyles.hint}>{receiptWords.notCompared}</p>;
  const Icon = icons[outcome];
  const colour = outcome === "same" ? styles.same : outcome === "other" ? styles.other : undefined;
  return (
    <p className={mergeClasses(screenStyles.text, styles.outcome)}>
      <Icon aria-hidden className={mergeClasses(styles.icon, colour)} />
      <span>
        <strong>{receiptWords[outcome]}.</strong> {sentence}
      </span>
    </p>
  );
}
