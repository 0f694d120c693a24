import type { ReturnDefinition } from "../../returns/definition";
import { columnRole, type Role, rolesOf } from "../roles";

/** What has to be settled before it goes on, and what will be empty or unknown; a sentence each. */
export function whatIsMissing(
  roles: ReadonlyMap<number, Role>,
  definition: ReturnDefinition,
): { missing: readonly string[]; notes: readonly string[] } {
  const given = new Set(roles.values());
  const { one, many } = definition.extract.episode;
  const age = definition.columns.find(({ kind }) => kind === "age");
  const missing: string[] = [];
  if (!given.has("child")) missing.push("Choose the column with the number of the child in your system.");
  const hasAge = given.has("birth") || given.has("due") || (age !== undefined && given.has(columnRole(age.key)));
  if (!hasAge && age !== undefined) missing.push("Choose the column with the date of birth, or one with the age.");
  const notes = rolesOf(definition)
    .filter(({ role, column }) => column !== undefined && column.kind !== "age" && !given.has(role))
    .map(({ name }) => `No column for ${name}: it is left empty and has to be filled in by hand.`);
  const { kind } = definition.extract;
  if (!given.has("kind")) {
    notes.push(
      kind.use === "fills"
        ? `No column for ${kind.name}: it is left empty and has to be filled in by hand.`
        : `No column for ${kind.name}: every ${one} in the file is taken to count.`,
    );
  }
  if (!given.has("start") && !given.has("end")) notes.push(`No dates of ${many}: every child in the file is taken to be in scope.`);
  return { missing, notes };
}
