import { useDeferredValue, useState } from "react";
import type { ThemeName } from "../theme";
import { stateGroups } from "./groups";
import { StateFrame } from "./StateFrame";

const widths = [320, 350, 450];
const themes: Readonly<Record<ThemeName, string>> = { light: "Light", dark: "Dark", highContrast: "Forced colours" };
const groups = stateGroups();

/** All states on one page, each in a frame as wide as a pane. */
export function ContactSheet() {
  const [filter, setFilter] = useState("");
  const [width, setWidth] = useState(350);
  const [theme, setTheme] = useState<ThemeName>("light");
  const [isSpaced, setIsSpaced] = useState(false);
  const [isOpened, setIsOpened] = useState(false);
  const wanted = useDeferredValue(filter.trim().toLowerCase());
  const shown = groups
    .map(({ name, states }) => ({ name, states: states.filter((state) => `${name} ${state}`.toLowerCase().includes(wanted)) }))
    .filter(({ states }) => states.length > 0);
  const count = shown.reduce((sum, { states }) => sum + states.length, 0);

  return (
    <main className="sheet">
      <header>
        <h1>The pane in every state</h1>
        <p role="status">{count} states</p>
        <label>
          Filter <input type="search" value={filter} onChange={(event) => { setFilter(event.target.value); }} />
        </label>
        <label>
          Width{" "}
          <select value={width} onChange={(event) => { setWidth(Number(event.target.value)); }}>
            {widths.map((pixels) => <option key={pixels} value={pixels}>{pixels} pixels</option>)}
          </select>
        </label>
        <label>
          Theme{" "}
          <select value={theme} onChange={(event) => { setTheme(event.target.value as ThemeName); }}>
            {Object.entries(themes).map(([name, label]) => <option key={name} value={name}>{label}</option>)}
          </select>
        </label>
        <label>
          <input type="checkbox" checked={isSpaced} onChange={(event) => { setIsSpaced(event.target.checked); }} /> Wide text spacing
        </label>
        <label>
          <input type="checkbox" checked={isOpened} onChange={(event) => { setIsOpened(event.target.checked); }} /> All opened
        </label>
      </header>
      {shown.map(({ name, states }) => (
        <section key={name}>
          <h2>{name}</h2>
          <ul>
            {states.map((state) => <StateFrame key={state} state={state} theme={theme} width={width} isSpaced={isSpaced} isOpened={isOpened} />)}
          </ul>
        </section>
      ))}
    </main>
  );
}
