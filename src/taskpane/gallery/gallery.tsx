import { createRoot } from "react-dom/client";
import { App } from "../App";
import type { PaneState, PaneStore } from "../store/snapshot";
import type { ThemeName } from "../theme";
import { notedActions } from "./noted-actions";
import { galleryStates } from "./states";

/**
 * Shows any state of the pane by the page's hash: `#state=checking&theme=dark&width=350`. Every part may be left out;
 * without a state the page lists them all. What the pane asks for is shown as the title of the page.
 */
const themes: readonly ThemeName[] = ["light", "dark", "highContrast"];
const NARROWEST = 320;

function still(state: PaneState): PaneStore {
  const actions = notedActions((name) => { document.title = name; });
  return { getState: () => state, subscribe: () => () => undefined, actions };
}

function Gallery({ asked }: { readonly asked: URLSearchParams }) {
  const [, state] = Object.entries<PaneState>(galleryStates).find(([name]) => name === asked.get("state")) ?? [];
  const theme = themes.find((name) => name === asked.get("theme"));
  if (!state) {
    return (
      <ul>
        {Object.keys(galleryStates).map((name) => (
          <li key={name}>
            <a href={`#state=${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    );
  }
  const width = Number(asked.get("width"));
  return (
    <div style={width >= NARROWEST ? { width } : {}}>
      <App store={still(state)} {...(theme && { theme })} />
    </div>
  );
}

const page = document.getElementById("root");
if (!page) throw new Error("The gallery page has no element with the id root");
const root = createRoot(page);
const show = (): void => {
  const asked = new URLSearchParams(location.hash.slice(1));
  root.render(<Gallery key={location.hash} asked={asked} />);
};
window.addEventListener("hashchange", show);
show();
