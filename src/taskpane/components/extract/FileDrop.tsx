import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type ChangeEvent, type DragEvent } from "react";
import type { Problem } from "../../store/snapshot";
import { extractWords } from "../../words/extract";
import { useScreenStyles } from "../screenStyles";

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  input: {
    "::file-selector-button": {
      border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
      backgroundColor: tokens.colorBrandBackground,
      color: tokens.colorNeutralForegroundOnBrand,
    },
  },
});

const { choose } = extractWords;
const several: Problem = { sentence: choose.several, whatToDo: choose.severalWhatToDo, canRetry: false };
const noFile: Problem = { sentence: choose.noFile, whatToDo: choose.noFileWhatToDo, canRetry: false };
const unreadable: Problem = { sentence: choose.unreadable, whatToDo: choose.unreadableWhatToDo, canRetry: false };

interface Props {
  readonly onFile: (fileName: string, bytes: Uint8Array) => void;
  /** Undefined takes the trouble before away. */
  readonly onTrouble: (problem: Problem | undefined) => void;
}

/** Where a file is dropped or chosen. Its bytes are read here, and its name and bytes handed on. */
export function FileDrop({ onFile, onTrouble }: Props) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const inputId = useId();
  const kindsId = useId();
  const [isOver, setIsOver] = useState(false);

  const read = (file: File): void => {
    onTrouble(undefined);
    file.arrayBuffer().then(
      (buffer) => { onFile(file.name, new Uint8Array(buffer)); },
      () => { onTrouble(unreadable); },
    );
  };
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    if (file) read(file);
    // The same file may be chosen again after it was put right.
    event.target.value = "";
  };
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const [file, another] = event.dataTransfer.files;
    if (another) onTrouble(several);
    else if (file) read(file);
    else onTrouble(noFile);
  };

  return (
    <div
      className={mergeClasses(styles.area, isOver && styles.over)}
      data-over={isOver}
      onDragOver={(event) => {
        // Without this the browser would take the drop for a page to open.
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setIsOver(false);
      }}
      onDrop={dropped}
    >
      <label htmlFor={inputId} className={screenStyles.subheading}>
        {choose.file}
      </label>
      <span className={screenStyles.text}>{choose.drop}</span>
      <input id={inputId} type="file" accept=".csv,.txt,.tsv,.xlsx" aria-describedby={kindsId} className={mergeClasses(screenStyles.fileInput, styles.input)} onChange={chosen} />
      <span id={kindsId} className={screenStyles.hint}>
        {choose.kinds}
      </span>
    </div>
  );
}
