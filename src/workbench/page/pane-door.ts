import type { LocalHost } from "../host/contract";

/** What the workbench page offers to the document of the pane, which stands in a frame beside the grid. */
export interface PaneDoor {
  /** Called by the pane's document before office.js loads there. */
  readonly connect: (pane: Window) => void;
  /** The host of the open workbook, for browser tests. */
  readonly host: LocalHost | undefined;
}

declare global {
  interface Window {
    pirWorkbench?: PaneDoor;
  }
}
