import { useState, type ReactNode } from "react";
import { Disclosure } from "../../Disclosure";
import { useResultStyles } from "./resultStyles";

interface Props {
  readonly level?: "h3" | "h4";
  readonly label: ReactNode;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** A heading that reaches the sides of the pane and opens what stands under it. */
export function Opening({ level = "h3", label, isOpenAtFirst = false, children }: Props) {
  const styles = useResultStyles();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  return (
    <Disclosure level={level} label={label} isOpen={isOpen} onToggle={() => { setIsOpen(!isOpen); }} className={styles.disclosure}>
      <div className={styles.opened}>{children}</div>
    </Disclosure>
  );
}
