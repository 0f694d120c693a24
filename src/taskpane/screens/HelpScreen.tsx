import { ScreenBody } from "../components/ScreenBody";
import type { HelpState } from "../help/help-topics";
import type { PaneActions } from "../store/snapshot";

/** The help: a table of contents, a search over it, and one topic at a time. */
export function HelpScreen({ help, actions }: { readonly help: HelpState; readonly actions: PaneActions }) {
  return (
    <ScreenBody heading="Help" back={{ label: "Back", onClick: () => { actions.closeHelp(); } }}>
      {help.sections.map(({ heading }) => <h3 key={heading}>{heading}</h3>)}
    </ScreenBody>
  );
}
