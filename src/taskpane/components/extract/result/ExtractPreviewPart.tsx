import { Field, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ExtractMode, ExtractPreview, ExtractWork } from "../../../store/extract-screens";
import type { PaneActions } from "../../../store/snapshot";
import { extractCompareWords, extractResultWords } from "../../../words/extract-result";
import { CompareResult } from "../../CompareResult";
import { isOneOf } from "../../isOneOf";
import { ProblemBar } from "../../ProblemBar";
import { useScreenStyles } from "../../screenStyles";
import { WorkingOut } from "../WorkingOut";
import { KeyChoice } from "./KeyChoice";
import { NumbersPart } from "./NumbersPart";
import { Opening } from "../../Opening";
import { PreviewFindings } from "./PreviewFindings";
import { PreviewRows } from "./PreviewRows";
import { WritePart } from "./WritePart";

const useStyles = makeStyles({
  // Its place is kept free: what comes and goes in it does not move the box that is just being ticked.
  keptLine: { minHeight: `calc(${tokens.lineHeightBase300} + ${tokens.spacingVerticalS})` },
});

const modes: readonly ExtractMode[] = ["replace", "append"];

interface Props {
  readonly preview: ExtractPreview;
  /** The rows are being worked out anew; nothing that is asked meanwhile would be for the rows that are shown. */
  readonly isBusy: boolean;
  readonly workingOut: ExtractWork["workingOut"];
  readonly actions: PaneActions;
}

/** The rows before they are written: their numbers, their place, what the rules say of them, and the choice to write them. */
export function ExtractPreviewPart({ preview, isBusy, workingOut, actions }: Props) {
  const styles = useScreenStyles();
  const { keptLine } = useStyles();
  const { preview: words } = extractResultWords;
  const { key, comparison, inList, isWriting } = preview;
  const hasRows = preview.rows.length > 0;
  const summary = useRef<HTMLParagraphElement>(null);
  // Where the rows were out of sight while they were worked out anew, what had the focus has gone with them.
  useEffect(() => {
    if (document.activeElement === document.body) summary.current?.focus();
  }, []);
  // The link goes with the problem; what is to be looked at again begins at the summary.
  const lookAgain = (): void => {
    summary.current?.focus();
    actions.extract({ ask: "lookAgain" });
  };
  return (
    <>
      <p ref={summary} tabIndex={-1} className={styles.subheading}>
        {preview.summary}
      </p>
      <div className={keptLine}>
        <WorkingOut workingOut={workingOut} />
      </div>
      <ProblemBar problem={preview.obstacle} again={{ label: words.write.again, onClick: lookAgain }} />
      <KeyChoice inUse={key} keyProblem={preview.keyProblem} isReadingKey={preview.isReadingKey} actions={actions} />
      <NumbersPart
        wish={preview.wish}
        prefixProblem={preview.prefixProblem}
        // With a key, how many are new is known only once they are dealt out.
        children={key ? 0 : preview.children}
        hasKey={key !== undefined}
        actions={actions}
      />
      {inList > 0 && (
        <Field label={words.mode.legend}>
          <RadioGroup
            value={preview.mode}
            onChange={(_event, { value }) => { if (!isWriting && isOneOf(modes, value)) actions.extract({ ask: "mode", mode: value }); }}
          >
            <Radio value="replace" label={words.mode.replace(inList)} />
            <Radio value="append" label={words.mode.append} />
          </RadioGroup>
        </Field>
      )}
      {/* Where the rows cannot stand at all, there is nothing to say of them. */}
      {hasRows && <PreviewFindings fix={preview.fix} check={preview.check} groups={preview.groups} />}
      {comparison && (
        <Opening
          label={
            <>
              {words.comparison.heading}{" "}
              <ComparisonLine comparison={comparison} />
            </>
          }
        >
          <CompareResult result={comparison} wording={extractCompareWords} level="h4" />
        </Opening>
      )}
      {hasRows && <PreviewRows columns={preview.columns} rows={preview.rows} children={preview.children} isWriting={isWriting} />}
      <WritePart preview={preview} isBusy={isBusy} onLookAgain={lookAgain} actions={actions} />
    </>
  );
}

function ComparisonLine({ comparison: { addedCount, goneCount, changedChildren, withoutId } }: { readonly comparison: NonNullable<ExtractPreview["comparison"]> }) {
  const styles = useScreenStyles();
  return (
    <span className={mergeClasses(styles.hint, styles.ownLine)}>
      {extractResultWords.preview.comparison.summary(addedCount, goneCount, changedChildren, withoutId.before)}
    </span>
  );
}
