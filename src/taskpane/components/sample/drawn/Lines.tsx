import { useScreenStyles } from "../../screenStyles";

/** Sentences under one another, as a list with marks. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className={useScreenStyles().bullets}>
      {lines.map((line, index) => (
        // Two lines may say the same, and lines never change places.
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
