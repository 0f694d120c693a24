import { useEffect, useRef, type RefObject } from "react";

/**
 * Puts the focus on the heading when a page opens, as what was pressed to come there has gone. Not where the pane opens by
 * itself: somebody may be typing in the sheet, and the focus stays with them.
 */
export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.hasFocus()) heading.current?.focus();
  }, []);
  return heading;
}
