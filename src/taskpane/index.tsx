import { createRoot } from "react-dom/client";
import { isOfficeDark, whenOfficeIsReady } from "../excel/ready";
import { App } from "./App";
import { blankReturn } from "./blank-return";
import { LivePaneStore } from "./store/pane-store";
import type { ThemeName } from "./theme";
import { todayInScotland } from "./today";

function themeInForce(): ThemeName {
  if (window.matchMedia("(forced-colors: active)").matches) return "highContrast";
  return isOfficeDark() ? "dark" : "light";
}

async function start(): Promise<void> {
  await whenOfficeIsReady();
  const element = document.getElementById("root");
  if (element === null) throw new Error("the page has no element for the pane");
  const store = new LivePaneStore({ today: () => todayInScotland(new Date()), loadBlankReturn: blankReturn });
  createRoot(element).render(<App store={store} theme={themeInForce()} />);
  await store.start();
}

void start();
