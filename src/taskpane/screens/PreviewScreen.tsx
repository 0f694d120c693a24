import { ChangePreviewPart } from "../components/ChangePreviewPart";
import { ScreenBody } from "../components/ScreenBody";
import type { ChangePreview } from "../store/screens";
import type { PaneActions } from "../store/snapshot";
import { previewWords } from "../words/preview";

/** What a quick fix would write, before it is written. */
export function PreviewScreen({ preview, actions }: { readonly preview: ChangePreview; readonly actions: PaneActions }) {
  return (
    <ScreenBody heading={preview.title}>
      <ChangePreviewPart preview={preview} applyLabel={previewWords.apply(preview.count)} actions={actions} />
    </ScreenBody>
  );
}
