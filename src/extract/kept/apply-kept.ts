import type { DateOrder, ExtractPlan, WordChoices } from "../plan";
import type { Role } from "../roles";
import type { SourceTable } from "../table";
import { headingKeys } from "./heading-keys";
import type { KeptMatching } from "./kept-schema";

/** What was kept, for the table of another export: columns are found by their headings, and what is not found is left out. */
export function applyKept(
  kept: KeptMatching,
  table: SourceTable,
): Pick<ExtractPlan, "roles" | "dateOrders" | "words" | "precedence" | "joinsContinuations"> {
  const columns = new Map([...headingKeys(table)].map(([index, key]) => [key, index]));
  const roles = new Map<number, Role>();
  const taken = new Set<Role>();
  for (const { heading, role } of kept.headings) {
    const index = columns.get(heading);
    if (index === undefined || roles.has(index) || taken.has(role)) continue;
    roles.set(index, role);
    taken.add(role);
  }
  const dateOrders = new Map<number, DateOrder>();
  for (const { heading, order } of kept.dateOrders) {
    const index = columns.get(heading);
    if (index !== undefined) dateOrders.set(index, order);
  }
  const words = new Map<Role, WordChoices>(kept.words.map((own) => [own.role, new Map(own.words.map(({ word, becomes }) => [word, becomes]))]));
  return { roles, dateOrders, words, precedence: kept.precedence, joinsContinuations: kept.joinsContinuations };
}
