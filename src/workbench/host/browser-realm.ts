import type { LocalHost } from "./contract";
import { installOffice, officeShim, type OfficeShimOptions } from "./office-shim";

/**
 * Readies a window (the pane's frame, of the same origin) for Microsoft's office.js: must run before that loads there,
 * since it looks for the bridge only then.
 * @returns how to disconnect the window.
 */
export function installHost(window: Window, host: LocalHost, options: OfficeShimOptions = {}): () => void {
  const bridge = host.connect();
  Object.assign(window, { _richApiNativeBridge: bridge });
  installOffice(window, officeShim({ settings: host.settings, file: () => host.save(), ...options }));
  return () => {
    bridge.close();
  };
}
