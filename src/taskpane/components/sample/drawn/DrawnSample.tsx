import type { DrawnState } from "../../../store/sample-screens";
import type { PaneActions } from "../../../store/snapshot";

export function DrawnSample(_props: { readonly drawn: DrawnState; readonly actions: PaneActions }) {
  return null;
}
