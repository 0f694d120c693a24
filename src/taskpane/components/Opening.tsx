import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { Disclosure } from "./Disclosure";

const useStyles = makeStyles({
  // Its button reaches the sides of the pane, as those of the findings do.
  root: {
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  opened: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
});

interface Props {
  readonly level?: "h3" | "h4";
  readonly label: ReactNode;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** A heading of a screen that reaches the sides of the pane and opens what stands under it. */
export function Opening({ level = "h3", label, isOpenAtFirst = false, children }: Props) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  return (
    <Disclosure level={level} label={label} isOpen={isOpen} onToggle={() => { setIsOpen(!isOpen); }} className={styles.root}>
      <div className={styles.opened}>{children}</div>
    </Disclosure>
  );
}
