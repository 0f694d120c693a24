/**
 * What may go wrong in laying out the pane, looked for in the page itself: each function is handed to the browser whole,
 * and therefore stands by itself. Faults are lines that name the element.
 */

/** What has to be scrolled sideways to be read: the page, or a part of it. A table with a name of its own may be wide. */
export function sidewaysFaults(): string[] {
  const named = (element: Element): string => `${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 40)}”`;
  const wider = (element: Element): boolean => element.scrollWidth > element.clientWidth + 1;
  const faults = wider(document.documentElement) ? [`the page is ${document.documentElement.scrollWidth} pixels wide`] : [];
  for (const element of document.querySelectorAll("#root *")) {
    if (!wider(element) || element.clientWidth === 0) continue;
    const { overflowX, position } = getComputedStyle(element);
    if (position === "absolute" && element.clientWidth <= 1) continue;
    const isTable = element.matches("[role=region][aria-label], [role=region][aria-labelledby]") && element.querySelector("table") !== null;
    if (/^(auto|scroll)$/.test(overflowX) && !isTable && !/^(INPUT|TEXTAREA)$/.test(element.tagName)) {
      faults.push(`scrolls sideways (${element.scrollWidth} in ${element.clientWidth} pixels): ${named(element)}`);
    }
  }
  return faults;
}

/** Text that is cut off, with no way to scroll to it. */
export function clippedFaults(): string[] {
  const faults: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>("#root *")) {
    if (element.textContent.trim() === "" || !(element instanceof HTMLElement)) continue;
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    // Said to screen readers only, and a choice whose entries the browser shows in a list of its own.
    if (clipPath !== "none" || element.clientWidth <= 1 || element.tagName === "SELECT" || element.tagName === "TEXTAREA") continue;
    const cutAcross = /^(hidden|clip)$/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const cutDown = /^(hidden|clip)$/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (cutAcross || cutDown) faults.push(`cut off: ${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 40)}”`);
  }
  return faults;
}

/** What moves although the user has asked for less of it. Fluent's waiting signs turn slowly instead of standing still. */
export function motionFaults(): string[] {
  const LONGEST_MS = 10;
  return document.getAnimations().flatMap((animation) => {
    const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null;
    const { activeDuration } = animation.effect?.getComputedTiming() ?? {};
    if (target === null || target.closest(".fui-Spinner, .fui-ProgressBar") || Number(activeDuration ?? 0) <= LONGEST_MS) return [];
    return [`moves for ${String(activeDuration)} ms: ${target.outerHTML.slice(0, 120)}`];
  });
}

/** Words of the screen that cannot be scrolled into sight, or stand under something else when they are. */
export function hiddenFaults(): string[] {
  const isText = (node: Node): boolean => node.textContent?.trim() !== "";
  const leaves = [...document.querySelectorAll<HTMLElement>("main :is(h1, h2, h3, h4, p, li, button, label, td)")].filter(
    (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && isText(node)) && element.checkVisibility(),
  );
  // First, last and some between: each costs a layout.
  const STEPS = 6;
  const looked = new Set(Array.from({ length: STEPS }, (_unused, step) => leaves[Math.round((step * (leaves.length - 1)) / (STEPS - 1))]));
  return [...looked].flatMap((element) => {
    if (!element || element.clientWidth <= 1) return [];
    element.scrollIntoView({ block: "center", inline: "nearest" });
    const { left, top, width, height } = element.getBoundingClientRect();
    const found = document.elementFromPoint(left + Math.min(width / 2, 20), Math.min(top + height / 2, top + 10));
    const isSeen = found !== null && (element.contains(found) || found.contains(element));
    return isSeen ? [] : [`cannot be scrolled to: ${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 40)}”`];
  });
}
