import type { KeyboardEvent, PointerEvent } from "react";
import { useState } from "react";
import { onRegionKey } from "./regions";

const narrowest = 280;
const widest = 640;
const keyStep = 16;

/** The task pane beside the sheet: a document of its own in a frame, as in Excel on the web. */
export function PaneFrame() {
  // The width that Excel opens a pane with.
  const [width, setWidth] = useState(350);
  const [isDragging, setIsDragging] = useState(false);
  const resize = (next: number) => {
    setWidth(Math.min(Math.max(next, narrowest), widest));
  };

  const onPointerMove = (event: PointerEvent) => {
    if (isDragging) resize(window.innerWidth - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft") resize(width + keyStep);
    if (event.key === "ArrowRight") resize(width - keyStep);
  };

  return (
    <>
      <div
        className="pane-edge"
        role="separator"
        aria-label="Width of the task pane"
        aria-orientation="vertical"
        aria-valuenow={width}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setIsDragging(true);
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          setIsDragging(false);
        }}
      />
      <section className="pane" aria-label="Task pane" style={{ width }}>
        <h2>Pre-inspection return</h2>
        <iframe
          title="Pre-inspection return"
          src="pane.html"
          className={isDragging ? "resting" : undefined}
          // Keys pressed in the pane stay in its document; after a reload that is another one.
          onLoad={(event) => { event.currentTarget.contentWindow?.addEventListener("keydown", onRegionKey); }}
        />
      </section>
    </>
  );
}
