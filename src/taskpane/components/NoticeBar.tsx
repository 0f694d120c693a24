import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { PaneActions, Problem } from "../store/snapshot";
import { words } from "../words";

const useStyles = makeStyles({
  bar: { flexShrink: 0, overflowWrap: "anywhere" },
});

interface Props {
  readonly notice: Problem | undefined;
  readonly actions: PaneActions;
}

/**
 * A passing trouble above the findings. The live region stands even without a notice: screen readers announce only
 * what changes inside a region that they already know.
 */
export function NoticeBar({ notice, actions }: Props) {
  const styles = useStyles();
  return (
    <div role="alert">
      {notice && (
        <MessageBar intent="warning" shape="square" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            <MessageBarTitle>{notice.sentence}</MessageBarTitle>
            {notice.whatToDo}
            {notice.canRetry && (
              <>
                {" "}
                <Link as="button" inline onClick={() => { actions.retry(); }}>
                  {words.notice.retry}
                </Link>
              </>
            )}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label={words.notice.dismiss}
                icon={<Dismiss16Regular />}
                onClick={() => { actions.dismissNotice(); }}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
