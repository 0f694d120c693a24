import { useId, type ReactNode, type Ref } from "react";
import { useScreenStyles } from "./screenStyles";

interface Props {
  readonly heading: string;
  /** Where a link of the screen leads: the heading takes the focus. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}

/** A part of a screen under its own heading. */
export function Section({ heading, headingRef, children }: Props) {
  const styles = useScreenStyles();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={styles.section}>
      <h3 id={headingId} className={styles.subheading} {...(headingRef && { ref: headingRef, tabIndex: -1 })}>
        {heading}
      </h3>
      {children}
    </section>
  );
}
