/**
 * What may go wrong in laying out the pane, looked for in the page itself: each function is handed to the browser whole,
 * and therefore stands by itself. Faults are lines that name the element.
 */

/** What has to be scrolled sideways to be read: the page, or a part of it. A table in room of its own may be wide. */
export function sidewaysFaults(): string[] {
  const named = (element: Element): string => `${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 40)}”`;
  const wider = (element: Element): boolean => element.scrollWidth > element.clientWidth + 1;
  const faults = wider(document.documentElement) ? [`the page is ${document.documentElement.scrollWidth} pixels wide`] : [];
  for (const element of document.querySelectorAll("#root *")) {
    if (!wider(element) || element.clientWidth === 0) continue;
    const { overflowX, position } = getComputedStyle(element);
    if (position === "absolute" && element.clientWidth <= 1) continue;
    const isTable = element.querySelector(":scope > table") !== null;
    if (/^(auto|scroll)$/.test(overflowX) && !isTable && !/^(INPUT|TEXTAREA)$/.test(element.tagName)) {
      faults.push(`scrolls sideways (${element.scrollWidth} in ${element.clientWidth} pixels): ${named(element)}`);
    }
  }
  return faults;
}

/** Words that stand outside of a part which hides what is outside of it. */
export function clippedFaults(): string[] {
  const faults: string[] = [];
  const hides = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
  for (const element of document.querySelectorAll<HTMLElement>("#root div, #root span, #root p, #root td, #root th, #root li, #root label, #root button")) {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    if (!hides(overflowX) && !hides(overflowY)) continue;
    // Said to screen readers only.
    if (clipPath !== "none" || element.clientWidth <= 1) continue;
    const words = document.createRange();
    const box = element.getBoundingClientRect();
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      words.selectNodeContents(texts.currentNode);
      const { width, left, right, top, bottom } = words.getBoundingClientRect();
      const isOut = (hides(overflowX) && (left < box.left - 1 || right > box.right + 1)) || (hides(overflowY) && (top < box.top - 1 || bottom > box.bottom + 1));
      if (width > 1 && isOut) faults.push(`cut off: ${element.tagName.toLowerCase()} “${texts.currentNode.textContent?.slice(0, 40) ?? ""}”`);
    }
  }
  return faults;
}

/** A screen has one heading of level 1. That none skips a level is for axe to see. */
export function headingFaults(): string[] {
  const first = [...document.querySelectorAll("h1")].filter((heading) => heading.checkVisibility());
  return first.length === 1 ? [] : [`has ${first.length} headings of level 1`];
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

/**
 * Words of the screen that cannot be scrolled into sight, or stand under something else when they are. Tables are left out:
 * their headings stay beside the cells, and some scroll within themselves.
 */
export function hiddenFaults(): string[] {
  const isText = (node: Node): boolean => node.textContent?.trim() !== "";
  const leaves = [...document.querySelectorAll<HTMLElement>("main :is(h1, h2, h3, h4, p, li, button, label)")].filter(
    (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && isText(node)) && element.checkVisibility(),
  );
  // First, last and some between: each costs a layout.
  const STEPS = 6;
  const looked = new Set(Array.from({ length: STEPS }, (_unused, step) => leaves[Math.round((step * (leaves.length - 1)) / (STEPS - 1))]));
  const isOver = (found: Element, element: Element): boolean => {
    for (let part: Element | null = found; part !== null && !part.contains(element); part = part.parentElement) {
      if (/^(fixed|sticky)$/.test(getComputedStyle(part).position)) return true;
    }
    return false;
  };
  return [...looked].flatMap((element) => {
    if (!element || element.clientWidth <= 1) return [];
    const line = document.createRange();
    line.selectNodeContents([...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && isText(node)) ?? element);
    // What is taller than the window is scrolled to by its beginning.
    const isTall = element.getBoundingClientRect().height > innerHeight / 2;
    element.scrollIntoView({ block: isTall ? "start" : "center", inline: "center" });
    // Not right under what stays at the top.
    if (isTall) document.querySelector("main")?.closest("main, html")?.scrollBy(0, -innerHeight / 3);
    const [first] = line.getClientRects();
    if (first === undefined) return [];
    const [left, top] = [first.left + Math.min(first.width / 2, 10), first.top + first.height / 2];
    const found = document.elementFromPoint(left, top);
    if (found !== null && !isOver(found, element)) return [];
    const where = found === null ? "outside of the window" : `under ${found.tagName.toLowerCase()} “${found.textContent.trim().slice(0, 20)}”`;
    return [`cannot be scrolled to, ${where}: ${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 40)}” at ${Math.round(left)}, ${Math.round(top)}`];
  });
}
