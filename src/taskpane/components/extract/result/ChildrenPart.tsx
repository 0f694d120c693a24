import { Button, Switch } from "@fluentui/react-components";
import type { ChildrenStep, ExtractWork } from "../../../store/extract-screens";
import type { PaneActions } from "../../../store/snapshot";
import { extractResultWords } from "../../../words/extract-result";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";
import { WorkingOut } from "../WorkingOut";
import { SeverityMark } from "../../SeverityMark";
import { ChildList } from "./ChildList";
import { ChildrenFigures } from "./ChildrenFigures";
import { DoublesPart } from "./DoublesPart";
import { Opening } from "../../Opening";
import { Sentences } from "./Sentences";

interface Props {
  readonly children: ChildrenStep;
  readonly isBusy: boolean;
  readonly workingOut: ExtractWork["workingOut"];
  readonly actions: PaneActions;
}

/** The children that the file comes to: who is in scope, who is left out, and how rows became one. */
export function ChildrenPart({ children: step, isBusy, workingOut, actions }: Props) {
  const styles = useScreenStyles();
  const { children: words } = extractResultWords;
  const isGoingOn = workingOut?.what === "rows";
  const { doubles, doubtful, notes, remarks, inScope } = step;
  return (
    <>
      <ChildrenFigures rows={step.rows} children={step.children} inScope={inScope} />
      {/* The children again, above what comes of them; what comes next, under the button that leads there. */}
      <WorkingOut workingOut={isGoingOn ? undefined : workingOut} />
      <Sentences lines={remarks} />
      {doubles.length > 0 && <DoublesPart doubles={doubles} actions={actions} />}
      <LeftOut leftOut={step.leftOut} />
      {doubtful.count > 0 && (
        <Opening
          label={
            <>
              {words.doubtful.heading}{" "}
              <span className={styles.ownLine}>
                <SeverityMark severity="check">{words.doubtful.count(doubtful.count)}</SeverityMark>
              </span>
            </>
          }
        >
          <p className={styles.text}>{words.doubtful.sentence}</p>
          <ChildList count={doubtful.count}>{doubtful.children}</ChildList>
        </Opening>
      )}
      <Joins step={step} actions={actions} />
      {notes.length > 0 && (
        <Section heading={words.notes}>
          <Sentences lines={notes} />
        </Section>
      )}
      {inScope === 0 && <p className={styles.text}>{words.none}</p>}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || inScope === 0}
          onClick={() => { actions.extract({ ask: "step", step: "preview" }); }}
        >
          {words.next}
        </Button>
      </div>
      <WorkingOut workingOut={isGoingOn ? workingOut : undefined} />
    </>
  );
}

/** Who is not in scope, by reason. */
function LeftOut({ leftOut }: Pick<ChildrenStep, "leftOut">) {
  const styles = useScreenStyles();
  const { leftOut: words } = extractResultWords.children;
  const total = leftOut.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return <p className={styles.text}>{words.none}</p>;
  return (
    <Section heading={words.heading(total)}>
      <p className={styles.text}>{words.sentence}</p>
      <div>
        {leftOut.map(({ reason, count, children }) => (
          <Opening key={reason} level="h4" label={words.reason(reason, count)}>
            <ChildList count={count}>{children}</ChildList>
          </Opening>
        ))}
      </div>
    </Section>
  );
}

/** How several rows became one, and whether orders that touch are one. */
function Joins({ step: { joined, joinsContinuations, continuationSentence }, actions }: { readonly step: ChildrenStep; readonly actions: PaneActions }) {
  const styles = useScreenStyles();
  const { joins: words } = extractResultWords.children;
  if (joined.count === 0 && joinsContinuations === undefined) return null;
  return (
    <Section heading={words.heading}>
      {joined.count > 0 && <p className={styles.text}>{words.count(joined.count)}</p>}
      {joinsContinuations !== undefined && (
        <Switch
          label={continuationSentence}
          checked={joinsContinuations}
          onChange={(_event, { checked }) => { actions.extract({ ask: "continuations", areOne: checked }); }}
        />
      )}
      {joined.count > 0 && (
        <Opening level="h4" label={words.how}>
          <ChildList count={joined.count}>{joined.children}</ChildList>
        </Opening>
      )}
    </Section>
  );
}
