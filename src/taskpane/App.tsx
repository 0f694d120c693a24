import { FluentProvider, makeStaticStyles, makeStyles, type Theme } from "@fluentui/react-components";
import { useCallback, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from "react";
import { Announcer } from "./components/Announcer";
import { loadedLater } from "./components/loadedLater";
import { PaneBoundary } from "./components/PaneBoundary";
import { CheckingScreen } from "./screens/CheckingScreen";
import { FailedScreen } from "./screens/FailedScreen";
import { OpeningScreen } from "./screens/OpeningScreen";
import type { PaneActions, PaneState, PaneStore } from "./store/snapshot";
import { onSurface } from "./surface";
import { fluentTheme, loadTheme, type ThemeName } from "./theme";
import { words } from "./words";

const HelpScreen = loadedLater(async () => (await import("./screens/HelpScreen")).HelpScreen);
const WelcomeScreen = loadedLater(async () => (await import("./screens/WelcomeScreen")).WelcomeScreen);
const NoReturnScreen = loadedLater(async () => (await import("./screens/NoReturnScreen")).NoReturnScreen);

// The browser's own margin around the page would make the pane scroll as a whole.
const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  root: { minHeight: "100vh" },
});

interface Props {
  readonly store: PaneStore;
  readonly theme?: ThemeName;
  /** Office's own background, six hexadecimal digits: the pane takes it where its text can be read on it. */
  readonly body?: string | undefined;
}

/** The task pane: what the store knows, on the screen that fits it. */
export function App({ store, theme = "light", body }: Props) {
  usePageStyles();
  useColourScheme(theme === "light" ? "light" : "dark");
  const styles = useStyles();
  const fluent = useFluentTheme(theme);
  const onOffice = useMemo(() => fluent && onSurface(fluent, body), [fluent, body]);
  const state = useSyncExternalStore(
    useCallback((listener: () => void) => store.subscribe(listener), [store]),
    () => store.getState(),
  );
  if (onOffice === undefined) return null;
  return (
    <FluentProvider theme={onOffice} className={styles.root}>
      <Announcer line={lineOf(state)} />
      <PaneBoundary>
        <Screen state={state} actions={store.actions} />
      </PaneBoundary>
    </FluentProvider>
  );
}

/** Undefined until a theme that is not here yet has come over the network; where it does not come, the light one. */
function useFluentTheme(name: ThemeName): Theme | undefined {
  const [came, setCame] = useState<{ readonly asked: ThemeName; readonly theme: Theme }>();
  const here = fluentTheme(name);
  useEffect(() => {
    if (here !== undefined) return;
    const asked = loadTheme(name).catch(() => loadTheme("light"));
    void asked.then((theme) => { setCame({ asked: name, theme }); });
  }, [name, here]);
  return here ?? (came?.asked === name ? came.theme : undefined);
}

/** The browser draws the scroll bars, the lists that drop down and what lies behind the page itself. */
function useColourScheme(scheme: "light" | "dark"): void {
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = scheme;
  }, [scheme]);
}

function Screen({ state, actions }: { readonly state: PaneState; readonly actions: PaneActions }) {
  switch (state.phase) {
    case "welcome":
      return <WelcomeScreen step={state.step} actions={actions} />;
    case "opening":
      return <OpeningScreen state={state} actions={actions} />;
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
    case "welcome":
      // The headings of the tour take the focus, which says them.
      return state.step.name === "role" ? words.question : "";
    case "opening":
      return state.sentence;
    case "noReturn":
    case "failed":
      return state.problem.sentence;
    case "checking":
      return state.news === undefined ? words.status(state) : `${state.news} ${words.status(state)}`;
  }
}
