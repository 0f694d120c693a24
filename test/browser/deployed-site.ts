import type { Browser } from "playwright-core";
import { type Nginx, startNginx } from "../deploy/nginx";
import { launchChromium } from "./chromium";
import { deployedAddIn } from "./deployed-build";

/** The built add-in behind nginx, and a Chromium to look at it. */
export interface DeployedSite {
  /** Of the built files. */
  readonly folder: string;
  readonly nginx: Nginx;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function startDeployedSite(): Promise<DeployedSite> {
  const folder = await deployedAddIn();
  const nginx = await startNginx({ root: folder });
  const browser = await launchChromium();
  return {
    folder,
    nginx,
    browser,
    close: async () => {
      await browser.close();
      await nginx.close();
    },
  };
}
