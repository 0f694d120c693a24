import { Button, mergeClasses, Switch } from "@fluentui/react-components";
import { useRef } from "react";
import { ProblemBar } from "../components/ProblemBar";
import { ScreenBody } from "../components/ScreenBody";
import { Section } from "../components/Section";
import { useScreenStyles } from "../components/screenStyles";
import type { ToolsState } from "../store/screens";
import type { PaneActions, Place } from "../store/snapshot";
import { toolsWords } from "../words/tools";

const leading = ["newIds", "compare", "partnership", "sample"] as const satisfies readonly Place[];

/** What the pane can do besides checking, each with what it does and does not do. */
export function ToolsScreen({ tools, actions }: { readonly tools: ToolsState; readonly actions: PaneActions }) {
  const styles = useScreenStyles();
  const { holdsKey, isBusy, isHighlighting, hasFindingsSheet, isCopied } = tools;
  const findingsButtons = useRef<HTMLDivElement>(null);
  return (
    <ScreenBody heading={toolsWords.heading}>
      <Section heading={toolsWords.extract.heading}>
        <p className={styles.text}>{toolsWords.extract.sentence}</p>
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => { actions.goTo("extract"); }}>
            {toolsWords.extract.open}
          </Button>
        </div>
      </Section>
      <Section heading={toolsWords.highlighting.heading}>
        <p className={styles.text}>{toolsWords.highlighting.sentence}</p>
        <Switch
          label={toolsWords.highlighting.label}
          checked={isHighlighting}
          // A switch that is disabled would lose the keyboard's place while Excel works.
          onChange={(_event, data) => { if (!isBusy) actions.setHighlighting(data.checked); }}
        />
      </Section>
      <Section heading={toolsWords.findings.heading}>
        <p className={styles.text}>{toolsWords.findings.sentence}</p>
        <div ref={findingsButtons} className={styles.buttons}>
          <Button disabledFocusable={isBusy} onClick={() => { actions.writeFindingsSheet(); }}>
            {hasFindingsSheet ? toolsWords.findings.writeAgain : toolsWords.findings.write}
          </Button>
          <Button disabledFocusable={isBusy} onClick={() => { actions.copyFindings(); }}>
            {toolsWords.findings.copy}
          </Button>
          {hasFindingsSheet && (
            <Button
              disabledFocusable={isBusy}
              onClick={() => {
                // This button goes with the sheet.
                findingsButtons.current?.querySelector("button")?.focus();
                actions.removeFindingsSheet();
              }}
            >
              {toolsWords.findings.remove}
            </Button>
          )}
        </div>
        <p role="status" className={mergeClasses(styles.hint, styles.region)}>
          {isBusy ? toolsWords.busy : isCopied ? toolsWords.findings.copied : ""}
        </p>
      </Section>
      {leading.map((place) => (
        <Section key={place} heading={toolsWords[place].heading}>
          <p className={styles.text}>{toolsWords[place].sentence}</p>
          {place === "newIds" && <ProblemBar problem={holdsKey ? { sentence: toolsWords.newIds.holdsKey, canRetry: false } : undefined} />}
          <div className={styles.buttons}>
            <Button onClick={() => { actions.goTo(place); }}>
              {place === "newIds" && holdsKey ? toolsWords.newIds.keepKey : toolsWords[place].open}
            </Button>
          </div>
        </Section>
      ))}
    </ScreenBody>
  );
}
