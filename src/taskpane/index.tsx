import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { isOfficeDark, storagePartition, whenOfficeIsReady } from "../excel/ready";
import { App } from "./App";
import { copyText, downloadFile } from "./browser-files";
import { blankReturn } from "./blank-return";
import { PreferencesContext } from "./components/usePreference";
import { loadPreferences, type Preferences } from "./preferences";
import { pace, pause } from "./pace";
import { randomInt } from "./random";
import { LivePaneStore } from "./store/pane-store";
import { todayInScotland } from "./today";

/** From package.json, put in by the build. */
declare const ADD_IN_VERSION: string;

const forcedColours = window.matchMedia("(forced-colors: active)");

/** React would print caught errors, and their text may hold what stands in cells. The pane itself says that it stopped. */
const silent = () => undefined;

function whenForcedColoursChange(listener: () => void): () => void {
  forcedColours.addEventListener("change", listener);
  return () => { forcedColours.removeEventListener("change", listener); };
}

let loading: Promise<Preferences> | undefined;

function preferencesOnce(): Promise<Preferences> {
  loading ??= loadPreferences(storagePartition());
  return loading;
}

/** Without its library nothing is written down; the pane says what is wrong all the same. */
function logCode(code: string): void {
  preferencesOnce().then((preferences) => { preferences.logCode(code); }, silent);
}

interface PaneProps {
  readonly store: LivePaneStore;
}

/** The pane in Office's theme, or in the user's own colours where the system forces them. */
function Pane({ store }: PaneProps): ReactNode {
  const [preferences, setPreferences] = useState<Preferences>();
  useEffect(() => {
    // The pane is whole without them: it then opens as if nothing had been chosen.
    preferencesOnce().then(setPreferences, silent);
  }, []);
  const isForced = useSyncExternalStore(whenForcedColoursChange, () => forcedColours.matches);
  return (
    <PreferencesContext value={preferences}>
      <App store={store} theme={isForced ? "highContrast" : isOfficeDark() ? "dark" : "light"} />
    </PreferencesContext>
  );
}

async function start(): Promise<void> {
  await whenOfficeIsReady();
  const element = document.getElementById("root");
  if (element === null) throw new Error("the page has no element for the pane");
  const today = () => todayInScotland(new Date());
  const store = new LivePaneStore({
    version: ADD_IN_VERSION,
    today,
    loadBlankReturn: blankReturn,
    timestamp: () => new Date().toISOString(),
    pace,
    pause,
    randomInt,
    copy: copyText,
    download: downloadFile,
    preferences: preferencesOnce,
    logCode,
  });
  createRoot(element, { onCaughtError: silent, onUncaughtError: silent }).render(<Pane store={store} />);
  await store.start();
}

void start();
