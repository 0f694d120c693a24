import { useScreenStyles } from "../../screenStyles";

/** Sentences under one another: a list with marks where there are several. */
export function Sentences({ lines }: { readonly lines: readonly string[] }) {
  const { text, bullets } = useScreenStyles();
  if (lines.length < 2) return lines.map((line) => <p key={line} className={text}>{line}</p>);
  return (
    <ul className={bullets}>
      {lines.map((line, index) => (
        // Two lines may say the same, and lines never change places.
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
