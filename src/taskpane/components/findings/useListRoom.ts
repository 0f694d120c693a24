import { useLayoutEffect, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { LOW_PANE } from "../scrolledMain";

/** Where the list scrolls, and what of the scrolled content is not the list's. Pixels. */
export interface ListRoom {
  /** Undefined until the list stands on the page. */
  readonly scroller: HTMLElement | undefined;
  /** From the beginning of what scrolls to the beginning of the list. */
  readonly above: number;
  /** What the dock covers of the scroller's lower edge: in a low pane it stays there over the list. */
  readonly covered: number;
}

const query = LOW_PANE.replace("@media ", "");

function watchHeight(listener: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener("change", listener);
  return () => { list.removeEventListener("change", listener); };
}

/** @param dock what stands under the list. */
export function useListRoom(list: HTMLElement | null, dock: HTMLElement | null): ListRoom {
  const isLow = useSyncExternalStore(watchHeight, () => window.matchMedia(query).matches);
  const main = list?.closest("main") ?? undefined;
  const scroller = isLow ? (main?.parentElement ?? undefined) : main;
  const [room, setRoom] = useState({ above: 0, covered: 0 });

  useLayoutEffect(() => {
    if (!list || !scroller) return;
    let last = { above: 0, covered: 0 };
    const measure = (): void => {
      const above = Math.round(list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop);
      const covered = isLow ? (dock?.offsetHeight ?? 0) : 0;
      if (above === last.above && covered === last.covered) return;
      last = { above, covered };
      // Before the next picture: what is in view would be seen to move, and to move back.
      flushSync(() => { setRoom(last); });
    };
    const observer = new ResizeObserver(measure);
    for (let at: Element = list; at !== scroller && at.parentElement; at = at.parentElement) {
      for (let before = at.previousElementSibling; before; before = before.previousElementSibling) observer.observe(before);
    }
    if (dock) observer.observe(dock);
    return () => { observer.disconnect(); };
  }, [list, scroller, dock, isLow]);

  return { scroller, ...room };
}
