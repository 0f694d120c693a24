import type { WelcomeState } from "../store/snapshot";

type Tour = Extract<WelcomeState["step"], { readonly name: "tour" }>;

const tour = (role: Tour["role"], page: number, isAgain = false): WelcomeState => ({
  phase: "welcome",
  step: { name: "tour", role, page, isAgain },
});

/** The first time, and the tour once more. */
export const welcomeStates = {
  welcome: { phase: "welcome", step: { name: "role" } },
  tourPartnership1: tour("partnership", 1),
  tourPartnership2: tour("partnership", 2),
  tourPartnership3: tour("partnership", 3),
  tourAnalyst1: tour("analyst", 1),
  tourAnalyst2: tour("analyst", 2),
  tourAnalyst3: tour("analyst", 3),
  tourAgain: tour("partnership", 1, true),
  tourAgainLast: tour("analyst", 3, true),
} as const satisfies Record<string, WelcomeState>;
