import { FluentProvider, makeStaticStyles, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useCallback, useSyncExternalStore } from "react";
import { Announcer } from "./components/Announcer";
import { loadedLater } from "./components/loadedLater";
import { PaneBoundary } from "./components/PaneBoundary";
import { CheckingScreen } from "./screens/CheckingScreen";
import { FailedScreen } from "./screens/FailedScreen";
import { OpeningScreen } from "./screens/OpeningScreen";
import type { PaneActions, PaneState, PaneStore } from "./store/snapshot";
import { fluentTheme, type ThemeName } from "./theme";
import { words } from "./words";

const HelpScreen = loadedLater(async () => (await import("./screens/HelpScreen")).HelpScreen);
const WelcomeScreen = loadedLater(async () => (await import("./screens/WelcomeScreen")).WelcomeScreen);
const NoReturnScreen = loadedLater(async () => (await import("./screens/NoReturnScreen")).NoReturnScreen);

// The browser's own margin around the page would make the pane scroll as a whole.
const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  root: { minHeight: "100vh" },
  // The browser draws the scroll bars and the list of columns itself.
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
});

/** The task pane: what the store knows, on the screen that fits it. */
export function App({ store, theme = "light" }: { readonly store: PaneStore; readonly theme?: ThemeName }) {
  usePageStyles();
  const styles = useStyles();
  const state = useSyncExternalStore(
    useCallback((listener: () => void) => store.subscribe(listener), [store]),
    () => store.getState(),
  );
  return (
    <FluentProvider theme={fluentTheme(theme)} className={mergeClasses(styles.root, theme === "light" ? styles.light : styles.dark)}>
      <Announcer line={lineOf(state)} />
      <PaneBoundary>
        <Screen state={state} actions={store.actions} />
      </PaneBoundary>
    </FluentProvider>
  );
}

function Screen({ state, actions }: { readonly state: PaneState; readonly actions: PaneActions }) {
  switch (state.phase) {
    case "welcome":
      return <WelcomeScreen step={state.step} actions={actions} />;
    case "opening":
      return <OpeningScreen sentence={state.sentence} />;
    case "noReturn":
      return state.help ? <HelpScreen help={state.help} actions={actions} /> : <NoReturnScreen state={state} actions={actions} />;
    case "failed":
      return <FailedScreen problem={state.problem} actions={actions} />;
    case "checking":
      return <CheckingScreen state={state} actions={actions} />;
  }
}

/** What a screen reader hears of a state, in one line. */
function lineOf(state: PaneState): string {
  switch (state.phase) {
    // The heading that takes the focus says it.
    case "welcome":
      return "";
    case "opening":
      return state.sentence;
    case "noReturn":
    case "failed":
      return state.problem.sentence;
    case "checking":
      return state.news === undefined ? words.status(state) : `${state.news} ${words.status(state)}`;
  }
}
