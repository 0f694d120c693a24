import { loadedLater, OnItsWay } from "../components/loadedLater";
import type { ScreenState } from "../store/screens";
import type { PaneActions } from "../store/snapshot";

const PreviewScreen = loadedLater(async () => (await import("./PreviewScreen")).PreviewScreen);
const ConfirmScreen = loadedLater(async () => (await import("./ConfirmScreen")).ConfirmScreen);
const SendScreen = loadedLater(async () => (await import("./SendScreen")).SendScreen);
const ToolsScreen = loadedLater(async () => (await import("./ToolsScreen")).ToolsScreen);
const NewIdsScreen = loadedLater(async () => (await import("./NewIdsScreen")).NewIdsScreen);
const CompareScreen = loadedLater(async () => (await import("./CompareScreen")).CompareScreen);
const PartnershipScreen = loadedLater(async () => (await import("./PartnershipScreen")).PartnershipScreen);
const ExtractScreen = loadedLater(async () => (await import("./ExtractScreen")).ExtractScreen);
const HelpScreen = loadedLater(async () => (await import("./HelpScreen")).HelpScreen);
const SampleScreen = loadedLater(async () => (await import("./SampleScreen")).SampleScreen);

interface Props {
  readonly screen: ScreenState;
  /** Somebody comes back to it from a screen that was opened over it. */
  readonly isBack: boolean;
  readonly actions: PaneActions;
}

/** The screens beside the findings. Each comes over the network when it is first opened. */
export function LaterScreen({ screen, isBack, actions }: Props) {
  switch (screen.name) {
    case "findings":
      return null;
    case "opening":
      return <OnItsWay />;
    case "preview":
      return <PreviewScreen preview={screen.preview} actions={actions} />;
    case "confirm":
      return <ConfirmScreen confirm={screen.confirm} actions={actions} />;
    case "send":
      return <SendScreen send={screen.send} isBack={isBack} actions={actions} />;
    case "tools":
      return <ToolsScreen tools={screen.tools} actions={actions} />;
    case "newIds":
      return <NewIdsScreen newIds={screen.newIds} actions={actions} />;
    case "compare":
      return <CompareScreen compare={screen.compare} actions={actions} />;
    case "partnership":
      return <PartnershipScreen partnership={screen.partnership} actions={actions} />;
    case "extract":
      return <ExtractScreen extract={screen.extract} actions={actions} />;
    case "help":
      return <HelpScreen help={screen.help} actions={actions} />;
    case "sample":
      return <SampleScreen sample={screen.sample} actions={actions} />;
  }
}
