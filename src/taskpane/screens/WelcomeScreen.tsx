import { Button } from "@fluentui/react-components";
import type { PaneActions, WelcomeState } from "../store/snapshot";

/** The first time: what the user is here for, then three pages of a tour. */
export function WelcomeScreen({ step, actions }: { readonly step: WelcomeState["step"]; readonly actions: PaneActions }) {
  return (
    <main>
      <h1>{step.name === "role" ? "Are you completing a return or drawing a sample?" : `Step ${step.page} of 3`}</h1>
      {step.name === "role" ? (
        <Button onClick={() => { actions.chooseRole("partnership"); }}>Completing a return</Button>
      ) : (
        <Button onClick={() => { actions.tour("leave"); }}>Skip</Button>
      )}
    </main>
  );
}
