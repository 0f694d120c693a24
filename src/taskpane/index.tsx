import { type ReactNode, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { isOfficeDark, whenOfficeIsReady } from "../excel/ready";
import { App } from "./App";
import { blankReturn } from "./blank-return";
import { LivePaneStore } from "./store/pane-store";
import { todayInScotland } from "./today";

const forcedColours = window.matchMedia("(forced-colors: active)");

function whenForcedColoursChange(listener: () => void): () => void {
  forcedColours.addEventListener("change", listener);
  return () => { forcedColours.removeEventListener("change", listener); };
}

/** The pane in Office's theme, or in the user's own colours where the system forces them. */
function Pane({ store }: { readonly store: LivePaneStore }): ReactNode {
  const isForced = useSyncExternalStore(whenForcedColoursChange, () => forcedColours.matches);
  return <App store={store} theme={isForced ? "highContrast" : isOfficeDark() ? "dark" : "light"} />;
}

/** React would print caught errors, and their text may hold what stands in cells. The pane itself says that it stopped. */
const silent = () => undefined;

async function start(): Promise<void> {
  await whenOfficeIsReady();
  const element = document.getElementById("root");
  if (element === null) throw new Error("the page has no element for the pane");
  const store = new LivePaneStore({ today: () => todayInScotland(new Date()), loadBlankReturn: blankReturn });
  createRoot(element, { onCaughtError: silent, onUncaughtError: silent }).render(<Pane store={store} />);
  await store.start();
}

void start();
