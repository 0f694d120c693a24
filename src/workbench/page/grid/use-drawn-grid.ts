import type { RefObject } from "react";
import { useEffect, useState } from "react";
import { DrawnGrid } from "./drawn-grid";

/** Puts a grid into the container once the container stands in the document. */
export function useDrawnGrid(container: RefObject<HTMLElement | null>): DrawnGrid | undefined {
  const [grid, setGrid] = useState<DrawnGrid>();
  useEffect(() => {
    if (!container.current) return undefined;
    const drawn = new DrawnGrid(container.current);
    setGrid(drawn);
    return () => {
      drawn.element.remove();
    };
  }, [container]);
  return grid;
}
