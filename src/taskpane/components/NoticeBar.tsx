import { Link, MessageBarTitle } from "@fluentui/react-components";
import type { PaneActions, Problem } from "../store/snapshot";
import { words } from "../words";
import { ClosableBar } from "./ClosableBar";

interface Props {
  readonly notice: Problem | undefined;
  readonly actions: PaneActions;
}

/**
 * A passing trouble above the findings. The live region stands even without a notice: screen readers announce only
 * what changes inside a region that they already know. That Excel keeps the pane waiting interrupts nobody.
 */
export function NoticeBar({ notice, actions }: Props) {
  return (
    <div role="alert" aria-live={notice?.waiting ? "polite" : "assertive"}>
      {notice && (
        <ClosableBar intent="warning" onClose={() => { actions.dismissNotice(); }}>
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
          {notice.waiting === "long" && (
            <>
              {" "}
              <Link as="button" inline onClick={() => { actions.stopWaiting(); }}>
                {words.notice.stopWaiting}
              </Link>
            </>
          )}
        </ClosableBar>
      )}
    </div>
  );
}
