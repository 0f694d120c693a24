import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular, ChevronUp20Regular } from "@fluentui/react-icons";
import { useId, type ReactNode } from "react";
import { useFocusRing } from "./focusRing";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center" },
  heading: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  button: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "40px",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
  },
  label: { minWidth: 0 },
  chevron: { flexShrink: 0 },
});

interface Props {
  readonly level: "h2" | "h3" | "h4";
  /** Stands in the heading, open or closed. */
  readonly label: ReactNode;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly className?: string;
  /** Stands at the end of the heading's line, open or closed: buttons for what the heading names. */
  readonly beside?: ReactNode;
  /** On the page only while open. */
  readonly children: ReactNode;
}

/**
 * A heading that opens and closes what stands under it. Fluent's Accordion would bring its keyboard library along, a
 * seventh of the pane's JavaScript, and catch Tab for the whole page.
 */
export function Disclosure({ level: Heading, label, isOpen, onToggle, className, beside, children }: Props) {
  const styles = useStyles();
  const focusRing = useFocusRing();
  const contentId = useId();
  const Chevron = isOpen ? ChevronUp20Regular : ChevronDown20Regular;
  return (
    <div className={className}>
      <div className={styles.line}>
        <Heading className={styles.heading}>
          <button
            type="button"
            className={mergeClasses(styles.button, focusRing)}
            aria-expanded={isOpen}
            aria-controls={contentId}
            onClick={onToggle}
          >
            <span className={styles.label}>{label}</span>
            <Chevron className={styles.chevron} aria-hidden />
          </button>
        </Heading>
        {beside}
      </div>
      <div id={contentId} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  );
}
