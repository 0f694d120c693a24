import { Button, makeStyles, mergeClasses, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { FreezeStep } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";
import { prepareWords } from "../../../words/sample-prepare";
import { useScreenStyles } from "../../screenStyles";
import { Digest } from "./Digest";
import { Lines } from "../../Stops";

const useStyles = makeStyles({
  bar: { overflowWrap: "anywhere" },
});

interface Props {
  readonly frozen: NonNullable<FreezeStep["frozen"]>;
  readonly isCopied: boolean;
  readonly actions: PaneActions;
}

/** What the list was frozen under, and what has changed on it since. */
export function FrozenPart({ frozen: { digest, at, changes, aside }, isCopied, actions }: Props) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const { freeze } = prepareWords;
  const hasChanged = changes.length > 0;
  return (
    <>
      <p className={screenStyles.text}>{freeze.at(at)}</p>
      <p className={screenStyles.subheading}>{freeze.digest}</p>
      <Digest digest={digest} />
      {!hasChanged && <p className={screenStyles.hint}>{freeze.note}</p>}
      <div className={screenStyles.buttons}>
        <Button onClick={() => { actions.sample({ ask: "copyDigest" }); }}>{freeze.copy}</Button>
      </div>
      <p role="status" className={mergeClasses(screenStyles.hint, screenStyles.region)}>
        {isCopied ? freeze.copied : ""}
      </p>
      <p role="status" className={mergeClasses(screenStyles.text, screenStyles.region)}>
        {aside}
      </p>
      <div role="alert" className={screenStyles.region}>
        {hasChanged && (
          <MessageBar intent="warning" layout="multiline" className={styles.bar}>
            <MessageBarBody>
              <MessageBarTitle>{freeze.changed}</MessageBarTitle>
              <Lines lines={changes} />
              {freeze.changedHint}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {hasChanged && (
        <div className={screenStyles.buttons}>
          <Button appearance="primary" onClick={() => { actions.sample({ ask: "thaw" }); }}>
            {freeze.again}
          </Button>
        </div>
      )}
    </>
  );
}
