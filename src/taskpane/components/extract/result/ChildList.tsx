import { mergeClasses } from "@fluentui/react-components";
import type { ShownChild } from "../../../store/extract-screens";
import { extractResultWords } from "../../../words/extract-result";
import { PagedList } from "../../PagedList";
import { useScreenStyles } from "../../screenStyles";

interface Props {
  readonly children: readonly ShownChild[];
  /** How many there are in all; those given may be the first of them. */
  readonly count: number;
}

/** Children of the file by their masked numbers and rows, and what there is to say of each. */
export function ChildList({ children, count }: Props) {
  const styles = useScreenStyles();
  const rest = count - children.length;
  return (
    <>
      <PagedList
        items={children}
        // Numbers are masked and may look the same; no row belongs to two children.
        keyOf={({ number, rows }) => `${number} ${rows}`}
        render={({ number, rows, details }) => (
          <>
            <span className={styles.text}>
              <span className={styles.strong}>{number}</span>, {rows}
            </span>
            {details.map((detail, index) => (
              <span key={index} className={mergeClasses(styles.hint, styles.ownLine)}>
                {detail}
              </span>
            ))}
          </>
        )}
        moreLabel={extractResultWords.more}
      />
      {rest > 0 && <p className={styles.hint}>{extractResultWords.beyond(rest)}</p>}
    </>
  );
}
