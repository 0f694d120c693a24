import { useLayoutEffect } from "react";
import { installHost } from "../host/browser-realm";
import type { LocalHost } from "../host/contract";
import { officeTheme } from "../host/office-themes";

/** What the workbench page offers to the document of the pane, which stands in a frame beside the grid. */
export interface PaneDoor {
  /** Called by the pane's document before office.js loads there; a pane that connects anew takes the old one's place. */
  readonly connect: (pane: Window) => void;
  /** The host of the open workbook, for browser tests. */
  readonly host: LocalHost | undefined;
}

declare global {
  interface Window {
    pirWorkbench?: PaneDoor;
  }
}

/** Opens the door before the frame of the pane is in the document, and shuts it when another workbook is opened. */
export function usePaneDoor(host: LocalHost | undefined): void {
  useLayoutEffect(() => {
    let disconnect: (() => void) | undefined;
    window.pirWorkbench = {
      host,
      connect: (pane) => {
        if (!host) throw new Error("No workbook is open.");
        disconnect?.();
        const theme = officeTheme(new URLSearchParams(location.search).get("theme"));
        disconnect = installHost(pane, host, theme && { theme });
      },
    };
    return () => {
      disconnect?.();
      delete window.pirWorkbench;
    };
  }, [host]);
}
