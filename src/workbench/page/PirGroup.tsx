import { addressFor, ribbonCommands, type RibbonCommand } from "../../commands/ribbon-commands";
import { focusSheet } from "./grid/focus-sheet";

interface PirGroupProps {
  readonly isEnabled: boolean;
  /** Ends an edit under way, before the pane does something else. */
  readonly onLeaveCell: () => void;
}

/** The add-in's own group of the ribbon, as manifest.xml puts it into Excel's. */
export function PirGroup({ isEnabled, onLeaveCell }: PirGroupProps) {
  return (
    <div className="ribbon-group" role="group" aria-label="PIR">
      {ribbonCommands.map((command) => (
        <button
          key={command.control}
          type="button"
          className="tool"
          title={command.label}
          disabled={!isEnabled}
          onClick={() => {
            onLeaveCell();
            showPane(command);
            focusSheet();
          }}
        >
          <img src={`assets/${command.icon}-80.png`} alt="" width={20} height={20} />
          <span>{command.label}</span>
        </button>
      ))}
    </div>
  );
}

/** As Excel does: another address loads the pane anew, its own leaves it as it is. */
function showPane(command: RibbonCommand): void {
  const pane = document.querySelector<HTMLIFrameElement>(".pane iframe")?.contentWindow;
  // Until its page is there, the frame stands at an address of the browser's own.
  if (pane?.location.origin !== location.origin) return;
  const address = addressFor(command, pane.location.href);
  if (address !== pane.location.href) pane.location.replace(address);
}
