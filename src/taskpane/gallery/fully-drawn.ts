import { words } from "../words";

/** Nothing comes over a network here: whoever waits longer waits for something that does not come. Frames, about 10 seconds. */
const LONGEST = 600;
/** Lists that draw only what is in sight measure themselves in the frame after the first. */
const STEADY = 2;

function frame(): Promise<void> {
  return new Promise((drawn) => {
    requestAnimationFrame(() => { drawn(); });
  });
}

/** Waits until the screen stands whole: its JavaScript comes when it is first wanted. @throws where it does not come. */
export async function fullyDrawn(): Promise<void> {
  let steady = 0;
  for (let frames = 0; steady < STEADY; frames += 1) {
    if (frames === LONGEST) throw new Error(`${location.hash} does not come to stand whole`);
    await frame();
    steady = isComing() ? 0 : steady + 1;
  }
}

/** The pane itself, a screen of it or a part of a screen is not there yet: a place that says so, or says nothing yet. */
function isComing(): boolean {
  if (document.querySelector("h1") === null) return true;
  const places = [...document.querySelectorAll<HTMLElement>("main")].filter((place) => place.checkVisibility());
  return places.some(isBlank) || [...document.querySelectorAll("main [role=status]")].some(isOpeningSign);
}

function isBlank(place: HTMLElement): boolean {
  return place.innerText.trim() === "";
}

function isOpeningSign(sign: Element): boolean {
  return sign.textContent === words.screen.opening;
}

/** Opens all that is closed on the screen, and what was closed within that. */
export async function openAll(): Promise<void> {
  const DEEPEST = 3;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const closed = [...document.querySelectorAll<HTMLElement>("main button[aria-expanded=false]")];
    if (closed.length === 0) return;
    for (const button of closed) button.click();
    await fullyDrawn();
  }
}
