import { parseDefinition, type ReturnDefinition } from "../definition";
import { childrenAtRiskOfHarm } from "./children-at-risk-of-harm";
import { compulsorySupervisionOrders2025 } from "./compulsory-supervision-orders-2025";

/** Every return the add-in knows, newest first. Adding one means a file beside this one and a line here. */
export const returnDefinitions: readonly ReturnDefinition[] = [
  parseDefinition(compulsorySupervisionOrders2025),
  parseDefinition(childrenAtRiskOfHarm),
];

/** The definition with this id, or undefined. */
export function returnDefinition(id: string): ReturnDefinition | undefined {
  return returnDefinitions.find((definition) => definition.id === id);
}
