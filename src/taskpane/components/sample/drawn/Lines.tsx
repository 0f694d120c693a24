import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useScreenStyles } from "../../screenStyles";

const useStyles = makeStyles({
  list: { paddingInlineStart: "20px" },
});

/** Sentences under one another, as a list with marks. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  const className = mergeClasses(useScreenStyles().text, useStyles().list);
  return (
    <ul className={className}>
      {lines.map((line, index) => (
        // Two lines may say the same, and lines never change places.
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
