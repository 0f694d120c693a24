import { Button, mergeClasses } from "@fluentui/react-components";
import type { ReleaseState } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { drawnWords } from "../../../words/sample-drawn";
import { ProblemBar } from "../../ProblemBar";
import { ScreenBody } from "../../ScreenBody";
import { Section } from "../../Section";
import { useScreenStyles } from "../../screenStyles";
import { Lines } from "./Lines";

interface Props {
  readonly release: ReleaseState;
  readonly isBusy: boolean;
  readonly canAdd: boolean;
  readonly actions: PaneActions;
}

/** The list that the partnership gets: what it holds, writing it, and sending it on. */
export function ReleaseView({ release, isBusy, canAdd, actions }: Props) {
  const styles = useScreenStyles();
  const { selected, reserve, followUp, agencies, warning, writtenOn, canOpenWorkbook, canDownload, done, problem } = release;
  const { release: releaseWords } = drawnWords;
  const isWritten = writtenOn !== undefined;
  return (
    <ScreenBody heading={releaseWords.heading}>
      <p className={styles.text}>{releaseWords.sentence}</p>
      <Section heading={releaseWords.holds}>
        <Lines lines={releaseWords.counts(selected, reserve, followUp)} />
        <p className={styles.text}>{releaseWords.onlyIds}</p>
      </Section>
      <ProblemBar problem={warning === undefined ? undefined : { sentence: warning, canRetry: false }} />
      {agencies.length > 0 && (
        <Section heading={releaseWords.prepares}>
          <Lines lines={agencies} />
        </Section>
      )}
      <ProblemBar problem={problem} />
      <div className={styles.buttons}>
        <Button
          appearance={isWritten ? "secondary" : "primary"}
          disabledFocusable={!canAdd}
          onClick={() => { actions.sample({ ask: "release" }); }}
        >
          {isWritten ? releaseWords.writeAgain : releaseWords.write}
        </Button>
      </div>
      <div role="status" className={mergeClasses(styles.text, styles.region)}>
        {isWritten && <p className={styles.text}>{releaseWords.written(writtenOn)}</p>}
        {done !== undefined && <p className={styles.text}>{done}</p>}
      </div>
      {isWritten && (
        <Section heading={releaseWords.send}>
          <p className={styles.text}>{releaseWords.sendHint}</p>
          <div className={styles.buttons}>
            {canOpenWorkbook && (
              <Button appearance="primary" disabledFocusable={isBusy} onClick={() => { actions.sample({ ask: "openRelease" }); }}>
                {releaseWords.open}
              </Button>
            )}
            {canDownload && (
              <Button disabledFocusable={isBusy} onClick={() => { actions.sample({ ask: "downloadRelease" }); }}>
                {releaseWords.download}
              </Button>
            )}
            <Button disabledFocusable={isBusy} onClick={() => { actions.sample({ ask: "goToSheet", sheet: "release" }); }}>
              {releaseWords.goTo}
            </Button>
          </div>
        </Section>
      )}
    </ScreenBody>
  );
}
