import { Button, Checkbox, Field, mergeClasses } from "@fluentui/react-components";
import { useRef } from "react";
import type { ExtractWork } from "../../store/extract-screens";
import type { PaneActions } from "../../store/snapshot";
import { extractWords } from "../../words/extract";
import { useScreenStyles } from "../screenStyles";

interface Props extends Pick<ExtractWork, "isKept" | "isNewerKept" | "keepNote"> {
  readonly actions: PaneActions;
}

/** Keeping what was settled for the next file, without anything of a child. */
export function KeepPart({ isKept, isNewerKept, keepNote, actions }: Props) {
  const styles = useScreenStyles();
  const { keep } = extractWords;
  const part = useRef<HTMLDivElement>(null);
  return (
    <div ref={part}>
      <Field hint={keep.hint}>
        <Checkbox
          label={keep.label}
          checked={isKept}
          onChange={(_event, { checked }) => { actions.extract({ ask: "keep", isKept: checked === true }); }}
        />
      </Field>
      <p role="status" className={mergeClasses(styles.hint, styles.region)}>
        {keepNote ?? ""}
      </p>
      {isNewerKept && (
        <div className={styles.buttons}>
          <Button
            size="small"
            onClick={() => {
              // This button goes with what is replaced.
              part.current?.querySelector("input")?.focus();
              actions.extract({ ask: "keep", isKept: true, isReplacing: true });
            }}
          >
            {keep.replace}
          </Button>
        </div>
      )}
    </div>
  );
}
