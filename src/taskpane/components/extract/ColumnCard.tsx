import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { DateOrder } from "../../../extract/plan";
import type { Role } from "../../../extract/roles";
import type { ColumnsStep, ExtractColumn } from "../../store/extract-screens";
import { extractWords } from "../../words/extract";
import { useScreenStyles } from "../screenStyles";
import { DateQuestion } from "./DateQuestion";

const useStyles = makeStyles({
  samples: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sample: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    // Forced colours take the ground away that keeps one value from the next.
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  // The longest entry of a list would make the card as wide as it is.
  use: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
});

interface Props {
  readonly column: ExtractColumn;
  /** All of the file: what another has can be taken from it. */
  readonly columns: readonly ExtractColumn[];
  readonly roles: ColumnsStep["roles"];
  readonly onRole: (role: Role | undefined) => void;
  readonly onOrder: (order: DateOrder) => void;
}

/** A column of the file: what stands in it, masked, and what it is used for. */
export function ColumnCard({ column, columns, roles, onRole, onOrder }: Props) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const { columns: columnWords } = extractWords;
  const headingId = useId();
  const labelId = useId();
  const { heading, samples, question, note } = column;
  const own = roles.find(({ role }) => role === column.role);
  // Lines that fill a column of the return say by their names what they are for.
  const meaning = own?.role.startsWith("column:") === false ? own.meaning : undefined;
  return (
    <div className={screenStyles.field}>
      <h4 id={headingId} className={screenStyles.subheading}>
        {heading}
      </h4>
      <p className={screenStyles.hint}>{column.filled}</p>
      {samples.length > 0 && (
        <ul role="list" aria-label={columnWords.samples(heading)} className={styles.samples}>
          {samples.map((sample, index) => (
            // Two values may be the same once they are masked.
            <li key={index} className={styles.sample}>
              {sample}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.use}>
        <span id={labelId} className={screenStyles.hint}>
          {columnWords.usedFor}
        </span>
        <Select
          aria-labelledby={`${labelId} ${headingId}`}
          data-follow={column.index}
          value={column.role ?? ""}
          onChange={(_event, { value }) => { onRole(roles.find(({ role }) => role === value)?.role); }}
        >
          <option value="">{columnWords.none}</option>
          <RoleOptions column={column} columns={columns} roles={roles} />
        </Select>
      </div>
      {meaning !== undefined && <p className={screenStyles.hint}>{meaning}</p>}
      {question && <DateQuestion question={question} onOrder={onOrder} />}
      {note !== undefined && <p className={screenStyles.hint}>{note}</p>}
    </div>
  );
}

/**
 * Those that other columns have stand at the end: on some computers each arrow key chooses at once, and whoever goes
 * through the list that way should take nothing from another column before its end.
 */
function RoleOptions({ column, columns, roles }: Pick<Props, "column" | "columns" | "roles">) {
  const { columns: columnWords } = extractWords;
  const holders = new Map(columns.filter(({ index }) => index !== column.index).map((other) => [other.role, other.heading]));
  const taken = roles.filter(({ role }) => holders.has(role));
  return (
    <>
      <optgroup label={columnWords.free}>
        {roles.filter(({ role }) => !holders.has(role)).map(({ role, name }) => (
          <option key={role} value={role}>
            {name}
          </option>
        ))}
      </optgroup>
      {taken.length > 0 && (
        <optgroup label={columnWords.taken}>
          {taken.map(({ role, name }) => (
            <option key={role} value={role}>
              {columnWords.takenOption(name, holders.get(role) ?? "")}
            </option>
          ))}
        </optgroup>
      )}
    </>
  );
}
