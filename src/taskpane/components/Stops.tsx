import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode, Ref } from "react";
import { useScreenStyles } from "./screenStyles";

const useStyles = makeStyles({
  root: { outlineStyle: "none" },
  bar: { overflowWrap: "anywhere" },
  lines: { margin: 0, paddingInlineStart: "18px" },
});

interface Props {
  readonly title: string;
  /** What stands against going on, a sentence each; none where nothing does. */
  readonly lines: readonly string[];
  /** Takes the focus where somebody wants to go on all the same. */
  readonly stopsRef: Ref<HTMLDivElement>;
  /** The way out. */
  readonly children?: ReactNode;
}

/** Why one cannot go on. The region stands before there is anything to say, so that it is announced. */
export function Stops({ title, lines, stopsRef, children }: Props) {
  const styles = useStyles();
  return (
    <div role="alert" className={useScreenStyles().region}>
      {lines.length > 0 && (
        <div ref={stopsRef} tabIndex={-1} className={styles.root}>
          <MessageBar intent="error" layout="multiline" className={styles.bar}>
            <MessageBarBody>
              <MessageBarTitle>{title}</MessageBarTitle>
              <Lines lines={lines} />
              {children}
            </MessageBarBody>
          </MessageBar>
        </div>
      )}
    </div>
  );
}

/** Sentences, as a list where there are several. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length === 1) return <div>{lines[0]}</div>;
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
