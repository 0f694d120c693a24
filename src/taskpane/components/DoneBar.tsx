import type { PaneActions } from "../store/snapshot";
import { ClosableBar } from "./ClosableBar";

/** What went well, said once, until it is closed or something else is done. */
export function DoneBar({ done, actions }: { readonly done: string | undefined; readonly actions: PaneActions }) {
  return (
    <div role="status">
      {done !== undefined && (
        <ClosableBar intent="success" onClose={() => { actions.dismissDone(); }}>
          {done}
        </ClosableBar>
      )}
    </div>
  );
}
