import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeft16Regular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactNode, type RefObject } from "react";
import { useScreenStyles } from "./screenStyles";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    maxWidth: "560px",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    overflowWrap: "anywhere",
    // What follows the screen's own heading needs no line to part it from that.
    "& > h2 + section": { borderTop: "none", paddingTop: 0 },
    // Fluent keeps room around these, which would put them out of line with the text above them.
    "& .fui-Switch, & .fui-Checkbox, & .fui-Radio": { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
    // Fluent writes what is not chosen in grey, which reads as what cannot be chosen.
    "& .fui-Radio__input:enabled ~ .fui-Radio__label.fui-Radio__label": { color: tokens.colorNeutralForeground1 },
    "& .fui-Checkbox__input:enabled ~ .fui-Checkbox__label.fui-Checkbox__label": { color: tokens.colorNeutralForeground1 },
  },
  back: { display: "inline-flex", alignItems: "center", alignSelf: "start", gap: tokens.spacingHorizontalXS, lineHeight: "24px" },
});

interface Props {
  readonly heading: string;
  readonly back?: { readonly label: string; readonly onClick: () => void };
  /** What takes the focus instead of the heading: where somebody left who comes back. */
  readonly focusOn?: RefObject<HTMLElement | null> | undefined;
  readonly children: ReactNode;
}

/** A screen beside the findings. Its heading takes the focus as it opens: what was pressed to come here has gone. */
export function ScreenBody({ heading, back, focusOn, children }: Props) {
  const styles = useStyles();
  const screenStyles = useScreenStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const first = useRef(focusOn ?? title);
  useEffect(() => { first.current.current?.focus(); }, []);
  return (
    <div className={styles.root}>
      {back && (
        <Link as="button" className={styles.back} onClick={back.onClick}>
          <ChevronLeft16Regular aria-hidden />
          {back.label}
        </Link>
      )}
      <h2 ref={title} tabIndex={-1} className={screenStyles.heading}>
        {heading}
      </h2>
      {children}
    </div>
  );
}
