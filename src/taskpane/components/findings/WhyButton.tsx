import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { words } from "../../words";
import { useFocusRing } from "../focusRing";

const useStyles = makeStyles({
  root: {
    // Above the line's own target, and as high as a target has to be without making the line higher.
    position: "relative",
    zIndex: 1,
    flexShrink: 0,
    minHeight: "24px",
    margin: "-2px 0",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    // Forced colours take the colour that tells it from the words beside it.
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
});

interface Props {
  /** Of the rule that is asked about. */
  readonly title: string;
  /** Of what opens. */
  readonly reasonId: string;
  readonly isOpen: boolean;
  readonly tabIndex: 0 | -1;
  readonly onToggle: () => void;
}

/** "Why?" of a rule: opens its reason under its heading. */
export function WhyButton({ title, reasonId, isOpen, tabIndex, onToggle }: Props) {
  return (
    <button
      type="button"
      className={mergeClasses(useStyles().root, useFocusRing())}
      tabIndex={tabIndex}
      aria-expanded={isOpen}
      aria-controls={reasonId}
      aria-label={words.findings.about(words.findings.why, title)}
      onClick={onToggle}
    >
      {words.findings.why}
    </button>
  );
}
