import type { PaneActions } from "../../store/snapshot";
import { words } from "../../words";
import { extractWords } from "../../words/extract";
import { DateField } from "../DateField";
import { useScreenStyles } from "../screenStyles";

interface Props {
  readonly canBeSet: boolean;
  readonly actions: PaneActions;
}

/** Asks for the agreed date, from which ages and scope are reckoned; or says where to put it. */
export function AgreedDatePart({ canBeSet, actions }: Props) {
  const styles = useScreenStyles();
  const { agreedDate } = extractWords;
  return (
    <>
      <p className={styles.text}>{agreedDate.sentence}</p>
      {canBeSet ? (
        <DateField
          label={words.dates.agreed}
          hint={agreedDate.example}
          value=""
          canClear={false}
          onSave={(iso) => { if (iso !== "") actions.extract({ ask: "agreedDate", iso }); }}
        />
      ) : (
        <p className={styles.text}>{words.dates.noPlace}</p>
      )}
    </>
  );
}
