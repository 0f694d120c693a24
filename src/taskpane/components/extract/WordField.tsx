import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { WordLine, WordTableView } from "../../store/extract-screens";
import { extractWords } from "../../words/extract";

const useStyles = makeStyles({
  // The longest entry of a list would make the field as wide as it is.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  word: { fontWeight: tokens.fontWeightSemibold },
  count: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props extends Pick<WordTableView, "entries" | "mayBeEmpty"> {
  readonly line: WordLine;
  /** What it becomes was put in unasked, and may not be meant. */
  readonly isProposed: boolean;
  /** An entry, or "" to leave the cell empty. */
  readonly onChoose: (becomes: string) => void;
}

/** A word of the file, and what it becomes. */
export function WordField({ line, isProposed, entries, mayBeEmpty, onChoose }: Props) {
  const styles = useStyles();
  const { words } = extractWords;
  const label = (
    <>
      <span className={styles.word}>{line.text === "" ? words.emptyCell : line.text}</span> <span className={styles.count}>{words.rows(line.count)}</span>
    </>
  );
  return (
    <Field label={label} className={styles.field} {...(isProposed && { hint: words.proposed })}>
      <Select value={valueOf(line.becomes)} onChange={(_event, { value }) => { if (value !== UNSETTLED) onChoose(value.slice(1)); }}>
        {line.becomes === undefined && <option value={UNSETTLED}>{words.choose}</option>}
        {mayBeEmpty && <option value={valueOf("")}>{words.empty}</option>}
        {line.likely.length > 0 && (
          <optgroup label={words.likely}>
            <Entries entries={line.likely} />
          </optgroup>
        )}
        <optgroup label={words.all}>
          <Entries entries={entries.filter((entry) => !line.likely.includes(entry))} />
        </optgroup>
      </Select>
    </Field>
  );
}

function Entries({ entries }: { readonly entries: readonly string[] }) {
  return entries.map((entry) => (
    <option key={entry} value={valueOf(entry)}>
      {extractWords.words.entry(entry)}
    </option>
  ));
}

const UNSETTLED = "";

/** An empty cell is a choice as well: choices are told by a sign in front from what is not settled. */
function valueOf(becomes: string | undefined): string {
  return becomes === undefined ? UNSETTLED : `=${becomes}`;
}
