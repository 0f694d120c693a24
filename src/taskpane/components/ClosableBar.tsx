import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { words } from "../words";

const useStyles = makeStyles({
  bar: { flexShrink: 0, overflowWrap: "anywhere" },
});

interface Props {
  readonly intent: "success" | "warning";
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A message across the pane that the user can close. */
export function ClosableBar({ intent, onClose, children }: Props) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} shape="square" layout="multiline" className={styles.bar}>
      <MessageBarBody>{children}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" aria-label={words.notice.dismiss} icon={<Dismiss16Regular />} onClick={onClose} />
        }
      />
    </MessageBar>
  );
}
