import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { workingWords } from "../words/working";
import { useScreenStyles } from "./screenStyles";

/** What is over sooner shows nothing: a bar that comes and goes at once is a flicker. Milliseconds. */
const SHOWN_AFTER = 300;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, outlineStyle: "none" },
  // Between pieces of work it takes no gap of the column that it stands in.
  idle: { position: "absolute" },
  words: { overflowWrap: "anywhere" },
  buttons: { paddingTop: tokens.spacingVerticalXS },
});

interface Props {
  /** What is under way: "Reading PIR first version.xlsx". Undefined while nothing is. */
  readonly words: string | undefined;
  /** How much is done, from 0 to 1; undefined where it cannot be told. */
  readonly share?: number | undefined;
  /** Gives the work up; left out where it cannot be given up. */
  readonly onCancel?: (() => void) | undefined;
  /** Such work may be over in a moment: it shows only if it goes on for longer. */
  readonly mayBeQuick?: boolean;
}

/**
 * Work under way: what it is, how far it is, and a way to give it up. Stands there while nothing is under way as well:
 * screen readers say what a region is filled with, but not as a rule what comes with the region.
 */
export function Working({ words, share, onCancel, mayBeQuick = false }: Props) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const labelId = useId();
  const hasWaited = useHasWaited(words !== undefined);
  const isShown = words !== undefined && (hasWaited || !mayBeQuick);
  return (
    <div tabIndex={-1} className={mergeClasses(styles.root, !isShown && styles.idle)}>
      <p id={labelId} role="status" className={mergeClasses(screenStyles.text, screenStyles.region, styles.words)}>
        {isShown ? words : ""}
      </p>
      {isShown && <ProgressBar aria-labelledby={labelId} {...(share !== undefined && { value: Math.round(share * 100), max: 100 })} />}
      {isShown && onCancel && <Cancel onCancel={onCancel} />}
    </div>
  );
}

/** Leaves the focus where it stood: with the button gone it would be at the top of the page. */
function Cancel({ onCancel }: { readonly onCancel: () => void }) {
  const styles = useStyles();
  const own = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = own.current;
    const place = box?.parentElement;
    return () => { if (box?.contains(document.activeElement)) place?.focus(); };
  }, []);
  return (
    <div ref={own} className={styles.buttons}>
      <Button onClick={onCancel}>{workingWords.cancel}</Button>
    </div>
  );
}

/** Whether it has been so for as long as shows. */
function useHasWaited(isUnderWay: boolean): boolean {
  const [hasWaited, setHasWaited] = useState(false);
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setTimeout(() => { setHasWaited(true); }, SHOWN_AFTER);
    return () => {
      clearTimeout(timer);
      setHasWaited(false);
    };
  }, [isUnderWay]);
  return hasWaited;
}
