import { makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";

/** Typing changes the counts with every cell; a screen reader hears only where they come to rest. */
const RESTS_AFTER_MS = 800;

const useStyles = makeStyles({
  root: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Says a line to screen readers, politely, once it has stood still for a moment. Shows nothing. */
export function Announcer({ line }: { readonly line: string }) {
  const styles = useStyles();
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => { setSaid(line); }, RESTS_AFTER_MS);
    return () => { clearTimeout(timer); };
  }, [line]);
  return (
    <div role="status" aria-live="polite" className={styles.root}>
      {said}
    </div>
  );
}
