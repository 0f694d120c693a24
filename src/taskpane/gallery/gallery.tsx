import { createRoot } from "react-dom/client";
import { askedOf } from "./asked";
import { ContactSheet } from "./ContactSheet";
import { fullyDrawn, openAll } from "./fully-drawn";
import { stateNamed } from "./groups";
import { OneState } from "./OneState";

/**
 * Every state of the pane, drawn without Excel: the sheet of all of them, or one by the page's hash. Once a state stands
 * whole, the page says its hash in `data-shown`.
 */
const element = document.getElementById("root");
if (!element) throw new Error("The gallery page has no element with the id root");
const root = createRoot(element);
const page = document.documentElement;

/** In the sheet of all states no screen takes the focus, and with it the page, until somebody presses something in it. */
function leaveFocusAlone(): void {
  const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "focus");
  if (!own) throw new Error("This browser keeps focus() elsewhere");
  Object.defineProperty(HTMLElement.prototype, "focus", { ...own, value: () => undefined });
  const giveBack = (): void => { Object.defineProperty(HTMLElement.prototype, "focus", own); };
  window.addEventListener("pointerdown", giveBack, { once: true, capture: true });
}

async function show(): Promise<void> {
  const { hash } = location;
  delete page.dataset["shown"];
  const asked = askedOf(hash);
  if (asked.state === undefined) {
    root.render(<ContactSheet />);
    return;
  }
  const state = stateNamed(asked.state);
  if (!state) throw new Error(`The gallery has no state ${asked.state}`);
  // Another theme is laid over the same screen; what was opened in it begins anew.
  root.render(<OneState key={`${asked.state} ${String(asked.isOpened)}`} state={state} asked={asked} />);
  await fullyDrawn();
  if (asked.isOpened) await openAll();
  if (location.hash === hash) page.dataset["shown"] = hash;
}

if (window.parent !== window) leaveFocusAlone();
window.addEventListener("hashchange", () => void show());
void show();
