import { useEffect, useRef, type FocusEvent, type RefObject } from "react";
import { ROW_CONTROL } from "./useKeyboardPlace";

/**
 * Keeps the keyboard's place in a list whose entries come and go, and that makes way for other screens. Back from one
 * of them, the focus goes to what had it last; where that has gone, with what it was about put right, to where the
 * keyboard stands in the list by then, or to the part as a whole, rather than to the top of the page. Focus in the sheet
 * or elsewhere is left alone.
 */
export function useFocusKept<E extends HTMLElement>(): {
  readonly ref: RefObject<E | null>;
  readonly onFocus: (event: FocusEvent<E>) => void;
} {
  const ref = useRef<E>(null);
  const last = useRef<{ readonly element: HTMLElement; readonly isInList: boolean }>(null);
  const wasAway = useRef(false);

  // Runs anew each time the list is shown: a hidden `Activity` takes its effects down.
  useEffect(() => {
    if (wasAway.current) {
      if (last.current?.element.isConnected) last.current.element.focus();
      else standIn(ref.current, last.current?.isInList === true)?.focus();
    }
    return () => { wasAway.current = true; };
  }, []);

  useEffect(() => {
    if (!last.current || last.current.element.isConnected) return;
    const { isInList } = last.current;
    last.current = null;
    if (document.hasFocus() && document.activeElement === document.body) standIn(ref.current, isInList)?.focus();
  });

  return {
    ref,
    onFocus: ({ target }) => { last.current = { element: target, isInList: target.closest("[data-findings]") !== null }; },
  };
}

/** What takes the focus of something that has gone. */
function standIn(part: HTMLElement | null, wasInList: boolean): HTMLElement | null {
  return (wasInList ? part?.querySelector<HTMLElement>(`[${ROW_CONTROL}][tabindex="0"]`) : null) ?? part;
}
