import { RoleStep } from "../components/welcome/RoleStep";
import { TourStep } from "../components/welcome/TourStep";
import type { PaneActions, WelcomeState } from "../store/snapshot";

/** The first time: what the user is here for, then three pages of a tour. */
export function WelcomeScreen({ step, actions }: { readonly step: WelcomeState["step"]; readonly actions: PaneActions }) {
  // A page of its own each time: its heading takes the focus.
  return step.name === "role" ? <RoleStep actions={actions} /> : <TourStep key={step.page} step={step} actions={actions} />;
}
