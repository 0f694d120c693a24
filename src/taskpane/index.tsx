import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { placeAskedFor } from "../commands/ribbon-commands";
import { officeColours } from "../excel/office-theme";
import { storagePartition, whenOfficeIsReady } from "../excel/ready";
import { App } from "./App";
import { copyText, downloadFile } from "./browser-files";
import { blankReturn } from "./blank-return";
import { PreferencesContext } from "./components/usePreference";
import { FollowedLook } from "./follow-theme";
import { askBeforeLeaving } from "./leaving";
import { loadPreferences, type Preferences } from "./preferences";
import { pace, pause } from "./pace";
import { randomInt } from "./random";
import { removeSettingsCopy } from "./settings-copy";
import { LivePaneStore } from "./store/pane-store";
import { todayInScotland } from "./today";
import { hushUncaught } from "./uncaught";
import { whenUserComes } from "./user-comes";

/** From package.json, put in by the build. */
declare const ADD_IN_VERSION: string;

/** React would print caught errors, and their text may hold what stands in cells. The pane itself says that it stopped. */
const silent = () => undefined;

/** Milliseconds before the pane is drawn in light colours for want of others. */
const PATIENCE = 1_500;

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
  readonly look: FollowedLook;
}

/** The pane in Office's theme, or in the user's own colours where the system forces them. */
function Pane({ store, look }: PaneProps): ReactNode {
  const [preferences, setPreferences] = useState<Preferences>();
  useEffect(() => {
    // The pane is whole without them: it then opens as if nothing had been chosen.
    preferencesOnce().then(setPreferences, silent);
  }, []);
  const { theme, body } = useSyncExternalStore(look.subscribe, look.current);
  return (
    <PreferencesContext value={preferences}>
      <App store={store} theme={theme} body={body} />
    </PreferencesContext>
  );
}

async function start(): Promise<void> {
  // Marks for "npm run bench -- opening", and for anyone who asks why a pane opens slowly.
  performance.mark("scripts-loaded");
  FollowedLook.expect();
  await whenOfficeIsReady();
  // From here on an error may hold words of the workbook.
  hushUncaught(window, logCode);
  removeSettingsCopy();
  performance.mark("office-js-ready");
  const look = new FollowedLook(officeColours);
  // The dark colours come over the network: nobody waits longer for them than this, and meanwhile the workbook is read.
  const settled = Promise.race([look.begin(), pause(PATIENCE)]);
  const element = document.getElementById("root");
  if (element === null) throw new Error("the page has no element for the pane");
  const today = () => todayInScotland(new Date());
  const startAt = placeAskedFor(location.search);
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
    ...(startAt && { startAt }),
  });
  askBeforeLeaving(window, () => store.isKeyAtStake);
  whenUserComes(window, () => { store.userCame(); });
  const started = store.start();
  await settled;
  createRoot(element, { onCaughtError: silent, onUncaughtError: silent }).render(<Pane store={store} look={look} />);
  await started;
}

void start();
