import { useEffect } from "react";

/**
 * A file that is dropped beside the place for it would be opened by the browser in place of the pane, with all that
 * stands in it for anyone to see.
 */
export function useNoStrayDrop(): void {
  useEffect(() => {
    const refuse = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") === true) event.preventDefault();
    };
    document.addEventListener("dragover", refuse);
    document.addEventListener("drop", refuse);
    return () => {
      document.removeEventListener("dragover", refuse);
      document.removeEventListener("drop", refuse);
    };
  }, []);
}
