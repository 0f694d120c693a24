import type { PaneActions, Problem } from "../../../store/snapshot";

export function SampleFailed(_props: { readonly problem: Problem; readonly actions: PaneActions }) {
  return null;
}
