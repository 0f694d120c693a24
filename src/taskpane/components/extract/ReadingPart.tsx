import { Button, ProgressBar } from "@fluentui/react-components";
import type { PaneActions } from "../../store/snapshot";
import { extractWords } from "../../words/extract";
import { useScreenStyles } from "../screenStyles";

interface Props {
  readonly fileName: string;
  /** From 0 to 1; undefined where it cannot be told. */
  readonly share: number | undefined;
  readonly actions: PaneActions;
}

/** How far the reading of the file is, and a way to stop it. */
export function ReadingPart({ fileName, share, actions }: Props) {
  const styles = useScreenStyles();
  const { reading } = extractWords;
  const status = reading.status(fileName);
  return (
    <>
      <p role="status" className={styles.text}>
        {status}
      </p>
      <ProgressBar aria-label={status} {...(share !== undefined && { value: Math.round(share * 100), max: 100 })} />
      <div className={styles.buttons}>
        <Button onClick={() => { actions.extract({ ask: "stopReading" }); }}>{reading.stop}</Button>
      </div>
    </>
  );
}
