import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown12Regular, ChevronRight12Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { words } from "../words";
import { useFocusRing } from "./focusRing";

const useStyles = makeStyles({
  root: { position: "relative" },
  toggle: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "24px",
    padding: `0 ${tokens.spacingHorizontalXS} 0 0`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground2Hover, textDecorationLine: "underline" },
  },
  why: {
    margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXS}`,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The reason behind a rule, one click away. `about` tells this button from the others for screen readers. */
export function WhyItMatters({ why, about }: { readonly why: string; readonly about: string }) {
  const styles = useStyles();
  const focusRing = useFocusRing();
  const [isOpen, setIsOpen] = useState(false);
  const textId = useId();
  const Chevron = isOpen ? ChevronDown12Regular : ChevronRight12Regular;
  return (
    <div className={styles.root}>
      <button
        type="button"
        className={mergeClasses(styles.toggle, focusRing)}
        aria-expanded={isOpen}
        aria-controls={textId}
        aria-label={`${words.findings.why}: ${about}`}
        onClick={() => { setIsOpen(!isOpen); }}
      >
        <Chevron aria-hidden />
        {words.findings.why}
      </button>
      <p id={textId} className={styles.why} hidden={!isOpen}>
        {why}
      </p>
    </div>
  );
}
