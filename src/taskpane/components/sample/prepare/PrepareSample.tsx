import type { PrepareState } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";

export function PrepareSample(_props: { readonly prepare: PrepareState; readonly actions: PaneActions }) {
  return null;
}
