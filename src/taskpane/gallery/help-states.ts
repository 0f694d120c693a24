import { returnDefinition } from "../../returns/definitions";
import { rules } from "../../validation/rules";
import { helpSections, type HelpState } from "../help/help-topics";
import type { ScreenState } from "../store/screens";
import type { Role } from "../store/snapshot";

/** @param id of a return; undefined for a workbook without one. */
function help(role: Role, id: string | undefined, topic?: string): HelpState {
  const definition = id === undefined ? undefined : returnDefinition(id);
  return { returnTitle: definition?.shortTitle, role, sections: helpSections(definition, rules, role), topic };
}

const ORDERS = "compulsory-supervision-orders-2025";
const HARM = "children-at-risk-of-harm";
const over = (state: HelpState) => ({ name: "help", help: state }) as const;

/** The help over a return: its contents and pages of each kind. */
export const helpStates = {
  help: over(help("partnership", ORDERS)),
  helpAnalyst: over(help("analyst", HARM)),
  helpScope: over(help("partnership", HARM, "scope")),
  helpColumn: over(help("partnership", ORDERS, "column:ethnicity")),
  helpPostcode: over(help("partnership", ORDERS, "column:postcode")),
  helpChecks: over(help("partnership", ORDERS, "checks:identifiers")),
  helpAfter: over(help("partnership", ORDERS, "after")),
  helpKeyboard: over(help("partnership", ORDERS, "keyboard")),
  helpSample: over(help("analyst", ORDERS, "sample:steps")),
} as const satisfies Record<string, ScreenState>;

/** The help where no return is open. */
export const helpWithoutReturn: HelpState = help("partnership", undefined);
