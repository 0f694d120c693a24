import { Button, makeStyles, mergeClasses, Switch, tokens } from "@fluentui/react-components";
import {
  BranchCompare20Regular,
  BuildingGovernment20Regular,
  Key20Regular,
  NumberSymbol20Regular,
  PeopleList20Regular,
  TableAdd20Regular,
} from "@fluentui/react-icons";
import { useRef } from "react";
import { ProblemBar } from "../components/ProblemBar";
import { ScreenBody } from "../components/ScreenBody";
import { Section } from "../components/Section";
import { useScreenStyles } from "../components/screenStyles";
import { ToolRow } from "../components/ToolRow";
import { Working } from "../components/Working";
import type { ToolsState } from "../store/screens";
import type { PaneActions } from "../store/snapshot";
import { copyNow, toolsWords } from "../words/tools";

const useStyles = makeStyles({
  // Its rows reach the sides of the pane.
  rows: { margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`, padding: 0, listStyleType: "none" },
});

const icons = {
  extract: TableAdd20Regular,
  newIds: NumberSymbol20Regular,
  compare: BranchCompare20Regular,
  partnership: BuildingGovernment20Regular,
  sample: PeopleList20Regular,
} as const;
const leading = ["extract", "newIds", "compare", "partnership", "sample"] as const;

interface Props {
  readonly tools: ToolsState;
  readonly actions: PaneActions;
}

/** What the pane can do besides checking: screens to open, then what is done to the sheet from here. */
export function ToolsScreen({ tools, actions }: Props) {
  const styles = useStyles();
  const { holdsKey } = tools;
  return (
    <ScreenBody heading={toolsWords.heading}>
      <ProblemBar problem={holdsKey ? { sentence: toolsWords.newIds.holdsKey, canRetry: false } : undefined} />
      <ul role="list" className={styles.rows}>
        {leading.map((place) => {
          const isKey = place === "newIds" && holdsKey;
          return (
            <li key={place}>
              <ToolRow
                icon={isKey ? Key20Regular : icons[place]}
                name={isKey ? toolsWords.newIds.keepKey : toolsWords[place].open}
                line={isKey ? toolsWords.newIds.keepKeyLine : toolsWords[place].line}
                onOpen={() => { actions.goTo(place); }}
              />
            </li>
          );
        })}
      </ul>
      <Highlighting tools={tools} actions={actions} />
      <FindingsList tools={tools} actions={actions} />
      <Working words={tools.isBusy ? (tools.underWay ?? toolsWords.busy) : undefined} mayBeQuick />
    </ScreenBody>
  );
}

function Highlighting({ tools: { isBusy, isHighlighting }, actions }: Props) {
  const styles = useScreenStyles();
  return (
    <Section heading={toolsWords.highlighting.heading}>
      <Switch
        label={toolsWords.highlighting.label}
        checked={isHighlighting}
        // A switch that is disabled would lose the keyboard's place while Excel works.
        onChange={(_event, data) => { if (!isBusy) actions.setHighlighting(data.checked); }}
      />
      <p className={styles.hint}>{toolsWords.highlighting.sentence}</p>
    </Section>
  );
}

function FindingsList({ tools: { isBusy, hasFindingsSheet, isCopied, isReadyToCopy }, actions }: Props) {
  const styles = useScreenStyles();
  const buttons = useRef<HTMLDivElement>(null);
  const { findings } = toolsWords;
  return (
    <Section heading={findings.heading}>
      <p className={styles.hint}>{findings.sentence}</p>
      <div ref={buttons} className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={() => { actions.writeFindingsSheet(); }}>
          {hasFindingsSheet ? findings.writeAgain : findings.write}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => { actions.copyFindings(); }}>
          {isReadyToCopy ? copyNow.button : findings.copy}
        </Button>
        {hasFindingsSheet && (
          <Button
            disabledFocusable={isBusy}
            onClick={() => {
              // This button goes with the sheet.
              buttons.current?.querySelector("button")?.focus();
              actions.removeFindingsSheet();
            }}
          >
            {findings.remove}
          </Button>
        )}
      </div>
      <p role="status" className={mergeClasses(styles.hint, styles.region)}>
        {isReadyToCopy && copyNow.findings}
        {isCopied && findings.copied}
      </p>
    </Section>
  );
}
