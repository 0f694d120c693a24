import { useEffect, useRef, type FocusEvent, type RefObject } from "react";

/**
 * Keeps the keyboard's place in a list whose entries come and go, and that makes way for other screens. Back from one
 * of them, the focus goes to what had it last; where that has gone, with what it was about put right, to the list as a
 * whole rather than to the top of the page. Focus in the sheet or elsewhere is left alone.
 */
export function useFocusKept<E extends HTMLElement>(): {
  readonly ref: RefObject<E | null>;
  readonly onFocus: (event: FocusEvent<E>) => void;
} {
  const ref = useRef<E>(null);
  const last = useRef<HTMLElement>(null);
  const wasAway = useRef(false);

  // Runs anew each time the list is shown: a hidden `Activity` takes its effects down.
  useEffect(() => {
    if (wasAway.current) (last.current?.isConnected ? last.current : ref.current)?.focus();
    return () => { wasAway.current = true; };
  }, []);

  useEffect(() => {
    if (!last.current || last.current.isConnected) return;
    last.current = null;
    if (document.hasFocus() && document.activeElement === document.body) ref.current?.focus();
  });

  return { ref, onFocus: (event) => { last.current = event.target; } };
}
