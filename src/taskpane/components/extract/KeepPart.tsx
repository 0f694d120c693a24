import { Checkbox, Field, mergeClasses } from "@fluentui/react-components";
import type { ExtractWork } from "../../store/extract-screens";
import type { PaneActions } from "../../store/snapshot";
import { extractWords } from "../../words/extract";
import { useScreenStyles } from "../screenStyles";

interface Props extends Pick<ExtractWork, "isKept" | "keepNote"> {
  readonly actions: PaneActions;
}

/** Keeping what was settled for the next file, without anything of a child. */
export function KeepPart({ isKept, keepNote, actions }: Props) {
  const styles = useScreenStyles();
  const { keep } = extractWords;
  return (
    <div>
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
    </div>
  );
}
