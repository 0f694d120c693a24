import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ExtractPreview } from "../../../store/extract-screens";
import { words as paneWords } from "../../../words";
import { extractResultWords } from "../../../words/extract-result";
import { useScreenStyles } from "../../screenStyles";
import { SeverityMark } from "../../SeverityMark";
import { Opening } from "../../Opening";

/** Groups that stand open from the start: more would push the rest out of sight. */
const FEW = 3;

const useStyles = makeStyles({
  marks: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

/** What the rules say of the new rows, by rule. Nothing of it stands in the way of writing. */
export function PreviewFindings({ fix, check, groups }: Pick<ExtractPreview, "fix" | "check" | "groups">) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const { findings: words } = extractResultWords.preview;
  if (groups.length === 0) return <p className={screenStyles.text}>{words.none}</p>;
  return (
    <Opening
      isOpenAtFirst={groups.length <= FEW}
      label={
        <>
          {words.heading}{" "}
          <span className={styles.marks}>
            {fix > 0 && <SeverityMark severity="fix">{`${paneWords.counted(fix, "fix")} `}</SeverityMark>}
            {check > 0 && <SeverityMark severity="check">{paneWords.counted(check, "check")}</SeverityMark>}
          </span>
        </>
      }
    >
      <p className={screenStyles.text}>{words.afterwards}</p>
      <ul role="list" className={screenStyles.list}>
        {groups.map(({ code, severity, title, count, sentence }) => (
          <li key={`${code} ${severity}`}>
            <span className={mergeClasses(screenStyles.text, screenStyles.strong, screenStyles.ownLine)}>{title}</span>{" "}
            <SeverityMark severity={severity}>{paneWords.counted(count, severity)}</SeverityMark>{" "}
            <span className={mergeClasses(screenStyles.hint, screenStyles.ownLine)}>{count > 1 ? words.first(sentence) : sentence}</span>
          </li>
        ))}
      </ul>
    </Opening>
  );
}
