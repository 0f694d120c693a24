import { useEffect, useRef, useState } from "react";
import type { ThemeName } from "../theme";
import { hashOf } from "./asked";

/** As tall as a pane on a laptop. CSS pixels. */
const HEIGHT = 720;

interface Props {
  readonly state: string;
  readonly theme: ThemeName;
  readonly width: number;
  readonly isSpaced: boolean;
  readonly isOpened: boolean;
}

/** A state in a page of its own, so that it is laid out as in a pane; drawn only while it is near what is in sight. */
export function StateFrame({ state, width, theme, isSpaced, isOpened }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => { setIsNear(entries.some(({ isIntersecting }) => isIntersecting)); },
      { rootMargin: "400px" },
    );
    if (place.current) observer.observe(place.current);
    return () => { observer.disconnect(); };
  }, []);
  const address = hashOf({ state, theme, isSpaced, isOpened });
  return (
    <li>
      <a href={address} target="_blank" rel="noreferrer">{state}</a>
      <div ref={place} style={{ width, height: HEIGHT }}>
        {isNear && <iframe title={state} src={address} width={width} height={HEIGHT} />}
      </div>
    </li>
  );
}
