import type { PaneActions } from "../../store/snapshot";
import { extractWords } from "../../words/extract";
import { Working } from "../Working";

interface Props {
  readonly fileName: string;
  /** From 0 to 1; undefined where it cannot be told. */
  readonly share: number | undefined;
  readonly actions: PaneActions;
}

/** How far the reading of the file is, and a way to give it up. */
export function ReadingPart({ fileName, share, actions }: Props) {
  return (
    <Working
      words={extractWords.reading.status(fileName)}
      share={share}
      onCancel={() => { actions.extract({ ask: "stopReading" }); }}
    />
  );
}
