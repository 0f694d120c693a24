import { Button, makeStyles } from "@fluentui/react-components";
import { QuestionCircle20Filled, QuestionCircle20Regular } from "@fluentui/react-icons";
import type { PaneActions } from "../store/snapshot";
import { words } from "../words";

const useStyles = makeStyles({
  // Its sign ends where the text of the pane ends.
  root: { flexShrink: 0, marginInlineEnd: "-2px" },
});

/** Opens the help over what the pane shows, and closes it again. */
export function HelpButton({ isOpen, actions }: { readonly isOpen: boolean; readonly actions: PaneActions }) {
  const styles = useStyles();
  const Icon = isOpen ? QuestionCircle20Filled : QuestionCircle20Regular;
  return (
    <Button
      className={styles.root}
      appearance="subtle"
      size="small"
      icon={<Icon />}
      title={words.places.help}
      aria-label={words.places.help}
      aria-pressed={isOpen}
      onClick={() => {
        if (isOpen) actions.closeHelp();
        else actions.openHelp();
      }}
    />
  );
}
