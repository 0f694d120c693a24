import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { PaneActions } from "../store/snapshot";
import { words } from "../words";

const useStyles = makeStyles({
  bar: { flexShrink: 0, overflowWrap: "anywhere" },
});

/** What went well, said once, until it is closed or something else is done. */
export function DoneBar({ done, actions }: { readonly done: string | undefined; readonly actions: PaneActions }) {
  const styles = useStyles();
  return (
    <div role="status">
      {done !== undefined && (
        <MessageBar intent="success" shape="square" layout="multiline" className={styles.bar}>
          <MessageBarBody>{done}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label={words.notice.dismiss}
                icon={<Dismiss16Regular />}
                onClick={() => { actions.dismissDone(); }}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
