import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { PaneActions, WelcomeState } from "../../store/snapshot";
import { welcomeWords } from "../../words/welcome";
import { TourPicture } from "./TourPicture";
import { useHeadingFocus } from "./useHeadingFocus";
import { useWelcomeStyles } from "./useWelcomeStyles";

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  // As much as the longest page takes in a narrow pane: the buttons stay where they are from page to page.
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minHeight: "144px" },
  position: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalSNudge },
  // Forced colours draw borders, and no backgrounds.
  dot: {
    width: "6px",
    height: "6px",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
  },
  here: {
    width: "18px",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
  },
  count: { marginInlineStart: tokens.spacingHorizontalXS },
  buttons: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: tokens.spacingHorizontalS },
  // Its word stands in line with the text; where forced colours draw the button's edge, that stands there.
  skip: {
    minWidth: "auto",
    marginInlineEnd: "auto",
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})`,
    "@media (forced-colors: active)": { marginInlineStart: 0 },
  },
});

type Tour = Extract<WelcomeState["step"], { readonly name: "tour" }>;

/** One page of the tour: a picture, what it shows, and the way on. */
export function TourStep({ step, actions }: { readonly step: Tour; readonly actions: PaneActions }) {
  const styles = useStyles();
  const welcome = useWelcomeStyles();
  const heading = useHeadingFocus();
  const id = useId();
  const { role, page, isAgain } = step;
  const { tour } = welcomeWords;
  const pages = tour.pages[role];
  const shown = pages[page - 1];
  if (shown === undefined) throw new RangeError(`the tour has no page ${page}`);
  const isLast = page === pages.length;
  const end = isAgain ? tour.backToHelp : tour.start;
  return (
    <main className={welcome.root}>
      <TourPicture role={role} page={page} />
      <p id={id} className={mergeClasses(welcome.hint, styles.position)}>
        {pages.map((other) => (
          <span key={other.heading} className={mergeClasses(styles.dot, other === shown && styles.here)} aria-hidden />
        ))}
        <span className={styles.count}>{tour.position(page, pages.length)}</span>
      </p>
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1} aria-describedby={id} className={welcome.heading}>
          {shown.heading}
        </h1>
        <p className={styles.text}>{shown.text}</p>
      </div>
      <div className={styles.buttons}>
        {!isLast && (
          <Button appearance="transparent" className={styles.skip} onClick={() => { actions.tour("leave"); }}>
            {tour.skip}
          </Button>
        )}
        {(page > 1 || !isAgain) && <Button onClick={() => { actions.tour("back"); }}>{tour.back}</Button>}
        <Button appearance="primary" onClick={() => { actions.tour("next"); }}>
          {isLast ? end : tour.next}
        </Button>
      </div>
    </main>
  );
}
