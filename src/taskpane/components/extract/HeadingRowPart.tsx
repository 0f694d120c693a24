import { Button, Field, Input, Link, makeStyles } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { ColumnsStep } from "../../store/extract-screens";
import type { PaneActions } from "../../store/snapshot";
import { extractWords } from "../../words/extract";
import { useScreenStyles } from "../screenStyles";

const useStyles = makeStyles({
  row: { maxWidth: "120px" },
});

interface Props extends Pick<ColumnsStep, "headingRow" | "rows"> {
  /** Rows of the sheet, those above the headings as well. */
  readonly last: number;
  readonly actions: PaneActions;
}

/** Where the headings stand, and putting that right: title lines above them are not always told from headings. */
export function HeadingRowPart({ headingRow, rows, last, actions }: Props) {
  const styles = useScreenStyles();
  const { columns } = extractWords;
  const [isOpen, setIsOpen] = useState(false);
  const part = useRef<HTMLDivElement>(null);

  // What was pressed goes; its place is taken by the field, and afterwards by the link again.
  const open = (isNow: boolean): void => {
    flushSync(() => { setIsOpen(isNow); });
    part.current?.querySelector<HTMLElement>(isNow ? "input" : "button")?.focus();
  };
  const ask = (row: number | undefined): void => {
    open(false);
    actions.extract({ ask: "headingRow", row });
  };
  return (
    <div ref={part} className={styles.list}>
      <p className={styles.text}>
        {headingRow === undefined
          ? `${columns.noHeadings} ${columns.rowsAlone(rows)}`
          : `${columns.headingsIn(headingRow)} ${columns.rows(rows)}`}
      </p>
      {isOpen ? (
        <HeadingRowForm headingRow={headingRow} last={last} onRow={ask} onLeave={() => { open(false); }} />
      ) : (
        <div>
          <Link as="button" className={styles.link} onClick={() => { open(true); }}>
            {columns.changeHeadings}
          </Link>
        </div>
      )}
    </div>
  );
}

interface FormProps extends Pick<Props, "headingRow" | "last"> {
  /** From 1; undefined where the rows have no headings. */
  readonly onRow: (row: number | undefined) => void;
  readonly onLeave: () => void;
}

function HeadingRowForm({ headingRow, last, onRow, onLeave }: FormProps) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const { columns } = extractWords;
  const [typed, setTyped] = useState(headingRow === undefined ? "" : String(headingRow));
  const [isWrong, setIsWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const take = (): void => {
    const row = rowIn(typed);
    if (row === undefined || row > last) {
      setIsWrong(true);
      input.current?.focus();
    } else {
      onRow(row);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") take();
    if (event.key === "Escape") onLeave();
  };
  return (
    <>
      <Field
        label={columns.headingRow}
        hint={columns.headingRowHint}
        {...(isWrong && { validationMessage: columns.notARow(last), validationState: "error" as const })}
      >
        <Input
          input={{ ref: input }}
          inputMode="numeric"
          autoComplete="off"
          className={styles.row}
          value={typed}
          onChange={(_event, data) => {
            setTyped(data.value);
            setIsWrong(false);
          }}
          onKeyDown={onKeyDown}
        />
      </Field>
      <div className={screenStyles.buttons}>
        <Button size="small" appearance="primary" onClick={take}>
          {columns.useRow}
        </Button>
        {headingRow !== undefined && (
          <Button size="small" onClick={() => { onRow(undefined); }}>
            {columns.hasNoHeadings}
          </Button>
        )}
        <Button size="small" onClick={onLeave}>
          {columns.leaveAsIs}
        </Button>
      </div>
    </>
  );
}

/** "3" is 3; "0", "2.5" and "" are undefined: what is not sure is not guessed. */
function rowIn(text: string): number | undefined {
  const row = /^\d+$/.test(text.trim()) ? Number(text) : 0;
  return Number.isSafeInteger(row) && row > 0 ? row : undefined;
}
