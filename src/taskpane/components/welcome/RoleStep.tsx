import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight20Regular, ClipboardTextEdit24Regular, LockClosed16Regular, PeopleCheckmark24Regular, Settings16Regular } from "@fluentui/react-icons";
import { useId } from "react";
import type { PaneActions, Role } from "../../store/snapshot";
import { words } from "../../words";
import { welcomeWords } from "../../words/welcome";
import { useFocusRing } from "../focusRing";
import { useHeadingFocus } from "./useHeadingFocus";
import { useWelcomeStyles } from "./useWelcomeStyles";

const useStyles = makeStyles({
  root: { justifyContent: "center", gap: tokens.spacingVerticalXL },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  product: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  choices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  choice: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  about: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  name: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  notes: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  note: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  noteIcon: { flexShrink: 0 },
});

const icons: Readonly<Record<Role, typeof ClipboardTextEdit24Regular>> = {
  partnership: ClipboardTextEdit24Regular,
  analyst: PeopleCheckmark24Regular,
};

/** The one question of the first time. Choosing is answering. */
export function RoleStep({ actions }: { readonly actions: PaneActions }) {
  const styles = useStyles();
  const welcome = useWelcomeStyles();
  const ring = useFocusRing();
  const heading = useHeadingFocus();
  const id = useId();
  return (
    <main className={mergeClasses(welcome.root, styles.root)}>
      <div className={styles.words}>
        <p className={styles.product}>{words.product}</p>
        <h1 ref={heading} id={id} tabIndex={-1} className={welcome.heading}>
          {words.question}
        </h1>
      </div>
      <div role="group" aria-labelledby={id} className={styles.choices}>
        {welcomeWords.roles.map(({ role, name, hint }) => {
          const Icon = icons[role];
          return (
            <button key={role} type="button" className={mergeClasses(styles.choice, ring)} onClick={() => { actions.chooseRole(role); }}>
              <Icon className={styles.icon} aria-hidden />
              <span className={styles.about}>
                <span className={styles.name}>{name}</span> <span className={welcome.hint}>{hint}</span>
              </span>
              <ChevronRight20Regular className={styles.chevron} aria-hidden />
            </button>
          );
        })}
      </div>
      <div className={styles.notes}>
        <p className={mergeClasses(welcome.hint, styles.note)}>
          <Settings16Regular className={styles.noteIcon} aria-hidden />
          {welcomeWords.later}
        </p>
        <p className={mergeClasses(welcome.hint, styles.note)}>
          <LockClosed16Regular className={styles.noteIcon} aria-hidden />
          {welcomeWords.private}
        </p>
      </div>
    </main>
  );
}
