import type { PaneDoor } from "./pane-door";

// First script of the pane's document: the host has to be in place before office.js looks for it.
const door: PaneDoor | undefined = window.parent === window ? undefined : window.parent.pirWorkbench;
if (!door) throw new Error("This pane opens inside the workbench page.");
door.connect(window);
