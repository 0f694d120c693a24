import type { PaneActions } from "../../../store/snapshot";

export function SampleDeleted(_props: { readonly removed: readonly string[]; readonly certificate: readonly string[]; readonly actions: PaneActions }) {
  return null;
}
