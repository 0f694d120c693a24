import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ColumnsStep, ExtractWork } from "../../store/extract-screens";
import type { PaneActions } from "../../store/snapshot";
import { extractWords } from "../../words/extract";
import { Section } from "../Section";
import { useScreenStyles } from "../screenStyles";
import { ColumnList } from "./ColumnList";
import { HeadingRowPart } from "./HeadingRowPart";
import { KeepPart } from "./KeepPart";
import { NextStep } from "./NextStep";

const useStyles = makeStyles({
  // The longest name of a sheet would make the field as wide as it is.
  sheet: { gridTemplateColumns: "minmax(0, 1fr)" },
});

interface Props {
  readonly work: ExtractWork;
  readonly actions: PaneActions;
}

/** Where the table stands in the file, and what each of its columns is used for. */
export function ColumnsPart({ work, actions }: Props) {
  const { columns: step } = work;
  return (
    <>
      <SheetPart step={step} actions={actions} />
      <HeadingRowPart key={`row of ${step.sheet}`} headingRow={step.headingRow} rows={step.rows} last={step.sheets[step.sheet]?.rows ?? step.rows} actions={actions} />
      <Summary step={step} />
      <ColumnList key={`${step.sheet} ${step.headingRow ?? ""}`} step={step} actions={actions} />
      <Notes notes={step.notes} />
      <KeepPart isKept={work.isKept} isNewerKept={work.isNewerKept} keepNote={work.keepNote} actions={actions} />
      <NextStep step="words" stops={step.missing} workingOut={work.workingOut} actions={actions} />
    </>
  );
}

interface StepProps {
  readonly step: ColumnsStep;
  readonly actions: PaneActions;
}

function SheetPart({ step: { sheets, sheet }, actions }: StepProps) {
  const styles = useStyles();
  const { columns } = extractWords;
  if (sheets.length < 2) return null;
  return (
    <Field label={columns.sheet} className={styles.sheet}>
      <Select value={sheet} onChange={(_event, { value }) => { actions.extract({ ask: "sheet", sheet: Number(value) }); }}>
        {sheets.map(({ name, rows }, index) => (
          <option key={name} value={index}>
            {columns.sheetOption(name, rows)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What is used of the file, what is only read, and what stays out. */
function Summary({ step: { columns, onlyRead, notBroughtIn, keptNote, missing } }: Pick<StepProps, "step">) {
  const styles = useScreenStyles();
  const { columns: columnWords } = extractWords;
  const used = columns.filter(({ role }) => role !== undefined).length;
  return (
    <>
      {keptNote !== undefined && <p className={styles.text}>{keptNote}</p>}
      <p role="status" className={styles.subheading}>
        {columnWords.used(used, columns.length)} {missing.length > 0 && columnWords.left(missing.length)}
      </p>
      {onlyRead.length > 0 && <p className={styles.text}>{columnWords.onlyRead(onlyRead)}</p>}
      <p className={styles.text}>{notBroughtIn.length > 0 ? columnWords.notBroughtIn(notBroughtIn) : columnWords.everything}</p>
    </>
  );
}

function Notes({ notes }: Pick<ColumnsStep, "notes">) {
  const styles = useScreenStyles();
  if (notes.length === 0) return null;
  return (
    <Section heading={extractWords.columns.notes}>
      {notes.map((note) => (
        <p key={note} className={styles.text}>
          {note}
        </p>
      ))}
    </Section>
  );
}
