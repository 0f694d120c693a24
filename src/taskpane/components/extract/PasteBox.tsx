import { Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, type ClipboardEvent } from "react";
import type { Problem } from "../../store/snapshot";
import { extractWords } from "../../words/extract";

const { choose } = extractWords;
const noText: Problem = { sentence: choose.noText, whatToDo: choose.noTextWhatToDo, canRetry: false };

interface Props {
  readonly onPaste: (text: string) => void;
  /** Undefined takes the trouble before away. */
  readonly onTrouble: (problem: Problem | undefined) => void;
}

/**
 * Takes a pasted table and stays empty: no value of it ever stands on the page. It is a text box because browsers, on a
 * Mac above all, offer pasting in one alone; nothing can be typed into it.
 */
export function PasteBox({ onPaste, onTrouble }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const area = box.current;
    const refuse = (event: Event): void => { event.preventDefault(); };
    // React's event of this name leaves out deleting, undoing and text that is dropped.
    area?.addEventListener("beforeinput", refuse);
    return () => { area?.removeEventListener("beforeinput", refuse); };
  }, []);

  const pasted = (event: ClipboardEvent): void => {
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    if (text.trim() === "") {
      onTrouble(noText);
    } else {
      onTrouble(undefined);
      onPaste(text);
    }
  };
  return (
    <Field label={choose.paste} hint={choose.pasteHint}>
      <Textarea
        textarea={{ ref: box }}
        rows={2}
        resize="none"
        autoComplete="off"
        spellCheck={false}
        value=""
        onChange={() => {
          // What an input method puts in all the same, React takes out again: the box is empty by its value.
        }}
        onPaste={pasted}
      />
    </Field>
  );
}
