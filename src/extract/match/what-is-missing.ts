import type { ExtractedReturn } from "../../returns/extract-definition";
import { columnRole, type Role, rolesOf } from "../roles";

/** What has to be settled before it goes on, and what will be empty or unknown; a sentence each. */
export function whatIsMissing(
  roles: ReadonlyMap<number, Role>,
  definition: ExtractedReturn,
): { missing: readonly string[]; notes: readonly string[] } {
  const given = new Set(roles.values());
  return {
    missing: [
      ...(given.has("child") ? [] : ["Choose the column with the number of the child in your system. If the file has none, export the list again with it."]),
      ...ageMissing(given, definition),
    ],
    notes: [...agesAsGiven(given, definition), ...emptyColumns(given, definition), ...unknownOrders(given, definition)],
  };
}

function ageMissing(given: ReadonlySet<Role>, definition: ExtractedReturn): string[] {
  const age = definition.columns.find(({ kind }) => kind === "age");
  if (age === undefined || given.has("birth") || given.has("due") || given.has(columnRole(age.key))) return [];
  return ["Choose the column with the date of birth or, where there is none, the one with the age."];
}

/** An age cannot be reckoned on to another day. */
function agesAsGiven(given: ReadonlySet<Role>, definition: ExtractedReturn): string[] {
  const age = definition.columns.find(({ kind }) => kind === "age");
  if (age === undefined || given.has("birth") || !given.has(columnRole(age.key))) return [];
  return ["No column for the date of birth: ages are brought in as the file has them. They have to be those on the agreed date."];
}

function emptyColumns(given: ReadonlySet<Role>, definition: ExtractedReturn): string[] {
  const { kind } = definition.extract;
  const { reinstatement } = definition;
  const hasOrders = given.has("start") || given.has("end");
  return [
    ...rolesOf(definition)
      .filter(({ role, column }) => column !== undefined && column.kind !== "age" && !given.has(role))
      // Whether an order was reinstated can be told from the dates of the orders.
      .filter(({ column }) => !(hasOrders && column?.key === reinstatement?.column))
      .map(({ name }) => name),
    ...(kind.use === "fills" && !given.has("kind") ? [kind.name] : []),
    ...definition.columns.filter((column) => column.kind === "orderStart" && !given.has("start")).map(({ name }) => name),
  ].map((name) => `No column for ${name}: it is left empty and has to be filled in by hand.`);
}

function unknownOrders(given: ReadonlySet<Role>, { extract: { kind, episode } }: ExtractedReturn): string[] {
  const notes: string[] = [];
  if (kind.use === "counts" && !given.has("kind")) notes.push(`The export has no column for ${kind.name}: every ${episode.one} in it is taken to count.`);
  if (!given.has("start") && !given.has("end")) return [...notes, `The export has no dates of ${episode.many}: every child in it is taken to be in scope.`];
  if (!given.has("end")) notes.push(`The export has no column for the end of the ${episode.one}: every ${episode.one} in it is taken to go on.`);
  return notes;
}
