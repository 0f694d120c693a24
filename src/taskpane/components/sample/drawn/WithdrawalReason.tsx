import { Field, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { SampleMember } from "../../../store/sample-screens";
import { replaceWords } from "../../../words/sample-replace";
import { USUAL_REASONS } from "../../../words/sample-drawn";
import { useScreenStyles } from "../../screenStyles";
import { ReasonField } from "./ReasonField";
import { OTHER, type Withdrawing } from "./withdrawals";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200 },
  // Otherwise as wide as the longest reason, which is wider than a narrow pane.
  field: { gridTemplateColumns: "minmax(0, 1fr)", "& span, & select": { minWidth: 0 } },
});

interface Props {
  readonly member: SampleMember;
  readonly entry: Withdrawing;
  readonly onChange: (entry: Withdrawing) => void;
  readonly onLeave: () => void;
  readonly trouble: string | undefined;
}

/** Why one record is taken out. */
export function WithdrawalReason({ member: { shown }, entry, onChange, onLeave, trouble }: Props) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const isOther = entry.usual === OTHER;
  return (
    <div className={styles.root}>
      <Field
        label={replaceWords.why(shown)}
        className={styles.field}
        required
        {...(!isOther && trouble !== undefined && { validationMessage: trouble, validationState: "error" as const })}
      >
        <Select value={entry.usual} onChange={(_event, { value }) => { onChange({ ...entry, usual: value }); }}>
          <option value="">{replaceWords.choose}</option>
          {USUAL_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {reason}
            </option>
          ))}
          <option value={OTHER}>{replaceWords.other}</option>
        </Select>
      </Field>
      {isOther && (
        <ReasonField
          label={replaceWords.inWords(shown)}
          value={entry.text}
          onChange={(text) => { onChange({ ...entry, text }); }}
          trouble={trouble}
        />
      )}
      <div>
        <Link as="button" className={screenStyles.link} onClick={onLeave}>
          {replaceWords.leave(shown)}
        </Link>
      </div>
    </div>
  );
}
