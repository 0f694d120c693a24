import { MessageScreen } from "../components/MessageScreen";
import type { PaneActions, Problem } from "../store/snapshot";
import { words } from "../words";

/** Checking cannot go on: what happened, what to do, and trying again where that may help. */
export function FailedScreen({ problem, actions }: { readonly problem: Problem; readonly actions: PaneActions }) {
  return (
    <MessageScreen
      tone="trouble"
      heading={words.failed.heading}
      sentence={problem.sentence}
      whatToDo={problem.whatToDo}
      primary={problem.canRetry ? { label: words.failed.retry, onClick: () => { actions.retry(); } } : undefined}
    />
  );
}
