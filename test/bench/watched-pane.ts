/** What happened in the pane's document, in milliseconds since its navigation began. */
export interface Opening {
  /** The first frame with something in it. */
  readonly firstDrawn?: number;
  /** The first frame with findings, or with a button on the bare page. */
  readonly whole?: number;
}

declare global {
  interface Window {
    pirOpening?: { -readonly [K in keyof Opening]: Opening[K] };
    /** When the frame after the next change of the document was drawn: milliseconds since 1970. */
    pirNextFrame?: () => Promise<number>;
  }
}

/**
 * Runs in every document before its scripts, and watches the one that stands in the pane's frame.
 * @param whole selector of what tells that the pane is whole.
 */
export function watchPane(whole: string): void {
  if (!location.pathname.endsWith("/pane.html")) return;
  const opening: NonNullable<Window["pirOpening"]> = {};
  window.pirOpening = opening;
  const drawn = (name: "firstDrawn" | "whole"): void => {
    // The frame after the next has what the next one drew.
    requestAnimationFrame(() => { requestAnimationFrame(() => { opening[name] ??= performance.now(); }); });
  };
  const observer = new MutationObserver(() => {
    const page = document.getElementById("root");
    if (page?.firstElementChild && opening.firstDrawn === undefined) drawn("firstDrawn");
    if (page?.querySelector(whole)) {
      drawn("whole");
      observer.disconnect();
    }
  });
  observer.observe(document, { childList: true, subtree: true });
  window.pirNextFrame = () =>
    new Promise((resolve) => {
      const next = new MutationObserver(() => {
        next.disconnect();
        requestAnimationFrame(() => { requestAnimationFrame(() => { resolve(performance.timeOrigin + performance.now()); }); });
      });
      next.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
}
