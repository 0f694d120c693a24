import { useId, type ReactNode, type Ref } from "react";
import { useScreenStyles } from "./screenStyles";

interface Props {
  readonly heading: string;
  /** Of the heading: h4 where the section stands under another. */
  readonly level?: "h3" | "h4";
  /** Where a link of the screen leads: the heading takes the focus. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}

/** A part of a screen under its own heading. */
export function Section({ heading, level: Heading = "h3", headingRef, children }: Props) {
  const styles = useScreenStyles();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={styles.section}>
      <Heading id={headingId} className={styles.subheading} {...(headingRef && { ref: headingRef, tabIndex: -1 })}>
        {heading}
      </Heading>
      {children}
    </section>
  );
}
